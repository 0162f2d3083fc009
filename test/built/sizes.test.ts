import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sizes } from '../../scripts/sizes.mjs'

/** DESIGN: what a page really transfers, brotli 11. */
const budgets = { returning: 4_600, banner: 11_700, preferences: 18_000, largestLanguage: 1_200 }

test.each(Object.entries(budgets))('stays within the budget: %s', (name, most) => {
  expect(sizes()[name as keyof typeof budgets]).toBeLessThanOrEqual(most)
})

test('is quoted in the README as it is', () => {
  const readme = readFileSync('README.md', 'utf8')
  const { returning, banner, preferences } = sizes()
  for (const size of [returning, banner, preferences]) {
    expect(readme).toContain(`${size.toLocaleString('en')} B`)
  }
})
