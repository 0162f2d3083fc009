import { beforeEach, expect, test } from 'vitest'
import { describeEngines } from './harness/browsers.ts'
import type { Tab } from './harness/tab.ts'
import { servePage, serveSite, tagWith } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>

const VENDOR = 'https://vendor.example'
const A = 'data-assent="analytics"'

/** Each way in which a page reaches a vendor, as it is written for the gate. */
const ways: Record<string, string> = {
  'parser-inserted script': `<script type="text/plain" ${A} data-src="${VENDOR}/parser.js"></script>`,
  'parser-inserted script with src': `<script type="text/plain" ${A} src="${VENDOR}/src.js"></script>`,
  'async script': `<script type="text/plain" ${A} data-src="${VENDOR}/async.js" async></script>`,
  'deferred script': `<script type="text/plain" ${A} data-src="${VENDOR}/defer.js" defer></script>`,
  module: `<script type="text/plain" ${A} data-type="module" data-src="${VENDOR}/module.js"></script>`,
  'inline script that fetches': `<script type="text/plain" ${A}>fetch('${VENDOR}/fetch', { mode: 'no-cors' })</script>`,
  'inline script with XMLHttpRequest': `<script type="text/plain" ${A}>const request = new XMLHttpRequest(); request.open('GET', '${VENDOR}/xhr'); request.send()</script>`,
  'inline script with a beacon': `<script type="text/plain" ${A}>navigator.sendBeacon('${VENDOR}/beacon', 'x')</script>`,
  'inline script with a WebSocket': `<script type="text/plain" ${A}>new WebSocket('wss://vendor.example/socket')</script>`,
  'inline script with a worker': `<script type="text/plain" ${A}>new Worker(URL.createObjectURL(new Blob(["fetch('${VENDOR}/worker', { mode: 'no-cors' })"], { type: 'text/javascript' })))</script>`,
  'inline script that creates a script': `<script type="text/plain" ${A}>const script = document.createElement('script'); script.src = '${VENDOR}/created.js'; document.head.append(script)</script>`,
  'template with a script': `<template ${A}><script data-src="${VENDOR}/template.js"></script></template>`,
  'template with an image': `<template ${A}><img data-src="${VENDOR}/template.png" alt=""></template>`,
  frame: `<iframe ${A} data-src="${VENDOR}/frame" title="Frame"></iframe>`,
  image: `<img ${A} data-src="${VENDOR}/image.png" alt="">`,
  'image with srcset': `<img ${A} data-srcset="${VENDOR}/srcset.png 1x" alt="">`,
  picture: `<picture><source ${A} data-srcset="${VENDOR}/picture.webp"><img ${A} data-src="${VENDOR}/picture.png" alt=""></picture>`,
  video: `<video ${A} data-src="${VENDOR}/video.mp4" data-poster="${VENDOR}/poster.png" preload="auto"></video>`,
  'audio source': `<audio preload="auto"><source ${A} data-src="${VENDOR}/audio.mp3" type="audio/mpeg"></audio>`,
  object: `<object ${A} data-data="${VENDOR}/object" type="text/html"></object>`,
  'style sheet': `<link ${A} rel="stylesheet" data-href="${VENDOR}/style.css">`,
  preload: `<link ${A} rel="preload" as="image" data-href="${VENDOR}/preload.png">`,
  'CSS background in a template': `<template ${A}><style>h1 { background: url('${VENDOR}/background.png') }</style></template>`,
}
/** These open a connection and send nothing: read off the proxy's connections. */
const connections: Record<string, string> = {
  preconnect: `<link ${A} rel="preconnect" data-href="${VENDOR}">`,
  'dns-prefetch': `<link ${A} rel="dns-prefetch" data-href="${VENDOR}">`,
}

describeEngines('No way to a vendor', (run) => {
  beforeEach(() => {
    serveSite(run)
    run.internet.site('vendor.example', ({ path }) => ({
      body: path.endsWith('.js') ? ';' : '',
      headers: { 'content-type': path.endsWith('.js') ? 'text/javascript' : 'text/html' },
    }))
  })

  const asked = () => run.internet.requestsTo('vendor.example').length
  const settle = () => new Promise((done) => setTimeout(done, 150))
  const page = (path: string, body: string) =>
    servePage(run, path, { head: tagWith({ reload: false }), body })
  const decide = (tab: Tab, choice: 'granted' | 'denied') =>
    tab.evaluate((to: 'granted' | 'denied') => assent.decide({ analytics: to }), choice)

  test('is open before the yes, after a no, or after a withdrawal', {
    timeout: 120_000,
  }, async () => {
    const tab = await run.open()
    const leaks: string[] = []
    for (const [index, [way, markup]] of Object.entries(ways).entries()) {
      const url = page(`/way-${index}`, markup)
      const before = asked()
      await tab.goto(url)
      await settle()
      if (asked() > before) leaks.push(`${way}: before the yes`)
      await decide(tab, 'denied')
      await tab.reload()
      await settle()
      if (asked() > before) leaks.push(`${way}: after a no`)
      await decide(tab, 'granted')
      await tab.poll(async () => asked() > before, `${way}: nothing was asked for after the yes`)
      await settle()
      const after = asked()
      await decide(tab, 'denied')
      await tab.reload()
      await settle()
      if (asked() > after) leaks.push(`${way}: after a withdrawal`)
      await tab.evaluate(() => assent.forget())
    }
    expect(leaks).toEqual([])
  })

  test('is left for a whole page of them', async () => {
    const tab = await run.open(
      page('/all', [...Object.values(ways), ...Object.values(connections)].join('\n')),
    )
    await settle()
    expect([asked(), run.internet.connectionsTo('vendor.example').length]).toEqual([0, 0])
    await decide(tab, 'denied')
    await tab.reload()
    await settle()
    expect([asked(), run.internet.connectionsTo('vendor.example').length]).toEqual([0, 0])
    expect(tab.errors).toEqual([])
  })
})
