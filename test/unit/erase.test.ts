import { beforeEach, expect, test } from 'vitest'
import { make, service } from './made.ts'

/* What goes and what stays. By which domains and paths cookies go: test/browser/withdrawal.test.ts. */

const NAMES = ['pixel', 'pixel_1', 'a_pixel', 'px', 'px_', 'app_px', '_id.7f', 'id', 'theme', 'ads']

beforeEach(() => sessionStorage.clear())

/** What services store once they may, and others beside them. */
function store(): void {
  for (const name of NAMES) {
    document.cookie = `${name}=1; path=/`
    localStorage.setItem(name, '1')
    sessionStorage.setItem(name, '1')
  }
}

const left = () => ({
  cookies: document.cookie
    .split('; ')
    .filter((pair) => /=./.test(pair))
    .map((pair) => pair.split('=')[0] as string)
    .filter((name) => name !== 'assent')
    .sort(),
  local: Object.keys(localStorage).sort(),
  session: Object.keys(sessionStorage).sort(),
})
const without = (...gone: string[]) => NAMES.filter((name) => !gone.includes(name)).sort()

test('a withdrawal erases what a service declared, by name, by beginning and by pattern', () => {
  const consent = make({
    services: [
      service('ads', 'advertising', {
        cookies: ['pixel', 'px*', /^_id\./g],
        storage: ['pixel', /d$/],
        session: ['theme'],
      }),
    ],
  })
  consent.grantAll()
  store()
  expect(left()).toEqual({ cookies: without(), local: without(), session: without() })
  consent.withdraw('ads')
  expect(left()).toEqual({
    cookies: without('pixel', 'px', 'px_', '_id.7f'),
    local: without('pixel', 'id'),
    // What is declared for both storages goes from both.
    session: without('pixel', 'id', 'theme'),
  })
})

test('what a service with consent declares as well stays, until that one is withdrawn, too', () => {
  const consent = make({
    services: [
      service('ads', 'advertising', { cookies: ['pixel*', 'px'] }),
      service('shop', 'advertising', { cookies: ['pixel'] }),
      service('none', 'advertising'),
    ],
  })
  consent.grantAll()
  store()
  consent.withdraw('ads')
  expect(left().cookies).toEqual(without('pixel_1', 'px'))
  consent.withdraw('shop')
  expect(left().cookies).toEqual(without('pixel', 'pixel_1', 'px'))
  expect(left().local).toEqual(without())
})

test('the record stays, whatever a pattern takes', () => {
  const consent = make({ services: [service('ads', 'advertising', { cookies: [/./] })] })
  consent.grantAll()
  store()
  consent.withdraw('ads')
  expect(left().cookies).toEqual([])
  expect(document.cookie).toContain('assent=')
  expect(consent.record?.choices).toMatchObject({ ads: 'denied' })
})

test('nothing is looked into where no service has declared anything', () => {
  const consent = make({ services: [service('ads')] })
  consent.grantAll()
  store()
  consent.withdraw()
  expect(left()).toEqual({ cookies: without(), local: without(), session: without() })
})
