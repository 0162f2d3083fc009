import { readFile } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import { contentType, type Handler } from './answer.ts'

/** Files of a folder below a path, readable from every origin as from a content delivery network. */
export function staticFolder(prefix: string, folder: string): Handler {
  return async ({ path }) => {
    if (!path.startsWith(prefix)) return undefined
    const file = join(folder, normalize(`/${decodeURIComponent(path.slice(prefix.length))}`))
    const body = await readFile(file).catch(() => undefined)
    if (body === undefined) return undefined
    const headers = { 'content-type': contentType(path), 'access-control-allow-origin': '*' }
    return { headers, body }
  }
}
