/**
 * Every public type, documented where a developer meets it. DESIGN.md's words are used throughout:
 * a *category* is what a visitor is asked about, a *service* one vendor in a category, a *choice*
 * what the visitor said, the *record* who decided what, when and under which policy.
 */

import type { Texts } from './locales/texts.ts'

/** What a visitor said about one category or service. */
export type Choice = 'granted' | 'denied'

/**
 * `undecided`: nobody has decided yet, also where there is nothing to ask, or the record could not be used.
 * `outdated`: a decision stands, but the policy changed, a service was added, or its term ran out: ask
 * again. (Global Privacy Control, switched on since, is an answer: nothing is asked.)
 */
export type Status = 'undecided' | 'decided' | 'outdated'

/**
 * Where a decision was made. `banner`: by the visitor, outside of the preferences (first layer,
 * placeholder of a frame, one question). `preferences`: there. `api`: by code. `gpc` and `import` are for
 * sites that record a browser's signal or bring records along.
 */
export type Method = 'banner' | 'preferences' | 'api' | 'gpc' | 'import'

/** Where the record is kept: the first of these that can be read back after writing. */
export type StorageKind = 'cookie' | 'localStorage' | 'memory'

/** The layers of the interface. `ask` is one question, asked where it comes up. */
export type View = 'banner' | 'preferences' | 'ask'

/** A BCP 47 language tag that Assent has texts for, or that the site brings texts for. */
export type Locale = string

/** A text in one language for everybody, or one for each language (`{ en: '…', ko: '…' }`). */
export type Text = string | Partial<Record<Locale, string>>

/** The categories of a site that names none of its own. */
export type DefaultCategoryId = 'essential' | 'analytics' | 'advertising'

/** The ids of the built-in AdSense service and of its option. */
export type AdSenseId = 'adsense' | 'adsense-personalization'

/** Stops what the call that returned it has started. Calling it twice does nothing. */
export type Stop = () => void

/** What the page hands a starting service. */
export interface ServicePage {
  /** The page's CSP nonce, if it has one. */
  readonly nonce?: string
  /**
   * Makes a clean `<script async>` for this http(s) address, with the page's nonce and through the
   * Trusted Types policy `assent`. It is not in the document yet: set what it needs, then append it.
   * @throws TypeError when the address is not http(s)
   */
  script(url: string): HTMLScriptElement
  /** Tells of a failure that happened after `start` returned, through the event `error`. */
  report(error: unknown): void
}

/** One vendor. The built-in ones are made of nothing else, so a site's own can do all they can. */
export interface Service<Id extends string = string, CategoryId extends string = string> {
  /** Unique among categories and services; stands in the record. Letters, digits, `-` and `_`. */
  id: Id
  /** The category this service belongs to. */
  category: CategoryId
  /** Its name. Our own texts come first where they have one for this id. */
  label: Text
  /** Who receives the data (the recipient that PIPA 17(2) asks for). */
  provider?: Text | undefined
  /** What for (PIPA 15(2) 1). */
  purpose?: Text | undefined
  /** What is collected (PIPA 15(2) 2). */
  items?: Text | undefined
  /** How long it is kept (PIPA 15(2) 3). */
  retention?: Text | undefined
  /** What a refusal means for the visitor (PIPA 15(2) 4). */
  refusal?: Text | undefined
  /** The vendor's own policy; http(s). */
  policyUrl?: string | undefined
  /** Cookies this service sets on the site's own domain: erased on withdrawal. A string may end in `*`. */
  cookies?: readonly (string | RegExp)[] | undefined
  /** Keys in localStorage and sessionStorage, databases (IndexedDB) and caches: erased on withdrawal. A string may end in `*`. */
  storage?: readonly (string | RegExp)[] | undefined
  /** Keys in sessionStorage alone: erased on withdrawal. A string may end in `*`. */
  session?: readonly (string | RegExp)[] | undefined
  /** A CSS selector of elements that take no room on the page while the service is not granted. */
  slots?: string | undefined
  /**
   * Runs whenever consent begins; `signal` aborts when it ends, then the returned cleanup runs and
   * stops what can be stopped. A throw is reported through `error` and holds nothing back.
   */
  start?(signal: AbortSignal, page: ServicePage): void | (() => void)
  /** Its code cannot be unloaded once it ran: a withdrawal reloads the page. Default `false`. */
  reload?: boolean | undefined
  /**
   * Choices of their own that go with this service (AdSense: personalisation): shown beneath it,
   * not covered by the category's yes, only by *Accept all* or their own.
   */
  options?: readonly Service<Id>[] | undefined
}

/**
 * Makes a service in a category that is not configured a compile error. Plain `string` ids, which the
 * compiler cannot check, are let through.
 */
export type InCategories<Named extends string, CategoryId extends string> = string extends Named
  ? unknown
  : [Exclude<Named, CategoryId>] extends [never]
    ? unknown
    : {
        services?: readonly { category: CategoryId }[]
        adsense?: string | { category?: CategoryId }
      }

/** What a visitor is asked about. */
export interface CategoryConfig {
  /** Its name. Default: ours for `essential`, `analytics` and `advertising`, or else the id. */
  label?: Text | undefined
  /** What for, in a sentence. Default: ours for the same three, or else nothing. */
  description?: Text | undefined
  /** Always on, never asked. Default: `true` for `essential`, `false` for others. */
  required?: boolean | undefined
  /**
   * A term of its own, in days, at most `cookie.days`, with which the record itself ends: an answer older
   * than this counts as not asked. Default: the record's term.
   */
  days?: number | undefined
  /** Asked by `ask()` where it comes up, never on the banner and not by *Accept all*. Default `false`. */
  inPlace?: boolean | undefined
  /** Global Privacy Control covers it. Default: `true` for `advertising`, `false` for others. */
  gpc?: boolean | undefined
}

/** The text the visitor agrees to. Dates are ISO 8601 with a zone, or `YYYY-MM-DD` (midnight UTC). */
export interface Policy {
  /** A record made under another version is `outdated`, unless `material` is `false`. */
  version: string
  /** http(s), or a path on this site. */
  url?: string | undefined
  /** Whom to ask about personal data: an address, a name, a telephone number. */
  contact?: Text | undefined
  /** Whether this version changed something that consent depends on. Default `true`. */
  material?: boolean | undefined
  /** The language whose wording prevails; the others say so. */
  prevailing?: Locale | undefined
  /**
   * A change that is announced and not in effect yet. Until it is, or the visitor has read it, each page
   * view downloads what announces it. Once it is in effect, make its version `version` and take it out.
   */
  upcoming?: UpcomingPolicy | undefined
}

/** A change of the policy that visitors are told of before it is in effect. */
export interface UpcomingPolicy {
  /** What `policy.version` will be: at most 64 characters. */
  version: string
  /** When it takes effect. From then on a material change makes earlier records `outdated`. */
  effective: string
  /** When it was announced. Default: now, each time the page is opened. */
  announced?: string | undefined
  /** Whether it changes something that consent depends on: then everybody is asked again. Default `true`. */
  material?: boolean | undefined
  /** What changes, in a sentence or two. */
  summary?: Text | undefined
}

/** Where the record is kept. */
export interface RecordCookieConfig {
  /** Default `assent`. Letters, digits, `-`, `_` and `.`. */
  name?: string | undefined
  /** `auto` is the widest domain the browser lets us set. Default: this host only. */
  domain?: string | undefined
  /** Default `/`. */
  path?: string | undefined
  /** How long a decision stands: 1 to 400. Default 180. */
  days?: number | undefined
}

/** How the built-in interface looks, and where it stands. */
export interface UiConfig {
  /**
   * Default `bar`. `box` and the small `corner` stand in a corner, `center` is a card in the middle
   * (none of them modal); `choices` has the unticked switches on the first layer.
   */
  layout?: 'bar' | 'box' | 'corner' | 'center' | 'choices' | undefined
  /**
   * `bar` and `choices` stand at an edge (default `bottom`), `box` and `corner` in a corner (default
   * `bottom-end`); `choices` takes a corner too, `center` none. `start` is where lines begin: the left,
   * except in languages that are read from the right.
   */
  position?: 'top' | 'bottom' | 'bottom-start' | 'bottom-end' | 'top-start' | 'top-end' | undefined
  /** A small button that opens the preferences again. Costs a returning visitor the interface's download. Default `false`. */
  trigger?: boolean | undefined
  /** Default `auto`: what the visitor's system says. */
  theme?: 'auto' | 'light' | 'dark' | undefined
  /** The element that the interface is put into. Default: `<html>`, before the body, out of reach of what the page does to its body. */
  root?: Element | undefined
}

/** AdSense, as it can stand in `config.adsense`. */
export interface AdSenseOptions<CategoryId extends string = string> {
  /** `ca-pub-` and 16 digits. */
  client: string
  /** Default `advertising`. */
  category?: CategoryId | undefined
  /** Another address of the loader, such as a stand-in's. Default: Google's. */
  src?: string | undefined
}

/** How a site asks: all of it optional, and in the tag's JSON all but what is no JSON (functions, patterns). */
export interface ConsentConfig<
  Id extends string = string,
  ServiceId extends string = never,
  CategoryId extends string = string,
> {
  /** Default: `essential`, `analytics`, `advertising`. Where none is `required`, `essential` is added. */
  categories?: Record<Id, CategoryConfig> | undefined
  /** The vendors, in the order in which they are shown. Default: none. */
  services?: readonly Service<ServiceId | (string & {}), CategoryId>[] | undefined
  /** Shorthand for the built-in AdSense service. */
  adsense?: string | AdSenseOptions<CategoryId> | undefined
  /** What the visitor agrees to. Default: none, and no version to outdate a record. */
  policy?: Policy | undefined
  /** Where the record is kept, and for how long. Default: a cookie `assent` of this host, 180 days. */
  cookie?: RecordCookieConfig | undefined
  /** Default: `<html lang>`, then the browser's languages, then `en`. */
  locale?: Locale | undefined
  /** Replaces single texts of the interface, in every language. */
  texts?: Partial<Texts> | undefined
  /** Where the visitor is, as ISO 3166 (`KR`, `US-CA`), if the site knows it. Stands in the receipt. */
  region?: string | undefined
  /** `false`: the site draws its own interface from the events `open` and `close`. */
  ui?: UiConfig | false | undefined
  /** `false`: a withdrawal never reloads the page. Default `true`. */
  reload?: boolean | undefined
  /** Where each record is sent as it is made, for a site that has to prove consent (docs/receipt.md). Default: nowhere. */
  record?: RecordEndpoint | undefined
}

/** Where records are sent. */
export interface RecordEndpoint {
  /** http(s), or a path on this site: gets each receipt once, by `POST`, as JSON. */
  url: string
}

/** Who decided what, when, under which policy. Frozen. */
export interface ConsentRecord<Id extends string = string, ServiceId extends string = string> {
  /** Random; carries nothing about the person. */
  readonly id: string
  /** When, in milliseconds since 1970. */
  readonly time: number
  /** The policy's version, or `''` where the site names none. */
  readonly policy: string
  /** The language that it was asked in. */
  readonly locale: Locale
  /** Where it was decided. */
  readonly method: Method
  /** Which words were shown: their hash (docs/receipt.md), or `''` where no interface of ours was. */
  readonly wording: string
  /** Global Privacy Control was on when this was decided. */
  readonly gpc: boolean
  /** Every category and service that was asked. */
  readonly choices: Readonly<Partial<Record<Id | ServiceId, Choice>>>
  /** When answers older than the record were given: a category's, where a later decision left it alone. */
  readonly times: Readonly<Record<string, number>>
}

/**
 * A record copied out as proof: what was decided, and what it was decided about. Plain JSON, with the
 * names of ISO/IEC TS 27560 where it has them: docs/receipt.schema.json.
 */
export interface Receipt {
  schema_version: 'assent-receipt/2'
  record_id: string
  /** ISO 8601: when it was decided. */
  event_time: string
  /** ISO 8601: how long it stands, `P180D`. */
  validity_duration: string
  /** The site's origin. */
  pii_controllers: string[]
  privacy_notice: { version: string; url?: string | undefined }
  language: Locale
  region?: string | undefined
  collection_method: Method
  /** A hash of the words that were shown, or `''`. */
  wording: string
  /** Global Privacy Control was on when this was decided. */
  gpc: boolean
  /** What was asked, each category and service, and the answer. */
  purposes: Record<string, Choice>
  /** When answers older than the rest were given, in milliseconds since 1970. */
  event_times: Record<string, number>
}

/** A category as the handle shows it: every default filled in. */
export interface ResolvedCategory extends CategoryConfig {
  readonly id: string
  readonly required: boolean
  readonly gpc: boolean
  /** The services in it, without their options. */
  readonly services: readonly Service[]
}

/** The config with every default filled in, as an interface needs it. */
export interface ResolvedConfig {
  readonly categories: readonly ResolvedCategory[]
  /** All services, each followed by its options. */
  readonly services: readonly Service[]
  readonly policy: Policy | undefined
  /** Another one once the page's `<html lang>` changed, where the site names none. */
  locale: Locale
  readonly texts: Partial<Texts>
  readonly region: string | undefined
  readonly ui: UiConfig | false
  readonly cookie: { name: string; path: string; days: number; domain?: string | undefined }
  readonly reload: boolean
  readonly record?: RecordEndpoint
}

/** The fields of each event, by its name. */
export interface ConsentEvents<Id extends string = string, ServiceId extends string = string> {
  /** Once, after everything that may start has started: with the tag, when the page's markup is all there. */
  ready: { status: Status; record: ConsentRecord<Id, ServiceId> | undefined }
  /** After every decision, also one made in another tab. */
  decide: {
    record: ConsentRecord<Id, ServiceId>
    previous: ConsentRecord<Id, ServiceId> | undefined
    /** Categories and services in which consent began. */
    granted: (Id | ServiceId)[]
    /** Those in which it ended. */
    withdrawn: (Id | ServiceId)[]
    /** Those that were refused and not granted before. */
    denied: (Id | ServiceId)[]
    method: Method
    /** `tab`: another tab decided, and tells. */
    origin: 'here' | 'tab'
  }
  /** Once for each category in which something began: `services` are those in it, `whole` says whether the category itself did. */
  grant: {
    category: Id
    services: ServiceId[]
    whole: boolean
    record: ConsentRecord<Id, ServiceId>
  }
  /** The same for what ended. `record` is `undefined` after `forget()`. */
  withdraw: {
    category: Id
    services: ServiceId[]
    whole: boolean
    record: ConsentRecord<Id, ServiceId> | undefined
    /** `tab`: not by a decision on this page, but by another tab, a new policy, or the end of a term. */
    origin: 'here' | 'tab'
  }
  /**
   * A frame is blocked that a visitor could allow: when it is found, and when it is blocked again. Or, with
   * `category` empty, the page has a place for something of the interface's (`data-assent-declaration`).
   */
  block: { element: Element; category: string }
  /** A blocked element runs or shows now. */
  release: { element: Element; category: string }
  /** A layer is to be shown; `category` is what `ask()` asks about. */
  open: { view: View; category?: Id | ServiceId | undefined }
  /** A layer is gone, with or without an answer. */
  close: { view: View }
  /** Something failed without harm; `where` names the part, service or event. */
  error: { error: unknown; where: string }
}

/** What `on` can listen to; on `document` each is named `assent:<name>`. */
export type EventName = keyof ConsentEvents

/**
 * What a listener gets, and what `document` gets as `assent:<name>`: one CustomEvent, whose fields
 * stand on the event itself and in its `detail`.
 */
export type ConsentEvent<
  Name extends EventName,
  Id extends string = string,
  ServiceId extends string = string,
> = CustomEvent<ConsentEvents<Id, ServiceId>[Name]> &
  Readonly<ConsentEvents<Id, ServiceId>[Name]> &
  (Name extends 'withdraw' | 'open'
    ? {
        /**
         * `withdraw`: delays the reload until the promise settles, 5 s at most; `preventDefault()`
         * keeps the page. `open`: the promise that `open()` returned waits for this one.
         */
        waitUntil(promise: PromiseLike<unknown>): void
      }
    : unknown)

/** The handle: all that can be asked of a running consent. */
export interface Consent<Id extends string = string, ServiceId extends string = AdSenseId> {
  /** Whether all that is asked was answered, under this policy and within its term. */
  readonly status: Status
  /** The last decision: `undefined` before one, and where what is stored cannot be used. */
  readonly record: ConsentRecord<Id, ServiceId> | undefined
  /** Where the record is kept. Before the first decision `cookie`: nothing is stored to find out. */
  readonly storage: StorageKind
  /** The config with its defaults: what an interface of your own needs to draw itself. */
  readonly config: ResolvedConfig
  /** What ran on this page and cannot be unloaded: taking its consent back reloads the page. */
  readonly running: ReadonlySet<string>

  /** `false` for anything unknown: damage never grants. */
  isGranted(categoryOrService: Id | ServiceId): boolean
  /**
   * Runs whenever consent begins (at once where it is given already); the signal aborts, then the
   * returned cleanup runs, when it ends.
   * @throws TypeError for an id that is not configured
   */
  whenGranted(
    categoryOrService: Id | ServiceId,
    run: (signal: AbortSignal) => void | (() => void),
  ): Stop
  /**
   * The one writer. A category covers its services (not their options); what was never asked and is
   * not named here is denied. Closes every open layer: switches that were not saved are as before.
   * `method` says where the visitor decided: default `api`.
   * @throws TypeError for an id or a choice that does not exist
   */
  decide(
    choices: Partial<Record<Id | ServiceId, Choice>>,
    method?: Method,
    /** A hash of the words that were shown (docs/receipt.md): an interface of your own may give one. Default `''`. */
    wording?: string,
  ): void
  /** Grants all that is asked on the first layer, except what Global Privacy Control covers. */
  grantAll(method?: Method, wording?: string): void
  /** Denies all that is asked on the first layer, and takes back what was granted besides. */
  denyAll(method?: Method, wording?: string): void
  /**
   * Denies what is named; without a name, everything.
   * @throws TypeError for an id that is not configured
   */
  withdraw(...ids: (Id | ServiceId)[]): void
  /**
   * Listens until the returned function is called or the signal aborts. What a listener throws is told
   * by `error` and holds nothing back.
   */
  on<Name extends EventName>(
    event: Name,
    listener: (event: ConsentEvent<Name, Id, ServiceId>) => void,
    options?: { signal?: AbortSignal | undefined },
  ): Stop
  /** The record copied out as proof: `undefined` before a decision. */
  receipt(): Receipt | undefined
  /**
   * Removes the record, and what services have stored in cookies and web storage (*Forget me* in the
   * preferences also databases and caches). What was granted ends with `withdraw`; no `decide` follows.
   * The visitor is as new, and is asked again.
   */
  forget(): void
  /** Opens a layer; resolves when it is shown, or when the interface could not be loaded. Default: `preferences` once decided, `banner` before. */
  open(view?: 'banner' | 'preferences'): Promise<void>
  /** Closes the layer on top, and changes nothing else. */
  close(): void
  /**
   * One question where it comes up: about a category that is `inPlace`, or about something else alone,
   * and then what was never answered is denied. Resolves at once where it was answered and the answer
   * still counts; `denied`, without a record, where the visitor closes it, or anything else is decided
   * meanwhile.
   * @throws TypeError (a rejection) for an id that is not configured
   */
  ask(categoryOrService: Id | ServiceId): Promise<Choice>
  /**
   * Shows one blocked frame, image, medium, link or template without a decision (*allow once*), until the
   * next decision. What waits in a template with `data-src`, and its scripts, stay blocked.
   */
  release(element: Element): void
  /** Runs at once; before the tag has run, `(window.assent = window.assent || []).push(run)` queues. */
  push(...runs: ((consent: Consent<Id, ServiceId>) => void)[]): void
  /**
   * Takes everything away again: listeners, observers, interface. The record stays, and AdSense's slots
   * may show. Afterwards nothing is decided or forgotten by this handle.
   */
  destroy(): void
}
