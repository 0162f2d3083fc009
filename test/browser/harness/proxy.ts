import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { certificate } from './certificate.ts'

export interface ProxyListeners {
  onRequest(url: URL, request: IncomingMessage, response: ServerResponse): void | Promise<void>
  /** A tunnel was asked for; what it carries comes as requests of its own. */
  onConnect(host: string, port: number): void
  onUpgrade(url: URL, request: IncomingMessage): void
}

export interface Proxy {
  readonly port: number
  close(): Promise<void>
}

/** The first byte of a TLS handshake; anything else in a tunnel is a plain `ws:` connection. */
const tlsHandshake = 0x16

/** An http proxy on a loopback port that answers everything itself and contacts nobody. */
export async function startProxy(listeners: ProxyListeners): Promise<Proxy> {
  const plain = createHttpServer()
  const secure = createHttpsServer(certificate())
  const sockets = new Set<Duplex>()
  for (const [server, scheme] of [
    [plain, 'http'],
    [secure, 'https'],
  ] as const) {
    // Longer than a browser keeps an idle connection: it must never write into one that just closed.
    server.keepAliveTimeout = 600_000
    server.requestTimeout = 0
    server.on('connection', (socket) => remember(sockets, socket))
    server.on('request', (request, response) => {
      void listeners.onRequest(urlOf(request, scheme), request, response)
    })
    server.on('upgrade', (request, socket) => {
      listeners.onUpgrade(urlOf(request, scheme === 'http' ? 'ws' : 'wss'), request)
      socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
    })
    server.on('clientError', (_error, socket) => socket.destroy())
    server.on('tlsClientError', () => {})
  }
  const [plainPort, securePort] = [await listen(plain), await listen(secure)]
  plain.on('connect', (request: IncomingMessage, socket: Duplex) => {
    const target = new URL(`tunnel://${request.url}`)
    listeners.onConnect(target.hostname, Number(target.port || 443))
    socket.on('error', () => socket.destroy())
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    socket.once('data', (first: Buffer) => {
      const inner = connect(first[0] === tlsHandshake ? securePort : plainPort, '127.0.0.1')
      remember(sockets, inner)
      inner.on('error', () => socket.destroy())
      socket.on('close', () => inner.destroy())
      inner.on('close', () => socket.destroy())
      inner.write(first)
      socket.pipe(inner).pipe(socket)
    })
  })
  return {
    port: plainPort,
    async close() {
      for (const socket of sockets) socket.destroy()
      await Promise.all([plain, secure].map((server) => new Promise((done) => server.close(done))))
    },
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port))
  })
}

function remember(sockets: Set<Duplex>, socket: Duplex): void {
  sockets.add(socket)
  socket.on('error', () => socket.destroy())
  socket.on('close', () => sockets.delete(socket))
}

/** A proxied request names its whole URL, a tunnelled one only path and host. */
function urlOf(request: IncomingMessage, scheme: string): URL {
  const url = new URL(
    request.url ?? '/',
    `${scheme}://${request.headers.host ?? 'unknown.invalid'}`,
  )
  return scheme === 'ws' && url.protocol === 'http:' ? new URL(url.href.replace('http', 'ws')) : url
}
