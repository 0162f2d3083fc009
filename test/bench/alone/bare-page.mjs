import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { heroPng } from '../page/hero.mjs'
import { serve } from '../site/serve.mjs'

/**
 * Pages with nothing on them but Assent, or not even that, over a link without delay.
 *
 * @param {string} dist
 * @param {Record<string, string>} pages what stands in each page's head
 */
export function serveBarePages(dist, pages) {
  const site = new Map()
  const put = (name, type, body) =>
    site.set(`site.localhost/${name}`, { type, body: Buffer.from(body), isCompressed: false })
  const names = /** @type {string[]} */ (readdirSync(dist, { recursive: true }))
  for (const name of names.filter((name) => name.endsWith('.js'))) {
    put(name, 'text/javascript', readFileSync(join(dist, name)))
  }
  put('picture.png', 'image/png', heroPng())
  put('frame', 'text/html', '<!doctype html><title>frame</title>')
  for (const [name, head] of Object.entries(pages)) {
    put(
      name,
      'text/html',
      `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">${head}<body>`,
    )
  }
  return serve(site, false)
}
