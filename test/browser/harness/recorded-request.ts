import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

/** One request as it came over the wire. `ws` and `wss` are attempts to open a web socket. */
export interface RecordedRequest {
  /** Milliseconds since 1970, when the headers had arrived. */
  readonly time: number
  readonly method: string
  readonly scheme: 'http' | 'https' | 'ws' | 'wss'
  readonly host: string
  readonly path: string
  readonly query: URLSearchParams
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/**
 * One `CONNECT`. A preconnect opens a connection and asks for nothing, so it is only seen here.
 * A DNS prefetch is not seen at all: behind a proxy the browser resolves no names.
 */
export interface RecordedConnection {
  readonly time: number
  readonly host: string
  readonly port: number
}

/** `pagead2.googlesyndication.com` is that host alone; `*.google.com` is the domain and all below. */
export function isHost(host: string, pattern: string): boolean {
  if (!pattern.startsWith('*.')) return host === pattern
  return host === pattern.slice(2) || host.endsWith(pattern.slice(1))
}

export function recorded(
  url: URL,
  { method, headers }: IncomingMessage,
  time: number,
  body: string,
): RecordedRequest {
  return {
    time,
    method: method ?? 'GET',
    scheme: url.protocol.slice(0, -1) as RecordedRequest['scheme'],
    host: url.hostname,
    path: url.pathname,
    query: url.searchParams,
    url: url.href,
    headers,
    body,
  }
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer)
  } catch {
    // The browser gave up while sending: what came is what is recorded.
  }
  return Buffer.concat(chunks).toString()
}
