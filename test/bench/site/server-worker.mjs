import { createServer } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'
import { createSlowLink } from './slow-link.mjs'

/*
 * Answers from memory over a slow link, in a thread of its own: a request is stamped when it arrives,
 * whatever the thread that drives the browser is doing.
 */

/** @type {{ site: Map<string, import('./build-site.mjs').Answer>, isSlow: boolean }} */
const { site, isSlow } = workerData
const link = createSlowLink()

const server = createServer((request, response) => {
  const time = performance.now()
  const { pathname } = new URL(request.url ?? '/', 'http://x')
  const key = `${request.headers.host}${pathname}`
  const found = site.get(key)
  parentPort?.postMessage({ time, key, bytes: found?.body.length ?? 0, isKnown: !!found })
  if (!found) {
    response.writeHead(404).end()
    return
  }
  response.on('close', () => parentPort?.postMessage({ isOver: true }))
  response.writeHead(200, {
    'content-type': found.type,
    'content-length': found.body.length,
    'cache-control': isSlow ? 'no-store' : 'max-age=600',
    'access-control-allow-origin': '*',
    'timing-allow-origin': '*',
    ...(found.isCompressed && { 'content-encoding': 'br' }),
  })
  if (isSlow) link.answer(response, Buffer.from(found.body), found.isCompressed)
  else response.end(found.body)
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => parentPort?.postMessage({ port: server.address()?.port }))
