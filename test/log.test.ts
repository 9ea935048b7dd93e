import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keyChanges } from '../src/archive/past/changes.js'
import { samverkan } from './cli/run.js'
import { gitdir } from './gitdir.js'
import { smallArchive } from './new-archive.js'
import { filesOf } from './said/meetings.js'

const forums = { lg: ['level: county', 'kind: officials', 'writers: [lg@example.se]'] }
const path = 'forums/lg/minutes/2026-01-10.md'
const minutes = (status: string, body: string, more: readonly string[] = []) =>
  filesOf(forums, { [`lg 2026-01-10 ${status}`]: { head: more, body } })
const text = (...args: Parameters<typeof minutes>) => minutes(...args)[path] ?? ''

const json = async (run: Promise<{ stdout: string; code: number }>) => {
  const { stdout, code } = await run
  expect(code, stdout).toBe(0)
  return JSON.parse(stdout)
}

describe('a life in git', () => {
  test('is told commit by commit and key by key, with labels', async () => {
    const { dir, commit, git } = gitdir(minutes('draft', '**1.1 Fråga:** Hur?'))
    commit({ [path]: text('circulated', '**1.1 Fråga:** Hur då?\n\n**1.2 Uppdrag:** Utred.') })
    git('commit', '--amend', '--quiet', '--no-edit', '--author=Någon <LG@example.se>')
    commit({ [path]: text('circulated', '**1.2 Uppdrag:** Utred.', ['mode: digital']) })
    const run = (...args: string[]) =>
      samverkan(['historik', 'lg-2026-01-10', ...args], { cwd: dir })
    const ran = await run()
    expect([ran.stderr, ran.code]).toEqual(['', 0])
    const said = ran.stdout.split('\n').map((row) => row.trim())
    expect(said).toContain('3 commits från 5 januari 2026 till 7 januari 2026.')
    expect(ran.stdout).toMatch(
      /5 januari 2026: kom till +[0-9a-f]{10}\n {2}av okänd\n {2}Status +utkast\n/,
    )
    expect(said).toContain('av lg@example.se, som skriver för LG')
    expect(ran.stdout).toMatch(/Status +utkast → utskickat/)
    expect(ran.stdout).toMatch(/Text +1 punkt tillkom och 1 punkt ändrades/)
    expect(ran.stdout).toMatch(/Mötesform +digitalt/)
    expect(ran.stdout).not.toContain('Någon')
    expect(ran.stdout).not.toContain('samverkan@example.se')
    const english = await run('--lang', 'en')
    expect(english.stdout).toMatch(/Status +draft → circulated/)
    const answer = await json(run('--format', 'json'))
    expect(
      answer.tables[0].rows.map((row: Record<string, unknown>) => [
        row['event'],
        row['change'],
        row['key'],
        row['from'],
        row['to'],
      ]),
    ).toEqual([
      ['created', 'added', 'status', null, 'draft'],
      ['created', 'body', null, null, 'items +1 ~0 -0; lines +0 -0'],
      ['changed', 'changed', 'status', 'draft', 'circulated'],
      ['changed', 'body', null, null, 'items +1 ~1 -0; lines +3 -1'],
      ['changed', 'added', 'mode', null, 'digital'],
      ['changed', 'body', null, null, 'items +0 ~0 -1; lines +0 -2'],
    ])
    expect((await run('--format', 'markdown')).stdout).toContain('## Commit för commit')
    expect((await run('--at', 'HEAD~1', '--format', 'json')).stdout).toContain('"commits": 2')
  })

  test('goes on through moves by the tool and by hand, and ends when the file is removed', async () => {
    const { dir, commit, git } = smallArchive()
    const run = (...args: string[]) => samverkan(args, { cwd: dir })
    expect((await run('flytta', 'lansgrupp', '--to', 'styrgrupp')).code).toBe(0)
    commit()
    const file = 'forums/styrgrupp/minutes/2026-09-01.md'
    const before = readFileSync(join(dir, file), 'utf8')
    // out of the layout and back, by hand
    commit({ [file]: null, 'forums/gammalt.md': before })
    commit({ 'forums/gammalt.md': null, [file]: before.replace('digital', 'physical') })
    for (const id of ['styrgrupp-2026-09-01', 'lansgrupp-2026-09-01', file]) {
      const answer = await json(run('historik', id, '--format', 'json'))
      expect(answer.figures.commits, id).toBe(4)
      expect(answer.tables[0].rows.map((row: { event: string }) => row.event)).toEqual(
        expect.arrayContaining(['created', 'moved']),
      )
    }
    commit({ [file]: null })
    const gone = await run('historik', 'styrgrupp-2026-09-01')
    expect(gone.code).toBe(0)
    expect(gone.stdout).toContain('Borttaget sedan dess.')
    expect(gone.stdout).toContain(': togs bort')
    expect(git('status', '--short')).toBe('')
  })

  test('has what a merge did itself, and nothing twice', async () => {
    const { dir, commit, git } = gitdir(minutes('draft', 'Ett.'))
    git('checkout', '--quiet', '-b', 'sida')
    commit({ [path]: text('draft', 'Två.') })
    git('checkout', '--quiet', 'main')
    commit({ 'README.md': 'x' })
    git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'sida')
    const run = () => json(samverkan(['log', 'lg-2026-01-10', '--format', 'json'], { cwd: dir }))
    expect((await run()).figures.commits).toBe(2)
    git('checkout', '--quiet', '-b', 'igen', 'HEAD~1')
    commit({ [path]: text('draft', 'Tre.') })
    expect(() => git('merge', 'main')).toThrow()
    writeFileSync(join(dir, path), text('draft', 'Fyra.'))
    commit()
    expect((await run()).figures.commits).toBe(4)
    const told = await samverkan(['log', 'lg-2026-01-10'], { cwd: dir })
    expect(told.stdout).toContain('ändrades (sammanslagning)')
    expect(told.stdout).not.toContain('av okänd')
  })

  test('says what is not in git yet, and what cannot be read', async () => {
    const { dir, commit, write } = gitdir(minutes('draft', 'Ett.'))
    commit({ [path]: '---\ntype: [\n---\n' })
    commit({ [path]: text('draft', 'Två.') })
    write({ [path]: text('draft', 'Tre.') })
    const ran = await samverkan(['historik', 'lg-2026-01-10'], { cwd: dir })
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('gick inte att läsa')
    expect(ran.stdout).toContain('Filen har ändringar som ännu inte finns i någon commit.')
    write({ 'forums/lg/minutes/2026-02-10.md': text('draft', 'Ny.').replaceAll('01-10', '02-10') })
    const fresh = await samverkan(['historik', 'lg-2026-02-10'], { cwd: dir })
    expect(fresh.stdout).toContain('Dokumentet finns inte i någon commit ännu.')
  })

  test.each([
    ['lg-2026-01-11', 'Menade du `lg-2026-01-10`?'],
    ['--help=x', ''],
    ['', 'Inget dokument'],
    ['\u001b[31m', 'u{1b}'],
  ])('%j is told what it may have meant', async (id, words) => {
    const { dir } = gitdir(minutes('draft', 'Ett.'))
    const ran = await samverkan(['historik', id], { cwd: dir })
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain(words)
    expect(ran.stderr).not.toMatch(/\n {4}at /)
  })
})

describe('what differs between two versions', () => {
  const told = (before: object, after: object) =>
    keyChanges(before as never, after as never).map(({ kind, pointer, from, to }) => [
      kind,
      pointer.join('.'),
      from,
      to,
    ])

  test.each([
    [{ a: 1 }, { a: 1, b: 2 }, [['added', 'b', undefined, 2]]],
    [{ a: 1 }, {}, [['removed', 'a', 1, undefined]]],
    [{ p: { s: 1, e: 2 } }, { p: { s: 1, e: 3 } }, [['changed', 'p.e', 2, 3]]],
    [{ l: [1, 2] }, { l: [2, 1] }, [['changed', 'l', [1, 2], [2, 1]]]],
    [
      { l: [{ a: 1, b: 2 }] },
      { l: [{ a: 1, b: 3 }] },
      [['changed', 'l.0', { a: 1, b: 2 }, { a: 1, b: 3 }]],
    ],
    [{ l: [{ a: 1, b: 2 }] }, { l: [{ b: 2, a: 1 }] }, []],
    [{ l: ['x', 'x'] }, { l: ['x'] }, [['removed', 'l.0', 'x', undefined]]],
    [{ l: 1 }, { l: [1] }, [['changed', 'l', 1, [1]]]],
    [{ l: null }, { l: ['a'] }, [['added', 'l.0', undefined, 'a']]],
    [{ a: null }, { a: 0 }, [['changed', 'a', null, 0]]],
  ])('%j and %j', (before, after, expected) => {
    expect(told(before, after)).toEqual(expected)
  })
})
