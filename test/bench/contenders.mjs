import { assent, assentAdsense, assentAsync, assentInline } from './contenders/assent.mjs'
import { c15t } from './contenders/c15t.mjs'
import { klaro } from './contenders/klaro.mjs'
import { none } from './contenders/none.mjs'
import { orejime } from './contenders/orejime.mjs'
import { osano } from './contenders/osano.mjs'
import { plain } from './contenders/plain.mjs'
import { tarteaucitron } from './contenders/tarteaucitron.mjs'
import { vanilla } from './contenders/vanilla.mjs'

/**
 * @typedef {object} Folders
 * @property {string} dist Assent's built files, copied at the start of the run
 * @property {string} peers the peers' `node_modules`
 *
 * @typedef {object} Contender
 * @property {string} id also its folder on the site
 * @property {string} title
 * @property {string} [package] whose installed version is reported
 * @property {'reference' | 'assent' | 'peer'} role
 * @property {boolean} [gates] holds scripts back itself
 * @property {boolean} [isOptional] runs only where `--only` names it
 * @property {string} [accept] the button, `>>>` stepping into a shadow root
 * @property {string} [reject]
 * @property {string} [bundle] an entry in `peers/` that becomes bundle.js and bundle.css
 * @property {(folders: Folders) => Record<string, string>} [files] what it serves: name and file
 * @property {(folders: Folders) => { head?: string, bodyEnd?: string, wayBack?: string }} page
 */

/** @type {readonly Contender[]} */
export const contenders = [
  none,
  plain,
  assent,
  assentInline,
  assentAdsense,
  assentAsync,
  orejime,
  vanilla,
  klaro,
  tarteaucitron,
  c15t,
  osano,
]
