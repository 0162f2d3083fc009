import { keepFromRunning } from '../page/keep-from-running.ts'
import { own } from '../page/own.ts'
import type { Service } from '../types.ts'

/** Which site of Plausible's is counted, and where its script comes from. */
export interface PlausibleOptions<CategoryId extends string = string> {
  /** The site's name at Plausible. */
  domain: string
  /** Default `analytics`. */
  category?: CategoryId
  /** The script's address. Default: Plausible's own cloud. */
  src?: string
}

/**
 * Plausible Analytics. It stores nothing in the browser; its script is loaded on the yes, and after a
 * withdrawal it counts nothing more: it heeds `localStorage.plausible_ignore`.
 */
export function plausible<const CategoryId extends string = 'analytics'>({
  domain,
  category = 'analytics' as CategoryId,
  src = 'https://plausible.io/js/script.js',
}: PlausibleOptions<CategoryId>): Service<'plausible', CategoryId> {
  const IGNORE = 'plausible_ignore'
  /** It counts a view each time it runs, and each change of route once more: it runs once a page. */
  let hasRun = false
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
      ignore((storage) => storage.removeItem(IGNORE))
      const stop = () => ignore((storage) => storage.setItem(IGNORE, 'true'))
      if (hasRun) return stop
      const script = page.script(src)
      script.defer = true
      // Plausible reads this attribute of its own tag.
      script.dataset.domain = domain
      script.onload = () => {
        hasRun = true
      }
      script.onerror = () => page.report(new Error('Plausible did not load'))
      own('head').append(script)
      return () => {
        stop()
        if (!hasRun) keepFromRunning(script)
      }
    },
  }
}
