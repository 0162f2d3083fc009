import { keepFromRunning } from '../page/keep-from-running.ts'
import { all, own } from '../page/own.ts'
import type { Service } from '../types.ts'

/** Which site of Plausible's is counted, and where its script comes from. */
export interface PlausibleOptions<CategoryId extends string = string> {
  /** The site's name at Plausible. */
  domain: string
  /** Default `analytics`. */
  category?: CategoryId | undefined
  /** The script's address. Default: Plausible's own cloud. */
  src?: string | undefined
}

/**
 * Plausible Analytics. Its script, which stores nothing in the browser, is loaded on the yes. After a
 * withdrawal it counts nothing more, in whichever tab it still runs: it heeds
 * `localStorage.plausible_ignore`, which stays until the next yes. One that somebody has set to not be
 * counted themselves stays for good.
 * Source: https://plausible.io/docs/excluding-localstorage
 */
export function plausible<const CategoryId extends string = 'analytics'>({
  domain,
  category = 'analytics' as CategoryId,
  src = 'https://plausible.io/js/script.js',
}: PlausibleOptions<CategoryId>): Service<'plausible', CategoryId> {
  const IGNORE = 'plausible_ignore'
  /** Beside it: that it is ours. */
  const OURS = 'assent.plausible_ignore'
  return {
    id: 'plausible',
    category,
    label: 'Plausible',
    policyUrl: 'https://plausible.io/data-policy',
    reload: true,
    start(_signal, page) {
      // Storage may be refused: then there is nothing to ignore by, and a reload does the rest.
      const ignore = (run: (storage: Storage) => void) => {
        try {
          run(localStorage)
        } catch (error) {
          page.report(error)
        }
      }
      ignore((storage) => {
        if (!storage.getItem(OURS)) return
        storage.removeItem(IGNORE)
        storage.removeItem(OURS)
      })
      const stop = () =>
        ignore((storage) => {
          if (storage.getItem(IGNORE)) return
          storage.setItem(OURS, 'true')
          storage.setItem(IGNORE, 'true')
        })
      // It counts a view each time it runs, and each change of route once more: it runs once a page.
      if (all(`script[data-domain="${domain}"]`)[0]) return stop
      let hasRun = false
      const script = page.script(src)
      // Plausible reads this attribute of its own tag.
      script.dataset.domain = domain
      script.onload = () => {
        hasRun = true
      }
      script.onerror = () => {
        // Another yes tries again.
        script.remove()
        page.report(new Error('Plausible did not load'))
      }
      own('head').append(script)
      return () => {
        stop()
        if (!hasRun) keepFromRunning(script)
      }
    },
  }
}
