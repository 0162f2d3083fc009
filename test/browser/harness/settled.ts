import type { Internet } from './internet.ts'
import type { Tab } from './tab.ts'

let count = 0

/**
 * Until a request that the page makes now has come over a connection of its own, to a host that
 * nobody has asked before: whatever the page had begun earlier has come by then.
 */
export async function settled(tab: Tab, internet: Internet): Promise<void> {
  count += 1
  const host = `last-${count}.settled.example`
  internet.site(host, () => ({ headers: { 'access-control-allow-origin': '*' } }))
  // An `Image` asks for it: a page may have damaged `fetch`, or the policy may forbid it.
  await tab.evaluate(
    (url: string) =>
      new Promise<void>((done) => {
        setTimeout(() => {
          const image = new Image()
          image.onload = image.onerror = () => done()
          image.src = url
        })
      }),
    `https://${host}/`,
  )
  await tab.poll(async () => internet.requestsTo(host).length > 0, `${host} was not asked`)
}
