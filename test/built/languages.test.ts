import { expect, test } from 'vitest'
import { LOCALES } from '../../src/locales/list.ts'
import type { Texts } from '../../src/locales/texts.ts'

test.each(LOCALES)('builds all texts in %s, one file', async (name) => {
  const { default: source }: { default: Texts } = await import(`../../src/locales/${name}.ts`)
  const { default: built }: { default: Texts } = await import(`../../dist/locales/${name}.js`)
  expect(built).toEqual(source)
})
