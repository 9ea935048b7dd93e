import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import type { Document } from '../src/archive/document.js'
import { destinationOf } from '../src/archive/moving/destination.js'
import { movesOf } from '../src/archive/moving/moves.js'
import { planMove } from '../src/archive/moving/plan.js'
import { movedSource } from '../src/cli/moved-source.js'
import { plainStyle } from '../src/render/style.js'
import { renderer } from '../src/render/view/json.js'
import { reports } from '../src/reports/index.js'
import { rules } from '../src/rules/index.js'
import { judge } from '../src/rules/judge.js'
import { memorySource } from '../src/source/memory.js'
import { samverkan } from './cli/run.js'
import { exampleFiles } from './example-archive.js'
import { gitdir } from './gitdir.js'
import { fullDisk, said } from './new-archive.js'
import { filesOf } from './said/meetings.js'

const head = ['start: "09:00"', 'mode: digital', 'chair: {party: region-18, role: chef}'].concat([
  'secretary: {party: region-18, role: samordnare}',
  'attendance: [{party: kommun-1885, role: socialchef, as: member}]',
])
const stamp = [...head, 'approved: {on: 2026-03-10, in: lg-2026-03-10}']

const forums = {
  lg: ['level: county', 'kind: officials', 'approval: next_meeting', 'refers_to: [au-x]'],
  'au-x': ['level: county', 'kind: officials', 'approval: attestation', 'parent: lg   # över oss'],
}

const files: Readonly<Record<string, string>> = {
  ...filesOf(forums, {
    'lg 2026-01-10 approved': {
      head: stamp,
      body: '**1.1 Fråga:** Hur? Till: au-x.\n\nSe [planen](../../au-x/files/plan.pdf) och [AU](../../au-x/forum.md).',
    },
    'lg 2026-03-10 circulated': {
      head,
      body: '**1.1 Klart 2026-01-10#1.1:** Utrett.\n\n**1.2 Lyfts till au-x:** Vem? Avser: au-x-2026-02-01#1.1; #1.1.\n\nEnligt au-x-2026-02-01#1.1 och av au-x själv, se [AU](../../au-x/minutes/2026-02-01.md#punkt).',
    },
    'au-x 2026-01-20 approved': {
      head: [...head, 'approved: {on: 2026-02-01, by: [{party: region-18, role: chef}]}'],
      body: '**1.1 Uppdrag:** Utred. Ansvarig: au-x. Senast: 2026-02-01.',
    },
    'au-x 2026-02-01 circulated': {
      head,
      body: '**1.1 Klart 2026-01-20#1.1:** Utrett.\n\nSe [LG](../../lg/forum.md) och [bilder](files/bilder.pdf).',
    },
  }),
  'forums/au-x/files/plan.pdf': '%PDF\u0000ÿ',
  'forums/au-x/minutes/files/bilder.pdf': 'bilder',
  'forums/au-x/README.md': 'Om oss: [möte](minutes/2026-02-01.md), [LG](../lg/forum.md)\n',
}

/** An archive in a repository, its commands and its files. */
function archive() {
  const { dir, git } = gitdir(files)
  return {
    dir,
    git,
    run: (...args: string[]) => samverkan(args, { cwd: dir }),
    read: (path: string) => readFileSync(join(dir, path), 'utf8'),
  }
}

describe('a forum that gets another id', () => {
  test('takes its folder along and rewrites what refers to it', async () => {
    const { dir, run, read, git } = archive()
    const ran = await run('flytta', 'au-x', '--to', 'beredning')
    expect([ran.stderr, ran.code]).toEqual(['', 0])
    expect(ran.stdout).toContain('forums/au-x/ → forums/beredning/')
    expect(ran.stdout).toContain('forums/lg/minutes/2026-03-10.md')
    // left for a person to read
    expect(ran.stdout).toMatch(/Läs igenom +forums\/lg\/minutes\/2026-03-10\.md:\d+/)
    expect(existsSync(join(dir, 'forums/au-x'))).toBe(false)

    expect(read('forums/beredning/forum.md')).toBe(
      files['forums/au-x/forum.md']
        ?.replace('id: au-x', 'id: beredning')
        .replace(/---\n$/, 'former_ids: [au-x]\n---\n'),
    )
    expect(read('forums/lg/forum.md')).toContain('refers_to: [beredning]')
    const minutes = read('forums/beredning/minutes/2026-02-01.md')
    expect(minutes).toContain('id: beredning-2026-02-01\nforum: beredning\n')
    expect(minutes).toContain('former_ids: [au-x-2026-02-01]')
    // the day of approved minutes is still their day
    expect(minutes).toContain('**1.1 Klart 2026-01-20#1.1:**')
    expect(minutes).toContain('[LG](../../lg/forum.md) och [bilder](files/bilder.pdf)')
    const other = read('forums/lg/minutes/2026-03-10.md')
    expect(other).toContain(
      '**1.2 Lyfts till beredning:** Vem? Avser: beredning-2026-02-01#1.1; #1.1.',
    )
    expect(other).toContain('Enligt beredning-2026-02-01#1.1 och av au-x själv')
    expect(other).toContain('[AU](../../beredning/minutes/2026-02-01.md#punkt)')
    expect(read('forums/beredning/README.md')).toBe(files['forums/au-x/README.md'])
    expect(read('forums/beredning/files/plan.pdf')).toBe(files['forums/au-x/files/plan.pdf'])
    const checked = await run('kontrollera')
    expect(checked.stdout).not.toMatch(/fel {2}|link-target/)
    expect(checked.code).toBe(0)
    git('add', '--all')
    expect(
      git('status', '--short')
        .split('\n')
        .filter((row) => !/^[RM]/.test(row)),
    ).toEqual([])
  })

  test('leaves approved minutes byte for byte, and both still refer to each other', async () => {
    const { run, read } = archive()
    await run('move', 'au-x', '--to', 'beredning')
    expect(read('forums/beredning/minutes/2026-01-20.md')).toBe(
      files['forums/au-x/minutes/2026-01-20.md'],
    )
    expect(read('forums/lg/minutes/2026-01-10.md')).toBe(files['forums/lg/minutes/2026-01-10.md'])
    const shown = await run('visa', 'au-x-2026-01-20')
    expect(shown.code).toBe(0)
    const traced = await run('följ', 'au-x-2026-01-20#1.1')
    expect(traced.stdout).toContain('AU-X')
    // and once more, so that frozen minutes are two names behind
    expect((await run('flytta', 'beredning', '--to', 'lansberedning')).code).toBe(0)
    expect((await run('kontrollera')).code).toBe(0)
    expect(read('forums/lansberedning/forum.md')).toContain('former_ids: [au-x, beredning]')
    // back to a name it once had
    expect((await run('flytta', 'lansberedning', '--to', 'au-x')).code).toBe(0)
    expect(read('forums/au-x/forum.md')).toContain('former_ids: [beredning, lansberedning]')
    expect((await run('kontrollera')).code).toBe(0)
  })

  test('writes nothing with --dry-run, when the disk is full, or when it would be wrong', async () => {
    const { dir, run, git } = archive()
    const dry = await run('flytta', 'au-x', '--to', 'beredning', '-n')
    expect(dry.stdout).toContain('Ingenting har skrivits.')
    const full = await samverkan(['flytta', 'au-x', '--to', 'beredning'], {
      cwd: dir,
      env: fullDisk(3),
    })
    expect([full.code, full.stderr]).toEqual([4, expect.stringContaining('ENOSPC')])
    expect(git('status', '--short')).toBe('')
    expect(existsSync(join(dir, 'forums/beredning'))).toBe(false)
  })
})

test('every way to speak of a forum in minutes and settings is followed', async () => {
  const text = [
    '**1.1 Uppdrag:** Gå. Ansvarig: au-x (ordförande), region-18; au-x. Återrapporteras till: au-x.',
    '**1.2 Förankras i au-x:** Planen.',
    '**Återremitteras till au-x:** Igen.',
    '**1.4 Beslut:** Så blir det. Gäller för: au-x. Enligt: au-x-2026-02-01#1.1.',
    '**Pågår au-x-2026-02-01#1.1:** Dröjer. Av: au-x.',
    '**1.5 Mötestider:**\n- 2026-12-03 kl. 13–16. Gemensamt med: au-x.',
    'En au-x-bil, au-xy och https://au-x/ är något annat; `au-x` och au-x.se likaså.',
  ].join('\n\n')
  const all = {
    ...files,
    ...filesOf(forums, { 'lg 2026-04-10 draft': { head: [], body: text } }),
    'samverkan.yaml':
      'format: 1\nname: Prov\nlanguage: sv\nimported_before: {on: 2020-01-01, paths: [forums/au-x/minutes, "forums/au-x/"]}\n',
  }
  const source = memorySource(all)
  const before = await readArchive(source, '2026-11-22')
  const forum = before.find('au-x') as Document
  const moving = movesOf(forum, destinationOf(forum, 'beredning', [], before), before)
  const { rewrites, mentions } = await planMove(before, moving)
  const after = (path: string) => rewrites.find(({ to }) => to === path)?.after
  const minutes = after('forums/lg/minutes/2026-04-10.md') ?? ''
  expect(minutes.slice(minutes.indexOf('**1.1'))).toBe(
    `${text
      .split('\n\n')
      .map((part, at) => (at < 6 ? part.replaceAll('au-x', 'beredning') : part))
      .join('\n\n')}\n`,
  )
  expect(after('samverkan.yaml')).toContain(
    'paths: [forums/beredning/minutes, "forums/beredning/"]',
  )
  expect(mentions.filter(({ path }) => path.includes('2026-04-10'))).toHaveLength(1)
})

describe('one document', () => {
  test('minutes get another day, and the day is corrected where it is cited', async () => {
    const { run, read } = archive()
    const ran = await run('flytta', 'au-x-2026-02-01', '--to', 'forums/au-x/minutes/2026-02-02.md')
    expect([ran.stderr, ran.code]).toEqual(['', 0])
    expect(read('forums/au-x/minutes/2026-02-02.md')).toContain('date: 2026-02-02')
    expect(read('forums/lg/minutes/2026-03-10.md')).toContain('Avser: au-x-2026-02-02#1.1; #1.1.')
    expect((await run('kontrollera')).code).toBe(0)
  })

  test.each([
    [['lg', '--to', 'au-x'], '`au-x` är redan id för forums/au-x/forum.md'],
    [['lg', '--to', 'region-18'], '`region-18` står i registret'],
    [['lgg', '--to', 'x'], 'Inget dokument har id `lgg`'],
    [['lg', '--to', 'Läns_gruppen'], '`Läns_gruppen` kan inte vara ett id'],
    [['lg', '--to', 'files'], '`files` kan inte vara ett id'],
    [['lg', '--to', 'ute/lg.md'], '`ute/lg.md` är ingen plats för ett dokument'],
    [['lg', '--to', '../../lg.md'], '`../../lg.md` är ingen plats för ett dokument'],
    [['lg', '--to', 'funds/lg.md'], '`funds/lg.md` är en plats för medel'],
    [['lg', '--to', 'lg'], '`lg` ligger redan i forums/lg/forum.md'],
    [['lg'], 'Flaggan --to saknas'],
    [['lg-2026-01-10', '--to', 'lg-2026-01-11'], 'är godkänt och därmed fryst'],
    [
      ['lg-2026-03-10', '--to', 'lg-2026-02-30'],
      '`lg-2026-02-30` kan inte vara id för ett protokoll',
    ],
    [['lg-2026-03-10', '--to', 'lg-2026-01-10'], '`lg-2026-01-10` är redan id för'],
  ])('%j is refused with a reason', async (args, words) => {
    const { run, git } = archive()
    const ran = await run('flytta', ...args)
    expect(said(ran)[0]).toBe(2)
    expect(ran.stderr).toContain(words)
    expect(ran.stderr).not.toMatch(/\n {4}at /)
    expect(git('status', '--short')).toBe('')
  })
})

test('any forum, party or fund of the example can move, and nothing that is said changes', async () => {
  const today = '2026-11-22'
  const source = memorySource({
    ...(await exampleFiles()),
    'schemas/forum.schema.json': readFileSync('archive/schemas/forum.schema.json', 'utf8'),
  })
  const before = await readArchive(source, today)
  const frame = { lang: 'sv' as const, tool: 't', style: plainStyle, asOf: today }
  const state = async (archive: typeof before, id: string) => {
    const drawn = reports
      .filter(({ name }) => name !== 'digest' && name !== 'yearwheel')
      .map((report) =>
        renderer.render(report.build(archive, {}), {
          ...frame,
          revision: null,
          dirty: null,
          width: 80,
        }),
      )
    const answers = await Promise.all(drawn)
    const found = await judge(archive, rules)
    return [...answers, ...found.map(({ path, message }) => `${path} ${message.sv}`).sort()].map(
      (text) => text.replaceAll(`${id}-ny`, id),
    )
  }
  const wanted = ['nosk-dst', 'orebro-chefsgrupp', 'region-18-valfard', 'nosk-2022', 'nosk-2022-03']
  for (const id of [...wanted, 'orebro-ok-utskrivning']) {
    const document = before.find(id) as Document
    const moving = movesOf(document, destinationOf(document, `${id}-ny`, [], before), before)
    const after = await readArchive(movedSource(source, await planMove(before, moving)), today)
    expect(after.find(id)?.id, id).toBe(`${id}-ny`)
    expect(await state(after, id), id).toEqual(await state(before, id))
  }
})
