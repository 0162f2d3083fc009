import { answer, isShown } from './answer.mjs'
import { load } from './load.mjs'

/**
 * @typedef {object} Round one contender, once
 * @property {import('./load.mjs').Load} first merged from a timed load and a traced one
 * @property {import('./load.mjs').Load} yes the visitor who accepted comes back
 * @property {import('./load.mjs').Load} no the visitor who rejected comes back
 * @property {import('./answer.mjs').Answered} [accept]
 * @property {import('./answer.mjs').Answered} [reject]
 */

/**
 * Two visitors: each comes, answers with a real click, and comes again. What a contender does is
 * checked on the way, so that nobody is measured who does not do the work.
 *
 * @param {import('./load.mjs').Lab} lab
 * @param {import('../contenders.mjs').Contender} contender
 * @returns {Promise<Round>}
 */
export async function round(lab, contender) {
  const { accept, reject } = contender
  if (!accept || !reject) {
    const one = await passer(lab, contender, 'timed')
    const other = await passer(lab, contender, 'traced')
    const both = { ...one, ...other }
    return { first: both, yes: both, no: both }
  }
  const yes = await visitor(lab, contender, accept, 'timed')
  const no = await visitor(lab, contender, reject, 'traced')
  const expect = expecting(contender.id)
  expect(yes.answered.vendorMs !== undefined, 'requests no vendor after a yes')
  expect(yes.again.vendorMs !== undefined, 'requests no vendor when a yes comes back')
  expect(no.answered.vendorMs === undefined, 'requests the vendor after a no')
  expect(no.again.vendorMs === undefined, 'requests the vendor when a no comes back')
  return {
    first: { ...no.first, ...yes.first },
    yes: yes.again,
    no: no.again,
    accept: yes.answered,
    reject: no.answered,
  }
}

async function visitor(lab, contender, button, how) {
  const expect = expecting(contender.id)
  const person = await lab.chromium.newVisitor()
  try {
    const before = await load(lab, person, contender, how)
    expect(before.load.vendorMs === undefined, 'requests the vendor before the answer')
    const answered = await answer(lab, before.tab, button)
    await before.close()
    const after = await load(lab, person, contender, 'traced')
    expect(!(await isShown(after.tab, button)), 'asks again')
    await after.close()
    return { first: before.load, answered, again: after.load }
  } finally {
    await person.leave()
  }
}

/** Someone whom nobody asks anything. */
async function passer(lab, contender, how) {
  const person = await lab.chromium.newVisitor()
  const { load: seen, close } = await load(lab, person, contender, how)
  await close()
  await person.leave()
  return seen
}

const expecting = (id) => (isTrue, complaint) => {
  if (!isTrue) throw new Error(`${id} ${complaint}`)
}
