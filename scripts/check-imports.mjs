import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/*
 * The directions of the house: what a part may import besides its own folder. A part knows its room;
 * the parts do not know each other; the core never imports the interface; Preact stays in the
 * components of src/ui. `src/page` is how everybody asks the browser, and knows nobody.
 */

/** What every part may use. Not `page/cookies.ts`: that is for those who keep the record and who erase. */
const shared = [
  'src/types.ts',
  'src/page/attempt.ts',
  'src/page/keep-from-running.ts',
  'src/page/own.ts',
  'src/page/plain-json.ts',
  'src/page/trusted.ts',
]

const interfaceMay = [
  'src/types.ts',
  'src/page/own.ts',
  'src/page/plain-json.ts',
  'src/checks/markup.ts',
  'src/checks/short-notice.ts',
  'src/erase-databases.ts',
  'src/declaration.ts',
  'src/locales/texts.ts',
  'src/with-own-texts.ts',
]

/** What the core is made of. */
const parts = ['page', 'gate', 'record', 'services', 'locales'].map((room) => `src/${room}/*`)

/** The first that matches a file holds for it. */
const rooms = [
  [/^src\/ui\/.*\.tsx$/, [...interfaceMay, 'preact']],
  [/^src\/ui\//, interfaceMay],
  [/^src\/page\//, []],
  [/^src\/gate\//, shared],
  [/^src\/record\//, [...shared, 'src/page/cookies.ts', 'src/decision.ts']],
  [/^src\/services\//, shared],
  [/^src\/locales\//, shared],
  [/^src\/erase\.ts$/, [...shared, 'src/page/cookies.ts']],
  [/^src\/events\.ts$/, shared],
  [/^src\/(interface|index|embed)\.ts$/, ['src/*', ...parts, 'src/checks/*', 'src/ui/index.ts']],
  [/^src\//, ['src/*', ...parts, 'src/checks/*']],
]

const fails = []
for (const file of readdirSync('src', { recursive: true }).map((name) =>
  join('src', String(name)),
)) {
  if (!/\.tsx?$/.test(file)) continue
  const allowed = rooms.find(([room]) => room.test(file))?.[1] ?? []
  // An `import type` of what another part only hands over is a seam, not a dependency: types are free.
  const source = readFileSync(file, 'utf8').replace(
    /import type [^;]*? from '[^']*'|typeof import\([^)]*\)/g,
    '',
  )
  for (const [, name] of source.matchAll(/(?:from|import\() ?'([^']+)'/g)) {
    const target = name.startsWith('.') ? join(dirname(file), name) : name
    const isOwn = name.startsWith('./') && dirname(file) !== 'src'
    const isAllowed = allowed.some((one) =>
      one.endsWith('*') ? dirname(target) === one.slice(0, -2) : target === one,
    )
    if (!isOwn && !isAllowed) fails.push(`${file} may not import ${name}`)
  }
}

if (fails.length > 0) {
  console.error(fails.join('\n'))
  process.exitCode = 1
} else console.log('Imports keep the directions of the house')
