import { existsSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeEngines } from './harness/browsers.ts'

const home = 'https://www.job.example/'
const strict =
  "default-src 'self'; script-src 'nonce-n' 'strict-dynamic'; require-trusted-types-for 'script'"

const inShadow = `<!doctype html><title>start</title><a href="/next">next</a><x-host></x-host>
<input id="field"><script nonce="n">
  const root = document.querySelector('x-host').attachShadow({ mode: 'open' })
  for (const part of ['accept', 'reject', 'manage wide']) {
    const button = document.createElement('button')
    button.setAttribute('part', part)
    button.textContent = part.toUpperCase()
    button.onclick = (event) => { document.title = part + ' ' + event.isTrusted }
    root.append(button)
  }
  onkeydown = (event) => { window.key = event.key }
</script>`

describeEngines('a tab', (run) => {
  test('clicks into a shadow root with the real pointer', async () => {
    run.internet.page(home, inShadow)
    const tab = await run.open(home)
    await tab.part('reject').click()
    expect(await tab.evaluate(() => document.title)).toBe('reject true')
    await tab.click({ name: 'MANAGE WIDE' })
    expect(await tab.evaluate(() => document.title)).toBe('manage wide true')
    expect(await tab.find({ role: 'button' }).count()).toBe(3)
    expect(await tab.part('wide').text()).toBe('MANAGE WIDE')
    expect(await tab.part('missing').exists()).toBe(false)
    const { x, y } = await tab.part('accept').box()
    expect([x, y].every((one) => one > 0)).toBe(true)
  })

  test('does not click what lies under something else', async () => {
    const cover = '<div id="cover" style="position:fixed;inset:0;background:#fff"></div>'
    run.internet.page(home, inShadow + cover)
    const tab = await run.open(home)
    const click = tab.part('accept').click({ timeoutMs: 300 })
    await expect(click).rejects.toThrow('covered by <div id="cover">')
  })

  test('scrolls to what it clicks and waits until it is there', async () => {
    const later = `<div style="height:3000px"></div><script>setTimeout(() => {
      document.body.insertAdjacentHTML('beforeend', '<button onclick="window.hit = 1">late</button>')
    }, 300)</script>`
    run.internet.page(home, later)
    const tab = await run.open(home)
    await tab.click({ text: 'late' })
    expect(await tab.evaluate('window.hit')).toBe(1)
  })

  test('uses the keyboard', async () => {
    run.internet.page(home, inShadow)
    const tab = await run.open(home)
    await tab.part('accept').focus()
    await tab.press('Tab')
    expect(await tab.focusedPart()).toBe('reject')
    await tab.press('Shift+Tab')
    expect((await tab.focused())?.name).toBe('ACCEPT')
    await tab.press('Space')
    expect(await tab.evaluate(() => document.title)).toBe('accept true')
    await tab.press('Escape')
    expect(await tab.evaluate('window.key')).toBe('Escape')
    await tab.click('#field')
    await tab.type('typed')
    expect(await tab.find('#field').evaluate((field) => (field as HTMLInputElement).value)).toBe(
      'typed',
    )
  })

  test('counts the documents it opens', async () => {
    run.internet.page(home, '<a href="/next">next</a>')
    run.internet.page(`${home}next`, '<script>window.isNext = true</script>')
    const tab = await run.open(home)
    expect(tab.loads).toBe(1)
    await tab.evaluate(() => history.pushState(null, '', '/pushed'))
    await tab.evaluate(() => history.replaceState(null, '', '/'))
    expect(tab.loads).toBe(1)
    await tab.reload()
    expect(tab.loads).toBe(2)
    await tab.evaluate(() => {
      Object.assign(window, { isOld: true })
      setTimeout(() => location.reload())
    })
    await tab.waitFor(() => !('isOld' in window) && document.readyState === 'complete')
    expect(tab.loads).toBe(3)
    await tab.click({ name: 'next' })
    await tab.waitFor('window.isNext && document.readyState === "complete"')
    expect(tab.loads).toBe(4)
    expect(await tab.url()).toBe(`${home}next`)
  })

  test('goes back to a page as it was left', async () => {
    run.internet.page(
      home,
      '<script>onpageshow = (event) => { window.kept = event.persisted }</script>',
    )
    run.internet.page(`${home}next`, 'next')
    const tab = await run.open(home)
    await tab.goto(`${home}next`)
    await tab.back()
    expect([await tab.evaluate('window.kept'), tab.loads]).toEqual([true, 2])
    await tab.forward()
    expect(await tab.url()).toBe(`${home}next`)
  })

  test('hears the console and uncaught errors', async () => {
    run.internet.page(
      home,
      `<script>
        console.warn('careful', 1)
        setTimeout(() => { throw new TypeError('thrown') })
        Promise.reject(new RangeError('rejected'))
      </script>`,
    )
    const tab = await run.open(home)
    await tab.waitFor(() => true)
    await expect.poll(async () => (await tab.evaluate('1')) && tab.errors.length).toBe(2)
    expect(tab.console.map(({ type, text }) => `${type} ${text}`)).toContain('warn careful 1')
    const errors = tab.errors.join('\n')
    expect(errors).toMatch(/TypeError: thrown/)
    expect(errors).toMatch(/RangeError: rejected/)
  })

  test('works where the page forbids nearly everything', async () => {
    run.internet.page(home, inShadow, { 'content-security-policy': strict })
    const tab = await run.open(home, { earlyScript: 'window.early = 1' })
    expect(await tab.evaluate((word) => [word, 'eval'], 'strict')).toEqual(['strict', 'eval'])
    await tab.part('accept').click()
    expect(await tab.evaluate('document.title + window.early')).toBe('accept true1')
    expect(await tab.evaluate(() => document.scripts.length)).toBe(1)
    expect(tab.errors).toEqual([])
  })

  test('reads a page that has damaged its own objects', async () => {
    run.internet.page(home, '<script>Array.prototype.toJSON = () => "broken"</script>')
    const tab = await run.open(home)
    expect(await tab.evaluate(() => [1, { two: 'three' }])).toEqual([1, { two: 'three' }])
  })

  test('passes arguments, awaits promises, and throws what the page throws', async () => {
    run.internet.page(home, '')
    const tab = await run.open(home)
    expect(await tab.evaluate(async (a, b) => ({ sum: a + b }), 1, 2)).toEqual({ sum: 3 })
    const failing = tab.evaluate(() => {
      throw new TypeError('from the page')
    })
    await expect(failing).rejects.toThrow('TypeError: from the page')
    const waiting = tab.waitFor(() => false, { timeoutMs: 100 })
    await expect(waiting).rejects.toThrow('waited in vain')
  })

  test('takes pictures', async () => {
    run.internet.page(home, '한국어')
    const tab = await run.open(home)
    const path = join(tmpdir(), `assent-picture-${process.pid}`, 'one.png')
    const image = await tab.screenshot(path)
    expect(image.subarray(1, 4).toString()).toBe('PNG')
    expect(existsSync(path)).toBe(true)
    rmSync(join(path, '..'), { recursive: true })
  })
})
