import { createServer } from 'node:http'

/**
 * Listens on this port, or on the next one that is free.
 *
 * @param {string} host
 * @param {number} port
 * @param {import('node:http').RequestListener} answer
 * @returns {Promise<string>} the origin
 */
export async function listen(host, port, answer) {
  for (let candidate = port; candidate < port + 20; candidate++) {
    if (await opens(createServer(answer), host, candidate)) {
      return `http://${host}:${candidate}`
    }
  }
  throw new Error(
    `No free port on ${host} between ${port} and ${port + 19}: set PORT to another one`,
  )
}

/**
 * @param {import('node:http').Server} server
 * @param {string} host
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function opens(server, host, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE') resolve(false)
      else reject(error)
    })
    server.listen(port, host, () => resolve(true))
  })
}
