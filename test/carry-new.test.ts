import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { samverkan } from './cli/run.js'
import { said, smallArchive } from './new-archive.js'

const english = { SAMVERKAN_LANG: 'en' }

interface Meeting {
  readonly forum?: string
  readonly date: string
  readonly status?: string
  readonly head?: readonly string[]
}

const minutes = ({ forum = 'lansgrupp', date, status, head = [] }: Meeting, body: string) =>
  [
    '---',
    'type: minutes',
    `id: ${forum}-${date}`,
    `forum: ${forum}`,
    `date: ${date}`,
    ...head,
    'kind: formal',
    `status: ${status ?? 'circulated'}`,
    'attendance: []',
    'start: "09:00"',
    'mode: digital',
    '---',
    '',
    `# Protokoll ${date}`,
    '',
    body.trim(),
    '',
  ].join('\n')

/** A small archive with more files, and the program in it. */
function archive(more: Readonly<Record<string, string>> = {}) {
  const { dir } = smallArchive()
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  for (const [path, text] of Object.entries(more)) write(path, text)
  return {
    dir,
    write,
    read: (path: string) => readFileSync(join(dir, path), 'utf8'),
    run: (args: string, env = {}) => samverkan(args.split(' '), { cwd: dir, env }),
  }
}

const september = 'forums/lansgrupp/minutes/2026-09-15.md'
const draftPath = 'forums/lansgrupp/minutes/2026-11-20.md'
const agenda = `
## 4. Läget

**4.1 Uppdrag:** Räkna platserna. Ansvarig: kommun-1885. Senast: 2026-10-31.

**4.2 Uppdrag:** Fråga patienterna. Ansvarig: kommun-1885, region-18.

**4.3 Fråga:** Vem svarar i telefon?

**4.4 Förslag:** Gruppen delas.

**4.5 Beslut:** Listan antas.
`

describe('new minutes remembers', () => {
  test('what is left from last time, says so, and is valid', async () => {
    const { run, read } = archive({ [september]: minutes({ date: '2026-09-15' }, agenda) })
    const ran = await run('nytt protokoll --forum LG --date 2026-11-20')
    expect(ran.stderr).toBe('')
    expect(ran.stdout.split('\n').slice(0, 9)).toEqual([
      `Skapade     ${draftPath}   (utkast, giltigt)`,
      '',
      `Följde med${' '.repeat(57)}punkt`,
      `  2  protokoll att godkänna (1 september, 15 september)${' '.repeat(16)}4`,
      `  2  uppdrag att följa upp, varav 1 försenat${' '.repeat(27)}5`,
      `  1  öppen fråga från 15 september${' '.repeat(37)}6`,
      `  1  förslag utan beslut${' '.repeat(47)}7`,
      'Tomt, utelämnat: inkomna frågor · svar på det vi lyft · mötestider ·',
      '  förankring · överenskommelser att se över · nyheter',
    ])
    expect(ran.stdout).toContain('\nKryssa      [x] för det som hände.')
    expect(read(draftPath)).toContain('- [ ] **Klart 2026-09-15#4.1:** Uppdraget är klart.\n')
    expect((await run(`kontrollera ${draftPath} --max-warnings 0`)).code).toBe(0)
    expect((await run('nytt protokoll --forum LG --date 2026-11-20')).code).toBe(5)
  })

  test('what is ticked is gone next time, and what is not comes again', async () => {
    const { run, read, write } = archive({
      [september]: minutes({ date: '2026-09-15' }, agenda),
    })
    await run('nytt protokoll --forum LG --date 2026-10-20')
    const path = 'forums/lansgrupp/minutes/2026-10-20.md'
    const ticked = read(path)
      .replace('- [ ] **Klart 2026-09-15#4.1:**', '- [x] **Klart 2026-09-15#4.1:**')
      .replace(/- \[ \] (\*\*Klart 2026-09-15#4\.2:\*\* .*Av: Lindesberg)/, '- [x] $1')
      .replace(/- \[ \] (\*\*Svar på 2026-09-15#4\.3:.*Svar:)/, '- [x] $1 Växeln.')
      .replace('- [ ] **Bordläggs till nästa möte:**', '- [x] **Bordläggs till 2026-12-15:**')
      .replace('Avser: 2026-09-15#4.4. Skäl:', 'Avser: 2026-09-15#4.4. Skäl: tiden.')
      .replace('status: draft', 'status: circulated')
      .replace('# mode: digital', 'mode: digital #')
      .replace('chair: null', 'chair: {party: region-18, role: områdeschef}')
      .replaceAll(', status: to_confirm', '')
      .replace(/^- \[ \] .*\n(?: {2}.*\n)*/gm, '')
    write(path, ticked)
    const ran = await run('nytt protokoll --forum LG --date 2026-11-20')
    expect(ran.stdout).toContain('Bordlagt till ett senare möte: 1.')
    const next = read(draftPath)
    expect(next).not.toContain('2026-09-15#4.1')
    expect(next).not.toContain('2026-09-15#4.3')
    expect(next).not.toContain('2026-09-15#4.4')
    expect(next).toContain('Hittills 1 av 2: Lindesberg (2026-10-20).')
    expect(next).toContain('**Klart 2026-09-15#4.2:** Uppdraget är klart. Av: Region Örebro län.')
    // and at the meeting it was put off to, it is there again
    const later = await run('nytt protokoll --forum LG --date 2026-12-15 --dry-run')
    expect(later.stdout).toContain('2026-09-15#4.4')
  })

  test('nothing from minutes that are a draft, and says so', async () => {
    const draft = minutes({ date: '2026-09-15', status: 'draft' }, agenda)
    const { run, read } = archive({ [september]: draft })
    const ran = await run('new formal-minutes --forum LG --date 2026-11-20', english)
    expect(ran.stdout).toContain(
      'Note        The minutes of the meeting of 15 September 2026 are still a draft:\n            nothing is carried over from them.\n',
    )
    expect(read(draftPath)).not.toContain('2026-09-15#')
  })

  test('what has no number cannot be cited: it is named instead', async () => {
    const bare = agenda.replaceAll(/\*\*4\.\d /g, '**')
    const { run, read } = archive({ [september]: minutes({ date: '2026-09-15' }, bare) })
    const ran = await run('nytt protokoll --forum LG --date 2026-11-20')
    expect(ran.stdout).toContain('4 öppna ärenden saknar nummer')
    expect(read(draftPath)).not.toContain('2026-09-15#')
  })

  test('headings only, when asked', async () => {
    const { run } = archive({ [september]: minutes({ date: '2026-09-15' }, agenda) })
    const { stdout } = await run('nytt protokoll --forum LG --date 2026-11-20 --no-carry -n')
    expect(stdout).toContain('**Godkänns lansgrupp-2026-09-15:**')
    expect(stdout).not.toContain('2026-09-15#4')
  })

  test('a forum that has never met starts with bare headings', async () => {
    const { run, read } = archive()
    const ran = await run('nytt protokoll --forum beredning --date 2026-11-20')
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('\nFöljde med  inget från tidigare möten\n')
    expect(read('forums/beredning/minutes/2026-11-20.md')).not.toContain('###')
  })

  test('a forum remembers for those it has succeeded', async () => {
    const old = ['---', 'type: forum', 'id: gamla', 'name: Gamla gruppen', 'level: county']
    const { run, read } = archive({
      'forums/gamla/forum.md': [
        ...old,
        'kind: officials',
        'started_on: 2018-01-01',
        'ended_on: 2026-10-01',
        'succeeded_by: [lansgrupp]',
        '---',
        '',
      ].join('\n'),
      'forums/gamla/minutes/2026-09-15.md': minutes({ forum: 'gamla', date: '2026-09-15' }, agenda),
    })
    const ran = await run('nytt protokoll --forum LG --date 2026-11-20')
    expect(ran.stdout).toContain('2  uppdrag att följa upp, varav 1 försenat')
    const text = read(draftPath)
    expect(text).toContain('Uppdrag 4.1 från Gamla gruppen, 15 september.')
    expect(text).toContain('- [ ] **Klart gamla-2026-09-15#4.1:** Uppdraget är klart.')
    expect((await run(`kontrollera ${draftPath} --max-warnings 0`)).code).toBe(0)
  })

  test('a joint meeting is remembered by both, and cited so that it is found', async () => {
    const meeting = { date: '2026-09-15', head: ['joint_with: [beredning]'] }
    const { run, read } = archive({ [september]: minutes(meeting, agenda) })
    await run('nytt protokoll --forum LG --date 2026-11-20')
    await run('nytt protokoll --forum beredning --date 2026-11-20')
    const guest = 'forums/beredning/minutes/2026-11-20.md'
    expect(read(draftPath)).toContain('**Klart 2026-09-15#4.1:**')
    expect(read(guest)).toContain('**Klart lansgrupp-2026-09-15#4.1:**')
    const both = await run(`kontrollera ${draftPath} ${guest} --max-warnings 0`)
    expect(both.stdout).toContain('2 dokument: 0 fel, 0 varningar')
  })

  test('a question that is lifted is answered above, and the answer is seen below', async () => {
    const asked =
      '## 4. Läget\n\n**4.1 Lyfts till beredning:** Vem betalar? Svar senast: 2026-10-15.'
    const { run, read, write } = archive({ [september]: minutes({ date: '2026-09-15' }, asked) })
    await run('nytt protokoll --forum beredning --date 2026-10-20')
    const above = 'forums/beredning/minutes/2026-10-20.md'
    expect(read(above)).toContain('### Från Länsgruppen: Vem betalar?\n')
    const answer = '- [x] **Svar på lansgrupp-2026-09-15#4.1:** Var och en betalar sitt.'
    write(
      above,
      read(above)
        .replace('- [ ] **Svar på lansgrupp-2026-09-15#4.1:**', answer)
        .replace('status: draft', 'status: circulated'),
    )
    await run('nytt protokoll --forum LG --date 2026-11-20')
    const text = read(draftPath)
    expect(text).toContain('Beredningen, 20 oktober: Var och en betalar sitt.')
    expect(text).toContain(
      '- [ ] **Till handlingarna:** Svaret från Beredningen. Avser: 2026-09-15#4.1.',
    )
  })

  test('of a list of dates: day, time and place of this meeting, and when the next is', async () => {
    const dates = `## 4. Mötestider

**4.1 Mötestider:**
- 2026-11-20 kl. 13–15, digitalt.
- 2026-12-15, fysiskt, Nora.
`
    const { run, read } = archive({ [september]: minutes({ date: '2026-09-15' }, dates) })
    await run('nytt protokoll --forum LG --date 2026-11-20')
    const text = read(draftPath)
    expect(text).toContain('start: "13:00"\nend: "15:00"\nmode: digital ')
    expect(text).toContain('Nästa möte: 15 december 2026, fysiskt, Nora.')
  })
})

describe('new agenda', () => {
  const notice = 'ny kallelse --forum LG --date 2026-12-15'
  const path = 'forums/lansgrupp/minutes/2026-12-15.md'

  test('calls to a meeting to come, with nothing to tick, and minutes take it over', async () => {
    const { run, read } = archive({ [september]: minutes({ date: '2026-09-15' }, agenda) })
    const called = await run(notice)
    expect(called.stdout).toContain(`Skapade     ${path}   (kallelse, giltig)`)
    const before = read(path)
    expect(before).toContain('\nstatus: planned ')
    expect(before).toContain('- Räkna platserna. Uppdrag 4.1 från 15 september.')
    expect(before).not.toContain('[ ]')
    expect(before).not.toContain('attendance')
    expect(said(await run(notice))[0]).toBe(5)
    const ran = await run('nytt protokoll --forum LG --date 2026-12-15 --place Nora')
    expect(ran.stdout).toContain(`Tog över    ${path}   (utkast, giltigt)`)
    const after = read(path)
    expect(after).toContain('\nstatus: draft ')
    expect(after).toContain('\nplace: Nora\n')
    expect(after).toContain('- [ ] **Klart 2026-09-15#4.1:** Uppdraget är klart.\n')
    const kept = before.split('\n').filter((line) => !/^(?:# Kallelse|status:)/.test(line))
    expect(kept.filter((line) => !after.split('\n').includes(line))).toEqual([])
    expect((await run(`kontrollera ${path} --max-warnings 0`)).code).toBe(0)
    expect((await run('nytt protokoll --forum LG --date 2026-12-15')).code).toBe(5)
  })

  test('of three who take a notice over at once, one does and nothing is lost', async () => {
    const { run, read } = archive({ [september]: minutes({ date: '2026-09-15' }, agenda) })
    await run(notice)
    const all = await Promise.all(
      [1, 2, 3].map(() => run('nytt protokoll --forum LG --date 2026-12-15')),
    )
    expect(all.map(({ code }) => code).sort()).toEqual([0, 5, 5])
    expect(read(path).match(/\*\*Klart 2026-09-15#4\.1:/g)).toHaveLength(1)
  })

  test('a cancelled meeting is not taken over', async () => {
    const off = minutes({ date: '2026-12-15', status: 'planned', head: ['cancelled: true'] }, '')
    const { run, read } = archive({ [path]: off })
    expect((await run('nytt protokoll --forum LG --date 2026-12-15')).code).toBe(5)
    expect(read(path)).toBe(off)
  })

  test('a notice written by hand keeps its headings and their order', async () => {
    const own = `## 1. Välkomna

## 2. Gemensam buss

Vi provar en buss.

## 3. Uppföljning av uppdrag

## 4. Avslut`
    const { run, read } = archive({
      [september]: minutes({ date: '2026-09-15' }, agenda),
      [path]: minutes({ date: '2026-12-15', status: 'planned' }, own),
    })
    await run('nytt protokoll --forum LG --date 2026-12-15')
    const headings = read(path)
      .split('\n')
      .filter((line) => line.startsWith('## '))
    expect(headings.slice(0, 4)).toEqual([
      '## 1. Välkomna',
      '## 2. Gemensam buss',
      '## 3. Uppföljning av uppdrag',
      '## 4. Avslut',
    ])
    expect(headings[4]).toBe('## 5. Föregående protokoll')
    expect(read(path)).toMatch(/## 3\. Uppföljning av uppdrag\n\n### Räkna platserna\n/)
  })

  test('in a dry run nothing is written', async () => {
    const { run, dir } = archive()
    const ran = await run(`${notice} -n`)
    expect(ran.stdout).toContain('# Kallelse 15 december 2026')
    expect(() => rmSync(join(dir, path))).toThrow()
  })
})
