import { defineConfig } from 'vitest/config'

// Pages as a browser shows them: needs a Chromium, so it is apart from the other tests.
export default defineConfig({
  test: { include: ['test/browser/**/*.check.ts'], testTimeout: 180_000, maxWorkers: 1 },
})
