// Bundles src/ into dist/: one small entry, and a chunk for each command that is loaded on demand.
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { validators } from './validators.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
rmSync(`${root}dist`, { recursive: true, force: true })

await build({
  absWorkingDir: root,
  entryPoints: ['src/bin.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  legalComments: 'linked',
  // Names stay, for whoever reads a stack; white space is a third of what must be parsed.
  minifyWhitespace: true,

  plugins: [validators],
  chunkNames: 'chunks/[name]-[hash]',
  // Some libraries are CommonJS and ask for Node's own modules by require.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
})
