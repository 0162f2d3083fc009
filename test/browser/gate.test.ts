import { beforeEach, expect, test } from 'vitest'
import { describeEngines } from './harness/browsers.ts'
import { settled } from './harness/settled.ts'
import type { Tab } from './harness/tab.ts'
import { freshHost, servePage, serveSite, tagWith, untilLoads } from './job-site.ts'

declare const assent: import('../../src/types.ts').Consent<string, string>
declare const ran: string[]

const VENDOR = 'https://vendor.example'
const head = `<script>window.ran = []</script>${tagWith({})}`

describeEngines('The gate', (run) => {
  const asked = () => run.internet.requestsTo('vendor.example').map(({ path }) => path)
  let host = ''
  const openPage = async (body: string, more = {}) =>
    run.openShared(servePage(run, '/page', { host, head, body, ...more }))
  const grant = (tab: Tab) => tab.evaluate(() => assent.grantAll())
  const untilRan = (tab: Tab, ...names: string[]) =>
    tab.poll(
      async () => (await tab.evaluate(() => ran.join())) === names.join(),
      `waited for ${names}`,
    )

  beforeEach(() => {
    host = freshHost()
    serveSite(run, host)
    run.internet.site('vendor.example', ({ path }) =>
      path.endsWith('.js')
        ? {
            body: `ran.push(${JSON.stringify(path.slice(1, -3))})`,
            headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' },
            delayMs: path.includes('late') ? 1_500 : path.includes('slow') ? 300 : 0,
          }
        : { body: `<title>${path}</title>`, headers: { 'content-type': 'text/html' } },
    )
  })

  const gated = (attributes: string, content = '') =>
    `<script type="text/plain" data-assent="analytics" ${attributes}>${content}</script>`

  test('goes on past elements of a form that are named as what it calls', async () => {
    const tab = await openPage('')
    await grant(tab)
    await tab.evaluate(() =>
      document.body.insertAdjacentHTML(
        'beforeend',
        '<form><input name="matches"><input name="closest" id="closest"></form><template data-assent="analytics"><script>ran.push("late")</script></template>',
      ),
    )
    await untilRan(tab, 'late')
    await tab.evaluate(() => document.getElementById('closest')?.click())
    expect(tab.errors).toEqual([])
  })

  test('takes back frames while markup is named as what it calls', async () => {
    const tab = await openPage(
      `<iframe data-assent="analytics" data-src="${VENDOR}/frame" title="Frame"></iframe>`,
    )
    await grant(tab)
    await tab.poll(
      async () => asked().includes('/frame'),
      () => 'the frame was not asked for',
    )
    await tab.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<img name="querySelectorAll" alt=""><img name="querySelector" alt=""><img name="createElement" alt="">',
      )
      assent.denyAll()
    })
    expect(
      await tab.evaluate(() => frames.length && document.getElementsByTagName('iframe')[0]?.src),
    ).toBeFalsy()
    expect(tab.errors).toEqual([])
  })

  test('runs external, inline and module scripts once, in document order', async () => {
    const tab = await openPage(
      gated(`data-src="${VENDOR}/slow.js"`) +
        gated('', 'ran.push("inline")') +
        gated(`data-src="${VENDOR}/second.js"`) +
        gated(`data-src="${VENDOR}/module.js" data-type="module"`) +
        gated('data-type="module"', 'ran.push("inline module")') +
        gated(`src="${VENDOR}/with-src.js"`) +
        gated('', 'ran.push("last")'),
    )
    expect(asked()).toEqual([])
    await grant(tab)
    await untilRan(tab, 'slow', 'inline', 'second', 'module', 'inline module', 'with-src', 'last')
    await tab.evaluate(() => {
      assent.on('withdraw', (event) => event.preventDefault())
      assent.denyAll()
      assent.grantAll()
    })
    expect(await tab.evaluate(() => ran.length)).toBe(7)
    expect(tab.errors).toEqual([])
  })

  test('releases what stands between scripts in its place, and waits with it for none of them', async () => {
    run.internet.hang(`${VENDOR}/dead.js`)
    const image = (id: string) =>
      `<img id="${id}" data-assent="analytics" data-src="${VENDOR}/${id}" alt="">`
    const tab = await openPage(
      image('one') +
        gated('id="two"', 'ran.push("two")') +
        `<template data-assent="analytics" id="three"><i></i></template>` +
        gated(`data-src="${VENDOR}/dead.js" id="four"`) +
        `<iframe data-assent="analytics" id="five" data-src="${VENDOR}/five" title="Five"></iframe>` +
        gated('id="six"', 'ran.push("six")') +
        image('seven'),
    )
    const order = await tab.evaluate(() => {
      const released: string[] = []
      assent.on('release', ({ element }) => released.push(element.id))
      assent.grantAll()
      return released
    })
    expect(order).toEqual(['one', 'two', 'three', 'four', 'five', 'seven'])
    await untilRan(tab, 'two', 'six')
  })

  test('blocks what was written to load at once, from then on, and gives it back', async () => {
    const tab = await openPage(
      `<iframe data-assent="analytics" src="${VENDOR}/early" title="Early"></iframe>
       <img data-assent="analytics" src="${VENDOR}/early.png" srcset="${VENDOR}/early.webp 1x" alt="">`,
    )
    const untilLoading = (...wanted: string[]) =>
      tab.poll(
        async () =>
          (await tab.evaluate(() =>
            Array.from(document.querySelectorAll('iframe,img'), (each) =>
              ['src', 'srcset'].filter((name) => each.hasAttribute(name)).join(),
            ).join(';'),
          )) === wanted.join(';'),
        `waited for ${wanted.join(';')}`,
      )
    const placeholders = (count: number) =>
      tab.poll(
        async () => (await tab.part('placeholder').count()) === count,
        `waited for ${count} placeholders`,
      )
    await untilLoading('', '')
    await placeholders(1)
    await tab.evaluate(() =>
      document.body.insertAdjacentHTML(
        'beforeend',
        '<iframe data-assent="analytics" src="https://vendor.example/late" title="Late"></iframe>',
      ),
    )
    await untilLoading('', '', '')
    await placeholders(2)
    const early = () => asked().filter((path) => path === '/early').length
    const before = early()
    await grant(tab)
    await untilLoading('src', 'src,srcset', 'src')
    await tab.poll(async () => early() > before, 'the frame did not come back')
    await placeholders(0)
    await tab.evaluate(() => {
      assent.on('withdraw', (event) => event.preventDefault())
      assent.withdraw()
    })
    await untilLoading('', '', '')
    // Who has said yes sees it load as it was written: once.
    await grant(tab)
    await settled(tab, run.internet)
    const last = early()
    await tab.reload()
    await settled(tab, run.internet)
    expect(early() - last).toBe(1)
    expect(tab.errors).toEqual([])
  })

  test('lets an async script wait for nobody, and a dead host hold nobody back for long', async () => {
    run.internet.hang(`${VENDOR}/dead.js`)
    const tab = await openPage(
      gated(`data-src="${VENDOR}/slow.js" async`) +
        gated('', 'ran.push("first")') +
        gated(`data-src="${VENDOR}/dead.js"`) +
        gated('', 'ran.push("after the dead")') +
        gated(`data-src="${VENDOR}/next.js"`) +
        gated(`data-src="${VENDOR}/deferred.js" defer`) +
        gated(`data-src="${VENDOR}/module.js" data-type="module"`),
    )
    await grant(tab)
    await untilRan(tab, 'first', 'slow')
    await untilRan(tab, 'first', 'slow', 'after the dead', 'next', 'deferred', 'module')
  })

  test('runs nothing that is still on its way when the yes is taken back, until the next yes', async () => {
    const tab = await openPage(
      gated(`data-src="${VENDOR}/late-async.js" async`) +
        gated(`data-src="${VENDOR}/late-module.js" data-type="module" async`) +
        gated(`data-src="${VENDOR}/late.js"`),
    )
    await grant(tab)
    await tab.poll(
      async () => asked().length === 3,
      () => `asked for ${asked()}`,
    )
    await tab.evaluate(() => {
      assent.on('withdraw', (event) => event.preventDefault())
      assent.denyAll()
    })
    await new Promise((done) => setTimeout(done, 2_000))
    expect(await tab.evaluate(() => ran)).toEqual([])
    await grant(tab)
    await tab.waitFor(() => ran.length === 3)
    expect(tab.errors).toEqual([])
  })

  test('keeps integrity, crossorigin, onload= and whatever else stands on a script', async () => {
    const tab = await openPage(
      gated(
        `data-src="${VENDOR}/kept.js" id="kept" crossorigin="anonymous" integrity="sha256-AAAA" data-domain="job.example" onerror="ran.push('onerror')"`,
      ) + gated(`data-src="${VENDOR}/loaded.js" onload="ran.push('onload')" defer`),
    )
    await grant(tab)
    await untilRan(tab, 'onerror', 'loaded', 'onload')
    expect(
      await tab.evaluate(() => {
        const { crossOrigin, integrity, dataset } = document.getElementById(
          'kept',
        ) as HTMLScriptElement
        return { crossOrigin, integrity, ...dataset }
      }),
    ).toEqual({ crossOrigin: 'anonymous', integrity: 'sha256-AAAA', domain: 'job.example' })
  })

  test('releases frames, images, media and links, takes them back, and brings them again', async () => {
    const tab = await openPage(
      `<iframe data-assent="analytics" data-src="${VENDOR}/frame" title="Frame"></iframe>
       <img data-assent="analytics" data-src="${VENDOR}/image.png" data-srcset="${VENDOR}/large.png 2x" alt="">
       <video data-assent="analytics" data-src="${VENDOR}/video.mp4" data-poster="${VENDOR}/poster.png"></video>
       <audio><source data-assent="analytics" data-src="${VENDOR}/audio.mp3"></audio>
       <object data-assent="analytics" data-src="${VENDOR}/object"></object>
       <embed data-assent="analytics" data-src="${VENDOR}/embed">
       <link data-assent="analytics" rel="stylesheet" data-href="${VENDOR}/style.css">`,
    )
    expect(asked()).toEqual([])
    const addresses = () =>
      tab.evaluate(() =>
        [...document.querySelectorAll('main [data-assent]')].map(
          (element) =>
            element.getAttribute('src') ??
            element.getAttribute('data') ??
            element.getAttribute('href'),
        ),
      )
    await tab.evaluate(() => {
      assent.on('withdraw', (event) => event.preventDefault())
      assent.grantAll()
    })
    const all = ['frame', 'image.png', 'video.mp4', 'audio.mp3', 'object', 'embed', 'style.css']
    // In slices: a slow machine has not done it all when the grant returns.
    const untilReleased = () =>
      tab.poll(
        async () => (await addresses()).join() === all.map((path) => `${VENDOR}/${path}`).join(),
        'not everything was released',
      )
    await untilReleased()
    await tab.poll(
      async () =>
        ['/frame', '/image.png', '/poster.png', '/style.css'].every((path) =>
          asked().includes(path),
        ),
      'something was not asked for',
    )
    await tab.waitFor(() => frames.length >= 1)
    await tab.evaluate(() => assent.denyAll())
    expect(await addresses()).toEqual(all.map(() => null))
    expect(await tab.evaluate(() => document.querySelector('iframe')?.contentDocument?.URL)).toBe(
      'about:blank',
    )
    const count = asked().filter((path) => path === '/frame').length
    await grant(tab)
    await untilReleased()
    await tab.poll(
      async () => asked().filter((path) => path === '/frame').length === count + 1,
      'the frame did not come back',
    )
  })

  test('takes a picture back without asking for what the browser would show instead', async () => {
    run.internet.site('vendor.example', () => ({
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      headers: { 'content-type': 'image/svg+xml' },
    }))
    const picture = (n: number) =>
      `<picture>
        <source data-assent="analytics" data-srcset="${VENDOR}/${n}.webp">
        <img data-assent="analytics" data-src="${VENDOR}/${n}.png" alt="">
      </picture>`
    const tab = await openPage(Array.from({ length: 20 }, (_, n) => picture(n)).join(''))
    await tab.evaluate(() => {
      assent.on('withdraw', (event) => event.preventDefault())
      assent.grantAll()
    })
    await tab.poll(
      async () => asked().filter((path) => path.endsWith('.webp')).length === 20,
      'the pictures were not asked for',
    )
    await settled(tab, run.internet)
    const before = asked().length
    await tab.evaluate(() => assent.denyAll())
    await settled(tab, run.internet)
    expect(asked().slice(before)).toEqual([])
  })

  test('puts a template’s content on the page in order, with what waits inside it', async () => {
    const tab = await openPage(
      `<template data-assent="analytics">
        <p id="said">Hello</p>
        <script data-src="${VENDOR}/slow.js"></script><script>ran.push("inline")</script>
        <img data-src="${VENDOR}/inside.png" alt="">
      </template>`,
    )
    expect(asked().filter((path) => ['/slow.js', '/inside.png'].includes(path))).toEqual([])
    await grant(tab)
    await untilRan(tab, 'slow', 'inline')
    await tab.poll(async () => asked().includes('/inside.png'), 'no image')
    expect(await tab.evaluate(() => document.querySelectorAll('#said').length)).toBe(1)
    await tab.evaluate(() => {
      assent.on('withdraw', (event) => event.preventDefault())
      assent.denyAll()
    })
    expect(await tab.evaluate(() => document.querySelectorAll('#said').length)).toBe(0)
    await grant(tab)
    expect(
      await tab.evaluate(() => [document.querySelectorAll('#said').length, ran.length]),
    ).toEqual([1, 2])
  })

  test('treats markup that arrives later the same', async () => {
    const tab = await openPage('')
    const add = (name: string) =>
      tab.evaluate(
        (html: string) => {
          const host = document.createElement('div')
          host.innerHTML = html
          document.body.append(host)
        },
        `${gated('', `ran.push("${name}")`)}<iframe title="${name}" data-assent="analytics" data-src="${VENDOR}/${name}"></iframe>`,
      )
    await add('before')
    expect([asked(), await tab.evaluate(() => ran)]).toEqual([[], []])
    await grant(tab)
    await untilRan(tab, 'before')
    await add('after')
    await untilRan(tab, 'before', 'after')
    await tab.poll(async () => asked().join() === '/before,/after', 'frames did not come')
  })

  test('follows a service’s own choice, and keeps what nobody configured blocked, named once', async () => {
    const tab = await openPage(
      `<script type="text/plain" data-assent="advertising" data-assent-service="video">ran.push("video")</script>
       <script type="text/plain" data-assent="adverts">ran.push("unknown")</script>
       <script type="text/plain" data-assent="adverts">ran.push("unknown")</script>
       <script type="text/plain" data-assent="advertising">ran.push("ads")</script>`,
      {
        head: `<script>window.ran = []</script>${tagWith({
          services: [{ id: 'video', category: 'advertising', label: 'Video' }],
        })}`,
      },
    )
    const named = () => tab.console.filter(({ text }) => text.includes('"adverts"'))
    await tab.poll(async () => (await tab.evaluate('1')) && named().length === 1, 'not named')
    await tab.evaluate(() => assent.decide({ advertising: 'granted', video: 'denied' }))
    await untilRan(tab, 'ads')
    await tab.evaluate(() => assent.decide({ video: 'granted' }))
    await untilRan(tab, 'ads', 'video')
    expect(named()).toHaveLength(1)
  })

  test('refuses javascript: and data: addresses, and goes on', async () => {
    const tab = await openPage(
      gated('data-src="data:text/javascript,ran.push(1)"') +
        gated('data-src="javascript:ran.push(1)"') +
        '<iframe title="x" data-assent="analytics" data-src="javascript:parent.ran.push(1)"></iframe>' +
        gated('', 'ran.push("next")'),
    )
    await tab.evaluate(() => {
      document.title = ''
      assent.on('error', ({ where }) => {
        document.title += where
      })
      assent.grantAll()
    })
    await untilRan(tab, 'next')
    expect(await tab.evaluate(() => document.title)).toBe('gategategate')
  })

  test('reloads after a withdrawal where a released script ran, and not where none did', async () => {
    const tab = await openPage(gated('', 'ran.push("inline")'))
    await tab.evaluate(() => assent.decide({ advertising: 'granted' }))
    const loaded = tab.loads
    await tab.evaluate(() => assent.denyAll())
    await new Promise((done) => setTimeout(done, 300))
    expect(tab.loads).toBe(loaded)
    await grant(tab)
    await untilRan(tab, 'inline')
    await tab.evaluate(() => assent.withdraw('analytics'))
    await untilLoads(tab, loaded + 1)
    await tab.waitFor(() => document.readyState === 'complete')
    expect(await tab.evaluate(() => ran)).toEqual([])
  })

  test('waits for the end of what the parser is still in', async () => {
    const template = (content: string) => `<template data-assent="analytics">${content}`
    const parts: [string, string][] = [
      [
        '<script type="text/plain" data-assent="analytics">ran.push("first half");',
        'ran.push("second half")</script>',
      ],
      ['<script type="text/plain" data-assent="analytics">', 'ran.push("all of it")</script>'],
      [
        template('<p class="half">'),
        '</p><p class="half"></p><script>ran.push("last")</script></template>',
      ],
    ]
    const tab = await openPage('')
    await grant(tab)
    for (const [first, rest] of parts) {
      run.internet.answer(`https://${host}/slow`, {
        body: `<!doctype html><html lang="en"><head>${head}</head><body><p>Text</p>${first}`,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        rest: { afterMs: 500, body: `\n${rest}` },
      })
      await tab.goto(`https://${host}/slow`)
      await tab.waitFor(() => /second half|all of it|last/.test(ran.join()))
      expect(
        await tab.evaluate(() => [ran.length, document.querySelectorAll('body > .half').length]),
      ).toEqual(first.includes('template') ? [1, 2] : [first.includes('half') ? 2 : 1, 0])
    }
  })

  test('shows all of a long template', async () => {
    const tab = await openPage('')
    await grant(tab)
    await tab.goto(
      servePage(run, '/long', {
        host,
        head,
        body: `<template data-assent="analytics">${'<p class="long">x</p>'.repeat(20_000)}</template>`,
      }),
    )
    await tab.waitFor(() => document.querySelectorAll('.long').length > 0)
    expect(await tab.evaluate(() => document.querySelectorAll('.long').length)).toBe(20_000)
  })

  test('keeps an element of an unknown category blocked, whatever its service', async () => {
    const tab = await openPage(
      '<script type="text/plain" data-assent="typo" data-assent-service="chat">ran.push("typo")</script>' +
        '<script type="text/plain" data-assent="analytics" data-assent-service="chat">ran.push("known")</script>',
      {
        head: `<script>window.ran = []</script>${tagWith({ services: [{ id: 'chat', category: 'analytics', label: 'Chat' }] })}`,
      },
    )
    await grant(tab)
    await untilRan(tab, 'known')
    expect(tab.console.filter(({ text }) => text.includes('"typo"'))).toHaveLength(1)
  })

  test('leaves nothing that would run once more where a page is kept as text and comes back', async () => {
    const src = `data-src="${VENDOR}/file.js`
    const tab = await openPage(
      ['', 'data-type="module"']
        .map((type) => gated(type, `ran.push('inline')`) + gated(`${type} ${src}${type && '?2'}"`))
        .join(''),
    )
    await grant(tab)
    await untilRan(tab, 'inline', 'file', 'inline', 'file')
    // What a router has kept of the page, it makes new scripts of.
    const alive = () => {
      const kept = document.createElement('template')
      kept.innerHTML = document.body.innerHTML
      return [...kept.content.querySelectorAll('script')].filter(
        ({ type }) => type !== 'text/plain',
      ).length
    }
    await tab.poll(async () => (await tab.evaluate(alive)) === 0, 'something would run again')
  })

  test('runs an inline module before the inline script behind it', async () => {
    const tab = await openPage(
      gated('', 'ran.push("first")') +
        gated('data-type="module"', 'ran.push("module")') +
        gated('', 'ran.push("last")'),
    )
    await grant(tab)
    await untilRan(tab, 'first', 'module', 'last')
  })

  test('stops what runs in a frame, an embed or an object', async () => {
    run.internet.site('vendor.example', ({ path }) => ({
      body: path.startsWith('/in-')
        ? `<script>setInterval(() => fetch("/beat${path}"), 50)</script>`
        : '<title>Beat</title>',
      headers: { 'content-type': 'text/html' },
    }))
    const names = ['iframe', 'embed', 'object']
    const beats = () =>
      names.map((name) => asked().filter((path) => path === `/beat/in-${name}`).length)
    const tab = await openPage(
      names
        .map(
          (name) =>
            `<${name} data-assent="analytics" title="Beats" type="text/html" data-src="${VENDOR}/in-${name}"></${name}>`,
        )
        .join(''),
    )
    for (let time = 0; time < 2; time += 1) {
      const before = beats()
      await grant(tab)
      await tab.poll(
        async () => beats().every((count, index) => count > (before[index] ?? 0) + 2),
        () => `${names}: ${before} beats before, ${beats()} now`,
      )
      await tab.evaluate(() => assent.denyAll())
      await new Promise((done) => setTimeout(done, 300))
      const after = beats()
      await new Promise((done) => setTimeout(done, 300))
      expect(beats()).toEqual(after)
    }
  })

  test('takes attributes of a script for no code of it', async () => {
    const tab = await openPage(
      gated('data-text="ran.push(1)"', 'ran.push(document.currentScript.dataset.text)'),
    )
    await grant(tab)
    await untilRan(tab, 'ran.push(1)')
  })

  test('releases templates beside markup that is named as what it calls', async () => {
    const tab = await openPage(
      '<img name="importNode" alt=""><template data-assent="analytics"><script>ran.push("in it")</script></template>',
    )
    await grant(tab)
    await untilRan(tab, 'in it')
  })

  test('goes on where the page’s console throws', async () => {
    const tab = await openPage(
      `<script>console.error = () => { throw new Error('no console') }</script>` +
        '<p data-assent="typo"></p>' +
        gated('data-src="javascript:ran.push(1)"') +
        gated('', 'ran.push("next")'),
    )
    await grant(tab)
    await untilRan(tab, 'next')
  })

  test('runs a script once a page, whichever consent releases it', async () => {
    const tab = await openPage(
      gated('', 'ran.push("inline")') +
        gated(`data-src="${VENDOR}/external.js"`) +
        '<template data-assent="analytics"><script>ran.push("template")</script></template>',
      { head: '<script>window.ran = []</script><script src="/assent.js" data-manual></script>' },
    )
    await tab.evaluate(() => {
      const page = window as unknown as { createConsent(config: object): typeof assent }
      const first = page.createConsent({ ui: false })
      first.grantAll()
      first.destroy()
      page.createConsent({ ui: false }).destroy()
      page.createConsent({ ui: false })
      // Two at a time, as a tag and an app have it that do not know of each other.
      page.createConsent({ ui: false })
    })
    // What is on its way comes when it comes.
    await tab.waitFor(() => [...ran].sort().join() === 'external,inline,template')
    await tab.evaluate(() => document.body.append(document.createElement('p')))
    await settled(tab, run.internet)
    expect([await tab.evaluate(() => ran.length), asked()]).toEqual([3, ['/external.js']])
  })

  test('leaves data what it is', async () => {
    const tab = await openPage(
      gated('data-type="application/ld+json"', '{"@type":"JobPosting"}') +
        gated('', 'ran.push("last")'),
    )
    await grant(tab)
    await untilRan(tab, 'last')
    expect(
      await tab.evaluate(
        () => document.querySelector('script[type="application/ld+json"]')?.textContent,
      ),
    ).toBe('{"@type":"JobPosting"}')
  })
})
