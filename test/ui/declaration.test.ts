import { waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { declarationRows } from '../../src/declaration.ts'
import { declarationHtml } from '../../src/declaration-html.ts'
import { declarationRows as rowsForApps } from '../../src/index.ts'
import en from '../../src/locales/en.ts'
import ko from '../../src/locales/ko.ts'
import { mounted } from './mounted.ts'

// These pages have no way back, which is said elsewhere.
beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue())
afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

const PLACE = '<div data-assent-declaration=""><p>As of November.</p></div>'

async function table() {
  return waitFor(() => {
    const found = document.querySelector('[data-assent-declaration] > table')
    expect(found).toBeTruthy()
    return found as HTMLTableElement
  })
}

test("has a row for the site's own record, each service and each option", () => {
  const { config } = mounted().consent
  const rows = declarationRows(config, en, { adsense: 'granted', plausible: 'denied' })
  expect(rows.map(({ id, choice }) => [id, choice])).toEqual([
    ['essential', 'Always on'],
    ['plausible', 'Off'],
    ['adsense', 'On'],
    ['adsense-personalization', ''],
  ])
  expect(rows[0]).toMatchObject({ storage: 'assent', retention: '180 days' })
  expect(rows[2]).toMatchObject({
    provider: 'Google LLC, USA (in the EEA: Google Ireland Ltd)',
    retention: 'Cookies: 13 months; Google’s logs: up to 18 months',
    policyUrl: 'https://policies.google.com/technologies/ads',
  })
})

test('tells what is stored by name, and patterns by the names they stand for', () => {
  const { config } = mounted({
    categories: { media: {} },
    services: [
      {
        id: 'film',
        category: 'media',
        label: 'Film',
        cookies: ['_film', 'film_*', /^(__(a|b)|c)/, /^only$/],
        storage: [/^x\d+/],
      },
    ],
  }).consent
  expect(declarationRows(config, en)[0]?.storage).toBe(
    '_film, film_*, __a*, c*, __b*, only, ^x\\d+',
  )
})

test("names what of the site's own stands beside the record, where its options want it", () => {
  const storageOf = (options: Parameters<typeof mounted>[0]) =>
    declarationRows(mounted(options).consent.config, en)[0]?.storage
  expect(storageOf({})).toBe('assent')
  expect(storageOf({ record: { url: '/consent' } })).toBe('assent, assent.sent, assent.unsent')
  const upcoming = { version: '2', effective: '2027-01-31' }
  expect(storageOf({ policy: { version: '1', upcoming } })).toBe('assent, assent.read')
})

test('is data for an app that draws it itself, with the texts of the site', () => {
  const texts = { services: { plausible: { ...en.services.plausible, label: 'Our counter' } } }
  const { consent } = mounted({ choices: { adsense: 'granted' }, texts })
  const rows = rowsForApps(consent, en)
  expect(rows.map(({ service, choice }) => [service, choice])).toEqual([
    ['Essential', 'Always on'],
    ['Our counter', 'Off'],
    ['Google AdSense', 'On'],
    ['Personalised ads', 'Off'],
  ])
})

test('a category without services is a row of its own, in the language of the page', () => {
  const { config } = mounted({
    locale: 'ko',
    categories: { maps: { label: { ko: '지도', en: 'Maps' } } },
    services: [],
  }).consent
  expect(declarationRows(config, ko)).toMatchObject([
    { id: 'maps', service: '지도' },
    { id: 'essential' },
  ])
})

test('takes the place of what the page wrote, as a table with headings', async () => {
  document.body.innerHTML = PLACE
  mounted()
  const { lang, dir } = await table()
  expect([lang, dir]).toEqual(['en', 'ltr'])
  const found = within(await table())
  expect(found.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
    'Service',
    'Recipient',
    'Purpose',
    'Data',
    'Cookies and storage',
    'Kept for',
    'Your choice',
  ])
  expect(found.getAllByRole('rowheader').map((head) => head.textContent)).toEqual([
    'Essential',
    'Plausible',
    'Google AdSense',
    'Personalised ads',
  ])
  expect(found.getByRole('link', { name: 'Google AdSense' })).toBeTruthy()
  expect(document.body.textContent).not.toContain('As of November')
})

test('follows each decision', async () => {
  document.body.innerHTML = PLACE
  const { consent } = mounted()
  const last = (row: HTMLTableRowElement | undefined) => row?.cells.item(6)?.textContent
  const { rows } = await table()
  expect(last(rows[2])).toBe('')
  consent.grantAll()
  expect(last(rows[2])).toBe('On')
  consent.denyAll()
  expect(last(rows[2])).toBe('Off')
})

test('a decision leaves the focus where it is', async () => {
  document.body.innerHTML = PLACE
  const { consent } = mounted()
  const link = within(await table()).getByRole('link', { name: 'Google AdSense' })
  link.focus()
  consent.grantAll()
  expect(document.activeElement).toBe(link)
})

test('a place that the page takes away has its own words back, and is drawn no more', async () => {
  document.body.innerHTML = PLACE
  const { consent } = mounted({ choices: { plausible: 'granted' } })
  await table()
  const place = document.body.firstElementChild as HTMLElement
  place.remove()
  await waitFor(() => expect(place.textContent).toBe('As of November.'))
  consent.decide({ plausible: 'denied' })
  document.body.append(place)
  expect(within(await table()).getAllByRole('row')[2]?.textContent).toContain('Off')
  expect(document.querySelectorAll('table')).toHaveLength(1)
})

test('stop gives the place back', async () => {
  document.body.innerHTML = PLACE
  const { stop } = mounted()
  await table()
  await stop()
  expect(document.body.innerHTML).toBe(PLACE)
})

test('as HTML it is the same table, without the choice, and everything in it is escaped', async () => {
  const service = {
    id: 'film',
    category: 'media',
    label: '<img src=x onerror=alert(1)>',
    purpose: 'a & "b"',
    policyUrl: 'https://film.example/?a="><script>',
  }
  const html = declarationHtml({ categories: { media: {} }, services: [service] }, en)
  document.body.innerHTML = html
  expect(document.querySelector('img, script')).toBeNull()
  expect(html).toContain('<table role="table" lang="en" dir="ltr">')
  const ui = within(document.body)
  expect(ui.getAllByRole('columnheader')).toHaveLength(6)
  expect(ui.getByRole('rowheader', { name: '<img src=x onerror=alert(1)>' })).toBeTruthy()
  expect(ui.getByText('a & "b"').dataset.label).toBe('Purpose')
  expect(document.querySelector('a')?.getAttribute('href')).toBe(
    'https://film.example/?a="><script>',
  )
})
