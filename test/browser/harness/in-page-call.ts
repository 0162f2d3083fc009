import { inPage } from './in-page.ts'

/** What a page gives back for one call; its own errors come as data. */
type Outcome = { value: unknown } | { error: { name: string; message: string; stack: string } }

/**
 * A page may have patched `JSON` or given `Array` a `toJSON`: objects are written out here one by
 * one, and only strings and numbers are left to `JSON.stringify`, which asks no prototype for them.
 */
function writeInPage(value: unknown, seen: unknown[] = []): string {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) {
    return typeof value === 'bigint' ? `"${value}"` : (JSON.stringify(value) ?? 'null')
  }
  if (typeof value === 'function' || seen.includes(value)) return 'null'
  const path = [...seen, value]
  if (value instanceof Date) return `"${value.toISOString()}"`
  if (value instanceof RegExp || value instanceof URL) return JSON.stringify(String(value))
  if (value instanceof Node || value instanceof Window) return JSON.stringify(String(value))
  if (value instanceof Map || value instanceof Set) return writeInPage([...value], path)
  if (Array.isArray(value)) return `[${[...value].map((one) => writeInPage(one, path)).join(',')}]`
  if (value instanceof Error) {
    return writeInPage({ name: value.name, message: value.message }, path)
  }
  const fields = Object.keys(value)
    .filter((key) => (value as Record<string, unknown>)[key] !== undefined)
    .map(
      (key) =>
        `${JSON.stringify(key)}:${writeInPage((value as Record<string, unknown>)[key], path)}`,
    )
  return `{${fields.join(',')}}`
}

/** The expression that calls a function in the page with copies of the arguments. */
export function callExpression(
  source: string,
  args: readonly unknown[],
  withInPage: boolean,
): string {
  const values = args.map((one) => (one === undefined ? 'undefined' : JSON.stringify(one)))
  const given = withInPage ? [`(${inPage})()`, ...values] : values
  return `(async () => {
    const write = ${writeInPage};
    try {
      return write({ value: await (${source})(${given.join(', ')}) })
    } catch (error) {
      const { name, message, stack } = Object(error);
      return write({ error: { name: String(name), message: String(message ?? error), stack: String(stack) } })
    }
  })()`
}

export function outcomeOf(text: string): unknown {
  const outcome = JSON.parse(text) as Outcome
  if ('value' in outcome) return outcome.value
  if (!('error' in outcome)) return undefined
  const { name, message, stack } = outcome.error
  const error = new Error(`in the page: ${name}: ${message}`)
  error.stack = `${error.message}\n${stack}`
  throw error
}
