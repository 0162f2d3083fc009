import type { EngineName } from './harness/engine.ts'

/** A way in which a page can reach a vendor. */
export interface Way {
  /** As `docs/gating.md` names it. */
  name: string
  /** Written for the gate; `docs/gating.md` shows it for `vendor.example`. */
  gated(vendor: string): string
  /** Written without Assent: it reaches the vendor at once. */
  plain(vendor: string): string
  /**
   * Where nobody can hear of it here: the `<link>` is looked at instead. Behind a proxy no engine
   * resolves names; Chromium and Firefox open no connection ahead of need then either.
   */
  unheard?: readonly EngineName[]
  /** The vendor is a subdomain of the site: Chromium prefetches nothing else through a proxy. */
  isSameSite?: boolean
  /** The engines that have it, where not all do. */
  engines?: readonly EngineName[]
}

const A = 'data-assent="analytics"'

const element = (name: string, markup: string, more: Partial<Way> = {}): Way => ({
  name,
  gated: (vendor) => markup.replaceAll('VENDOR', `https://${vendor}`).replaceAll('GATE', A),
  plain: (vendor) =>
    markup
      .replaceAll('VENDOR', `https://${vendor}`)
      .replaceAll(/type="text\/plain" |GATE ?|data-(?=type|src|href|poster|data)/g, '')
      .replaceAll(/<\/?template[^>]*>/g, ''),
  ...more,
})

/** An inline script, and what it does. */
const inline = (name: string, code: string, more: Partial<Way> = {}): Way =>
  element(name, `<script type="text/plain" GATE>${code}</script>`, more)

export const ways: readonly Way[] = [
  element(
    'script, parser-inserted',
    '<script type="text/plain" GATE data-src="VENDOR/parser.js"></script>',
  ),
  element(
    'script that keeps its `src`',
    '<script type="text/plain" GATE src="VENDOR/kept.js"></script>',
  ),
  element(
    'async script',
    '<script type="text/plain" GATE data-src="VENDOR/async.js" async></script>',
  ),
  element(
    'deferred script',
    '<script type="text/plain" GATE data-src="VENDOR/defer.js" defer></script>',
  ),
  element(
    'module',
    '<script type="text/plain" GATE data-type="module" data-src="VENDOR/module.js"></script>',
  ),
  element(
    'inline module that imports',
    `<script type="text/plain" GATE data-type="module">import 'VENDOR/imported.js'</script>`,
  ),
  inline(
    'createElement',
    "const script = document.createElement('script'); script.src = 'VENDOR/created.js'; document.head.append(script)",
  ),
  inline('new Image', "new Image().src = 'VENDOR/pixel.gif'"),
  inline('fetch', "fetch('VENDOR/fetch', { mode: 'no-cors' })"),
  inline(
    'XMLHttpRequest',
    "const request = new XMLHttpRequest(); request.open('GET', 'VENDOR/xhr'); request.send()",
  ),
  inline('beacon', "navigator.sendBeacon('VENDOR/beacon', 'seen')"),
  inline('EventSource', "new EventSource('VENDOR/events')"),
  inline('WebSocket', "new WebSocket('VENDOR/socket'.replace('https', 'wss'))"),
  inline(
    'worker',
    `const code = "fetch('VENDOR/worker', { mode: 'no-cors' })"; new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))`,
  ),
  inline('document.write', `document.write('<img alt="" src="VENDOR/written.gif">')`),
  inline('style set by a script', "document.body.style.backgroundImage = 'url(VENDOR/set.png)'"),
  element(
    'template with a script',
    '<template GATE><script data-src="VENDOR/inside.js"></script></template>',
  ),
  element(
    'template with an image',
    '<template GATE><img data-src="VENDOR/inside.png" alt=""></template>',
  ),
  element(
    'CSS background',
    "<template GATE><style>main { background: url('VENDOR/background.png') }</style></template>",
  ),
  element(
    '@import in a style',
    "<template GATE><style>@import 'VENDOR/imported.css';</style></template>",
  ),
  element('frame', '<iframe GATE data-src="VENDOR/frame" title="Video"></iframe>'),
  element('image', '<img GATE data-src="VENDOR/image.png" alt="">'),
  element('image with srcset', '<img GATE data-srcset="VENDOR/large.png 1x" alt="">'),
  element(
    'picture',
    '<picture><source GATE data-srcset="VENDOR/picture.webp"><img GATE data-src="VENDOR/picture.png" alt=""></picture>',
  ),
  element(
    'SVG image',
    '<svg><image GATE data-href="VENDOR/vector.png" width="9" height="9"/></svg>',
  ),
  element('video', '<video GATE data-src="VENDOR/video.mp4" preload="auto"></video>'),
  element('video poster', '<video GATE data-poster="VENDOR/poster.png"></video>'),
  element(
    'audio source',
    '<audio preload="auto"><source GATE data-src="VENDOR/audio.mp3" type="audio/mpeg"></audio>',
  ),
  element('embed', '<embed GATE data-src="VENDOR/embed" type="text/html">'),
  element('object', '<object GATE data-data="VENDOR/object" type="text/html"></object>'),
  element('style sheet', '<link GATE rel="stylesheet" data-href="VENDOR/style.css">'),
  element('preload', '<link GATE rel="preload" as="image" data-href="VENDOR/preload.png">'),
  element('modulepreload', '<link GATE rel="modulepreload" data-href="VENDOR/preload.js">'),
  element('preconnect', '<link GATE rel="preconnect" data-href="VENDOR">', {
    unheard: ['chromium', 'firefox'],
  }),
  element('dns-prefetch', '<link GATE rel="dns-prefetch" data-href="VENDOR">', {
    unheard: ['chromium', 'firefox', 'webkit'],
  }),
  element(
    'speculation rules',
    '<script type="text/plain" GATE data-type="speculationrules">{ "prefetch": [{ "source": "list", "urls": ["VENDOR/next"], "eagerness": "immediate" }] }</script>',
    { engines: ['chromium'], isSameSite: true },
  ),
]
