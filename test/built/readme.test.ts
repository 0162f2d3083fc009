import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import ko from 'assent/locales/ko.js'
import { declarationHtml, readConsent } from 'assent/server'
import { expect, test } from 'vitest'

const readme = readFileSync('README.md', 'utf8')

test('shows a record that a server takes for one', () => {
  const [text = ''] = /\{"format":2.*\}/.exec(readme) ?? []
  const { time } = JSON.parse(text)
  const { status, isGranted } = readConsent(
    `assent=${encodeURIComponent(text)}`,
    { policy: { version: '2026-11' } },
    { now: time },
  )
  expect([status, isGranted('advertising'), isGranted('analytics')]).toEqual([
    'decided',
    true,
    false,
  ])
})

test('imports a language and makes the table on a server, by the names that it says', () => {
  expect(readme).toContain("import ko from 'assent/locales/ko.js'")
  expect(declarationHtml({ adsense: 'ca-pub-1234567890123456', locale: 'ko' }, ko)).toContain(
    'Google AdSense',
  )
})

test('shows code for apps and servers that compiles, against the built package', () => {
  const folder = 'test/.output/readme'
  const blocks = readme.match(/(?<=```ts\n).*?(?=```)/gs) ?? []
  const files = blocks.map((text, index) => {
    const [, name = `server-${index}`] = /^\/\/ ([\w-]+)\.ts\b/.exec(text) ?? []
    return { file: `${folder}/${name}.ts`, text }
  })
  expect(files.map(({ file }) => file.replace(`${folder}/`, ''))).toEqual([
    'consent-config.ts',
    'consent.ts',
    'server-2.ts',
  ])
  mkdirSync(folder, { recursive: true })
  for (const { file, text } of files) writeFileSync(file, text)
  writeFileSync(`${folder}/server.d.ts`, 'declare const request: Request\n')
  const options =
    '--ignoreConfig --noEmit --strict --exactOptionalPropertyTypes --skipLibCheck --types node'
  const target = '--target es2022 --module nodenext --lib es2022,dom,dom.iterable'
  execFileSync(
    'npx',
    [
      'tsc',
      ...`${options} ${target}`.split(' '),
      ...files.map(({ file }) => file),
      `${folder}/server.d.ts`,
    ],
    {
      stdio: 'pipe',
      encoding: 'utf8',
    },
  )
}, 60_000)
