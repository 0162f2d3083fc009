import { join } from 'node:path'
import { answerVendor } from '../../test/stand-in/answer-vendor.mjs'
import { adPage } from './ad.mjs'
import { sendFile } from './file.mjs'

/**
 * The other origin: the stand-ins for AdSense and for the counter that the tests use too, with
 * advertisements worth looking at, and a host of videos.
 *
 * @param {{ root: string }} options
 * @returns {import('node:http').RequestListener}
 */
export function createVendors({ root }) {
  const own = join(root, 'demo', 'vendors')

  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (url.pathname === '/pagead/ads') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      return void response.end(String(adPage(url.searchParams)))
    }
    const answer = answerVendor(url)
    if (answer) return void response.writeHead(answer.status, answer.headers).end(answer.body)

    const name = url.pathname.startsWith('/film/') ? 'film.html' : url.pathname
    if (await sendFile(response, own, name)) return
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
  }
}
