import type { EngineName } from './harness/engine.ts'

/** What reaches a vendor before the yes, whatever Assent does: `docs/gating.md` lists it by this name. */
export interface Leak {
  name: string
  /** What to write in its place, as the docs say. */
  instead: string
  /** `VENDOR` stands for the vendor's origin. */
  body: string
  headers?: Record<string, string>
  /** Clicked by the visitor, where it takes that. */
  click?: string
  /** Shown without scripts: for visitors who have none, or where a tag that comes first may be in time. */
  isWithoutScripts?: true
  /** Heard at the visit after this one. */
  isAtNextVisit?: true
  /** The engines that have it, where not all do. */
  engines?: readonly EngineName[]
}

const A = 'data-assent="analytics"'

export const knownLeaks: readonly Leak[] = [
  {
    name: 'a script without `type="text/plain"`',
    instead: 'the type beside `data-assent`',
    body: `<script ${A} src="VENDOR/a.js"></script>`,
  },
  {
    name: 'an image with `src` or `srcset`',
    instead: '`data-src`, `data-srcset`',
    body: `<img ${A} src="VENDOR/a.png" alt="">`,
    engines: ['chromium'],
    isWithoutScripts: true,
  },
  {
    name: 'a frame with `src`',
    instead: '`data-src`',
    body: `<iframe ${A} src="VENDOR/a" title="Frame"></iframe>`,
    engines: ['chromium'],
    isWithoutScripts: true,
  },
  {
    name: 'a frame with `srcdoc`',
    instead: 'the frame in a `<template>`',
    body: `<iframe ${A} srcdoc="<img src='VENDOR/a.png'>" title="Frame"></iframe>`,
  },
  {
    name: 'a link with `href`',
    instead: '`data-href`',
    body: `<link ${A} rel="stylesheet" href="VENDOR/a.css">`,
  },
  {
    name: 'an address in a `style` attribute or element',
    instead: 'the element in a `<template>`',
    body: `<p ${A} style="background: url('VENDOR/a.png')">Text</p>`,
  },
  {
    name: 'what a style sheet of the site imports (fonts, too)',
    instead: 'a style sheet of its own, by `<link data-href>`',
    body: '<link rel="stylesheet" href="/site.css">',
  },
  {
    name: 'a `Link` header (preload, preconnect) or early hints',
    instead: '`<link data-href>`',
    body: '',
    headers: { link: '<VENDOR/a.png>; rel=preload; as=image' },
  },
  {
    name: 'an address of the site that redirects to a vendor',
    instead: '`data-src`',
    body: '<img src="/redirect" alt="">',
  },
  {
    name: 'an image in `<noscript>`',
    instead: 'nothing: take it away',
    body: '<noscript><img src="VENDOR/a.png" alt=""></noscript>',
    isWithoutScripts: true,
    engines: ['chromium'],
  },
  {
    name: '`ping` of a link that the visitor follows',
    instead: 'nothing: take it away',
    body: '<a id="pinging" href="#there" ping="VENDOR/ping">There</a>',
    click: '#pinging',
    engines: ['chromium', 'webkit'],
  },
  {
    name: 'reports of the browser (`report-uri`, `NEL`)',
    instead: 'reports to the site itself',
    body: '<img src="https://elsewhere.example/a.png" alt="">',
    headers: { 'content-security-policy': "img-src 'none'; report-uri VENDOR/report" },
  },
  {
    name: 'a service worker that an earlier yes has left',
    instead: 'a service that unregisters it in its cleanup',
    body: "<script>navigator.serviceWorker.register('/worker.js')</script>",
    isAtNextVisit: true,
  },
]
