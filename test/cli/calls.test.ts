import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { tempdir, writeLiterals } from '../gitdir.js'
import { commands, said, smallArchive } from '../new-archive.js'
import { samverkan } from './run.js'

// What people type by mistake, and the way on that they are shown.

const example = fileURLToPath(new URL('../../archive', import.meta.url))
const at = async (...args: string[]) => said(await samverkan(args, { cwd: example }))

test('-C adds up as in git, before and after the command', async () => {
  const cwd = join(example, '..')
  const run = (...args: string[]) => samverkan(args, { cwd })
  expect((await run('-C', 'archive', '-C', 'funds', 'lista', 'medel')).code).toBe(0)
  expect((await run('-C', 'archive', 'lista', 'medel', '-C', '')).code).toBe(0)
  expect((await run('-C', cwd, '-C', 'archive', 'lista', 'medel')).code).toBe(0)
  const gone = await run('-C', 'archive', '-C', 'nope', 'lista', 'medel')
  expect(said(gone)).toEqual([2, `fel: Mappen ${join(example, 'nope')} finns inte`])
})

test('the language is that of the archive where all -C lead', async () => {
  const { dir } = smallArchive('en')
  mkdirSync(join(dir, 'a'))
  const ran = await samverkan(['-C', 'a', '-C', '..', 'lista', 'x'], { cwd: dir })
  expect(ran.stderr).toMatch(/^error: Unknown type of document `x`/)
})

test('a revision that is empty, or asked for beside what is staged, is refused', async () => {
  expect(await at('kontrollera', '--at', '')).toEqual([
    2,
    'fel: --at är tom',
    'Ange en revision eller en dag, eller utelämna --at.',
  ])
  const [code, text] = await at('kontrollera', '--at', 'HEAD', '--staged')
  expect([code, text]).toEqual([2, expect.stringContaining('--at och --staged går inte ihop')])
})

describe('a word that means something elsewhere', () => {
  test.each([
    [['protokoll'], 'Menade du `samverkan nytt protokoll`?'],
    [['protokol'], 'Menade du `samverkan nytt protokoll`?'],
    [['uppfoljning'], 'Menade du `samverkan ny uppföljning`?'],
    [['projekt'], 'Menade du `samverkan ny ansökan` eller `samverkan rapport projekt`?'],
    [['--lang', 'en', 'fund'], 'Did you mean `samverkan new fund`?'],
    [['kontrollera', '--json'], 'Menade du `--format json`?'],
    [['lista', 'forum', '--csv'], 'Menade du `--format csv`?'],
  ])('%j', async (words, hint) => {
    const [code, , told] = await at(...words)
    expect([code, told]).toEqual([2, hint])
  })
})

test.each([
  [['hjälp', 'skit'], 'Se `samverkan --help`.'],
  [['skit', '--help'], 'Se `samverkan --help`.'],
  [['nytt', 'skit', '--help'], 'Se `samverkan nytt --help`.'],
])('help on what there is not is a wrong call: %j', async (words, hint) => {
  expect(await at(...words)).toEqual([2, 'fel: Okänt kommando `skit`', hint])
})

test('a text that will not do says which flag, and why', async () => {
  const titled = (title: string) =>
    at('ny', 'ansökan', '--title', title, '--fund', 'nosk-2026', '--applicant', 'Osby', '-n')
  expect(await titled('Stöd åt 640823-3234')).toEqual([
    2,
    'fel: `Stöd åt 640823-****` har ett personnummer (--title)',
    'Personnummer får inte stå i arkivet.',
  ])
  expect(await titled(' ')).toEqual([2, 'fel: Texten är tom (--title)'])
})

test('help on a command under another still is help', async () => {
  const { code, stdout } = await samverkan(['hjälp', 'ny', 'uppföljning'], { cwd: example })
  expect(code).toBe(0)
  expect(stdout).toContain('  samverkan ny uppföljning <ansökan> [utfall] [flaggor]')
})

describe('a name that nothing has', () => {
  test.each([
    [['lista', 'protokoll', '--forum', 'nb-lansstyrgrup'], 'Menade du `nb-lansstyrgrupp`'],
    [['lista', 'protokoll', '--forum', 'zzzzzz'], 'Se alla: `samverkan lista forum`'],
    [['lista', 'ansökan', '--fund', 'zzzzzz'], 'Se alla: `samverkan lista medel`'],
    [['visa', 'AU'], '`nb-lansstyrgrupp-au`, `orebro-au-e-halsa`'],
    [['visa', 'nosk'], 'till?'],
    [['visa', 'finnsej'], 'Se alla av en typ: `samverkan lista forum`'],
    [['lista', 'skit'], 'Det finns part, forum, protokoll'],
    [['rapport', 'projekt', '--topic', 'fotboll'], 'Det finns aldre, barn-unga'],
  ])('%j', async (words, hint) => {
    const [code, , told] = await at(...words)
    expect([code, told]).toEqual([2, expect.stringContaining(hint)])
  })

  test('one of another kind is told apart, with the flag', async () => {
    const told = await at('lista', 'protokoll', '--forum', 'Region Skåne')
    expect(told).toEqual([2, 'fel: `Region Skåne` är en part, inget forum (--forum)'])
  })

  test('a round is looked for in its fund', async () => {
    const draft = ['ny', 'ansökan', '--title', 'x', '--applicant', 'Osby', '-n']
    expect(await at(...draft, '--fund', 'nosk-2026', '--round', '1')).toEqual([
      2,
      'fel: Okänd ansökningsomgång `1` (--round)',
      'Delregionala medel NÖSK 2026 har 2026-1 och 2026-2.',
    ])
    expect(await at(...draft, '--commissioned', '--fund', 'nosk-2026')).toEqual([
      2,
      'fel: --commissioned och --fund går inte ihop: ett beställt projekt söker inga medel',
      'Utelämna en av dem.',
    ])
  })
})

test('former ids, names and plurals lead to the same list', async () => {
  const { dir, run } = commands()
  const file = join(dir, 'forums/lansgrupp/forum.md')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('\nname:', '\nformer_ids: [gamla-gruppen]\nname:'))
  const rows = async (...args: string[]) => {
    const { stdout, code } = await run(...args, '--format', 'csv')
    expect(code).toBe(0)
    return stdout.split('\n').slice(1, -1)
  }
  const expected = await rows('lista', 'protokoll', '--forum', 'lansgrupp')
  expect(expected).toHaveLength(1)
  expect(await rows('lista', 'möten', '--forum', 'gamla-gruppen')).toEqual(expected)
  expect(await rows('lista', 'minutes', '--forum', 'LG')).toEqual(expected)
  const shown = await run('visa', 'gamla-gruppen')
  expect(shown.stdout).toContain('Länsgruppen')
  expect(shown.stdout).toContain('Hänvisar hit')
})

describe('amounts and days', () => {
  const { record, run } = commands()
  const granted = (amount: string) =>
    record('beviljad', '--on', '2026-04-01', '--amount', amount, '-n')

  test.each([
    ['450000', 450000],
    ['450 tkr', 450000],
    ['0,45 mnkr', 450000],
    ['450 000 kr', 450000],
    ['450.000', 450000],
    ['450 000:-', 450000],
  ])('%s is read as the rules read it', async (written, amount) => {
    expect((await granted(written)).stdout).toContain(`status: granted, amount: ${amount}}`)
  })

  test.each([
    '1.5',
    '450000.50',
    '450000,50',
    '',
    '-5',
    '1e5',
    '450 t',
  ])('%s is refused, and the flag named', async (written) => {
    const [code, text, hint] = said(await granted(written))
    expect([code, text]).toEqual([2, expect.stringContaining('hela kronor (--amount)')])
    expect(hint).toContain('"450 tkr"')
  })

  test('when something ceased may be unknown, and is asked for by its flag', async () => {
    await record('beviljad', '--on', '2026-04-01', '--amount', '1')
    const ceased = (...more: string[]) =>
      run('ny', 'uppföljning', 'medel-07', 'upphört', '--on', '2028-12-01', '-n', ...more)
    expect(said(await ceased())).toEqual([
      2,
      'fel: Flaggan --ceased-on saknas',
      'Ange --ceased-on DATUM, eller --ceased-on okänt om ingen vet.',
    ])
    for (const word of ['okänt', 'unknown']) {
      expect((await ceased('--ceased-on', word)).stdout).toContain('ceased_on: null}')
    }
    const [code, text] = said(await ceased('--ceased-on', '2024-02-30'))
    expect([code, text]).toEqual([2, 'fel: `2024-02-30` är ingen dag (--ceased-on)'])
  })
})

test.each([
  ['en-fil', 'är ingen mapp'],
  ['en-fil/under', 'finns inte'],
  ['a'.repeat(5000), 'finns inte'],
])('-C %s is a wrong call, in any language', async (folder, says) => {
  const dir = tempdir()
  writeLiterals(dir, { 'en-fil': 'Text.\n' })
  for (const words of [['kontrollera'], ['rapport', 'medel'], ['lista', 'forum'], ['skapa']]) {
    // With no language set, the archive is asked for one first of all.
    const ran = await samverkan(['-C', folder, ...words], {
      cwd: dir,
      env: { LANG: 'sv_SE.UTF-8' },
    })
    expect([ran.code, ran.stdout], words.join(' ')).not.toContain(70)
    expect(ran.stderr, words.join(' ')).not.toMatch(/node:|\n +at /)
    if (words[0] !== 'skapa')
      expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(says)])
  }
})
