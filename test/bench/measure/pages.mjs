import { startChromium } from '../browser/chromium.mjs'
import { buildSite } from '../site/build-site.mjs'
import { peerVersion } from '../site/install-peers.mjs'
import { serve } from '../site/serve.mjs'
import { round } from './round.mjs'

/**
 * @typedef {object} Column a contender and its rounds
 * @property {string} id
 * @property {string} title
 * @property {'reference' | 'assent' | 'peer'} role
 * @property {boolean} gates
 * @property {string} [version]
 * @property {import('./round.mjs').Round[]} rounds
 */

/**
 * Every contender once, then all of them again, in another order each time: whatever the machine does
 * meanwhile happens to all. One round before the first warms the browser up and is thrown away.
 *
 * @param {object} options
 * @param {readonly import('../contenders.mjs').Contender[]} options.contenders
 * @param {import('../contenders.mjs').Folders} options.folders
 * @param {number} options.runs
 * @param {(text: string) => void} options.say
 * @returns {Promise<Column[]>}
 */
export async function measurePages({ contenders, folders, runs, say }) {
  const site = await buildSite(contenders, folders)
  const server = await serve(site)
  const chromium = await startChromium(server.port)
  const columns = contenders.map(({ id, title, role, gates = false, package: name }) => ({
    id,
    title,
    role,
    gates,
    ...(name && { version: peerVersion(name) }),
    rounds: /** @type {import('./round.mjs').Round[]} */ ([]),
  }))
  const begin = Date.now()
  for (let run = 0; run <= runs; run++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const index = (turn + run * 3) % contenders.length
      const measured = await roundOrAgain({ chromium, server }, contenders[index], say)
      if (run > 0) columns[index].rounds.push(measured)
    }
    say(`run ${run} of ${runs}, ${Math.round((Date.now() - begin) / 1000)} s`)
  }
  await chromium.close()
  await server.close()
  return columns
}

/** On a busy machine something may come too late, once. */
async function roundOrAgain(lab, contender, say) {
  try {
    return await round(lab, contender)
  } catch (error) {
    say(`${error}: once more`)
    return round(lab, contender)
  }
}
