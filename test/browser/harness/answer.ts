import type { ServerResponse } from 'node:http'
import { extname } from 'node:path'
import type { RecordedRequest } from './recorded-request.ts'

/** A string is an HTML page. */
export type Answer =
  | string
  | {
      status?: number
      headers?: Record<string, string | string[]>
      body?: string | Uint8Array
      /** Wait so long before the first byte. */
      delayMs?: number
      /** What comes so long after the body, as from a slow server: the page is parsed up to there. */
      rest?: { afterMs: number; body: string }
    }

export type Handler = (request: RecordedRequest) => Answer | undefined | Promise<Answer | undefined>

export type FullAnswer = Exclude<Answer, string>

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** By the extension of a path; a path without one is a page. */
export function contentType(path: string): string {
  const extension = extname(path)
  if (extension === '') return 'text/html; charset=utf-8'
  return contentTypes[extension] ?? 'application/octet-stream'
}

export function fullAnswer(answer: Answer, path: string): FullAnswer {
  if (typeof answer === 'string')
    return { body: answer, headers: { 'content-type': contentType(path) } }
  return {
    ...answer,
    headers: { 'content-type': contentType(path), ...lowerCased(answer.headers) },
  }
}

/**
 * `no-cache` makes every load a request that is recorded; `no-store` would do so too, but it also
 * keeps a page out of the back/forward cache.
 */
export function send(response: ServerResponse, answer: FullAnswer): void {
  const headers = { 'cache-control': 'no-cache', ...answer.headers }
  response.writeHead(answer.status ?? 200, headers)
  if (!answer.rest) return void response.end(answer.body ?? '')
  const { afterMs, body } = answer.rest
  response.write(answer.body ?? '')
  setTimeout(() => response.end(body), afterMs)
}

/** A page may send JSON or its own headers across origins; no site here refuses that. */
export function preflight({ method, headers }: RecordedRequest): Answer | undefined {
  if (method !== 'OPTIONS' || !headers['access-control-request-method']) return undefined
  return {
    status: 204,
    headers: {
      'access-control-allow-origin': headers.origin ?? '*',
      'access-control-allow-methods': headers['access-control-request-method'],
      'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
      'access-control-allow-credentials': 'true',
    },
  }
}

function lowerCased(
  headers: Record<string, string | string[]> = {},
): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
}
