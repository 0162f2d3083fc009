import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sizes } from '../../scripts/sizes.mjs'

/**
 * What a page transfers at most, brotli 11. `goal` is where it is meant to be (the README says what
 * stands between); `most` is where it is: nothing may grow past it unnoticed.
 */
const budgets = {
  returning: { goal: 4_600, most: 7_710 },
  banner: { goal: 11_700, most: 11_700 },
  frame: { goal: 14_600, most: 14_600 },
  preferences: { goal: 18_000, most: 18_000 },
  largestBanner: { goal: 11_700, most: 11_700 },
  largestPreferences: { goal: 18_000, most: 18_000 },
}

/** Each file compressed once: that takes its time. */
const found = sizes()

test.each(Object.entries(budgets))('does not grow: %s', (name, { goal, most }) => {
  const size = found[name as keyof typeof budgets]
  expect(size).toBeLessThanOrEqual(most)
  // Once a goal is reached it is the budget.
  expect(size > goal || most === goal).toBe(true)
})

test('is quoted in the README as it is', () => {
  const readme = readFileSync('README.md', 'utf8')
  const { returning, banner, preferences } = found
  for (const size of [returning, banner, preferences]) {
    expect(readme).toContain(`${size.toLocaleString('en')} B`)
  }
})
