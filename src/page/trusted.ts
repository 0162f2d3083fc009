import { attempt } from './attempt.ts'
import { own } from './own.ts'

/*
 * Pages under `require-trusted-types-for 'script'` take script addresses and texts only from a named
 * policy: ours is `assent` (allow it with `trusted-types assent`).
 */
const rules = {
  /** Refuses `javascript:`, `data:` and every other address that is not http(s). */
  createScriptURL(url: string): string {
    if (!/^http/.test(new URL(url, own('baseURI')).protocol)) {
      throw new TypeError(`Assent: ${url} is not http(s)`)
    }
    return url
  },
  createScript: (text: string): string => text,
}

type Rules = typeof rules

declare const trustedTypes: { createPolicy(name: string, rules: Rules): Rules }

let made: Rules | undefined

/** Made when it is first needed. Where there is no such thing, or the page's CSP does not list our policy: plain texts. */
export const trusted = (): Rules =>
  (made ??= attempt(() => trustedTypes.createPolicy('assent', rules)) ?? rules)
