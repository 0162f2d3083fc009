import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { LOCALES } from '../../src/locales/list.ts'
import type { Language, Texts } from '../../src/locales/texts.ts'

/** A language as a page downloads it: what the first layer says, then the rest. */
async function built(name: string) {
  const { default: first }: { default: Language } = await import(`../../dist/locales/${name}.js`)
  const rest = (await first.rest?.())?.default
  return { first, rest }
}

test.each(LOCALES)('builds all texts in %s, in two parts', async (name) => {
  const { default: source }: { default: Texts } = await import(`../../src/locales/${name}.ts`)
  const { first, rest } = await built(name)
  const { rest: _, ...all } = { ...first, ...rest }
  expect(all).toEqual(source)
  expect(Object.keys(rest ?? {})).not.toContain('title')
})

test.each(LOCALES)('a first visit in %s downloads a third of the language', (name) => {
  const [first = 0, rest = 0] = ['', '-rest'].map(
    (part) => brotliCompressSync(readFileSync(`dist/locales/${name}${part}.js`)).length,
  )
  expect(first).toBeLessThanOrEqual(480)
  expect(rest).toBeLessThanOrEqual(1_150)
})
