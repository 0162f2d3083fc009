import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, fullAnswer, type Handler, preflight, send } from './answer.ts'
import { withEarlyScript } from './early-script.ts'
import { startProxy } from './proxy.ts'
import {
  bodyOf,
  isHost,
  type RecordedConnection,
  type RecordedRequest,
  recorded,
} from './recorded-request.ts'
import { staticFolder } from './static-folder.ts'

export type { Answer, Handler } from './answer.ts'
export type { RecordedConnection, RecordedRequest } from './recorded-request.ts'

/** A small internet behind one recording proxy: the sites that a test puts there, and no other. */
export interface Internet {
  /** For the proxy setting of an engine: `http://127.0.0.1:PORT`. */
  readonly proxyUrl: string
  readonly port: number
  /** Everything asked for since the last `reset`, the calls home of the browser included. */
  readonly requests: readonly RecordedRequest[]
  readonly connections: readonly RecordedConnection[]
  /** Requests to these hosts only; `*.google.com` stands for the domain and all below it. */
  requestsTo(...hosts: string[]): RecordedRequest[]
  connectionsTo(...hosts: string[]): RecordedConnection[]
  /** A host answers by function, or by a list of paths. The last one given is asked first. */
  site(host: string, answers: Handler | Record<string, Answer>): void
  page(url: string, html: string, headers?: Record<string, string | string[]>): void
  /** The files of a folder, e.g. `static('www.job.example', '/', 'dist')`. */
  static(host: string, prefix: string, folder: string): void
  /** One URL; without a query it answers for every query. Goes before `page`, `site`, `static`. */
  answer(url: string, answer: Answer | Handler): void
  /** A host or URL takes requests and never answers, until `resume`. */
  hang(hostOrUrl: string): void
  /** A host or URL closes the connection on every request, until `resume`. */
  refuse(hostOrUrl: string): void
  /** Ends `hang` and `refuse`; what hangs is answered now. */
  resume(hostOrUrl: string): void
  /** One more proxy onto the same internet, for an engine whose driver lacks what it adds. */
  entrance(options: EntranceOptions): Promise<Entrance>
  /** Between tests: forgets pages, records, hangs and refusals. */
  reset(): void
  close(): Promise<void>
}

export interface EntranceOptions {
  /** Runs first in every page that is served. */
  earlyScript: string
  /** What pages send to this path, at any host, comes here and is not recorded. */
  reports: { path: string; receive(body: string): void }
}

export interface Entrance {
  readonly proxyUrl: string
  /** The next request for this URL gets an empty page and is not recorded. */
  blankOnce(url: string): void
  close(): Promise<void>
}

export async function startInternet(): Promise<Internet> {
  const requests: RecordedRequest[] = []
  const connections: RecordedConnection[] = []
  const exact = new Map<string, Handler>()
  const sites: { host: string; handler: Handler }[] = []
  const refused = new Set<string>()
  const hung = new Map<string, { wait: Promise<void>; end: () => void }>()

  const door = (earlyScript?: string, before?: (entry: RecordedRequest) => Answer | undefined) =>
    startProxy({
      onConnect: (host, port) => connections.push({ time: Date.now(), host, port }),
      onUpgrade: (url, request) => requests.push(recorded(url, request, Date.now(), '')),
      async onRequest(url, request, response) {
        const entry = recorded(url, request, Date.now(), await bodyOf(request))
        const unrecorded = before?.(entry)
        if (unrecorded !== undefined) return send(response, fullAnswer(unrecorded, entry.path))
        await respond(url, entry, response, earlyScript)
      },
    })

  const proxy = await door()

  async function respond(
    url: URL,
    entry: RecordedRequest,
    response: ServerResponse,
    earlyScript?: string,
  ) {
    requests.push(entry)
    if (matching(refused, url)) return void response.destroy()
    const key = matching(hung.keys(), url)
    if (key !== undefined) await hung.get(key)?.wait
    const answer = fullAnswer(await answerTo(entry), entry.path)
    if (answer.delayMs) await sleep(answer.delayMs)
    if (!response.destroyed) send(response, withEarlyScript(answer, earlyScript))
  }

  async function answerTo(entry: RecordedRequest): Promise<Answer> {
    const bare = entry.url.split('?')[0] ?? entry.url
    for (const handler of [exact.get(entry.url), exact.get(bare)]) {
      const answer = await handler?.(entry)
      if (answer !== undefined) return answer
    }
    for (const { host, handler } of sites.toReversed()) {
      if (!isHost(entry.host, host)) continue
      const answer = await handler(entry)
      if (answer !== undefined) return answer
    }
    // Every browser asks for it; a 404 would stand in the console of every page.
    if (entry.path === '/favicon.ico') return { status: 204 }
    return preflight(entry) ?? { status: 404, headers: { 'content-type': 'text/plain' } }
  }

  const internet: Internet = {
    proxyUrl: `http://127.0.0.1:${proxy.port}`,
    port: proxy.port,
    requests,
    connections,
    requestsTo: (...hosts) => requests.filter(({ host }) => hosts.some((one) => isHost(host, one))),
    connectionsTo: (...hosts) =>
      connections.filter(({ host }) => hosts.some((one) => isHost(host, one))),
    site(host, answers) {
      const handler: Handler = typeof answers === 'function' ? answers : ({ path }) => answers[path]
      sites.push({ host, handler })
    },
    page(url, html, headers = {}) {
      internet.answer(url, {
        body: html,
        headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
      })
    },
    static: (host, prefix, folder) => internet.site(host, staticFolder(prefix, folder)),
    answer(url, answer) {
      exact.set(new URL(url).href, typeof answer === 'function' ? answer : () => answer)
    },
    hang(hostOrUrl) {
      let end = () => {}
      const wait = new Promise<void>((done) => {
        end = done
      })
      hung.set(hostOrUrl, { wait, end })
    },
    refuse: (hostOrUrl) => void refused.add(hostOrUrl),
    resume(hostOrUrl) {
      refused.delete(hostOrUrl)
      hung.get(hostOrUrl)?.end()
      hung.delete(hostOrUrl)
    },
    async entrance({ earlyScript, reports }) {
      const blank = new Set<string>()
      const extra = await door(earlyScript, ({ path, url, body }) => {
        if (path === reports.path) reports.receive(body)
        return path === reports.path || blank.delete(url) ? '' : undefined
      })
      return {
        proxyUrl: `http://127.0.0.1:${extra.port}`,
        blankOnce: (url) => void blank.add(new URL(url).href),
        close: () => extra.close(),
      }
    },
    reset() {
      for (const key of hung.keys()) internet.resume(key)
      refused.clear()
      exact.clear()
      sites.length = 0
      requests.length = 0
      connections.length = 0
    },
    close: () => proxy.close(),
  }
  return internet
}

function matching(targets: Iterable<string>, url: URL): string | undefined {
  for (const target of targets) {
    if (target.includes('://') ? url.href.startsWith(target) : isHost(url.hostname, target))
      return target
  }
  return undefined
}
