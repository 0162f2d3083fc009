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

/**
 * Files that a page asks for, and each that these import.
 * @param {string[]} files
 */
function transferred(...files) {
  const all = new Set(files)
  for (const file of all) {
    const imports = readFileSync(`dist/${file}`, 'utf8').matchAll(/(?:from|import)"\.\/([^"]+)"/g)
    for (const [, name = ''] of imports) all.add(name)
  }
  return [...all].reduce((sum, file) => sum + sizeOf(file), 0)
}

export function sizes() {
  const languages = readdirSync('dist/locales').filter((file) => file.endsWith('.js'))
  const largest = Math.max(...languages.map((file) => sizeOf(`locales/${file}`)))
  const banner = ['assent.js', 'assent-ui.js', 'locales/en.js']
  return {
    /** All that a visitor who has decided downloads. */
    returning: transferred('assent.js'),
    /** Up to the visible banner, in English. */
    banner: transferred(...banner),
    /** On a page with a blocked frame, undecided: the banner, and what stands in for the frame. */
    frame: transferred(...banner, 'assent-fixtures.js'),
    /** With the preferences opened. */
    preferences: transferred(...banner, 'assent-preferences.js'),
    /** The banner in whichever language takes most. */
    largestBanner: transferred('assent.js', 'assent-ui.js') + largest,
    /** With the preferences opened, in that language. */
    largestPreferences: transferred('assent.js', 'assent-ui.js', 'assent-preferences.js') + largest,
  }
}
