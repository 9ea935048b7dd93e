import { describe, expect, test } from 'vitest'
import { renderers } from '../../src/render/diagnostics/index.js'
import type { Literals } from '../gitdir.js'
import { head } from '../reader-cases.js'
import { gitScene, run, settings, verdict } from './harness.js'

// A change from a stranger, judged against the branch it wants into. What else such a change can
// try is held by test/cli/base.test.ts.

const fund = (id: string, name = 'Medel') =>
  head(`type: fund\nid: ${id}\nname: ${name}\nyear: 2026`)
const forum = head('type: forum\nid: hem\nname: Hem\nlevel: county\nkind: officials')
const before = { 'funds/a.md': fund('a'), 'forums/hem/forum.md': forum }

/** A branch with one commit of these files, on an archive that is in order. */
function proposing(files: Literals, base: Literals = before) {
  const at = gitScene(base)
  at.repository?.git('checkout', '--quiet', '-b', 'andring')
  at.repository?.commit(files)
  return at
}

const outside = 'changed-file-is-in-the-layout'

test.each<[string, Literals, number, readonly string[]]>([
  [
    'front matter that is code',
    { 'funds/b.md': '---js\nrequire("fs").writeFileSync("ran", "")\n---\n' },
    1,
    ['funds/b.md front-matter-opens-plainly'],
  ],
  [
    'a file of 100 MB',
    { 'agreements/stor.md': new Uint8Array(100 * 1024 * 1024) },
    1,
    ['agreements/stor.md file-size-is-bounded'],
  ],
  ['a folder that becomes a link', { funds: { link: '/etc' } }, 1, ['funds file-is-regular']],
  [
    'settings that become a link',
    { 'samverkan.yaml': { link: '/etc/passwd' } },
    1,
    ['samverkan.yaml settings-are-changed-apart'],
  ],
  [
    'settings beside the settings',
    {
      'Samverkan.yaml': settings,
      'forums/samverkan.yaml': settings,
      'samverkan.local.yaml': 'rules: {}\n',
      'samverkan.config.js': 'process.exit(0)\n',
      '.samverkanrc': '{}\n',
      'Schemas/forum.schema.json': '{}\n',
    },
    0,
    [
      `.samverkanrc ${outside}`,
      `Samverkan.yaml ${outside}`,
      `Schemas/forum.schema.json ${outside}`,
      `forums/samverkan.yaml ${outside}`,
      `samverkan.config.js ${outside}`,
      `samverkan.local.yaml ${outside}`,
    ],
  ],
  [
    'words that would silence the check',
    {
      'funds/a.md': `${fund('a').replace('year', '# samverkan-disable-next-line\nyaer')}<!-- samverkan-disable -->\n`,
      '.samverkanignore': '*\n',
      '.gitignore': '*.md\n',
    },
    1,
    [`.gitignore ${outside}`, `.samverkanignore ${outside}`, 'funds/a.md key-is-known'],
  ],
  [
    'documents where nobody reads them',
    { '.dold/b.md': fund('b'), 'node_modules/b.md': fund('b'), 'funds/b.md~': fund('b') },
    0,
    [`.dold/b.md ${outside}`, `funds/b.md~ ${outside}`, `node_modules/b.md ${outside}`],
  ],
  [
    'programs and recipes',
    {
      '.githooks/pre-commit': '#!/bin/sh\n',
      '.github/workflows/x.yml': 'on: push\n',
      '.gitmodules': '',
    },
    1,
    [
      `.githooks/pre-commit ${outside}`,
      '.githooks/pre-commit changed-file-is-no-program',
      `.github/workflows/x.yml ${outside}`,
      `.gitmodules ${outside}`,
    ],
  ],
])('%s: told, and nothing runs', async (_, files, expected, found) => {
  const { code, all } = await verdict(proposing(files), ['--base', 'main'])
  expect([code, all]).toEqual([expected, found])
})

describe('orders in titles, names and messages', () => {
  const at = proposing({
    'funds/b.md': fund('b', '"::set-output name=x::y"').replace('year', 'yaer'),
    'funds/c.md': fund('c', '"foo ##[error]bar"').replace('year: 2026', 'year: "::error::x"'),
    'funds/::warning file=a::d.md': fund('d'),
    'funds/files/##[group]e.exe': new Uint8Array([77, 90, 0]),
    'kod/\n::stop-commands::f.js': '1\n',
  })
  const message = '::set-env name=PATH::x\n\n##[error]rad \u202E\u001B[31m 640823-3234\n'
  at.repository?.git('commit', '--quiet', '--allow-empty', '-m', message)

  test.each(renderers)('act on nobody as $name', async ({ name }) => {
    const { code, stdout } = await run(at, ['validate', '--base', 'main', '--format', name])
    expect(code).toBe(1)
    expect(stdout).not.toContain('3234')
    expect(stdout).toContain('commit-message-is-plain')
  })

  test('nor in the name of the base', async () => {
    for (const base of ['::error::gren', 'a##[error]b', 'origin/\u001B[31m'])
      expect([2, 3]).toContain((await run(at, ['validate', '--base', base])).code)
  })
})

test('without settings there is nothing to judge by, and that is never fine', async () => {
  for (const files of [{ 'samverkan.yaml': null }, { 'samverkan.yaml': '[' }]) {
    const plain = await run(proposing(files), ['validate', '--base', 'main'])
    expect([1, 3]).toContain(plain.code)
    const at = proposing({ 'funds/b.md': fund('b') }, { ...before, ...files })
    expect([2, 3]).toContain((await run(at, ['validate', '--base', 'main'])).code)
  }
})

test('a path that matches nothing is no way to a green check', async () => {
  const at = proposing({ 'funds/a.md': null })
  expect((await verdict(at, ['--base', 'main', '--', 'finns-inte.md'])).code).toBe(2)
  expect((await verdict(at, ['--', 'finns-inte/'])).code).toBe(2)
})

test('settings may change where that is allowed, and then they judge', async () => {
  const at = proposing({ 'samverkan.yaml': `${settings}topics: [{id: nytt, label: nytt}]\n` })
  expect((await verdict(at, ['--base', 'main'])).all).toEqual([
    'samverkan.yaml settings-are-changed-apart',
  ])
  const allowed = await verdict(at, ['--base', 'main', '--allow-settings-change'])
  expect([allowed.code, allowed.all]).toEqual([0, []])
})
