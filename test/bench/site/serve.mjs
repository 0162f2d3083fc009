import { Worker } from 'node:worker_threads'

/**
 * @typedef {object} Request
 * @property {number} time when it arrived, in milliseconds by the server's clock
 * @property {string} key host and path
 * @property {number} bytes of the body that is sent
 * @property {boolean} isKnown
 *
 * @typedef {Awaited<ReturnType<typeof serve>>} Server
 */

/**
 * Serves the site on loopback and writes down every request.
 *
 * @param {Map<string, import('./build-site.mjs').Answer>} site
 * @param {boolean} [isSlow] over the slow link
 */
export async function serve(site, isSlow = true) {
  const worker = new Worker(new URL('./server-worker.mjs', import.meta.url), {
    workerData: { site, isSlow },
  })
  /** @type {Request[]} */
  let requests = []
  let open = 0
  let lastChange = 0
  const { port } = await new Promise((resolve) => worker.once('message', resolve))
  worker.on('message', (message) => {
    lastChange = performance.now()
    if (message.isOver) open--
    else {
      requests.push(message)
      if (message.isKnown) open++
    }
  })

  return {
    /** @type {number} */
    port,
    /** What was requested since the last `forget`. */
    requests: () => requests,
    forget: () => {
      requests = []
      lastChange = performance.now()
    },
    /** Resolves when nothing was on its way for this long. @param {number} quietMs */
    async untilQuiet(quietMs) {
      while (open > 0 || performance.now() - lastChange < quietMs) {
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    close: () => worker.terminate(),
  }
}
