import fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Archive, readArchive } from '../src/archive/archive.js'
import { applyEdits, together } from '../src/archive/edits.js'
import { mend, mendInMemory } from '../src/cli/mend.js'
import type { Diagnostic, Edit } from '../src/diagnostic.js'
import { rules } from '../src/rules/index.js'
import { judge } from '../src/rules/judge.js'
import { memorySource } from '../src/source/memory.js'
import type { Source } from '../src/source/source.js'
import { worktreeSource } from '../src/source/worktree.js'
import { samverkan } from './cli/run.js'
import { everything, failing, read } from './disk.js'
import { gitdir, tempdir, writeLiterals } from './gitdir.js'

const settings = 'format: 1\nname: Prov\nlanguage: sv\n'
const files = {
  'samverkan.yaml': settings,
  'funds/a.md': '---\ntype: medel\nid: a\nnamn: 007\når: "2022"\n---\nText.\n',
  'funds/b.md': '---\r\ntype: fund\r\nid: b\r\nname: [ B ] # x\r\nyear: 2023\r\n---\r\n',
  'funds/c.md': '---\ntype: fund\nid: c\nname: C\nyear: 2024\n---\n',
}
const right = {
  'funds/a.md': '---\ntype: fund\nid: a\nname: "007"\nyear: 2022\n---\nText.\n',
  'funds/b.md': '---\r\ntype: fund\r\nid: b\r\nname: B # x\r\nyear: 2023\r\n---\r\n',
}

const check = async (archive: Archive) => ({ diagnostics: await judge(archive, rules) })

async function onDisk(literals: Parameters<typeof writeLiterals>[1] = files) {
  const dir = tempdir()
  writeLiterals(dir, literals)
  return { dir, archive: await readArchive(await worktreeSource(dir, null), '2026-11-22') }
}

const inMemory = await readArchive(memorySource(files), '2026-11-22')

describe('mending', () => {
  test('goes on until there is nothing left, and counts every place', async () => {
    const { dir, archive } = await onDisk()
    const { changes, edits, found } = await mend(archive, dir, check)
    expect(changes.map(({ path }) => path)).toEqual(['funds/a.md', 'funds/b.md'])
    expect(edits).toBe(6)
    expect(found.diagnostics).toEqual([])
    for (const [path, text] of Object.entries(right)) expect(read(dir, path)).toBe(text)
    expect(read(dir, 'funds/c.md')).toBe(files['funds/c.md'])
    const again = await mend(archive, dir, check)
    expect([again.changes, again.edits]).toEqual([[], 0])
  })

  test('writes nothing when a file is changed while it is judged', async () => {
    const { dir, archive } = await onDisk()
    let judged = 0
    const slowly = async (now: Archive) => {
      const found = await check(now)
      if (++judged === 2) writeLiterals(dir, { 'funds/b.md': `${files['funds/b.md']}Mer.\r\n` })
      return found
    }
    await expect(mend(archive, dir, slowly)).rejects.toEqual(
      failing('conflict', 'funds/b.md was changed by somebody else'),
    )
    expect(read(dir, 'funds/a.md')).toBe(files['funds/a.md'])
    expect(read(dir, 'funds/b.md')).toBe(`${files['funds/b.md']}Mer.\r\n`)
    expect(everything(dir)).toEqual(['funds/a.md', 'funds/b.md', 'funds/c.md', 'samverkan.yaml'])
  })

  test('judges and mends the very same bytes, though the file reads otherwise the next time', async () => {
    const { dir, archive } = await onDisk()
    const restless: Source = {
      ...archive.source,
      read: async (entries, visit) => {
        await archive.source.read(entries, visit)
        // a line more at the top: every offset is another
        for (const { path } of entries) {
          if (path === 'funds/a.md') writeLiterals(dir, { [path]: `---\n# x\n${read(dir, path)}` })
        }
      },
    }
    await expect(mend({ ...archive, source: restless }, dir, check)).rejects.toEqual(
      failing('conflict', 'funds/a.md'),
    )
    expect(read(dir, 'funds/a.md')).toBe(`---\n# x\n${files['funds/a.md']}`)
    expect(read(dir, 'funds/b.md')).toBe(files['funds/b.md'])
  })

  const oneEdit = (edit: (text: string) => Edit) => async (archive: Archive) => {
    const diagnostics: Diagnostic[] = []
    const wanted = archive.documents.filter(({ path }) => path === 'funds/c.md')
    await archive.source.read(
      wanted.map(({ entry }) => entry),
      ({ path }, content) => {
        const text = new TextDecoder().decode(content as Uint8Array)
        diagnostics.push({ path, edits: [edit(text)] } as unknown as Diagnostic)
      },
    )
    return { diagnostics }
  }
  test('takes back what would make a document unreadable', async () => {
    const { changes, edits } = await mendInMemory(
      inMemory,
      oneEdit((text) => ({ start: text.indexOf('name'), end: text.indexOf('name'), text: '  ' })),
    )
    expect([changes, edits]).toEqual([[], 0])
  })

  test('ends when a mend goes round', async () => {
    const { changes } = await mendInMemory(
      inMemory,
      oneEdit((text) => {
        const start = text.indexOf('year: ') + 6
        return { start, end: start + 4, text: text.includes('2024') ? '2025' : '2024' }
      }),
    )
    expect(changes.map(({ text }) => text)).toEqual([files['funds/c.md'].replace('2024', '2025')])
  })

  test('leaves alone what comes to no end, or the next run would go on with it', async () => {
    const end = { start: 0, end: 0, text: ' ' }
    const atEnd = (text: string) => ({ ...end, start: text.length, end: text.length })
    const { changes, edits, found } = await mendInMemory(inMemory, oneEdit(atEnd))
    expect([changes, edits]).toEqual([[], 0])
    expect(found.diagnostics[0]?.edits[0]?.start).toBe(files['funds/c.md'].length)
  })
})

test('of two mends that want the same place one is made whole and the other not at all', () => {
  const text = 'abcdef'
  const first = [{ start: 1, end: 3, text: 'X' }]
  const second = [
    { start: 2, end: 4, text: 'Y' },
    { start: 5, end: 6, text: 'Z' },
  ]
  const third = [{ start: 3, end: 4, text: 'W' }]
  expect(applyEdits(text, together([second, first, third]))).toBe('aXWef')
  expect(applyEdits(text, together([second, third]))).toBe('abYeZ')
  expect(together([[], []])).toEqual([])
})

describe('validate --fix', () => {
  /** The program with a disk on which something happens before the first renaming. */
  const meanwhile = (code: string) => ({
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`import fs from 'node:fs'
      const { renameSync } = fs
      let calls = 0
      fs.renameSync = (...args) => {
        if (calls++ === 0) { ${code} }
        return renameSync(...args)
      }`)}`,
  })

  test('mends everything in one run, and says in how many places', async () => {
    const { dir } = gitdir(files)
    const ran = await samverkan(['kontrollera', '--fix'], { cwd: dir })
    expect([ran.code, ran.stderr]).toEqual([0, 'Rättade 6 ställen i 2 filer.\n'])
    expect(ran.stdout).toContain('3 dokument: 0 fel, 0 varningar')
    const again = await samverkan(['kontrollera', '--fix'], { cwd: dir })
    expect([again.code, again.stderr, again.stdout]).toEqual([0, '', ran.stdout])
  })

  test('ends with 5 and leaves every file when one is saved just before it writes', async () => {
    const { dir } = gitdir(files)
    const saved = 'funds/b.md'
    const env = meanwhile(`fs.appendFileSync(${JSON.stringify(join(dir, saved))}, 'Mer.')`)
    const ran = await samverkan(['kontrollera', '--fix'], { cwd: dir, env })
    expect([ran.code, ran.stderr]).toEqual([
      5,
      'fel: funds/b.md har ändrats av någon annan sedan filen lästes.\nIngenting har skrivits. Gör om kommandot.\n',
    ])
    expect(read(dir, 'funds/a.md')).toBe(files['funds/a.md'])
    expect(read(dir, saved)).toBe(`${files[saved]}Mer.`)
    expect(everything(join(dir, 'funds'))).toEqual(['a.md', 'b.md', 'c.md'])
  })

  test('waits for its turn, and needs none when there is nothing to mend', async () => {
    const { dir } = gitdir(files)
    const lock = JSON.stringify({ pid: process.pid, host: 'elsewhere', token: 'x' })
    fs.writeFileSync(join(dir, '.samverkan-lock'), lock)
    const ran = await samverkan(['kontrollera', '--fix'], { cwd: dir })
    expect(ran.code).toBe(5)
    expect(ran.stderr).toContain('Någon annan ändrar i arkivet just nu')
    expect(read(dir, 'funds/a.md')).toBe(files['funds/a.md'])
    const fine = await samverkan(['kontrollera', '--fix', 'funds/c.md'], { cwd: dir })
    expect(fine.code).toBe(0)
  })

  test('loses nothing that others record meanwhile', async () => {
    const project = (id: string) =>
      `---\ntype: application\nid: ${id}\ntitle: ${id}\nfund: c\napplicant: Nora\nparties: [{party: kommun-1884}, {party: region-18}]\nperiod: {start: 2024-03-01, end: 2025-06-15}\nhistory:\n  - {on: 2024-01-20, status: received}\n  - {on: 2024-02-08, status: granted, amount: 1 200}\n---\n`
    const { dir } = gitdir({ ...files, 'applications/c/c-01.md': project('c-01') })
    const first = await samverkan(['kontrollera', '--fix', '-q'], { cwd: dir })
    expect(first.stderr).toBe('')
    writeLiterals(dir, files)
    const record = (day: string) =>
      samverkan(['ny', 'uppföljning', 'c-01', 'lever', '--on', day, '--no-input'], { cwd: dir })
    const all = await Promise.all([
      samverkan(['kontrollera', '--fix'], { cwd: dir }),
      record('2026-05-01'),
      record('2026-05-01'),
      samverkan(['kontrollera', '--fix'], { cwd: dir }),
      record('2026-05-01'),
    ])
    expect(all.map(({ code, stderr }) => [code < 2, stderr.includes('fel:')])).toEqual(
      all.map(() => [true, false]),
    )
    expect(read(dir, 'applications/c/c-01.md').match(/outcome: alive/g)).toHaveLength(3)
    expect(read(dir, 'funds/a.md')).toBe(right['funds/a.md'])
  })
})
