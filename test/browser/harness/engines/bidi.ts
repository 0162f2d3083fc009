import type { Browser } from 'puppeteer-core'

/** The WebDriver BiDi connection itself, for the commands that Puppeteer has no words for. */
export interface Bidi {
  send(method: string, params: object): Promise<Record<string, unknown>>
  /** Hears of an event that Puppeteer has subscribed to, for every tab and frame. */
  on(method: string, listener: (params: { context: string }) => void): void
  /** Evaluates an expression in a tab, awaits it and hands back its string. */
  evaluate(context: string, expression: string): Promise<string>
}

interface Evaluated {
  type: 'success' | 'exception'
  result?: { value?: unknown }
  exceptionDetails?: { text: string }
}

/** Puppeteer keeps its connection on the browser, but does not name it in its types. */
export function bidiOf(browser: Browser): Bidi {
  const { connection } = browser as unknown as {
    connection: {
      send(method: string, params: object): Promise<{ result: Record<string, unknown> }>
      on(method: string, listener: (params: { context: string }) => void): void
    }
  }
  const bidi: Bidi = {
    send: async (method, params) => (await connection.send(method, params)).result,
    on: (method, listener) => connection.on(method, listener),
    async evaluate(context, expression) {
      const params = { expression, target: { context }, awaitPromise: true }
      const answer = (await bidi.send('script.evaluate', params)) as unknown as Evaluated
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text)
      return String(answer.result?.value)
    },
  }
  return bidi
}
