import { readFileSync } from 'node:fs'
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
