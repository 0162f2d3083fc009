/**
 * The page's CSP nonce: that of the given script, or of the first script that has one. Read as a
 * property: the attribute is empty once the browser has seen it.
 */
export function nonceOf(script?: HTMLScriptElement): string | undefined {
  if (typeof document === 'undefined') return undefined
  return (
    script?.nonce || document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce || undefined
  )
}
