/** What `run` returns, or `undefined` where it throws: storage throws where it is refused, full or absent. */
export function attempt<T>(run: () => T, onError?: (error: unknown) => void): T | undefined {
  try {
    return run()
  } catch (error) {
    onError?.(error)
    return undefined
  }
}
