import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { samverkan } from './cli/run.js'
import { said, smallArchive } from './new-archive.js'

const read = (dir: string, path: string) => readFileSync(join(dir, path), 'utf8')
const english = { SAMVERKAN_LANG: 'en' }

describe('new minutes', () => {
  const minutes = ['nytt', 'protokoll', '--forum', 'LG', '--date', '22/11 2026']

  test('takes its facts from the forum and makes nobody present', async () => {
    const { dir } = smallArchive()
    const ran = await samverkan(['nytt', 'minutes', ...minutes.slice(2)], { cwd: dir })
    expect(ran.stderr).toBe('')
    expect(ran.stdout.split('\n')).toEqual([
      'Skapade     forums/lansgrupp/minutes/2026-11-22.md   (utkast, giltigt)',
      '',
      'Följde med                                                         punkt',
      '  1  protokoll att godkänna (1 september)                              4',
      'Tomt, utelämnat: uppdrag · öppna frågor · inkomna frågor · svar på det vi lyft ·',
      '  mötestider · förslag · förankring · överenskommelser att se över · nyheter',
      '',
      'Obs         Vakant, utelämnat: skolchef och läkare, Region Örebro län.',
      'Fyll i      mötesform, ordförande (väntas: regionen 2026), närvaro på 6 rader',
      'Kryssa      [x] för det som hände. Rader utan kryss tas bort vid utskick.',
      'Sedan       samverkan kontrollera forums/lansgrupp/minutes/2026-11-22.md',
      '',
    ])
    const text = read(dir, 'forums/lansgrupp/minutes/2026-11-22.md')
    expect(text.split('\n').filter((line) => !line.startsWith('# '))).toMatchInlineSnapshot(`
      [
        "---",
        "type: minutes                  # möte",
        "id: lansgrupp-2026-11-22",
        "forum: lansgrupp               # Länsgruppen",
        "date: 2026-11-22",
        "start: "09:00"",
        "end: "12:00"",
        "kind: notes                    # minnesanteckningar",
        "status: draft                  # utkast",
        "chair: null                    # ordförande (väntas: regionen 2026): fyll i {party: …, role: …}",
        "secretary: {party: region-18, role: samordnare}",
        "attendance:                    # present = närvarande, absent = frånvarande, apologies = anmält förhinder",
        "  - {party: kommun-1863, role: socialchef, as: member, status: to_confirm}   # Hällefors",
        "  - {party: kommun-1885, role: socialchef, as: member, status: to_confirm}   # Lindesberg",
        "  - {party: kommun-1885, role: skolchef, as: member, status: to_confirm}     # Lindesberg",
        "  - {role: skolchef, as: member, status: to_confirm}                         # kommunerna: fyll i part",
        "  - {party: region-18, role: områdeschef, as: member, status: to_confirm}    # Region Örebro län",
        "  - {party: region-18, role: samordnare, as: member, status: to_confirm}     # Region Örebro län",
        "---",
        "",
        "",
        "Länsgruppen",
        "",
        "## 1. Inledning",
        "",
        "## 2. Dagordning",
        "",
        "- [ ] **Godkänns:** Dagordningen.",
        "",
        "## 3. Rapport från AU",
        "",
        "Föredragande: AU.",
        "",
        "## 4. Föregående anteckningar",
        "",
        "- [ ] **Godkänns lansgrupp-2026-09-01:** [Minnesanteckningarna från 1 september",
        "  2026](2026-09-01.md) läggs till handlingarna.",
        "",
        "## 5. Övriga frågor",
        "",
        "## 6. Sammanfattning och nästa möte",
        "",
        "Nästa möte är inte bestämt.",
        "",
      ]
    `)
    expect((await samverkan(['kontrollera', '--max-warnings', '99'], { cwd: dir })).code).toBe(0)
  })

  test('is formal or notes by the word, the flag, the last time, or the approval', async () => {
    const { dir } = smallArchive()
    const kindOf = async (...args: string[]) => {
      const { stdout } = await samverkan(['new', ...args, '--date', '2026-11-22', '-n'], {
        cwd: dir,
      })
      return /^kind: (\w+)/m.exec(stdout)?.[1]
    }
    expect(await kindOf('protokoll', '--forum', 'LG')).toBe('formal')
    expect(await kindOf('anteckningar', '--forum', 'beredning')).toBe('notes')
    expect(await kindOf('minutes', '--forum', 'LG')).toBe('notes')
    expect(await kindOf('minutes', '--forum', 'Beredningen')).toBe('formal')
    expect(await kindOf('minutes', '--forum', 'LG', '--kind', 'protokoll')).toBe('formal')
    expect(readdirSync(join(dir, 'forums/beredning'))).toEqual(['forum.md'])
  })

  test('never overwrites; a second meeting of a day is asked for', async () => {
    const { dir } = smallArchive()
    expect((await samverkan(minutes, { cwd: dir })).code).toBe(0)
    expect(said(await samverkan(minutes, { cwd: dir }))).toEqual([
      5,
      'fel: Länsgruppen har redan ett möte 22 november 2026',
      'Ange --second om det är ett möte till samma dag.',
    ])
    const second = await samverkan([...minutes, '--second', '-q'], { cwd: dir, env: english })
    expect(second.stdout).toBe('forums/lansgrupp/minutes/2026-11-22-2.md\n')
    expect(read(dir, second.stdout.trim())).toContain('id: lansgrupp-2026-11-22-2')
  })

  test('knows the forum by the folder', async () => {
    const { dir } = smallArchive()
    const cwd = join(dir, 'forums/lansgrupp/minutes')
    const ran = await samverkan(['new', 'notes', '--date', '2026-12-01'], { cwd, env: english })
    expect(ran.stdout).toContain(
      'Created     forums/lansgrupp/minutes/2026-12-01.md   (draft, valid)',
    )
    expect(ran.stdout).toContain('Then        samverkan validate 2026-12-01.md\n')
  })
})

describe('a wrong call says what to write instead', () => {
  const { dir } = smallArchive()
  const forum = ['nytt', 'forum', '--level', 'län', '--kind', 'nätverk', '--name']
  test.each<[string[], string[]]>([
    [
      ['nytt', 'protokoll', '--forum', 'länsgrupen', '--date', '2026-11-22'],
      ['fel: Okänt forum `länsgrupen` (--forum)', 'Menade du `Länsgruppen`?'],
    ],
    [
      ['nytt', 'protokoll', '--forum', 'LG', '--date', '2026-02-30'],
      ['fel: `2026-02-30` är ingen dag (--date)', 'Skriv till exempel 2026-11-22.'],
    ],
    [
      ['nytt', 'protokoll', '--forum', 'LG'],
      ['fel: Flaggan --date saknas', expect.stringContaining('--help')],
    ],
    [
      ['ny', 'ansökan', '--title', 'A'],
      ['fel: Flaggorna --fund och --applicant saknas', expect.stringContaining('terminal')],
    ],
    [
      [...forum, 'X', '--id', '../../etc/x'],
      [
        'fel: `../../etc/x` kan inte vara ett id (--id)',
        'Skriv a–z, 0–9 och bindestreck, högst 60 tecken: etc-x.',
      ],
    ],
    [
      [...forum, '😀'],
      ['fel: Det går inte att göra ett id av `😀`', 'Ange ett med --id: a–z, 0–9 och bindestreck.'],
    ],
    [
      [...forum, 'X', '--id', 'con'],
      ['fel: `con` kan inte vara ett id (--id)', expect.anything()],
    ],
    [
      [...forum, '\u001b[31mX'],
      ['fel: `\\u{1b}[31mX` går inte som text (--name)', 'Högst 500 vanliga tecken.'],
    ],
    [
      ['nytt', 'forum', '--name', 'X', '--level', 'land', '--kind', 'nätverk'],
      ['fel: `land` är okänt som nivå (--level)', 'Menade du `län`?'],
    ],
    [
      ['ny', 'ansökan', '--fund', 'medel', '--title', 'A', '--applicant', 'Lindesbergg'],
      ['fel: Okänd part `Lindesbergg` (--applicant)', 'Menade du `Lindesberg`?'],
    ],
    [
      [
        'ny',
        'ansökan',
        '--fund',
        'medel',
        '--title',
        'A',
        '--applicant',
        'Nora',
        '--start',
        '2027-02-01',
        '--end',
        '2027-01-01',
      ],
      ['fel: Det skulle bli fel, så ingenting har skrivits:', expect.anything(), expect.anything()],
    ],
  ])('%j', async (args, words) => {
    expect(said(await samverkan(args, { cwd: dir }))).toEqual([2, ...words])
  })

  test('nothing was written by any of them', () => {
    expect(readdirSync(join(dir, 'forums')).sort()).toEqual(['beredning', 'lansgrupp'])
    expect(readdirSync(join(dir, 'applications/medel'))).toEqual(['medel-07.md'])
    expect(existsSync(join(dir, '../../etc/x'))).toBe(false)
  })

  test('also in English, and outside an archive', async () => {
    const ran = await samverkan(['new', 'minutes', '--forum', 'LG'], { cwd: dir, env: english })
    expect(said(ran)[1]).toBe('error: The option --date is missing')
    const outside = await samverkan(['new', 'minutes'], { cwd: join(dir, '..') })
    expect(outside.code).toBe(3)
  })
})
