import { attempt } from './attempt.ts'

/*
 * Pages under `require-trusted-types-for 'script'` take script addresses and texts only from a named
 * policy: ours is `assent` (allow it with `trusted-types assent`). It is made on first use, once.
 */

const rules = {
  /** Refuses `javascript:`, `data:` and every other address that is not http(s). */
  createScriptURL(url: string): string {
    if (!/^http/.test(new URL(url, document.baseURI).protocol)) {
      throw new TypeError(`Assent: ${url} is not an http(s) address`)
    }
    return url
  },
  createScript: (text: string): string => text,
}

let policy: typeof rules | undefined

function trusted(): typeof rules {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: object): typeof policy }
  }
  // Where the page's CSP does not list our policy: plain texts, which it may then refuse.
  return (policy ??= attempt(() => trustedTypes?.createPolicy('assent', rules)) ?? rules)
}

/** @throws TypeError for an address that is not http(s) */
export const trustedUrl = (url: string): string => trusted().createScriptURL(url)

export const trustedText = (text: string): string => trusted().createScript(text)
