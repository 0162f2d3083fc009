import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { heroPng } from '../page/hero.mjs'
import { pageCss, pageOf } from '../page/page.mjs'
import { bundle } from './bundle.mjs'

/** @typedef {{ type: string, body: Buffer, isCompressed: boolean }} Answer what is sent for a path */

const TYPES = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.png': 'image/png',
}

/** The vendor's script: it runs and does nothing more, so that nobody is measured by it. */
const vendorCode = 'window.vendorRan = performance.now()\n'

/**
 * Everything that will be served, compressed beforehand: `/<contender>/` and its files, and what all
 * pages share.
 *
 * @param {readonly import('../contenders.mjs').Contender[]} contenders
 * @param {import('../contenders.mjs').Folders} folders
 * @returns {Promise<Map<string, Answer>>} by host and path
 */
export async function buildSite(contenders, folders) {
  const site = new Map([
    ['site.localhost/page.css', answer('.css', Buffer.from(pageCss))],
    ['site.localhost/hero.png', answer('.png', heroPng())],
    ['ads.localhost/tag.js', answer('.js', Buffer.from(vendorCode))],
  ])
  for (const contender of contenders) {
    const root = `site.localhost/${contender.id}/`
    const page = pageOf(contender.page(folders)).replaceAll('  ', '')
    site.set(root, answer('.html', Buffer.from(page)))
    const files = Object.entries(contender.files?.(folders) ?? {}).map(
      ([name, file]) => /** @type {const} */ ([name, readFileSync(file)]),
    )
    const bundled = contender.bundle ? Object.entries(await bundle(contender.bundle)) : []
    for (const [name, body] of [...files, ...bundled]) {
      site.set(root + name, answer(extname(name), body))
    }
  }
  return site
}

/** @param {string} extension @param {Buffer} body @returns {Answer} */
function answer(extension, body) {
  const isCompressed = extension !== '.png'
  return {
    type: TYPES[extension],
    isCompressed,
    body: isCompressed ? brotli(body) : body,
  }
}

/** @param {Buffer} body */
export const brotli = (body) =>
  brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
