/**
 * A value as JSON, as `JSON.stringify` makes it on a page that has left objects alone: it looks for
 * `toJSON` on objects and arrays, and a page may have added one to all of them.
 */
export const plainJson = (value: unknown, space?: number): string =>
  JSON.stringify(bare(value), null, space)

function bare(value: unknown): unknown {
  if (typeof value !== 'object' || !value) return value
  const copy: Record<string, unknown> = Array.isArray(value) ? ([] as never) : {}
  for (const key of Object.keys(value)) copy[key] = bare(value[key as never])
  return Object.setPrototypeOf(copy, null)
}
