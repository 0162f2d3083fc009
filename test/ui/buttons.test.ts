import { fireEvent, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { adsense, mounted, sendGpc } from './mounted.ts'

/* Every button of the two layers decides what it says, or is not there. */

// These pages have no way back, which is said elsewhere.
beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue())
afterEach(() => vi.unstubAllGlobals())

type Options = NonNullable<Parameters<typeof mounted>[0]>

const analytics = ['analytics', 'plausible']
const advertising = ['advertising', 'adsense', 'adsense-personalization']
const voice = ['voice', 'recorder']

const adsAlone: Options = { categories: { advertising: {} }, services: [adsense] }
const recorder = { id: 'recorder', category: 'voice', label: 'Recorder' }
const inPlace: Options = {
  categories: { voice: { label: 'Voice', inPlace: true } },
  services: [recorder],
}
const adsAndVoice: Options = {
  categories: { ...adsAlone.categories, ...inPlace.categories },
  services: [adsense, recorder],
}

/** A site with or without the signal: what its first layer asks, and what else has a switch. */
const PAGES = (
  [
    ['the default categories', {}, [...analytics, ...advertising], []],
    ['the default categories and the signal', {}, analytics, advertising],
    ['advertising alone', adsAlone, advertising, []],
    ['advertising alone and the signal', adsAlone, [], advertising],
    ['advertising, and voice in place', adsAndVoice, advertising, voice],
    ['advertising, voice in place and the signal', adsAndVoice, [], [...advertising, ...voice]],
    ['voice in place alone', inPlace, [], voice],
    ['voice in place alone and the signal', inPlace, [], voice],
  ] as [string, Options, string[], string[]][]
).map(([name, options, asked, besides]) => ({ name, options, asked, besides }))

const sendWhereNamed = (name: string) => name.endsWith('the signal') && sendGpc()

/** A layer on a page of its own, for a new visitor. */
async function layer(view: 'banner' | 'preferences', options: Options) {
  const page = mounted(options)
  const { consent } = page
  await consent.open(view)
  const { root } = page
  const part = (name = view) => root.querySelector<HTMLElement>(`[part=${name}]`)
  const found = () => within(part() as HTMLElement)
  return {
    consent,
    isOpen: (name = view) => Boolean(part(name)),
    names: () =>
      found()
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    press: (name: string) => fireEvent.click(found().getByRole('button', { name })),
    async tick(isOn: boolean, ids: string[]) {
      for (const id of ids) {
        const one = part()?.querySelector(`[data-id=${id}]`) as HTMLInputElement
        if (one.checked !== isOn) fireEvent.click(one)
        await Promise.resolve()
      }
    },
    granted: () =>
      Object.keys(consent.record?.choices ?? {})
        .filter(consent.isGranted)
        .sort(),
    /** The next one's page is as new. */
    async end() {
      consent.forget()
      await page.stop()
    },
  }
}

test.each(PAGES)('banner: $name', async ({ name, options, asked }) => {
  sendWhereNamed(name)
  const { consent, stop } = mounted(options)
  const opened = vi.fn()
  consent.on('open', opened)
  await new Promise((passed) => setTimeout(passed))
  expect(opened).toHaveBeenCalledTimes(asked[0] ? 1 : 0)
  await stop()
  // Who is asked nothing sees no banner.
  if (!asked[0]) return

  for (const layout of ['bar', 'choices'] as const) {
    const page = () => layer('banner', { ...options, ui: { layout } })
    const save = layout === 'choices' ? ['Save choices'] : []
    const first = await page()
    expect(first.names()).toEqual([...save, 'Accept all', 'Reject all', 'Manage choices'])
    first.press('Manage choices')
    await waitFor(() => expect(first.isOpen('preferences')).toBe(true))
    expect(first.consent.record).toBeUndefined()
    await first.end()

    for (const answer of [...save, 'Accept all', 'Reject all']) {
      const it = await page()
      it.press(answer)
      const granted = answer === 'Accept all' ? [...asked].sort() : []
      expect([answer, it.granted()]).toEqual([answer, granted])
      expect([answer, it.consent.status, it.isOpen()]).toEqual([answer, 'decided', false])
      await it.end()
    }
  }
})

test.each(PAGES)('preferences: $name', async ({ name, options, asked, besides }) => {
  sendWhereNamed(name)
  const page = () => layer('preferences', options)
  const answers = asked[0] ? ['Accept all', 'Reject all'] : []
  const first = await page()
  expect(first.names()).toEqual(['Close', ...answers, 'Save choices'])
  first.press('Close')
  expect([first.isOpen(), first.consent.record]).toEqual([false, undefined])
  await first.end()

  for (const answer of answers) {
    const it = await page()
    it.press(answer)
    expect([answer, it.granted()]).toEqual([
      answer,
      answer === 'Accept all' ? [...asked].sort() : [],
    ])
    expect([answer, it.consent.status, it.isOpen()]).toEqual([answer, 'decided', false])
    await it.end()
  }

  // What the visitor allows here counts, also against the signal, and can be taken back here.
  const all = [...asked, ...besides]
  for (const no of [...answers.slice(1), 'Save choices']) {
    const it = await page()
    await it.tick(true, all)
    it.press('Save choices')
    expect([it.granted(), it.isOpen()]).toEqual([all.sort(), false])
    await it.consent.open('preferences')
    if (no === 'Save choices') await it.tick(false, all)
    it.press(no)
    expect([no, it.granted(), it.isOpen()]).toEqual([no, [], false])
    await it.end()
  }
})

test.each(PAGES.filter(({ options }) => options !== inPlace))(
  'preferences, saved as they were opened: $name',
  async ({ name, options }) => {
    sendWhereNamed(name)
    const it = await layer('preferences', options)
    it.press('Save choices')
    expect([it.granted(), it.consent.status, it.isOpen()]).toEqual([[], 'decided', false])
  },
)

test('preferences, saved as they were opened where all is in place, close', async () => {
  const it = await layer('preferences', inPlace)
  it.press('Save choices')
  expect(it.isOpen()).toBe(false)
})

test('preferences save one of several services of a category in place', async () => {
  const services = [recorder, { ...recorder, id: 'transcriber' }]
  const it = await layer('preferences', { ...inPlace, services })
  await it.tick(true, ['recorder'])
  it.press('Save choices')
  expect(it.granted()).toEqual(['recorder'])
})

test.each(PAGES.filter(({ asked }) => !asked[0]))(
  'where a banner would ask nothing the preferences open: $name',
  async ({ name, options }) => {
    sendWhereNamed(name)
    document.body.innerHTML = '<a href="#" data-assent-open="banner">Choices</a>'
    const it = await layer('preferences', options)
    it.consent.close()
    await it.consent.open('banner')
    expect([it.isOpen('banner'), it.isOpen()]).toEqual([false, true])
    it.consent.close()
    fireEvent.click(document.querySelector('a') as HTMLElement)
    await waitFor(() => expect([it.isOpen('banner'), it.isOpen()]).toEqual([false, true]))
  },
)
