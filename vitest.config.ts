import { defineConfig } from 'vitest/config'

/** Units and components. What needs a browser has a config of its own: test/browser/vitest.config.ts. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/browser/**', 'test/bench/**'],
    environment: 'happy-dom',
    // Vitest leaves one core free: half of two.
    maxWorkers: '100%',
    restoreMocks: true,
  },
})
