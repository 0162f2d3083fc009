import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { missingPage } from '../pages/missing.mjs'
import { pageAt } from '../pages/routes.mjs'
import { sendFile } from './file.mjs'
import { createReceiver } from './receipts.mjs'
import { securityHeaders } from './security.mjs'

/** Where the demo keeps the receipts of its visitors. */
export const receipts = join(tmpdir(), 'assent-demo-receipts.jsonl')

/**
 * The site's own origin: its pages, its assets, and Assent's files at the root, where a site owner
 * would put them.
 *
 * @param {{ root: string, vendors: string, client: string | undefined }} options
 * @returns {import('node:http').RequestListener}
 */
export function createSite({ root, vendors, client }) {
  const assets = join(root, 'demo', 'assets')
  const dist = join(root, 'dist')
  const receive = createReceiver(receipts)

  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname === '/healthz') return void response.end('ok')
    if (url.pathname === '/consent') return receive(request, response)
    if (url.pathname.startsWith('/assets/')) {
      if (await sendFile(response, assets, url.pathname.slice('/assets/'.length))) return
    } else if (await sendFile(response, dist, url.pathname)) return

    const bare = url.pathname.endsWith('/') || url.pathname.includes('.')
    if (!bare)
      return void response.writeHead(308, { location: `${url.pathname}/${url.search}` }).end()

    const nonce = randomBytes(16).toString('base64')
    const locale = url.pathname.startsWith('/en/') ? 'en' : 'ko'
    const path = locale === 'en' ? url.pathname.slice('/en'.length) : url.pathname
    const context = { locale, path, query: url.searchParams, nonce, vendors, client }
    const page = pageAt(context)
    response.writeHead(page ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-language': locale,
      'cache-control': 'no-cache',
      ...securityHeaders(context),
    })
    response.end(String(page ?? missingPage(context)))
  }
}
