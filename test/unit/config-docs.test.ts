import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { takeConfig } from '../../src/checks/take-config.ts'

const docs = readFileSync('docs/config.md', 'utf8')
const types = readFileSync('src/types.ts', 'utf8')

/** The options of an interface, in its order. */
const optionsOf = (name: string) =>
  [
    ...(new RegExp(`interface ${name}\\b[^]*?\\n}\\n`).exec(types)?.[0] ?? '').matchAll(
      /^ {2}(\w+)\??[:(]/gm,
    ),
  ].map(([, option]) => option)

/** The options in the table under a heading or a line. */
const rowsUnder = (words: string) =>
  [...(docs.split(`${words}\n\n`)[1]?.split(/\n\n/)[0] ?? '').matchAll(/^\| `(\w+)` \|/gm)].map(
    ([, option]) => option,
  )

test.each([
  ['ConsentConfig', '## At the top'],
  ['CategoryConfig', '## A category'],
  ['Service', '## A service'],
  ['AdSenseOptions', '## AdSense'],
  ['Policy', '## The policy'],
  ['UpcomingPolicy', 'A change that is `upcoming`:'],
  ['RecordCookieConfig', '## The cookie'],
  ['UiConfig', '## The interface'],
  ['RecordEndpoint', '## Where records go'],
])('docs/config.md has every option of %s', (name, heading) => {
  const options = optionsOf(name)
  expect(options.length).toBeGreaterThan(0)
  expect(rowsUnder(heading).sort()).toEqual(options.sort())
})

test('every config in the docs works as it is pasted', () => {
  const files = ['README.md', 'docs/config.md', 'docs/recipes.md'].map((file) =>
    readFileSync(file, 'utf8'),
  )
  const configs = [
    ...(docs.match(/(?<=```json\n).*?(?=```)/gs) ?? []),
    ...files.flatMap(
      (text) => text.match(/(?<=data-assent-config>)\s*\{.*?(?=<\/script>)/gs) ?? [],
    ),
  ]
  expect(configs.length).toBeGreaterThan(3)
  for (const config of configs) expect(() => takeConfig(JSON.parse(config))).not.toThrow()
})
