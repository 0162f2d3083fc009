import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/*
 * The committed dist/ must be what the source builds to, byte for byte: a tag works from a checkout.
 * `npm run build` makes it so.
 */

const fresh = 'test/.output/dist'
execFileSync(process.execPath, ['scripts/build.mjs', fresh], { stdio: 'inherit' })

const list = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()

const differing = [...new Set([...list(fresh), ...list('dist')])].filter((file) => {
  try {
    return !readFileSync(join(fresh, file)).equals(readFileSync(join('dist', file)))
  } catch {
    return true
  }
})

if (differing.length > 0) {
  console.error(`dist/ differs from a fresh build in ${differing.join(', ')}: run npm run build`)
  process.exitCode = 1
} else console.log('dist/ is a fresh build')
