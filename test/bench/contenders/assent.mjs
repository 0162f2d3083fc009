import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VENDOR } from '../page/page.mjs'

/** @typedef {import('../contenders.mjs').Contender} Contender */

const layers = {
  role: /** @type {const} */ ('assent'),
  gates: true,
  accept: 'assent-ui >>> [part=accept]',
  reject: 'assent-ui >>> [part=reject]',
}
const wayBack = '<a href="#" data-assent-open>Privacy choices</a>'
const blocked = `<script type="text/plain" data-assent="advertising" async data-src="${VENDOR}"></script>`
/** All of `dist/`: a page fetches what it needs. @param {{ dist: string }} folders */
const files = ({ dist }) =>
  Object.fromEntries(
    /** @type {string[]} */ (readdirSync(dist, { recursive: true }))
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, join(dist, name)]),
  )

/** The tag of the README, and the vendor's script blocked in the markup. @type {Contender} */
export const assent = {
  ...layers,
  id: 'assent',
  title: 'Assent',
  files,
  page: () => ({ head: `<script src="assent.js"></script>\n    ${blocked}`, wayBack }),
}

/** The same with `assent.js` in the page itself. @type {Contender} */
export const assentInline = {
  ...layers,
  id: 'assent-inline',
  title: 'Assent, inline',
  files,
  page: ({ dist }) => {
    const code = readFileSync(join(dist, 'assent.js'), 'utf8').replaceAll('</script', '<\\/script')
    return { head: `<script>${code}</script>\n    ${blocked}`, wayBack }
  },
}

/** The same with AdSense as a service: the vendor's script stands nowhere in the markup. @type {Contender} */
export const assentAdsense = {
  ...layers,
  id: 'assent-adsense',
  title: 'Assent, AdSense service',
  files,
  page: () => {
    const config = { adsense: { client: 'ca-pub-1234567890123456', src: VENDOR } }
    return {
      head: `<script type="application/json" data-assent-config>${JSON.stringify(config)}</script>
    <script src="assent.js"></script>`,
      wayBack,
    }
  },
}

/** The tag with `async`: nothing of the page waits for it. @type {Contender} */
export const assentAsync = {
  ...layers,
  id: 'assent-async',
  title: 'Assent, async',
  isOptional: true,
  files,
  page: () => ({ head: `<script async src="assent.js"></script>\n    ${blocked}`, wayBack }),
}
