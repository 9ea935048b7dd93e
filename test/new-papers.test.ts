import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { samverkan } from './cli/run.js'
import { said, smallArchive } from './new-archive.js'

// Agreements, plans and forums made by flags alone, and what validate says of each.

const english = { SAMVERKAN_LANG: 'en' }

async function judged(dir: string, path: string) {
  const words = ['validate', path, '--format', 'json', '--lang', 'sv']
  const { stdout } = await samverkan(words, { cwd: dir })
  return (JSON.parse(stdout).diagnostics as { severity: string; message: string }[]).map(
    ({ severity, message }) => `${severity}: ${message}`,
  )
}

/** Values for every flag of `new` but those of the archive, by the name of the flag. */
const values: Readonly<Record<string, readonly string[]>> = {
  agreement: [
    '--title=Samverkan vid utskrivning',
    '--kind=överenskommelse',
    '--party=region-18',
    '--party=Lindesberg',
    '--level=län',
    '--area=Norra delen',
    '--valid-from=2027-01-01',
    '--valid-to=2030-12-31',
    '--notice=6',
    '--review-by=2029-12-31',
    '--follow-up=12',
    '--legal-basis=SFS 2017:612',
    '--consultation-from=2026-09-01',
    '--consultation-to=2026-10-31',
    '--topic=psykisk-halsa',
    '--record-holder=region-18',
  ],
  plan: [
    '--forum=LG',
    '--year=2027',
    '--goal=Fler barn är i skolan',
    '--activity=Skriva en rutin',
    '--activity=Pröva den',
    '--needs-basis=lansgrupp-2026-09-01',
    '--topic=psykisk-halsa',
    '--record-holder=region-18',
  ],
  forum: [
    '--name=AG rutin',
    '--level=län',
    '--kind=arbetsgrupp',
    '--parent=LG',
    '--area=Norra delen',
    '--purpose=Skriva en rutin.',
    '--sides=kommunerna',
    '--sides=regionen',
    '--approval=nästa möte',
    '--alias=Rutingruppen',
    '--started-on=2027-01-01',
    '--min-per-year=4',
    '--start=9',
    '--end=12',
    '--item=Föregående anteckningar',
    '--decides=bereder',
    '--scope=rutinen',
    '--assignment=Skriva en rutin',
    '--until=2027-06-30',
    '--chair=regionen',
    '--every-years=1',
    '--convener=samordnare @ region-18',
    '--secretary=samordnare',
    '--seat=socialchef @ kommunerna',
    '--seat=områdeschef @ Region Örebro län',
    '--max-members=12',
    '--prepared-by=beredning',
    '--days-before=10',
    '--refers-to=LG',
    '--yearly-plan',
    '--review-by=2027-05-01',
    '--topic=psykisk-halsa',
    '--record-holder=region-18',
  ],
}

const paths: Readonly<Record<string, string>> = {
  agreement: 'agreements/samverkan-vid-utskrivning.md',
  plan: 'forums/lansgrupp/plans/2027.md',
  forum: 'forums/ag-rutin/forum.md',
}

describe.each(['sv', 'en'] as const)('with every flag, an archive in %s', (lang) => {
  const { dir } = smallArchive(lang)

  test.each(Object.keys(values))('%s', async (type) => {
    const made = await samverkan(['new', type, ...(values[type] ?? [])], { cwd: dir })
    expect(made.stderr).toBe('')
    expect(made.code).toBe(0)
    const text = readFileSync(join(dir, paths[type] ?? ''), 'utf8')
    expect(text).not.toMatch(/\{\{|undefined|\[object/)
    // Every coded row says what it is.
    const [, head = ''] = text.split(/^---$/m)
    const bare = head.split('\n').filter((row) => /^[a-z_]+: /.test(row) && !row.includes(' # '))
    const plain = ['id', 'name', 'title', 'purpose', 'start', 'end']
    expect(
      bare.map((row) => row.split(':')[0]).filter((key) => !plain.includes(key ?? '')),
    ).toEqual([])
    // Every heading says what belongs under it.
    const [, ...parts] = text.split(/^## .*$/m)
    for (const part of parts) expect(part).toMatch(/<!-- .+ -->/s)
  })

  test('validate says what is left, and nothing more', async () => {
    expect(await judged(dir, paths['agreement'] ?? '')).toEqual([
      'info: Utkast. Innan det kan antas behövs: texten under rubrikerna',
    ])
    expect(await judged(dir, paths['plan'] ?? '')).toEqual([
      'info: Utkast. Innan planen kan antas behövs: ansvarig för a1, a2 och indikator för a1, a2',
    ])
    expect(await judged(dir, paths['forum'] ?? '')).toEqual([])
  })
})

test('what is written as adopted is no draft, and needs what the schema asks of it', async () => {
  const { dir } = smallArchive()
  const words = ['ny', 'överenskommelse', '--title', 'Rutin', '--kind', 'rutin']
  const bare = await samverkan([...words, '--adopted-on', '2026-01-15'], { cwd: dir })
  expect(bare.code).toBe(2)
  expect(bare.stderr).toContain('ingenting har skrivits')
  expect(existsSync(join(dir, 'agreements'))).toBe(false)
  const whole = ['--adopted-on', '2026-01-15', '--valid-from', '2026-02-01', '--party', 'Nora']
  expect((await samverkan([...words, ...whole], { cwd: dir })).code).toBe(0)
  expect(await judged(dir, 'agreements/rutin.md')).toEqual([
    'warning: Det står inte att Nora har tagit emot det',
  ])
})

test('a plan builds on what the forum rests on, and tells what the last one left', async () => {
  const { dir, write } = smallArchiveWithPlans()
  write()
  const made = await samverkan(['ny', 'handlingsplan', '--forum', 'LG', '--year', '2027'], {
    cwd: dir,
  })
  const text = readFileSync(join(dir, 'forums/lansgrupp/plans/2027.md'), 'utf8')
  expect(text).toContain('derives_from: [rutin]          # bygger på Rutin\n')
  expect(made.stdout.replace(/\s+/g, ' ')).toContain(
    'Obs Inte klart i Länsgruppen, handlingsplan 2026: a1 Skriva. ',
  )
})

function smallArchiveWithPlans() {
  const archive = smallArchive()
  const forum = readFileSync(join(archive.dir, 'forums/lansgrupp/forum.md'), 'utf8')
  return {
    dir: archive.dir,
    write: () =>
      archive.write({
        'agreements/rutin.md':
          '---\ntype: agreement\nid: rutin\ntitle: Rutin\nkind: routine\nparties: [{party: region-18}]\nadopted: {on: 2020-01-01}\nvalid_from: 2020-01-01\n---\n',
        'forums/lansgrupp/forum.md': forum.replace(/^name: /m, 'based_on: [rutin]\nname: '),
        'forums/lansgrupp/plans/2026.md':
          '---\ntype: plan\nid: lansgrupp-plan-2026\nforum: lansgrupp\nperiod: {start: 2026, end: 2026}\nactivities: [{id: a1, text: Skriva}, {id: a2, text: Gå, state: done}]\n---\n',
      }),
  }
}

describe('a wrong call says what to write instead', () => {
  const { dir } = smallArchive()
  const forum = ['nytt', 'forum', '--name', 'X', '--level', 'län', '--kind', 'nätverk']
  const agreement = ['ny', 'överenskommelse', '--title', 'X', '--kind', 'rutin']
  test.each<[string[], string[]]>([
    [
      [...forum, '--seat', 'socialchef'],
      [
        'fel: `socialchef` säger inte vems platsen är (--seat)',
        'Skriv till exempel "socialchef @ kommunerna" eller "områdeschef @ region-18".',
      ],
    ],
    [
      [...forum, '--seat', 'socialchef @ Noraa'],
      ['fel: Okänd part `Noraa` (--seat)', 'Menade du `Nora`?'],
    ],
    [
      [...agreement, '--adopted-in', 'lansgrupp-2026-09-01#1'],
      ['fel: Till --adopted-in hör dagen: --adopted-on'],
    ],
    [
      [...agreement, '--consultation-to', '2026-12-01'],
      ['fel: Till --consultation-to hör första dagen: --consultation-from'],
    ],
    [
      [...agreement, '--follow-up', '500'],
      ['fel: `500` är inget antal månader (--follow-up)', 'Skriv till exempel 12.'],
    ],
    [
      ['ny', 'handlingsplan', '--forum', 'LG', '--year', '2027', '--needs-basis', 'lansgrupp'],
      ['fel: Okänt protokoll `lansgrupp` (--needs-basis)', 'Se alla: `samverkan lista protokoll`'],
    ],
  ])('%j', async (args, words) => {
    expect(said(await samverkan(args, { cwd: dir }))).toEqual([2, ...words])
  })

  test('also in English', async () => {
    const words = ['new', 'forum', '--name', 'X', '--level', 'county', '--kind', 'network']
    const ran = await samverkan([...words, '--seat', 'head'], { cwd: dir, env: english })
    expect(said(ran)[1]).toBe('error: `head` does not say whose seat it is (--seat)')
  })
})
