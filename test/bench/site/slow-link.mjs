import { BYTES_PER_MS, RTT_MS } from './conditions.mjs'

const TICK_MS = 4
const PACKET = 1460

/**
 * A slow network between this server and the browser: every answer begins a round trip after its
 * request, and all of them share one bandwidth. Here rather than in the browser: throttling there
 * needs its Network domain, which takes a stack trace at every request that a script makes.
 */
export function createSlowLink() {
  /** @type {{ response: import('node:http').ServerResponse, body: Buffer, isUrgent: boolean, sent: number }[]} */
  const queue = []
  let spentUntil = 0
  /** @type {NodeJS.Timeout | undefined} */
  let timer

  function send() {
    timer = undefined
    const now = performance.now()
    // What was not used in the past is gone.
    spentUntil = Math.max(spentUntil, now - TICK_MS)
    while (queue.length && spentUntil <= now) {
      // Packet by packet, one answer after the other; pictures last, as HTTP/2 has it.
      const first = Math.max(
        0,
        queue.findIndex(({ isUrgent }) => isUrgent),
      )
      const [transfer] = queue.splice(first, 1)
      const packet = transfer.body.subarray(transfer.sent, transfer.sent + PACKET)
      transfer.sent += packet.length
      spentUntil += packet.length / BYTES_PER_MS
      if (transfer.sent < transfer.body.length) {
        transfer.response.write(packet)
        queue.push(transfer)
      } else transfer.response.end(packet)
    }
    if (queue.length) timer = setTimeout(send, Math.max(1, spentUntil - performance.now()))
  }

  return {
    /** @param {import('node:http').ServerResponse} response @param {Buffer} body @param {boolean} isUrgent */
    answer(response, body, isUrgent) {
      setTimeout(() => {
        response.flushHeaders()
        queue.push({ response, body, isUrgent, sent: 0 })
        if (!timer) send()
      }, RTT_MS)
    },
  }
}
