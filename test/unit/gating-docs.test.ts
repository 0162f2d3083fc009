import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { knownLeaks } from '../browser/beyond.ts'
import { ways } from '../browser/ways.ts'

const docs = readFileSync('docs/gating.md', 'utf8')

/** The rows of the table under a heading, without its head. */
const rows = (heading: string) =>
  (docs.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.trim()),
    )

test('names in the docs each way that is gated, with the markup that is tested', () => {
  expect(rows('What is gated')).toEqual(
    ways.map((way) => [way.name, `\`${way.gated('vendor.example')}\``]),
  )
})

test('names in the docs what cannot be gated, all of it and nothing else', () => {
  expect(rows('What cannot be gated')).toEqual(
    knownLeaks.map(({ name, instead }) => [name, instead]),
  )
})
