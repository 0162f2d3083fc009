import { join } from 'node:path'
import { build } from 'vite'
import { peersFolder } from './install-peers.mjs'

/**
 * Bundles a peer that is made to be bundled, minified, as a site would: one script, one style sheet.
 *
 * @param {string} entry a file of `peers/`
 * @returns {Promise<Record<string, Buffer>>}
 */
export async function bundle(entry) {
  const built = await build({
    configFile: false,
    root: peersFolder,
    mode: 'production',
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(peersFolder, entry),
        output: { entryFileNames: 'bundle.js', codeSplitting: false },
      },
    },
  })
  /** @type {Record<string, Buffer>} */
  const files = {}
  for (const output of [built].flat().flatMap((each) => each.output)) {
    if (output.type === 'chunk') files['bundle.js'] = Buffer.from(output.code)
    else if (output.fileName.endsWith('.css')) files['bundle.css'] = Buffer.from(output.source)
  }
  return files
}
