import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'

/*
 * What a page transfers, in bytes of brotli 11, from the built files. `npm run sizes` prints it; a
 * test holds the README to it.
 */

/** @param {string} file */
const sizeOf = (file) =>
  brotliCompressSync(readFileSync(`dist/${file}`), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).length

export function sizes() {
  const languages = readdirSync('dist/locales').filter((file) => file.endsWith('.js'))
  const tag = sizeOf('assent.js')
  const banner = tag + sizeOf('assent-ui.js') + sizeOf('locales/en.js')
  return {
    /** All that a visitor who has decided downloads. */
    returning: tag,
    /** Up to the visible banner, in English. */
    banner,
    /** With the preferences opened. */
    preferences: banner + sizeOf('assent-preact.js') + sizeOf('assent-preferences.js'),
    largestLanguage: Math.max(...languages.map((file) => sizeOf(`locales/${file}`))),
  }
}
