import type { CDPSession } from 'playwright-core'
import type { Tab } from './tab.ts'

export type EngineName = 'chromium' | 'firefox' | 'webkit'

/** A browser that is started once and reused; a test works with its visitors. */
export interface Engine {
  readonly name: EngineName
  readonly version: string
  /** `false` once the browser has ended without having been told to. */
  isAlive(): boolean
  newVisitor(options?: VisitorOptions): Promise<Visitor>
  close(): Promise<void>
}

export interface VisitorOptions {
  /** Of the page, in CSS pixels. Default 1280 × 800. */
  width?: number
  height?: number
  /** Default `light`. */
  colorScheme?: 'light' | 'dark'
  /** Default `no-preference`. */
  reducedMotion?: 'reduce' | 'no-preference'
  /** Default `none`. */
  forcedColors?: 'active' | 'none'
  /** `navigator.language` and `Accept-Language`. Default `en-US`. */
  locale?: string
  /** Default `true`. */
  javaScript?: boolean
  /** `navigator.globalPrivacyControl` and `Sec-GPC: 1`. Default: as the engine has it. */
  globalPrivacyControl?: boolean
  /** Runs in every page before its first script. */
  earlyScript?: string
}

/** What an engine can do; `run.can` tells before a test asks for it. */
export type Ability =
  | 'colorScheme'
  | 'reducedMotion'
  | 'forcedColors'
  | 'locale'
  | 'noJavaScript'
  | 'cdp'

/** One person with an empty profile: no cookies, no storage, no cache. */
export interface Visitor {
  newTab(): Promise<Tab>
  /** The cookies that a page at these URLs could see, `HttpOnly` ones included. */
  cookies(...urls: string[]): Promise<Cookie[]>
  setCookie(cookie: NewCookie): Promise<void>
  /** Closes the tabs and forgets cookies, storage and cache. */
  clear(): Promise<void>
  close(): Promise<void>
}

export interface Cookie {
  name: string
  value: string
  /** With a leading dot when it is sent to subdomains too. */
  domain: string
  path: string
  /** Seconds since 1970; `undefined` for a session cookie. */
  expires: number | undefined
  secure: boolean
  httpOnly: boolean
  sameSite: 'Strict' | 'Lax' | 'None' | undefined
}

export interface NewCookie {
  /** Where it is set; gives host and `Secure`. */
  url: string
  name: string
  value: string
  /** Default: the host of `url` alone. */
  domain?: string
  path?: string
  expires?: number
  httpOnly?: boolean
  sameSite?: 'Strict' | 'Lax' | 'None'
}

export interface ConsoleEntry {
  type: 'log' | 'info' | 'warn' | 'error' | 'debug'
  text: string
}

/** The few things that an engine does in its own way; `Tab` makes everything else of them. */
export interface TabDriver {
  /** Growing lists that the engine fills. */
  readonly console: ConsoleEntry[]
  readonly errors: string[]
  /** Documents opened in the tab so far. */
  readonly loads: () => number
  readonly cdp?: CDPSession
  goto(url: string, wait: LoadState): Promise<void>
  reload(wait: LoadState): Promise<void>
  /** One step in the history. */
  traverse(step: -1 | 1): Promise<void>
  /** Evaluates an expression in the page, awaits it, and hands back the string it gives. */
  run(expression: string): Promise<string>
  moveTo(x: number, y: number): Promise<void>
  clickAt(x: number, y: number): Promise<void>
  press(key: string, modifiers: readonly Modifier[]): Promise<void>
  type(text: string): Promise<void>
  screenshot(): Promise<Buffer>
  setViewport(width: number, height: number): Promise<void>
  toFront(): Promise<void>
  close(): Promise<void>
}

export type Modifier = 'Shift' | 'Control' | 'Alt' | 'Meta'

/** Wait for the `load` event, for the parsed document, or only until it is on its way. */
export type LoadState = 'load' | 'parsed' | 'started'
