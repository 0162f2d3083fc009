import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The names that `vite.config.ts` shortens in every build. */
const [, internals = ''] =
  /internals =\s*\/\^\(([\w|]+)\)/.exec(readFileSync('vite.config.ts', 'utf8')) ?? []

test('no name of the public types is one that a build shortens', () => {
  const names = internals.split('|')
  expect(names.length).toBeGreaterThan(5)
  const types = readFileSync('src/types.ts', 'utf8')
  const members = [...types.matchAll(/^ *(?:readonly )?(\w+)\??[:(<]/gm)].map(([, name]) => name)
  expect(members).toContain('whenGranted')
  expect(members.filter((name) => names.includes(`${name}`))).toEqual([])
})
