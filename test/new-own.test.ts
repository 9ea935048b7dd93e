import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { draftOwn } from '../src/archive/drafts/own.js'
import { memorySource } from '../src/source/memory.js'
import { type How, samverkan } from './cli/run.js'
import { type GitDir, gitdir } from './gitdir.js'
import { said } from './new-archive.js'
import { forum, json, series, settings, text, told } from './own-archive.js'

// A document of a type that only this archive has, made by what its schema says.

/** A type with every kind of value, and keys that would clash with the flags of every command. */
const course = json({
  'x-labels': text('kurs', 'training course'),
  'x-help': text('En kurs som hålls gemensamt.', 'A course that is given together.'),
  'x-path': 'kurser/{id}.md',
  properties: {
    name: { type: 'string', 'x-labels': text('namn', 'name') },
    dag: { $ref: 'common.schema.json#/$defs/date', 'x-help': text('Första dagen.', 'First day.') },
    klockan: { $ref: 'common.schema.json#/$defs/time' },
    platser: { type: 'integer', minimum: 1 },
    timmar: { type: 'number' },
    kostnad: { $ref: 'common.schema.json#/$defs/amount' },
    digital: { type: 'boolean' },
    form: {
      enum: ['day', 'half'],
      'x-value-labels': { day: text('heldag', 'whole day'), half: text('halvdag', 'half day') },
    },
    lang: { type: 'string' },
    no_show: { type: 'integer' },
    serie: { type: 'string', 'x-ref': ['motesserie'] },
    parter: { type: 'array', items: { type: 'string', 'x-ref': ['party'] } },
    teman: { type: 'array', items: { type: 'string' } },
    ledning: {
      type: 'object',
      properties: { party: { type: 'string', 'x-ref': ['party'] }, role: { type: 'string' } },
      required: ['party'],
    },
  },
  required: ['name', 'dag', 'ledning'],
})

const files = {
  'samverkan.yaml': settings,
  'schemas/motesserie.schema.json': series,
  'schemas/kurs.schema.json': course,
  'forums/dst/forum.md': forum(''),
}

function trial(more: Record<string, string> = {}) {
  const made: GitDir = gitdir({ ...files, ...more })
  const as = (how: Partial<How>, ...args: string[]) => samverkan(args, { cwd: made.dir, ...how })
  const read = (path: string) => readFileSync(join(made.dir, path), 'utf8')
  return { ...made, as, read, run: (...args: string[]) => as({}, ...args) }
}

const made = trial()

describe('new, for a type of the archive', () => {
  test('writes what the schema asks for, at its place, and it is valid', async () => {
    const { run, read } = trial()
    const ran = await run('ny', 'mötesserie', '--title', 'Hösten: möten', '--forum', 'DST')
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout.split('\n').slice(0, 2)).toEqual([
      'Skapade     forums/dst/serier/hosten-moten.md   (utkast, giltigt)',
      'Obs         Kan också anges: `topics`, `start`, `slag`, `before`, `ledning`',
    ])
    expect(read('forums/dst/serier/hosten-moten.md')).toMatchInlineSnapshot(`
      "---
      type: motesserie               # mötesserie
      id: hosten-moten
      title: "Hösten: möten"         # titel
      forum: dst                     # DST
      ---

      # Hösten: möten
      "
    `)
    expect((await run('kontrollera', '--max-warnings', '0')).code).toBe(0)
  })

  test('reads every kind of value as people write it', async () => {
    const { run, read } = trial()
    await run('new', 'motesserie', '--title', 'Våren', '--forum', 'dst')
    const ran = await run(
      ...['new', 'kurs', '--name', 'Samtal # 1', '--dag', '3 maj 2027', '--klockan', '9.00'],
      ...['--platser', '20', '--timmar', '7,5', '--kostnad', 'okänt', '--digital', 'nej'],
      ...['--form', 'Heldag', '--key-lang', 'sv', '--key-no-show', '2', '--serie', 'våren'],
      ...['--parter', 'Lindesberg', '--parter', 'region-18', '--teman', 'unga, vuxna'],
      ...['--ledning', '{party: kommun-1880, role: chef}', '--id', 'samtal'],
    )
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(
      read('kurser/samtal.md')
        .split('\n')
        .map((row) => row.replace(/ +# .*/, '')),
    ).toEqual([
      ...['---', 'type: kurs', 'id: samtal', 'name: "Samtal', 'dag: 2027-05-03'],
      ...['klockan: "09:00"', 'platser: 20', 'timmar: 7.5', 'kostnad: null', 'digital: false'],
      ...['form: day', 'lang: sv', 'no_show: 2', 'serie: varen'],
      ...['parter: [kommun-1885, region-18]', 'teman: ["unga, vuxna"]'],
      ...['ledning: {party: kommun-1880, role: chef}', '---', '', '# Samtal', ''],
    ])
    expect((await run('kontrollera', '--max-warnings', '0')).code).toBe(0)
  })

  test('records it, shows it, and never overwrites', async () => {
    const { run, git } = trial()
    git('config', 'user.name', 'Samordnare')
    git('config', 'user.email', 'samordnare@example.se')
    const words = ['ny', 'mötesserie', '--title', 'Hösten', '--forum', 'dst']
    expect((await run(...words, '-n')).stdout).toMatch(/^forums\/dst\/serier\/hosten[.]md\n\n---/)
    expect((await run(...words, '--commit', '--branch')).code).toBe(0)
    expect(git('show', '--format=', '--name-only')).toBe('forums/dst/serier/hosten.md')
    expect(git('branch', '--show-current')).toBe('hosten')
    expect(said(await run(...words))[0]).toBe(5)
  })

  test.each([
    [['mötesserie', '--title', 'A'], 'Flaggan --forum saknas'],
    [['kurs'], 'Flaggorna --name, --dag och --ledning saknas'],
    [['mötesserie', '--title', 'A', '--forum', 'dts'], 'Okänt forum `dts` (--forum)'],
    [['mötesserie', '--title', '!!', '--forum', 'dst'], 'Det går inte att göra ett id av `!!`'],
    [['kurs', '--platser', '2,5'], '`2,5` är inget heltal (--platser)'],
    [['kurs', '--timmar', 'många'], '`många` är inget tal (--timmar)'],
    [['kurs', '--digital', 'kanske'], '`kanske` är varken ja eller nej (--digital)'],
    [['kurs', '--form', 'heldgs'], '`heldgs` är okänt som form (--form)'],
    [['kurs', '--parter', 'Nowhere'], 'Okänd part `Nowhere` (--parter)'],
    [['kurs', '--ledning', '{party: ['], '`{party: [` går inte att läsa (--ledning)'],
    [['kurs', '--ledning', '&a {party: *a}'], '`&a {party: *a}` går inte att läsa (--ledning)'],
    [
      ['kurs', '--serie', 'finns-inte'],
      'Okänt dokument av typen `motesserie` `finns-inte` (--serie)',
    ],
    [['kurs', '--titel', 'x'], 'Okänd flagga `--titel`'],
    [['kurser'], 'Okänt kommando `kurser`'],
  ])('%j is refused, and nothing is written', async (args, words) => {
    const { run, git } = made
    const whole = args[0] === 'kurs' && args.length > 1 && !args.includes('--titel')
    const rest = whole ? ['--name', 'A', '--dag', '2027-05-03'] : []
    const lead = whole && !args.includes('--ledning') ? ['--ledning', '{party: region-18}'] : []
    const ran = await run('ny', ...args, ...rest, ...lead)
    expect(said(ran).slice(0, 2)).toEqual([2, `fel: ${words}`])
    expect(git('status', '--porcelain')).toBe('')
  })

  test('a value that does not fit is told by the rules, before anything is written', async () => {
    const { run, git } = made
    const all = ['--name', 'A', '--dag', '2027-05-03']
    const ran = await run('ny', 'kurs', ...all, '--ledning', '{role: chef}')
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('Det skulle bli fel, så ingenting har skrivits')
    expect(ran.stderr).toContain('party')
    expect(git('status', '--porcelain')).toBe('')
  })
})

describe('help and completion', () => {
  test('name the types of the archive one stands in, or of -C, and of no other', async () => {
    const { run, dir, as } = made
    const help = (await run('ny', '--help')).stdout
    expect(help).toContain('kurs')
    expect(help).toContain('en kurs som hålls gemensamt')
    const own = (await run('ny', 'kurs', '--help')).stdout
    expect(own).toContain('--dag <datum>')
    expect(own).toContain('dag: första dagen (krävs)')
    const english = await run('new', 'training-course', '--help', '--lang', 'en')
    expect(english.stdout).toContain('a course that is given together')
    const outside = await as({ cwd: '/' }, '-C', dir, 'ny', 'kurs', '--help')
    expect(outside.stdout).toContain('--ledning <yaml>')
    expect((await as({ cwd: '/' }, 'ny', '--help')).stdout).not.toContain('kurs')
  })

  test('the shell is told of them', async () => {
    const ask = async (...words: string[]) =>
      (await made.run('complete', '--', ...words)).stdout
        .split('\n')
        .map((row) => row.split('\t')[0])
    expect(await ask('ny', 'mötess')).toContain('mötesserie')
    expect(await ask('ny', 'kurs', '--l')).toContain('--ledning')
    expect(await ask('ny', 'mötesserie', '--forum', 'd')).toContain('dst')
  })

  test('a type called as something built in goes by its label', async () => {
    const agenda = json({
      'x-labels': text('dagordningsmall', 'agenda template'),
      'x-path': 'mallar/{id}.md',
      properties: { title: { type: 'string' } },
    })
    const { run, read } = trial({ 'schemas/agenda.schema.json': agenda })
    expect((await run('ny', 'agenda', '--help')).stdout).toContain('kallelse')
    const ran = await run('ny', 'dagordningsmall', '--id', 'vanlig')
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(read('mallar/vanlig.md')).toContain('# dagordningsmall vanlig')
  })

  test('a schema that cannot be used stops no other command', async () => {
    const { run } = trial({ 'schemas/kurs.schema.json': '{"x-path": 3' })
    expect((await run('ny', 'kurs')).code).toBe(2)
    const ran = await run('ny', 'mötesserie', '--title', 'A', '--forum', 'dst', '-n')
    expect([ran.code, ran.stderr]).toEqual([0, ''])
  })
})

test('whatever a schema says, the draft of it can be read again', async () => {
  const hostile = '--- # "x" {{title}}: [a, {b'
  const schema = json({
    'x-labels': text('prov', 'test'),
    'x-path': 'prov/{id}.md',
    properties: { title: { type: 'string', 'x-help': text(hostile, hostile) } },
  })
  const all = { 'samverkan.yaml': settings, 'schemas/prov.schema.json': schema }
  const archive = await readArchive(memorySource(all), '2026-11-22')
  const [type] = [...(archive.own?.types.values() ?? [])]
  if (!type) throw new Error('the schema is not read')
  const draft = draftOwn(archive, type, { type: 'prov', id: 'a', title: 'x: "y" # z' })
  expect((await told({ ...all, [draft?.path ?? '']: draft?.text ?? '' })).says).toEqual([])
  expect(draftOwn(archive, type, { type: 'prov', id: '../a' })).toBe(null)
})
