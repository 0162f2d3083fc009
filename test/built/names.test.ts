import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { blockedNames } from '../browser/filter-lists.ts'

const files = (readdirSync('dist', { recursive: true }) as string[]).filter((name) =>
  /\.\w+$/.test(name),
)

test('gives no built file a name that filter lists block', () => {
  expect(files.filter((name) => blockedNames.test(name))).toEqual([])
  expect(files).toEqual(
    expect.arrayContaining([
      'assent.js',
      'assent-ui.js',
      'assent-preferences.js',
      'index.js',
      'index.d.ts',
      'server.js',
      'server.d.ts',
      'locales/en.js',
      'locales/ko.js',
    ]),
  )
})

test('builds no way to run text as code', () => {
  const scripts = files.filter((name) => name.endsWith('.js'))
  expect(
    scripts.filter((name) =>
      /\beval\(|new Function|document\.write/.test(readFileSync(`dist/${name}`, 'utf8')),
    ),
  ).toEqual([])
})
