import { appendFile } from 'node:fs/promises'

/** More than any receipt has. */
const MOST = 4_096

/**
 * Receives receipts (docs/receipt.md) and keeps each once: one line of JSON each, in a file that only
 * grows. Nothing of the visitor's is added to them, no address and no time but theirs.
 *
 * @param {string} file
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>}
 */
export function createReceiver(file) {
  /** @type {Set<string>} */
  const known = new Set()

  return async (request, response) => {
    const receipt = request.method === 'POST' ? await readJson(request) : undefined
    if (!/^assent-receipt\//.test(receipt?.schema_version) || !receipt.record_id) {
      return void response.writeHead(400).end()
    }
    if (!known.has(receipt.record_id)) {
      known.add(receipt.record_id)
      await appendFile(file, `${JSON.stringify(receipt)}\n`)
    }
    response.writeHead(204).end()
  }
}

/** @param {import('node:http').IncomingMessage} request */
async function readJson(request) {
  let text = ''
  for await (const part of request) {
    text += part
    if (text.length > MOST) return undefined
  }
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
