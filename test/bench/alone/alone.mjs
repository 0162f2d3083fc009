import { measureGrowth } from './growth.mjs'
import { measureObserver } from './observer.mjs'
import { measureRelease } from './release.mjs'

/**
 * What Assent is measured in without its peers.
 *
 * @param {{ dist: string, runs: number, isQuick: boolean, say: (text: string) => void }} options
 */
export async function measureAlone({ dist, runs, isQuick, say }) {
  say('the observer, while a page adds 100,000 nodes')
  const observer = await measureObserver(dist, isQuick ? 3 : Math.max(9, runs))
  say('releasing 100 to 100,000 blocked elements')
  const release = await measureRelease(dist, isQuick ? 1 : 3)
  say('1,000 openings and closings, 1,000 grants and withdrawals')
  const growth = await measureGrowth(dist)
  return { observer, release, growth }
}
