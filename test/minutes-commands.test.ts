import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { samverkan } from './cli/run.js'
import { gitdir } from './gitdir.js'
import { said } from './new-archive.js'
import { filesOf } from './said/meetings.js'

const row = 'attendance: [{party: kommun-1885, role: socialchef, as: member}]'
const full = [
  'start: "09:00"',
  'mode: digital',
  'chair: {party: kommun-1885, role: socialchef}',
].concat(['secretary: {party: region-18, role: samordnare}', row])

const forums = {
  lg: ['level: county', 'kind: officials', 'approval: next_meeting'],
  au: ['level: county', 'kind: officials', 'approval: attestation', 'parent: lg'],
}

const draft = `## 1. Inledning

- [ ] **Godkänns:** Dagordningen.

## 2. Uppdrag

- [x] **Klart 2026-01-10#1.1:** Utrett.
- [ ] **Pågår 2026-01-10#1.1:** Dröjer. Senast:

Text som står kvar.

**Beslut:** Planen antas.`

/** An archive with a draft of LG, and what else is needed; its commands and its files. */
function archive(status = 'draft', body = draft, head = full) {
  const { dir } = gitdir(
    filesOf(forums, {
      'lg 2026-01-10': { head: full, body: '**1.1 Uppdrag:** Utred. Ansvarig: region-18.' },
      'au 2026-01-20': { head: full, body: '**1.1 Lyfts till lg:** Vem betalar?' },
      [`lg 2026-03-10 ${status}`]: { head, body },
      'lg 2026-05-10 planned': { head: ['start: "09:00"'], body: 'Inget.' },
    }),
  )
  const path = (id: string) => {
    const [, forum, day] = /^(\w+)-(.+)$/.exec(id) ?? []
    return join(dir, `forums/${forum}/minutes/${day}.md`)
  }
  return {
    dir,
    run: (...args: string[]) => samverkan(args, { cwd: dir }),
    read: (id = 'lg-2026-03-10') => readFileSync(path(id), 'utf8'),
    edit: (id: string, from: string, to: string) => {
      const text = readFileSync(path(id), 'utf8')
      expect(text).toContain(from)
      writeFileSync(path(id), text.replace(from, to))
    },
  }
}

describe('circulate', () => {
  test('numbers what is said, takes out what nobody ticked, and sets the status', async () => {
    const { run, read } = archive()
    const before = read()
    const ran = await run('skicka-ut', 'lg-2026-03-10')
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout.split('\n')).toEqual([
      'Utskickat   LG, 10 mars 2026   forums/lg/minutes/2026-03-10.md',
      'Numrerade   1 punkt',
      'Togs bort   Rader utan kryss:',
      '            Godkänns: Dagordningen.',
      '            Pågår 2026-01-10#1.1: Dröjer. Senast:',
      'Sedan       samverkan godkänn lg-2026-03-10',
      '',
    ])
    expect(read()).toBe(
      before
        .replace('status: draft', 'status: circulated')
        .replace('- [ ] **Godkänns:** Dagordningen.\n\n', '')
        .replace('- [ ] **Pågår 2026-01-10#1.1:** Dröjer. Senast:\n', '')
        .replace('**Beslut:**', '**2.1 Beslut:**'),
    )
    const again = await run('skicka-ut', 'lg-2026-03-10')
    expect(said(again)).toEqual([
      2,
      'fel: Protokollet är redan utskickat',
      'Nästa steg: `samverkan godkänn lg-2026-03-10`',
    ])
  })

  test('changes nothing when there are errors, and tells them all', async () => {
    const { run, read } = archive('draft', draft, full.slice(0, -1))
    const before = read()
    const ran = await run('circulate', 'lg-2026-03-10', '--lang', 'en')
    expect(ran.code).toBe(1)
    expect(ran.stdout).toContain('key-is-present')
    expect(ran.stderr).toContain('Nothing was changed')
    expect(read()).toBe(before)
  })

  test('only shows with --dry-run, and knows the file by its path', async () => {
    const { run, read } = archive()
    const before = read()
    const ran = await run('circulate', 'forums/lg/minutes/2026-03-10.md', '-n')
    expect(ran.stdout).toContain('status: circulated')
    expect(ran.stdout).toContain('**2.1 Beslut:**')
    expect(read()).toBe(before)
  })

  test.each([
    ['lg', '`lg` är inget protokoll'],
    ['lg-2026-03-11', 'Okänt protokoll `lg-2026-03-11`'],
  ])('%s is told what it may have meant', async (id, words) => {
    const ran = await archive().run('skicka-ut', id)
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain(words)
    expect(ran.stderr).toContain('lg-2026-03-10')
  })

  test('waits until the meeting has been held', async () => {
    const { run, dir } = archive()
    const future = filesOf({}, { 'lg 2027-01-15 draft': { head: full, body: draft } })
    const path = 'forums/lg/minutes/2027-01-15.md'
    writeFileSync(join(dir, path), future[path] as string)
    expect(said(await run('skicka-ut', 'lg-2027-01-15'))).toEqual([
      2,
      'fel: Mötet hålls först 15 januari 2027: protokollet kan inte skickas ut före det',
      'En kallelse skickas som den är. Är datumet fel: rätta det i filen.',
    ])
  })

  test('does not send out a notice of meeting', async () => {
    const ran = await archive('planned', 'Inget.', ['start: "09:00"']).run(
      'skicka-ut',
      'lg-2026-03-10',
    )
    expect(said(ran)).toEqual([
      2,
      'fel: Protokollet är redan planerat',
      'Det är en kallelse. Skriv protokollet först: `samverkan nytt protokoll`.',
    ])
  })
})

describe('approve', () => {
  const answered =
    '## 1. A\n\n**Svar på au-2026-01-20#1.1:** Regionen.\n\n**1.1 Förslag:** Ny plan.'

  test('by the next meeting, once it has said so', async () => {
    const { run, read, dir } = archive('circulated', answered)
    const early = await run('godkänn', 'lg-2026-03-10')
    expect(said(early)[1]).toBe('fel: Inget senare möte har godkänt protokollet')
    const later = filesOf(
      {},
      {
        'lg 2026-05-10': { head: full, body: '**Godkänns 2026-03-10:** Protokollet.' },
      },
    )
    const path = 'forums/lg/minutes/2026-05-10.md'
    writeFileSync(join(dir, path), later[path] as string)
    const before = read()
    const ran = await run('godkänn', 'lg-2026-03-10')
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain('vid mötet LG, 10 maj 2026')
    expect(ran.stdout).toContain('Inte avgjort   LG, 10 mars 2026: Ny plan. (lg-2026-03-10#1.1)')
    expect(read()).toBe(
      before
        .replace('status: circulated', 'status: approved')
        .replace(`${row}\n`, `${row}\napproved: {on: 2026-05-10, in: lg-2026-05-10}\n`),
    )
    expect(said(await run('approve', 'lg-2026-03-10'))).toEqual([
      2,
      'fel: Protokollet är redan godkänt',
    ])
  })

  test('not while a question that has come in is passed over, unless that is meant', async () => {
    const { run, read } = archive('circulated', '## 1. A\n\nInget.')
    const before = read()
    const ran = await run('godkänn', 'lg-2026-03-10', '--in', 'lg-2026-05-10')
    expect(said(ran)).toEqual([
      2,
      'fel: Protokollet säger inget om det som har kommit in till forumet:',
      '  AU, 20 januari 2026: Vem betalar? (au-2026-01-20#1.1)',
      'Skriv `**Svar på au-2026-01-20#1.1:** …` eller `**Bordläggs till DATUM:** Avser: au-2026-01-20#1.1.` Godkänn ändå: --leave-open',
    ])
    expect(read()).toBe(before)
    const anyway = await run('godkänn', 'lg-2026-03-10', '--in', 'lg-2026-05-10', '--leave-open')
    expect(anyway.code).toBe(0)
    expect(anyway.stdout).toContain('Obesvarat')
  })

  test('carrying the question on is enough', async () => {
    const { run } = archive(
      'circulated',
      '## 1. A\n\n**Bordläggs till 2026-12-01:** Avser: au-2026-01-20#1.1.',
    )
    expect((await run('godkänn', 'lg-2026-03-10', '--in', 'lg-2026-05-10')).code).toBe(0)
  })

  test('by attestation, by those who did it', async () => {
    const { run, read } = archive()
    const none = await run('godkänn', 'au-2026-01-20')
    expect(said(none)).toEqual([
      2,
      'fel: Forumet justerar sina protokoll: ange vem som har justerat',
      '--by "kommun-1885 (socialchef)", en gång för varje',
    ])
    const wrong = await run('godkänn', 'au-2026-01-20', '--by', 'Ingenstans (chef)')
    expect(said(wrong)[1]).toBe('fel: --by: okänd part `Ingenstans`')
    const early = await run('godkänn', 'au-2026-01-20', '--by', 'Lindesberg', '--on', '2026-01-19')
    expect(said(early)[1]).toBe('fel: 19 januari 2026 är före mötet, som hölls 20 januari 2026')
    const ran = await run(
      'godkänn',
      'au-2026-01-20',
      '--by',
      'Lindesberg (socialchef)',
      '--by',
      'region-18',
      '--on',
      '2026-02-01',
    )
    expect(ran.stdout).toContain(
      'justerat 1 februari 2026 av Lindesberg (socialchef) och Region Örebro län',
    )
    expect(read('au-2026-01-20')).toContain(
      'approved: {on: 2026-02-01, by: [{party: kommun-1885, role: socialchef}, {party: region-18}]}',
    )
  })

  test('as they are, where the forum neither attests nor asks the next meeting', async () => {
    const plain = { nat: ['level: county', 'kind: network', 'approval: none'] }
    const { dir } = gitdir(filesOf(plain, { 'nat 2026-01-20': { head: full, body: 'Inget.' } }))
    const ran = await samverkan(['godkänn', 'nat-2026-01-20'], { cwd: dir })
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain('22 november 2026, utan justering')
    const text = readFileSync(join(dir, 'forums/nat/minutes/2026-01-20.md'), 'utf8')
    expect(text).toContain('approved: {on: 2026-11-22}\n')
  })

  test('a draft cannot be approved', async () => {
    expect(said(await archive().run('godkänn', 'lg-2026-03-10'))).toEqual([
      2,
      'fel: Protokollet är inte utskickat: ingen kan ha godkänt det',
      'Skicka ut det först: `samverkan skicka-ut lg-2026-03-10`',
    ])
  })
})

describe('correct', () => {
  const body =
    '## 1. A\n\n**1.1 Uppdrag:** Redovisa i oktober. Ansvarig: region-18\n(hemlig roll). Senast: 2026-10-31.'
  const approved = () => archive('approved', body, [...full, 'approved: {on: 2026-05-10}'])

  test('notes what was wrong and leaves the text', async () => {
    const { run, read } = approved()
    const before = read()
    const ran = await run(
      'rätta',
      'lg-2026-03-10',
      '--item',
      '1.1',
      '--was',
      'oktober',
      '--now',
      'november',
    )
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    const entry = '{on: 2026-11-22, item: "#1.1", was: oktober, now: november, kind: correction}'
    expect(read()).toBe(
      before.replace(
        'approved: {on: 2026-05-10}\n',
        `approved: {on: 2026-05-10}\ncorrections:\n  - ${entry}\n`,
      ),
    )
    expect((await run('kontrollera', 'forums/lg')).code).toBe(0)
  })

  test('takes words away for good, across lines, and keeps no copy', async () => {
    const { run, read, edit } = approved()
    await run('rätta', 'lg-2026-03-10', '--item', '1.1', '--was', 'oktober', '--now', 'hemlig roll')
    edit('lg-2026-03-10', '(hemlig roll)', '(hemlig\nroll)')
    const ran = await run('rätta', 'lg-2026-03-10', '--redact', 'hemlig roll')
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain('Maskat    2')
    const text = read()
    expect(text).not.toMatch(/hemlig/)
    expect(text).toContain('([maskat])')
    expect(text).toContain('now: (maskat)')
    expect(text).toContain('- {on: 2026-11-22, kind: redaction}')
  })

  test.each([
    [
      ['--item', '1.1', '--was', 'juni', '--now', 'juli'],
      '`juni` står inte i punkt 1.1',
      'Där står: Redovisa i oktober.',
    ],
    [
      ['--item', '9.9', '--was', 'juni', '--now', 'juli'],
      'Punkten `9.9` finns inte',
      'De som finns: 1.1',
    ],
    [
      ['--was', 'oktober', '--now', 'juli'],
      'Flaggan --item saknas, till exempel --item #7.2',
      undefined,
    ],
    [['--item', '1.1'], 'Flaggan --was saknas, till exempel --was "15 november"', undefined],
    [
      ['--redact', 'ab'],
      'Det som ska maskas måste vara minst tre tecken, annars träffas annat',
      undefined,
    ],
    [['--redact', 'finns inte'], 'Det som ska maskas står inte i protokollet', undefined],
    ...['1.1', 'attendance:'].map((words): [string[], string, string] => [
      ['--redact', words],
      'Maskningen skulle gömma mer än ord: en punkt, dess nummer eller etikett, eller en nyckel i huvudet',
      'Ange bara de ord som inte får stå, i flera omgångar om det behövs.',
    ]),
    [
      ['--redact', 'oktober', '--was', 'x'],
      '--redact behåller inga ord: --was och --now går inte ihop med den',
      undefined,
    ],
  ])('%j is refused', async (args, words, hint) => {
    const { run, read } = approved()
    const before = read()
    const ran = await run('rätta', 'lg-2026-03-10', ...args)
    expect(said(ran)).toEqual([2, `fel: ${words}`, ...(hint ? [hint] : [])])
    expect(read()).toBe(before)
  })

  test('is for what has been approved', async () => {
    const ran = await archive().run('correct', 'lg-2026-03-10', '--redact', 'Planen')
    expect(said(ran)[1]).toBe('fel: Protokollet är inte godkänt: rätta direkt i filen')
  })
})

describe('format', () => {
  test('tidies what may change and leaves the approved alone', async () => {
    const { run, read } = archive(
      'draft',
      '## 1. A\n\n**Uppdrag 1.1:** X. Klart senast: 2 juni 2027.',
    )
    const check = await run('snygga', '--check')
    expect(check.code).toBe(1)
    expect(check.stdout).toBe(
      'forums/lg/minutes/2026-03-10.md  3 ställen\n1 fil kan snyggas till.\n',
    )
    const ran = await run('snygga', 'forums/lg')
    expect([ran.code, ran.stdout.split('\n')[1]]).toEqual([0, 'Snyggade till 1 fil.'])
    expect(read()).toContain('\n**1.1 Uppdrag:** X. Senast: 2027-06-02.\n')
    expect((await run('format', '--check', '--lang', 'en')).stdout).toBe(
      'All is written as it should be.\n',
    )
    const frozen = archive('approved', '## 1. A\n\n**Uppdrag 1.1:** X.', [
      ...full,
      'approved: {on: 2026-05-10}',
    ])
    const before = frozen.read()
    const left = await frozen.run('snygga')
    expect(left.stdout).toContain('Godkända, lämnade i fred: 1 fil.')
    expect(frozen.read()).toBe(before)
  })

  test('knows no minutes where there are none', async () => {
    const ran = await archive().run('snygga', 'forums/finns-inte')
    expect(said(ran)[1]).toBe('fel: Inga protokoll i `forums/finns-inte`')
  })
})
