import { defineConfig } from 'vitest/config'

/** Tests in real browsers. One worker for all files: an engine is started once. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['test/browser/harness/global-setup.ts'],
    pool: 'forks',
    isolate: false,
    fileParallelism: false,
    // A browser on a busy machine may drop what it would keep: the back/forward cache, a timer's turn.
    retry: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
})
