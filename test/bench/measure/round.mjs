import { answer, isShown } from './answer.mjs'
import { load } from './load.mjs'

/**
 * @typedef {object} Round one contender, once
 * @property {import('./load.mjs').Load} first
 * @property {import('./load.mjs').Load} yes the visitor who accepted comes back
 * @property {import('./load.mjs').Load} no the visitor who rejected comes back
 * @property {import('./answer.mjs').Answered} [accept]
 * @property {import('./answer.mjs').Answered} [reject]
 */

/**
 * Three visitors come and answer with a real click; the first two come back twice. What a contender
 * does is checked on the way, so that nobody is measured who does not do the work.
 *
 * @param {import('./load.mjs').Lab} lab
 * @param {import('../contenders.mjs').Contender} contender
 * @returns {Promise<Round>}
 */
export async function round(lab, contender) {
  const { accept, reject } = contender
  if (!accept || !reject) {
    const both = {
      ...(await passBy(lab, contender, 'timed')),
      ...(await passBy(lab, contender, 'traced')),
    }
    return { first: both, yes: both, no: both }
  }
  const yes = await comeTwice(lab, contender, accept, true)
  const no = await comeTwice(lab, contender, reject, false)
  const traced = await comeOnce(lab, contender, accept, 'traced')
  return {
    first: { ...traced.first, ...yes.first },
    yes: yes.again,
    no: no.again,
    accept: { ...yes.answered, ...traced.answered },
    reject: no.answered,
  }
}

/** A visitor who answers, and whose answer is known when they come back. */
async function comeTwice(lab, contender, button, isYes) {
  const expect = expecting(contender.id)
  const person = await lab.chromium.newVisitor()
  try {
    const { first, answered } = await meet(lab, person, contender, button, 'timed')
    expect(isYes === !!answered.vendorMs, `and the vendor, after a ${isYes ? 'yes' : 'no'}`)
    const loads = []
    for (const how of /** @type {const} */ (['timed', 'traced'])) {
      const again = await load(lab, person, contender, how)
      expect(!(await isShown(again.tab, button)), 'asks again')
      expect(isYes === again.hasVendor, `and the vendor, when a ${isYes ? 'yes' : 'no'} comes back`)
      await again.close()
      loads.push(again.load)
    }
    return { first, answered, again: { ...loads[0], ...loads[1] } }
  } finally {
    await person.leave()
  }
}

async function comeOnce(lab, contender, button, how) {
  const person = await lab.chromium.newVisitor()
  try {
    return await meet(lab, person, contender, button, how)
  } finally {
    await person.leave()
  }
}

/** Comes for the first time, and answers. */
async function meet(lab, person, contender, button, how) {
  const { load: first, tab, close, hasVendor } = await load(lab, person, contender, how, true)
  expecting(contender.id)(!hasVendor, 'requests the vendor before the answer')
  const answered = await answer(lab, tab, button, how)
  await close()
  return { first, answered }
}

/** Someone whom nobody asks anything. */
async function passBy(lab, contender, how) {
  const person = await lab.chromium.newVisitor()
  const { load: seen } = await load(lab, person, contender, how)
  await person.leave()
  return seen
}

const expecting = (id) => (isTrue, complaint) => {
  if (!isTrue) throw new Error(`${id} ${complaint}`)
}
