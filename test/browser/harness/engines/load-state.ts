import { setTimeout as sleep } from 'node:timers/promises'
import type { LoadState } from '../engine.ts'

type Run = (expression: string) => Promise<string>

/** Tells one document of a tab from another; a page from the back/forward cache keeps its own. */
export const documentMark = "performance.timeOrigin + ' ' + location.href"

/** Through a prototype: an element on the page may be named `readyState`, and old libraries replace `Document`. */
const readyState = "Reflect.get(HTMLDocument.prototype, 'readyState', document)"

const documentState = `${documentMark} + ' ' + ${readyState}`

const BLANK = 'about:blank'

/**
 * For drivers that return while the tab still shows the document with this mark. On its way to another
 * `url` a tab may show a blank one in between.
 */
export async function untilState(
  run: Run,
  mark: string,
  wait: LoadState,
  url = BLANK,
  timeoutMs = 20_000,
): Promise<void> {
  const end = Date.now() + timeoutMs
  for (;;) {
    // A document that goes away while it is asked cannot answer.
    const now = await run(documentState).catch(() => `${mark} gone`)
    const isBetween = url !== BLANK && now.includes(` ${BLANK} `)
    const isOther = !isBetween && now.slice(0, now.lastIndexOf(' ')) !== mark
    if (isOther && (wait === 'started' || now.endsWith(' complete'))) return
    if (isOther && wait === 'parsed' && now.endsWith(' interactive')) return
    if (Date.now() > end) throw new Error(`The tab stayed at ${now} (${timeoutMs} ms).`)
    await sleep(20)
  }
}
