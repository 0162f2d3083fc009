import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeEngines } from './harness/browsers.ts'
import { endTied, tie } from './harness/engines/tied-process.ts'

const home = 'https://www.job.example/'
const vendor = 'https://pagead2.googlesyndication.com/a.js'

describeEngines('the small internet', (run) => {
  test('writes every request down', async () => {
    run.internet.page(home, '<script src="https://cdn.example/a.js?b=c"></script>')
    const tab = await run.open(home)
    await tab.evaluate(async () => {
      await fetch('https://api.example/in', { method: 'POST', body: 'words' }).catch(() => {})
    })
    const seen = run.internet
      .requestsTo('www.job.example', 'cdn.example', 'api.example')
      .filter(({ path }) => path !== '/favicon.ico')
    expect(seen.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['GET', home, ''],
      ['GET', 'https://cdn.example/a.js?b=c', ''],
      ['POST', 'https://api.example/in', 'words'],
    ])
    expect(seen[1]?.query.get('b')).toBe('c')
    expect(seen[1]?.headers.referer).toBe(home)
  })

  test('writes down web sockets and mere connections', async () => {
    run.internet.page(
      'http://plain.example/',
      '<script>new WebSocket("ws://one.example/a")</script>',
    )
    run.internet.page(home, '<script>new WebSocket("wss://two.example/b")</script>')
    const tab = await run.open('http://plain.example/')
    await tab.goto(home)
    const sockets = () => run.internet.requestsTo('one.example', 'two.example')
    await expect.poll(() => sockets().length).toBeGreaterThan(1)
    expect(new Set(sockets().map(({ url }) => url))).toEqual(
      new Set(['ws://one.example/a', 'wss://two.example/b']),
    )
    expect(run.internet.connectionsTo('two.example').length).toBeGreaterThan(0)
  })

  test('lets a host hang until it is resumed', async () => {
    run.internet.page(home, `<script async src="${vendor}"></script>`)
    run.internet.answer(vendor, { body: 'window.arrived = true' })
    run.internet.hang('*.googlesyndication.com')
    const tab = await run.open()
    await tab.goto(home, { wait: 'parsed' })
    await expect.poll(() => run.internet.requestsTo('*.googlesyndication.com').length).toBe(1)
    expect(await tab.evaluate('[document.readyState, window.arrived]')).toEqual([
      'interactive',
      null,
    ])
    run.internet.resume('*.googlesyndication.com')
    expect(await tab.waitFor('window.arrived')).toBe(true)
  })

  test('refuses a host', async () => {
    run.internet.page(home, `<script src="${vendor}" onerror="window.failed = true"></script>`)
    run.internet.refuse(vendor)
    const tab = await run.open(home)
    expect(await tab.evaluate('window.failed')).toBe(true)
    expect(run.internet.requestsTo('pagead2.googlesyndication.com').length).toBeGreaterThan(0)
  })

  test('serves a folder to every origin, and late answers late', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'assent-folder-'))
    writeFileSync(join(folder, 'part.js'), 'export const word = "served"')
    run.internet.static('cdn.example', '/lib/', folder)
    run.internet.answer('https://cdn.example/late', { body: 'late', delayMs: 300 })
    run.internet.page(home, '')
    const tab = await run.open(home)
    const word = await tab.evaluate(
      "import('https://cdn.example/lib/part.js').then((all) => all.word)",
    )
    expect(word).toBe('served')
    const waitedMs = await tab.evaluate(async () => {
      const start = performance.now()
      await fetch('https://cdn.example/late', { mode: 'no-cors' })
      return performance.now() - start
    })
    expect(waitedMs).toBeGreaterThan(250)
    rmSync(folder, { recursive: true })
  })

  test('keeps cookies as the field does: a public suffix takes none', async () => {
    run.internet.page('https://www.shop.co.kr/', '')
    run.internet.page('https://m.shop.co.kr/', '')
    const tab = await run.open('https://www.shop.co.kr/')
    await tab.evaluate(() => {
      for (const domain of ['co.kr', 'shop.co.kr']) {
        document.cookie = `${domain}=1; domain=${domain}`
      }
    })
    await tab.goto('https://m.shop.co.kr/')
    expect(await tab.evaluate(() => document.cookie)).toBe('shop.co.kr=1')
  })

  test('forgets everything between tests', () => {
    expect(run.internet.requestsTo('*.example', '*.co.kr')).toEqual([])
  })
})

describeEngines('a visitor', (run) => {
  test('has a jar of cookies of its own', async () => {
    run.internet.page('https://www.shop.co.kr/jobs/1', '')
    const [one, other] = [await run.newVisitor(), await run.newVisitor()]
    const tab = await one.newTab()
    await tab.goto('https://www.shop.co.kr/jobs/1')
    await tab.evaluate(() => {
      document.cookie = 'wide=1; domain=shop.co.kr; path=/; max-age=1000; secure'
    })
    const url = 'https://www.shop.co.kr/jobs/'
    await one.setCookie({ url, name: 'deep', value: '2', path: '/jobs', httpOnly: true })
    const deep = await one.cookies('https://www.shop.co.kr/jobs/2')
    expect(
      deep.map(({ name, domain, path, httpOnly }) => [name, domain, path, httpOnly]).sort(),
    ).toEqual([
      ['deep', 'www.shop.co.kr', '/jobs', true],
      ['wide', '.shop.co.kr', '/', false],
    ])
    const [wide] = await one.cookies('https://m.shop.co.kr/')
    expect(wide?.expires).toBeGreaterThan(Date.now() / 1000 + 900)
    expect(wide?.secure).toBe(true)
    expect(await other.cookies(url)).toEqual([])
    await one.clear()
    expect(await one.cookies('https://www.shop.co.kr/jobs/2')).toEqual([])
  })

  test('has tabs that share storage and hear of each other', async () => {
    // WebKit tells a page of changes only once that page has read the storage itself.
    run.internet.page(
      home,
      `<script>
        localStorage.getItem('word')
        onstorage = (event) => { window.heard = event.newValue }
      </script>`,
    )
    const visitor = await run.newVisitor()
    const [one, other] = [await visitor.newTab(), await visitor.newTab()]
    await one.goto(home)
    await other.goto(home)
    await one.evaluate(() => localStorage.setItem('word', 'hello'))
    expect(await other.waitFor('window.heard')).toBe('hello')
    await other.close()
    expect(await one.evaluate(() => localStorage.word)).toBe('hello')
    const stranger = await run.open(home)
    expect(await stranger.evaluate(() => localStorage.length)).toBe(0)
  })

  test('has a window of the size asked for', async () => {
    run.internet.page(home, '<meta name="viewport" content="width=device-width">')
    const tab = await run.open(home, { width: 320, height: 600 })
    expect(await tab.evaluate('[innerWidth, innerHeight]')).toEqual([320, 600])
    await tab.setViewport(1000, 700)
    expect(await tab.evaluate('[innerWidth, innerHeight]')).toEqual([1000, 700])
  })

  test('has the settings asked for', async () => {
    run.internet.page(home, '<script>window.early = window.word</script>')
    const ask = `[
      matchMedia('(prefers-color-scheme: dark)').matches,
      matchMedia('(prefers-reduced-motion: reduce)').matches,
      matchMedia('(forced-colors: active)').matches,
      navigator.language,
      navigator.globalPrivacyControl,
      window.early,
    ]`
    const plain = await run.open(home)
    const usual = await plain.evaluate<unknown[], []>(ask)
    expect(usual.slice(0, 4)).toEqual([false, false, false, 'en-US'])
    expect(usual[4]).not.toBe(true)
    const tab = await run.open(home, {
      colorScheme: 'dark',
      reducedMotion: 'reduce',
      forcedColors: 'active',
      locale: 'ko-KR',
      globalPrivacyControl: true,
      earlyScript: 'window.word = "early"',
    })
    expect(await tab.evaluate(ask)).toEqual([
      run.can('colorScheme'),
      run.can('reducedMotion'),
      run.can('forcedColors'),
      run.can('locale') ? 'ko-KR' : 'en-US',
      true,
      'early',
    ])
  })

  test.each([1, 2])('starts anew, time %i', async () => {
    run.internet.page(home, '')
    const tab = await run.open(home)
    expect(await tab.evaluate('[localStorage.length, document.cookie]')).toEqual([0, ''])
    await tab.evaluate(() => localStorage.setItem('left', 'behind'))
  })
})

test('a program that is tied to the tests ends with them', async () => {
  const program = spawn('sleep', ['60'])
  const ended = once(program, 'exit')
  endTied(tie(program.pid ?? Number.NaN))
  expect(await ended).toEqual([null, 'SIGTERM'])
})
