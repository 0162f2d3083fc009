import type { Consent, ConsentConfig, ConsentEvent, EventName } from './types.ts'

/*
 * What the tag puts on a page, for pages that are written in TypeScript and load it:
 * `/// <reference types="assent/tag" />`. Nothing of it runs.
 */

type Handle = Consent<string, string>

/** Each event by its name on `document`. */
type OnDocument = { [Name in EventName as `assent:${Name}`]: ConsentEvent<Name> }

declare global {
  interface Window {
    /** The handle, once the tag has run; before, the queue that `push` fills, or nothing. */
    assent?: Handle | ((consent: Handle) => void)[]
    /** Makes a consent, as `createConsent` of the package does. */
    createConsent?: (config?: ConsentConfig) => Handle
  }
  interface DocumentEventMap extends OnDocument {}
}
