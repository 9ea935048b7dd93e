// Bundles src/ into dist/: a small entry, what remembers answers, and the program that works them
// out, with a chunk for each command that is loaded on demand.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { source, validators } from './validators.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/** A name for all that goes into the program: what it remembers, no other is to believe. */
function buildId() {
  const hash = createHash('sha1')
  for (const folder of ['src', 'schemas', 'templates']) {
    for (const file of readdirSync(join(root, folder), {
      recursive: true,
      encoding: 'utf8',
    }).sort()) {
      const path = join(root, folder, file)
      if (statSync(path).isFile()) hash.update(`${file}\n`).update(readFileSync(path))
    }
  }
  hash.update(readFileSync(join(root, 'package-lock.json'))).update(process.version)
  return hash.digest('hex').slice(0, 16)
}

/**
 * gray-matter finds where front matter stands and reads none: it gets the YAML library that the
 * program has anyway, and not an older one, which loads a parser of JavaScript.
 */
const oneYaml = {
  name: 'one-yaml',
  setup: (made) => {
    made.onResolve({ filter: /^js-yaml$/ }, ({ importer, path }) => {
      if (!importer.includes('gray-matter')) return null
      return made.resolve(path, { kind: 'import-statement', resolveDir: root })
    })
  },
}

/** What all of the program has in common. */
const common = {
  absWorkingDir: root,
  outdir: 'dist',
  outbase: 'src',
  write: false,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  legalComments: 'linked',
  // Names stay, for whoever reads a stack; white space is a third of what must be parsed.
  minifyWhitespace: true,
  plugins: [validators, oneYaml],
  define: { BUILD: JSON.stringify(buildId()) },
}

// Some libraries are CommonJS and ask for Node's own modules by require.
const banner = {
  js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
}

const whole = { entryPoints: ['src/cli/main.ts'], banner }
const program = await build({
  ...common,
  ...whole,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
})

/** Help for the whole in each language, for what is no terminal and for one that is wide enough. */
async function helpTexts() {
  const outfile = join(dist, `help-${process.pid}.mjs`)
  const options = { ...common, ...whole, outfile, outdir: undefined, legalComments: 'none' }
  const [made] = (await build(options)).outputFiles
  mkdirSync(dist, { recursive: true })
  writeFileSync(outfile, made.contents)
  try {
    const { main } = await import(pathToFileURL(outfile).href)
    const texts = {}
    for (const lang of ['sv', 'en']) {
      for (const width of [80, 100]) {
        const out = async (text) => {
          texts[`${lang} ${width}`] = text
        }
        const colors = { out: false, say: false }
        await main(['--help', '--lang', lang], { env: {}, cwd: root, width, colors, out })
      }
    }
    return texts
  } finally {
    rmSync(outfile)
  }
}

// What every call loads is one small file, or two where something may be known already.
const entry = await build({
  ...common,
  entryPoints: ['src/bin.ts', 'src/cli/answers.ts', 'src/cli/first-help.ts'],
  external: ['./cli/answers.js', './cli/first-help.js', './cli/main.js'],
  define: { ...common.define, HELP: JSON.stringify(await helpTexts()) },
})
const archive = join(root, 'src/archive')
const judges = await build({
  ...common,
  stdin: { contents: await source(archive), resolveDir: archive, loader: 'js' },
  outfile: 'dist/validators.cjs',
  outdir: undefined,
  format: 'cjs',
})
const outputFiles = [entry, program, judges].flatMap((made) => made.outputFiles)

// Only what has been built replaces what is there: a build that fails leaves the last good one.
for (const { path, contents } of outputFiles) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, contents)
}
const built = new Set(outputFiles.map(({ path }) => path))
for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name)
  if (entry.isFile() && !built.has(path)) rmSync(path)
}
