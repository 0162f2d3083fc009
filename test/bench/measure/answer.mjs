import { awaitClick } from '../browser/await-click.mjs'
import { defineFind } from '../browser/find.mjs'
import { seenIn } from '../browser/seen.mjs'
import { call, click } from '../browser/tab.mjs'
import { VENDOR } from '../page/page.mjs'
import { trace } from './trace.mjs'

const SETTLE_MS = 300
const QUIET_MS = 600

/**
 * @typedef {object} Answered what a click on an answer showed
 * @property {number} [paintMs] timed: from the click to the end of the next frame
 * @property {number} [vendorMs] timed: from the click to the vendor's request, by the page's clock
 * @property {number} [longestTaskMs] traced: the longest task from the click on
 */

/**
 * Answers as a visitor does, with a click, and waits until the page is quiet.
 *
 * @param {import('./load.mjs').Lab} lab
 * @param {import('puppeteer-core').CDPSession} tab
 * @param {string} button
 * @param {'timed' | 'traced'} how as the page was loaded
 * @returns {Promise<Answered>}
 */
export async function answer({ chromium, server }, tab, button, how) {
  await call(tab, defineFind)
  // What fades in has done so.
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  const place = await call(tab, awaitClick, button)
  if (!place) throw new Error(`${button} is not there`)
  await tab.send('Input.dispatchMouseEvent', { ...place, type: 'mouseMoved' })
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))

  server.forget()
  const run = async () => {
    await click(tab, place)
    await server.untilQuiet(QUIET_MS)
  }
  if (how === 'traced') {
    const { longestTaskMs } = await trace(chromium.root, '', run)
    return { longestTaskMs }
  }
  await run()
  const { clickMs, paintMs, vendorMs } = await call(tab, seenIn, VENDOR)
  return { paintMs, ...(vendorMs && { vendorMs: vendorMs - clickMs }) }
}

/** Whether a button can be seen. @param {import('puppeteer-core').CDPSession} tab @param {string} button */
export async function isShown(tab, button) {
  await call(tab, defineFind)
  return Boolean(await call(tab, awaitClick, button))
}
