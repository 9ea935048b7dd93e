import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    // Nothing here measures time; a busy machine is only slow.
    testTimeout: 180_000,
    // Real git repositories and whole processes: two at a time is what a small machine takes.
    maxWorkers: 2,
  },
})
