/**
 * The page's CSP nonce, or `''`: that of the first script that has one. Read as a property: the
 * attribute is empty once the browser has seen it.
 */
export const findNonce = (): string =>
  document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
