// Other people's tools: installed in a folder of their own, or found on the computer.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { validateCold } from './commands.mjs'

const packages = [
  'remark-cli@12.0.1',
  'remark-frontmatter@5.0.0',
  'remark-lint-frontmatter-schema@3.15.4',
  'markdownlint-cli2@0.20.0',
]

/** The peers, at a thousand documents: each against our cold check of the same archive. */
export const peerRows = [
  peer('remark', 'remark with front matter schemas', remark),
  peer('markdownlint', 'markdownlint-cli2', markdownlint),
  peer('hugo', 'hugo list all', (archive) => ({
    ...{ name: 'hugo', cwd: archive, argv: ['hugo', 'list', 'all', '--contentDir', archive] },
    needs: 'hugo',
  })),
  peer('rg', 'ripgrep for label lines', (archive) => ({
    ...{ name: 'ripgrep', argv: ['rg', '-c', '^\\*\\*[0-9.]+ (Beslut|Uppdrag):', archive] },
    needs: 'rg',
  })),
]

function peer(key, title, subject) {
  return { key, kind: 'a1k', title: `${title}, 1,000`, subject, base: validateCold, pairs: 3 }
}

function remark(archive, peers) {
  const config = join(peers, 'remarkrc.mjs')
  writeSchemas(peers)
  writeFileSync(config, remarkConfig(relative(archive, join(peers, 'schemas'))))
  return {
    ...{ name: 'remark', cwd: archive, installed: true },
    argv: [
      process.execPath,
      join(peers, 'node_modules/remark-cli/cli.js'),
      ...['--rc-path', config, '--frail', '--quiet', '.'],
    ],
  }
}

/** Its rule knows JSON Schema of 2019 at most, and finds schemas by the places of documents. */
function remarkConfig(schemas) {
  const places = {
    agreement: 'agreements/*.md',
    application: 'applications/*/*.md',
    forum: 'forums/*/forum.md',
    fund: 'funds/*.md',
    minutes: 'forums/*/minutes/*.md',
    party: 'parties/*.md',
    plan: 'forums/*/plans/*.md',
  }
  const table = Object.fromEntries(
    Object.entries(places).map(([type, place]) => [`${schemas}/${type}.schema.json`, [place]]),
  )
  return [
    "import frontmatter from 'remark-frontmatter'",
    "import schema from 'remark-lint-frontmatter-schema'",
    `export default { plugins: [frontmatter, [schema, { schemas: ${JSON.stringify(table)} }]] }`,
    '',
  ].join('\n')
}

function writeSchemas(peers) {
  const ours = fileURLToPath(new URL('../schemas/', import.meta.url))
  mkdirSync(join(peers, 'schemas'), { recursive: true })
  for (const name of readdirSync(ours).filter((file) => file.endsWith('.schema.json'))) {
    const schema = JSON.parse(readFileSync(join(ours, name), 'utf8'), (key, value) =>
      key.startsWith('x-') || (key === 'format' && value !== 'date') ? undefined : value,
    )
    const { $schema: _, $id: __, ...rest } = schema
    writeFileSync(join(peers, 'schemas', name), JSON.stringify(rest))
  }
}

function markdownlint(archive, peers) {
  const config = join(peers, '.markdownlint-cli2.jsonc')
  writeFileSync(config, '{ "config": { "MD013": false } }')
  return {
    ...{ name: 'markdownlint-cli2', cwd: archive, installed: true, codes: [0, 1] },
    argv: [
      process.execPath,
      join(peers, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'),
      ...['--config', config, '**/*.md'],
    ],
  }
}

/** Says why a peer cannot be measured; null when it can. Installs what is to be installed. */
export function lacking({ installed, needs }, peers, tell) {
  if (needs !== undefined) {
    const isThere =
      spawnSync(needs, ['--version']).status === 0 || spawnSync(needs, ['version']).status === 0
    return isThere ? null : `${needs} is not on this computer`
  }
  if (!installed || existsSync(join(peers, 'node_modules/.package-lock.json'))) return null
  tell('installing peers')
  mkdirSync(peers, { recursive: true })
  const words = ['install', '--prefix', peers, '--no-audit', '--no-fund', '--loglevel=error']
  const { status, stderr } = spawnSync('npm', [...words, ...packages], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return status === 0 ? null : `npm could not install it: ${(stderr ?? '').trim().split('\n')[0]}`
}
