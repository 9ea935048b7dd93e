import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

// The house has one direction: a room imports from itself and from what stands before it.
// The files of `src` itself serve all rooms; `bin.ts` alone stands above them.
const layers = ['source', 'archive', 'rules', 'reports', 'render', 'cli']
const root = fileURLToPath(new URL('../src', import.meta.url))
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts'))
const text = (file: string) => readFileSync(join(root, file), 'utf8')
const layerOf = (file: string) => layers.indexOf(file.split('/')[0] ?? '')
const generated = (file: string) => /^\/\/ Generated/.test(text(file))

/** What a file imports: paths inside `src`, and names of packages. Dynamic imports count too. */
function importsOf(file: string): { inside: string[]; packages: string[] } {
  const static_ = /^(?:import|export)\b[^'";]*?\bfrom '([^']+)'/gm
  const dynamic = /\bimport\('([^']+)'\)/g
  const all = [static_, dynamic].flatMap((pattern) =>
    [...text(file).matchAll(pattern)].map(([, path = '']) => path),
  )
  return {
    inside: all
      .filter((path) => path.startsWith('.'))
      .map((path) => posix.normalize(posix.join(dirname(file), path)).replace(/\.js$/, '.ts')),
    packages: all.filter((path) => !path.startsWith('.')),
  }
}

describe.each(files)('%s', (file) => {
  const { inside, packages } = importsOf(file)

  test('imports run one way', () => {
    if (file === 'bin.ts') return expect(inside).not.toEqual([])
    const allowed = file.includes('/') ? layerOf(file) : -1
    expect(inside.filter((path) => layerOf(path) > allowed)).toEqual([])
  })

  test('has at most 200 lines of at most 100 columns', () => {
    if (generated(file)) return
    const rows = text(file).split('\n')
    expect(rows.length - 1, 'lines').toBeLessThanOrEqual(200)
    expect(rows.filter((row) => row.length > 100 && !/['`"/]/.test(row))).toEqual([])
  })

  test('touches the world only in source and cli', () => {
    if (/^(?:source|cli)\/|^bin\.ts$/.test(file)) return
    expect(packages.filter((name) => name.startsWith('node:'))).toEqual([])
    const code = text(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, '')
    expect(code).not.toMatch(/\bconsole\.|\bprocess\.|\bnew Date\(|\bDate\.now\(|\bMath\.random\(/)
  })
})

/** A library is known in one room, often in one file: the rest of the house could do without it. */
const keepers: Readonly<Record<string, RegExp>> = {
  'gray-matter': /^archive\/frontmatter\.ts$/,
  'js-yaml': /^archive\/yaml\.ts$/,
  yaml: /^archive\/yaml[a-z-]*\.ts$/,
  'ajv/dist/2020.js': /^archive\/(?:own-)?validators\.ts$/,
  remark: /^archive\/markdown\.ts$/,
  'remark-gfm': /^archive\/markdown\.ts$/,
  chalk: /^cli\/io\.ts$/,
  commander: /^cli\/(?:main|program|help|usage)\.ts$/,
  '@clack/prompts': /^cli\/ask\.ts$/,
  '@bomb.sh/tab': /^cli\/(?:complete|commands\/completion)\.ts$/,
  'd3-scale': /^render\/charts\//,
  'd3-shape': /^render\/charts\//,
  'node:child_process': /^source\/(?:git|locate-git)\.ts$|^cli\/editor\.ts$/,
}

test.each(Object.keys(keepers))('%s is imported only where it belongs', (name) => {
  const users = files.filter((file) => importsOf(file).packages.includes(name))
  expect(users.filter((file) => !keepers[name]?.test(file))).toEqual([])
  expect(users, 'nobody uses it').not.toEqual([])
})

test('no library is used that is not listed here', () => {
  const used = new Set(files.flatMap((file) => importsOf(file).packages))
  const known = [...Object.keys(keepers)]
  expect([...used].filter((name) => !name.startsWith('node:') && !known.includes(name))).toEqual([])
})

test('no files import each other in a ring', () => {
  const done = new Set<string>()
  const ring = (file: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return null
    // The register of commands loads each only when it is asked for.
    const inside = file === 'cli/commands/index.ts' ? [] : importsOf(file).inside
    for (const next of inside.filter((one) => files.includes(one))) {
      const found = ring(next, [...path, file])
      if (found) return found
    }
    done.add(file)
    return null
  }
  expect(files.map((file) => ring(file, [])).filter((found) => found !== null)).toEqual([])
})
