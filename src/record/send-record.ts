import { attempt } from '../page/attempt.ts'
import { own } from '../page/own.ts'
import { plainJson } from '../page/plain-json.ts'
import type { Consent, Receipt, RecordEndpoint } from '../types.ts'

/** How many receipts wait at most: the oldest goes first. */
const MOST = 20

/**
 * Sends each record to the site's own endpoint, once, as it is made: a receipt by `POST`, as JSON.
 * What could not be sent waits in localStorage for the next page or for the network. Nothing on the
 * page waits for any of it.
 *
 * A request that was under way when the page was left counts as sent: `keepalive` hands it to the
 * browser, which does not tell how it ended. So no decision arrives twice.
 */
export function sendRecords(
  consent: Consent<string, string>,
  { url }: RecordEndpoint,
  { signal }: AbortController,
): void {
  const { name } = consent.config.cookie
  /** The record that was taken care of last, and those that wait. */
  const SENT = `${name}.sent`
  const UNSENT = `${name}.unsent`
  const endpoint = attempt(() => new URL(url, own('baseURI')))
  let last: string | undefined
  let isLeaving = false
  if (signal.aborted || !endpoint || !/^https?:$/.test(endpoint.protocol)) return

  const waiting = (): Receipt[] =>
    attempt(() => [...JSON.parse(localStorage.getItem(UNSENT) ?? '[]')]) ?? []
  const keep = (receipts: Receipt[]) =>
    attempt(() => {
      if (receipts[0]) localStorage.setItem(UNSENT, plainJson(receipts.slice(-MOST)))
      else localStorage.removeItem(UNSENT)
    })

  async function send(receipt: Receipt): Promise<void> {
    try {
      const { ok } = await fetch(`${endpoint}`, {
        method: 'POST',
        keepalive: true,
        headers: { 'content-type': 'application/json' },
        body: plainJson(receipt),
      })
      if (ok) return
    } catch {
      // Chromium tells a page on its way out that the request failed, and goes on with it.
      if (isLeaving) return
      // No network, no host, or a policy of the page that does not name it.
    }
    // Forgotten meanwhile: then nothing of the visitor is kept.
    if (consent.record) keep([...waiting(), receipt])
  }

  /**
   * Takes care of the record as it stands, unless that was done: here, in another tab, on another
   * page. Where nothing can be remembered, only what was decided on this page is new.
   */
  function sendLatest(): void {
    const receipt = consent.receipt()
    if (!receipt || receipt.record_id === last) return
    const { record_id: id, event_time } = receipt
    const isSent =
      attempt(() => {
        const before = localStorage.getItem(SENT)
        localStorage.setItem(SENT, id)
        return before === id
      }) ?? Date.parse(event_time) < performance.timeOrigin
    last = id
    if (!isSent) send(receipt)
  }

  /** What waits is taken out before it is sent, so that two tabs do not both send it. */
  function sendWaiting(): void {
    const receipts = waiting()
    keep([])
    for (const receipt of receipts) send(receipt)
  }

  for (const type of ['pagehide', 'pageshow'])
    addEventListener(type, () => (isLeaving = type === 'pagehide'), { signal })
  // The tab that decided sends; the others only hear of it.
  consent.on('decide', ({ origin }) => origin === 'tab' || sendLatest(), { signal })
  addEventListener('online', sendWaiting, { signal })
  sendWaiting()
  sendLatest()
}
