import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Ask, Cancelled, type Question } from '../src/cli/ask.js'
import type { Call, Options } from '../src/cli/command.js'
import { edit } from '../src/cli/editor.js'
import { agreementOptions } from '../src/cli/new/agreement.js'
import { applicationOptions } from '../src/cli/new/application.js'
import { followUpOptions } from '../src/cli/new/follow-up.js'
import { forumOptions } from '../src/cli/new/forum.js'
import { init } from '../src/cli/new/init.js'
import { makeAgreement } from '../src/cli/new/make-agreement.js'
import { makeApplication } from '../src/cli/new/make-application.js'
import { makeFollowUp } from '../src/cli/new/make-follow-up.js'
import { makeForum } from '../src/cli/new/make-forum.js'
import { makeMinutes } from '../src/cli/new/make-minutes.js'
import { makeOwn } from '../src/cli/new/make-own.js'
import { makePlan } from '../src/cli/new/make-plan.js'
import { minutesOptions } from '../src/cli/new/minutes.js'
import { ownCommands } from '../src/cli/new/own-commands.js'
import { planOptions } from '../src/cli/new/plan.js'
import { record } from '../src/cli/new/record.js'
import { plainStyle } from '../src/render/style.js'
import type { Lang } from '../src/text.js'
import { tempdir } from './gitdir.js'
import { smallArchive } from './new-archive.js'
import { series } from './own-archive.js'

/** A call at a terminal, what it prints, and somebody who answers in order. */
function session(
  cwd: string,
  answers: readonly string[],
  options: Options = {},
  lang: Lang = 'sv',
) {
  const out: string[] = []
  const asked: string[] = []
  const left = [...answers]
  const call: Call = {
    io: {
      env: {},
      cwd,
      now: Date.UTC(2026, 10, 22, 12),
      interactive: true,
      width: 100,
      stdin: process.stdin,
      out: async (text) => void out.push(text),
      say: async (text) => void out.push(text),
      colors: { out: false, say: false },
    },
    lang,
    style: plainStyle,
    sayStyle: plainStyle,
    args: [],
    options,
    cwd,
    interactive: true,
    quiet: false,
    tool: 'samverkan',
  }
  const ask: Ask = async ({ message, wrong, initial = '', choices }: Question) => {
    for (;;) {
      const given = left.shift()
      if (given === undefined) throw new Cancelled()
      const answer = given === '' ? initial : given
      const fault = choices?.some(({ value }) => value === answer) ? null : wrong(answer)
      asked.push(fault === null ? `${message}: ${answer}` : `${message}: ${answer} ✗ ${fault}`)
      if (fault === null) return answer
    }
  }
  return { call, ask, asked, said: () => out.join('') }
}

describe('what is asked', () => {
  test('a type of the archive: what its schema requires, in its words', async () => {
    const { dir, write } = smallArchive()
    write({ 'schemas/motesserie.schema.json': series })
    const [command] = await ownCommands(dir, [])
    const talk = session(dir, ['', 'Våren', 'ingen', 'LG', '', 'varen-2'])
    if (!command?.options) throw new Error('there is no command')
    const asked = [
      { key: 'title', schema: { type: 'string' }, flag: 'title', required: true },
      { key: 'forum', schema: { 'x-ref': ['forum' as const] }, flag: 'forum', required: true },
    ]
    expect(await makeOwn(talk.call, command.options, 'motesserie', asked, talk.ask)).toBe(0)
    expect(talk.asked).toEqual([
      'Titel (krävs):  ✗ Texten är tom',
      'Titel (krävs): Våren',
      expect.stringContaining('Forum (krävs): ingen ✗ Okänt forum `ingen`'),
      'Forum (krävs): LG',
      'Id; görs annars av namnet: varen',
    ])
    expect(existsSync(join(dir, 'forums/lansgrupp/serier/varen.md'))).toBe(true)
  })

  test('minutes: forum, day, times, mode, place, with proposals and faults', async () => {
    const { dir } = smallArchive()
    const talk = session(dir, ['LGG', 'LG', '2026-02-30', '', '', '12.30', 'digital', 'Örebro'])
    expect(await makeMinutes(talk.call, minutesOptions, null, talk.ask)).toBe(0)
    expect(talk.asked).toEqual([
      'Forumet som möts: id, namn eller alias: LGG ✗ Okänt forum `LGG`. Menade du `LG`?',
      'Forumet som möts: id, namn eller alias: LG',
      'Mötets dag: 2026-02-30 ✗ `2026-02-30` är ingen dag. Skriv till exempel 2026-11-22.',
      'Mötets dag: 2026-11-22',
      'Starttid: 09:00',
      'Sluttid: 12.30',
      'Mötesform: fysiskt, digitalt, hybrid eller internat: digital',
      'Plats: Örebro',
    ])
    const text = readFileSync(join(dir, 'forums/lansgrupp/minutes/2026-11-22.md'), 'utf8')
    expect(text).toContain(
      'start: "09:00"\nend: "12:30"\nmode: digital                  # digitalt\nplace: Örebro\n',
    )
  })

  test('in English too, and never what a flag has said', async () => {
    const { dir } = smallArchive()
    const options = { forum: 'LG', date: '2026-12-01', start: '9', end: '10', mode: 'fysiskt' }
    const talk = session(dir, [''], options, 'en')
    expect(await makeMinutes(talk.call, minutesOptions, 'formal', talk.ask)).toBe(0)
    expect(talk.asked).toEqual(['Where it is held: '])
    expect(talk.said()).toContain('Created     forums/lansgrupp/minutes/2026-12-01.md')
  })

  test('an application: everything that decides', async () => {
    const { dir } = smallArchive()
    const answers = [
      'Ny mottagning',
      'medel',
      'Lindesberg',
      'Nora, Region Örebro län',
      '2027-01-01',
      '',
      '300 000',
    ]
    const talk = session(dir, answers)
    expect(await makeApplication(talk.call, applicationOptions, talk.ask)).toBe(0)
    expect(talk.asked.map((line) => line.split(':')[0])).toEqual([
      'Titel',
      'Medlen som söks',
      'Parten som söker',
      'En part till som deltar',
      'Projektets första dag',
      'Projektets sista dag',
      'Sökt belopp i hela kronor',
    ])
    const text = readFileSync(join(dir, 'applications/medel/medel-08.md'), 'utf8')
    expect(text).toContain(
      'parties: [{party: kommun-1885}, {party: kommun-1884}, {party: region-18}]',
    )
    expect(text).toContain('period: {start: 2027-01-01, end: null}\namount_applied: 300000')
  })

  test('a forum: an id is proposed from the name', async () => {
    const { dir } = smallArchive()
    const names = ['Skolchefer i länet', '', 'county', 'network']
    const answers = [...names, '', '', '', 'advises', '2027-01-01', 'none', '4']
    const talk = session(dir, answers)
    expect(await makeForum(talk.call, forumOptions, talk.ask)).toBe(0)
    expect(talk.asked[1]).toBe('Id; görs annars av namnet: skolchefer-i-lanet')
    const text = readFileSync(join(dir, 'forums/skolchefer-i-lanet/forum.md'), 'utf8')
    expect(text).toContain('  - {decides: advises, scope: …, from: 2027-01-01}')
    expect(text).toContain('cadence: {min_per_year: 4}')
  })

  test('a working group is asked for its assignment', async () => {
    const { dir } = smallArchive()
    const names = ['AG rutin', '', 'county', 'working_group']
    const answers = [...names, '', '', '', '', 'Skriva en rutin', '30 juni 2027', '', '', '']
    const talk = session(dir, answers)
    expect(await makeForum(talk.call, forumOptions, talk.ask)).toBe(0)
    const text = readFileSync(join(dir, 'forums/ag-rutin/forum.md'), 'utf8')
    expect(text).toContain('assignment: {text: Skriva en rutin, until: 2027-06-30}')
  })

  test('an agreement: what is needed before it can be adopted', async () => {
    const { dir } = smallArchive()
    const first = ['Skolnärvaro', '', 'agreement', 'Nora, region-18', 'county', 'Norra delen']
    const answers = [...first, '2027-01-01', '', '2028-12-31', '6', 'ofta', '12', '']
    const talk = session(dir, answers)
    expect(await makeAgreement(talk.call, agreementOptions, talk.ask)).toBe(0)
    expect(talk.asked.slice(6)).toEqual([
      'Gäller från: 2027-01-01',
      'Gäller till: ',
      'Ses över senast: 2028-12-31',
      'Uppsägningstid i månader: 6',
      'Månader mellan uppföljningar, 12 är varje år: ofta ✗ `ofta` är inget antal månader. Skriv till exempel 12.',
      'Månader mellan uppföljningar, 12 är varje år: 12',
      'En äldre som den ersätter: ',
    ])
    expect(talk.said()).toContain('Fyll i      texten under rubrikerna\n')
  })

  test('a plan: what it builds on is proposed, and a first goal and activity asked for', async () => {
    const { dir } = smallArchive()
    const talk = session(dir, ['LG', '2027', '', 'Fler barn är i skolan', 'Skriva en rutin'])
    expect(await makePlan(talk.call, planOptions, talk.ask)).toBe(0)
    const text = readFileSync(join(dir, 'forums/lansgrupp/plans/2027.md'), 'utf8')
    expect(text).toContain('  - {id: fler-barn-ar-i, text: Fler barn är i skolan}')
    expect(text).toContain(
      '  - {id: a1, goal: fler-barn-ar-i, text: Skriva en rutin, responsible: null',
    )
    expect(talk.said()).toContain('Fyll i      ansvarig för a1, indikator för a1\n')
  })

  test('a decision and a follow-up: only what belongs to them', async () => {
    const { dir } = smallArchive()
    const granted = session(dir, ['okänt'], { on: '2026-04-01' })
    expect(await record({ ...granted.call, args: ['medel-07', 'granted'] }, granted.ask)).toBe(0)
    expect(granted.asked).toEqual(['Beviljat belopp i hela kronor, eller okänt: okänt'])
    const talk = session(dir, ['unknown', '', ''])
    const call = { ...talk.call, args: ['medel-07'] }
    expect(await makeFollowUp(call, followUpOptions, talk.ask)).toBe(0)
    expect(talk.asked).toHaveLength(3)
    expect(talk.said()).toContain('{on: 2026-11-22, outcome: unknown}')
  })

  test('a new archive', async () => {
    const dir = tempdir()
    const talk = session(dir, ['Länets samverkan', 'Länsgruppen', '', ''], { git: false })
    expect(await init(talk.call, talk.ask)).toBe(0)
    // The id is made of the name, and pressing Enter makes what most begin with.
    expect(talk.asked.map((line) => line.split(':')[0])).toEqual([
      'Arkivets namn',
      'Det första forumets namn',
      'Forumets nivå',
      'Forumets slag',
    ])
    const forum = readFileSync(join(dir, 'forums/lansgruppen/forum.md'), 'utf8')
    expect(forum).toMatch(/^level: county\b[\s\S]*^kind: officials\b/m)
  })
})

test('whoever stops is left alone', async () => {
  const { dir } = smallArchive()
  const talk = session(dir, ['LG'])
  expect(await makeMinutes(talk.call, minutesOptions, null, talk.ask)).toBe(130)
  expect(talk.said()).toBe('Avbrutet. Ingenting har skrivits.\n')
  expect(existsSync(join(dir, 'forums/lansgrupp/minutes/2026-11-22.md'))).toBe(false)
})

describe('an editor', () => {
  const at = (env: Record<string, string>, interactive = true) => {
    const { call } = session(tempdir(), [])
    return { ...call, interactive, io: { ...call.io, env } }
  }
  const touch = `${process.execPath} -e require("fs").writeFileSync(process.argv[1],"edited")`

  test('is the first of four that is set, run with the file and without a shell', async () => {
    const file = join(tempdir(), 'a;touch b.md')
    expect(await edit(at({ EDITOR: 'false', GIT_EDITOR: touch }), file)).toBeNull()
    expect(readFileSync(file, 'utf8')).toBe('edited')
  })

  test('that is missing, not set or not possible is said in words', async () => {
    const words = async (call: Call) => (await edit(call, 'x.md'))?.en
    expect(await words(at({}))).toBe('Not opened: name an editor in EDITOR.')
    expect(await words(at({ EDITOR: touch }, false))).toBe('Not opened: --edit needs a terminal.')
    expect(await words(at({ EDITOR: '/no/such/editor' }))).toBe(
      '/no/such/editor could not be started.',
    )
    expect(await words(at({ EDITOR: 'false' }))).toBe('false ended with 1.')
  })
})
