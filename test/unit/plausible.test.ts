import { afterEach, expect, test } from 'vitest'
import { plausible } from '../../src/index.ts'

const { signal } = new AbortController()
const scripts = () => [...document.head.querySelectorAll('script')]
const errors: unknown[] = []
const page = {
  nonce: '',
  report: (error: unknown) => void errors.push(error),
  script(url: string) {
    const script = document.createElement('script')
    // Nothing is fetched here: the tests say how it ends.
    script.setAttribute('data-src', url)
    return script
  },
}

afterEach(() => {
  document.head.replaceChildren()
  localStorage.clear()
  errors.length = 0
})

test('counts from the yes to the withdrawal, by one script a page', () => {
  const service = plausible({ domain: 'job.example' })
  const stop = service.start?.(signal, page)
  expect(scripts().map(({ dataset }) => [dataset.src, dataset.domain])).toEqual([
    ['https://plausible.io/js/script.js', 'job.example'],
  ])
  scripts()[0]?.onload?.(new Event('load'))
  stop?.()
  expect(localStorage.getItem('plausible_ignore')).toBe('true')

  const stopAgain = service.start?.(signal, page)
  expect([scripts().length, localStorage.getItem('plausible_ignore')]).toEqual([1, null])
  stopAgain?.()
  expect(localStorage.getItem('plausible_ignore')).toBe('true')
})

test('takes away a script that was still on its way, and fetches another with the next yes', () => {
  const service = plausible({ domain: 'job.example', src: 'https://stats.example/s.js' })
  service.start?.(signal, page)?.()
  expect(scripts()).toEqual([])
  service.start?.(signal, page)
  expect(scripts()).toHaveLength(1)
  scripts()[0]?.onerror?.('')
  expect(errors.map(String)).toEqual(['Error: Plausible did not load'])
})

test('leaves it to who does not want to be counted, before and after', () => {
  localStorage.setItem('plausible_ignore', 'true')
  const service = plausible({ domain: 'job.example' })
  const stop = service.start?.(signal, page)
  expect(localStorage.getItem('plausible_ignore')).toBe('true')
  stop?.()
  service.start?.(signal, page)
  expect(localStorage.getItem('plausible_ignore')).toBe('true')
})

test('another page ends with the next yes what an earlier one began with the no', () => {
  plausible({ domain: 'job.example' }).start?.(signal, page)?.()
  expect(localStorage.getItem('plausible_ignore')).toBe('true')
  plausible({ domain: 'job.example' }).start?.(signal, page)
  expect(localStorage.length).toBe(0)
})

test('is loaded once, also where an app makes its consent anew', () => {
  plausible({ domain: 'job.example' }).start?.(signal, page)
  plausible({ domain: 'job.example' }).start?.(signal, page)
  expect(scripts()).toHaveLength(1)
})
