import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { build } from 'vite'

/*
 * npm run build [folder]    all of dist/: one build a door (vite.config.ts), then the declarations.
 */

const dist = process.argv[2] ?? 'dist'

for (const mode of ['tag', 'interface', 'app', 'server']) {
  await build({ mode, logLevel: 'warn', build: { outDir: dist, emptyOutDir: mode === 'tag' } })
}

const emitted = 'test/.output/types'
rmSync(emitted, { recursive: true, force: true })
execFileSync('npx', ['tsc', '-p', 'tsconfig.types.json'], { stdio: 'inherit' })
for (const door of ['index.d.ts', 'server.d.ts', 'tag.d.ts']) copyDeclaration(join(emitted, door))
// To a type every language is the same.
writeFileSync(
  join(dist, 'locales/language.d.ts'),
  "import type { Texts } from './texts.js'\ndeclare const texts: Texts\nexport default texts\n",
)

// Preact is built in; its licence goes with every copy.
const preact = readFileSync('node_modules/preact/LICENSE', 'utf8')
writeFileSync(join(dist, 'LICENSES.txt'), `In assent-preferences.js: Preact\n\n${preact}`)

// For pages that have the tag's code in themselves, under a CSP without a nonce.
const hash = createHash('sha256')
  .update(readFileSync(join(dist, 'assent.js')))
  .digest('base64')
console.log(`CSP for ${join(dist, 'assent.js')} inline: 'sha256-${hash}'`)

/** A declaration, and those that it refers to. */
function copyDeclaration(file) {
  const text = readFileSync(file, 'utf8')
  const target = join(dist, relative(emitted, file))
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, text.replace(/(from '\.[^']*)\.tsx?'/g, "$1.js'"))
  for (const [, path] of text.matchAll(/from '(\.[^']*)\.tsx?'/g)) {
    copyDeclaration(join(dirname(file), `${path}.d.ts`))
  }
}
