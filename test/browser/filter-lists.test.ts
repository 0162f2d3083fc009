import { beforeEach, expect, test } from 'vitest'
import { articles } from '../../demo/content/articles.mjs'
import { jobs } from '../../demo/content/jobs.mjs'
import { pageAt } from '../../demo/pages/routes.mjs'
import { blockedNames, hiddenAttributes, hiddenSelectors } from './filter-lists.ts'
import { describeEngines } from './harness/browsers.ts'

const sections = [
  '/',
  '/jobs/',
  '/guides/',
  '/policy/',
  '/gallery/',
  '/gallery/frame/',
  '/developer/',
]
const paths = [
  ...sections,
  ...jobs.slice(0, 1).map(({ id }: { id: string }) => `/jobs/${id}/`),
  ...articles.slice(0, 1).map(({ id }: { id: string }) => `/guides/${id}/`),
]
const nonce = 'n'
const vendors = 'https://vendors.example'

/* Shadow roots are out of a filter list's reach: what counts is the page and `<assent-ui>`. */
describeEngines('On every page of the demo', (run) => {
  beforeEach(() => {
    run.internet.static('www.demo.example', '/', 'dist')
    run.internet.static('www.demo.example', '/assets/', 'demo/assets')
    run.internet.site('www.demo.example', ({ path, query }) => {
      const locale = path.startsWith('/en/') ? 'en' : 'ko'
      const page = pageAt({
        locale,
        path: locale === 'en' ? path.slice(3) : path,
        query,
        nonce,
        vendors,
        client: undefined,
      })
      return page && { body: String(page), headers: { 'content-type': 'text/html' } }
    })
  })

  test('filter lists find nothing to hide and no name to block', { timeout: 120_000 }, async () => {
    const found: string[] = []
    let looked = 0
    for (const path of paths.flatMap((one) => [one, `/en${one}`])) {
      const tab = await run.openShared(`https://www.demo.example${path}`)
      const frame = path.endsWith('/frame/')
      if (!frame) await tab.waitFor(() => document.querySelector('assent-ui') !== null)
      looked += 1
      const here = await tab.evaluate(
        (selectors: string[], attribute: string) => [
          ...selectors.filter((selector) => document.querySelector(selector)),
          ...[...document.querySelectorAll('*')]
            .flatMap((one) => one.getAttributeNames())
            .filter((name) => new RegExp(attribute, 'i').test(name)),
        ],
        hiddenSelectors,
        hiddenAttributes.source,
      )
      found.push(...here.map((one) => `${path}: ${one}`))
    }
    const names = run.internet.requestsTo('www.demo.example').map(({ path }) => path)
    const scripts = [...new Set(names)].filter((path) => /\.(js|css)$/.test(path))
    expect(scripts).toContain('/assent-ui.js')
    expect(scripts.filter((path) => blockedNames.test(path))).toEqual([])
    expect([looked, found]).toEqual([paths.length * 2, []])
  })
})
