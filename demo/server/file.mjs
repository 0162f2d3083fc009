import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * Sends a file of this folder; answers whether there was one. `normalize` on an absolute path keeps
 * every `..` inside the folder.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {string} folder
 * @param {string} path
 * @param {Record<string, string>} [headers]
 * @returns {Promise<boolean>}
 */
export async function sendFile(response, folder, path, headers = {}) {
  const type = types[extname(path)]
  if (type === undefined) return false
  const body = await readFile(join(folder, normalize(`/${path}`))).catch(() => undefined)
  if (body === undefined) return false
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', ...headers })
  response.end(body)
  return true
}
