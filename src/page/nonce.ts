import { all } from './own.ts'

/**
 * The page's CSP nonce, or `''`: that of the first script that has one. Read as a property: the
 * attribute is empty once the browser has seen it.
 */
export const findNonce = (): string => all<HTMLScriptElement>('script[nonce]')[0]?.nonce ?? ''
