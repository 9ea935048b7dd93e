import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { samverkan } from './cli/run.js'
import { application, commands, fullDisk, said } from './new-archive.js'

const file = 'applications/medel/medel-07.md'
const read = (dir: string) => readFileSync(join(dir, file), 'utf8')

describe('record', () => {
  test('adds one line and says where the project stands', async () => {
    const { dir, record } = commands()
    const ran = await record(
      'bifall',
      '--on',
      '10 april 2026',
      '--amount',
      '450 000 kr',
      '--note',
      'Med villkor: rapport',
    )
    expect(ran.stderr).toBe('')
    expect(ran.stdout.replaceAll('\u00a0', ' ').split('\n')).toEqual([
      'Skrev i   applications/medel/medel-07.md',
      'Rad       {on: 2026-04-10, status: granted, amount: 450000, note: "Med villkor: rapport"}',
      'Betyder   Gemensam mottagning, 10 april 2026: beviljad, 450 000 kr',
      'Varning   Projektet har inget mål',
      'Varning   Beviljat 10 april 2026 ur Medel 2026, som bara är en prognos',
      'Läge nu   pågår till 30 juni 2028, 450 000 kr',
      '',
    ])
    const line =
      '  - {on: 2026-04-10, status: granted, amount: 450000, note: "Med villkor: rapport"}\n'
    expect(read(dir)).toBe(application.replace('# med post\n', `# med post\n${line}`))
  })

  test('speaks English, and shows without writing', async () => {
    const { dir, run } = commands('en')
    const ran = await run('record', 'gemensam mottagning', 'prepared', '-n')
    expect(ran.stdout).toBe(`${file}\n\n{on: 2026-11-22, status: prepared}\n`)
    expect((await run('record', 'medel-07', 'prepared')).stdout).toContain(
      'State now prepared, not decided\n',
    )
    expect(read(dir)).toContain('  - {on: 2026-11-22, status: prepared}\n')
  })

  test('takes an unknown amount for what it is', async () => {
    const { dir, record } = commands()
    expect((await record('beviljad', '--amount', 'okänt')).code).toBe(0)
    expect(read(dir)).toContain('status: granted, amount: null}')
  })

  test.each<[string[], (string | object)[]]>([
    [
      ['förlåten'],
      ['fel: `förlåten` är okänt som status', expect.stringContaining('inkommen (received)')],
    ],
    [['beviljat!'], ['fel: `beviljat!` är okänt som status', 'Menade du `beviljat`?']],
    [
      ['förlängd', '--end', '2029-01-01'],
      [
        'fel: Förlängd kan inte följa på inkommen',
        expect.stringMatching(/^Det som kan hända nu: .*beviljad/),
      ],
    ],
    [['beviljad'], ['fel: Flaggan --amount saknas', expect.anything()]],
    [['beredd', '--amount', '5'], ['fel: --amount hör bara till beviljad och förlängd']],
    [
      ['beredd', '--on', '2026-02-30'],
      ['fel: `2026-02-30` är ingen dag (--on)', expect.anything()],
    ],
    [
      ['beredd', '--on', '2026-01-31'],
      ['fel: 31 januari 2026 är före det senaste som hänt, inkommen 1 februari 2026'],
    ],
    [
      ['beviljad', '--amount', '1', '--item', 'lansgrupp-2019-01-01#1'],
      ['fel: Det skulle bli fel, så ingenting har skrivits:', expect.anything(), expect.anything()],
    ],
  ])('refuses %j', async (args, words) => {
    const { dir, record } = commands()
    expect(said(await record(...args)).slice(0, words.length + 1)).toEqual([2, ...words])
    expect(read(dir)).toBe(application)
  })

  test('knows when a project had started', async () => {
    const { record } = commands()
    await record('beviljad', '--on', '2026-04-10', '--amount', '1')
    expect(said(await record('aldrig startad', '--on', '2027-01-01'))[1]).toBe(
      'fel: Projektet började 1 januari 2027',
    )
    expect((await record('aldrig startad', '--on', '2026-11-01')).code).toBe(0)
    expect(said(await record('slutredovisad'))).toEqual([
      2,
      'fel: Slutredovisad kan inte följa på aldrig startad',
      'Efter det händer inget mer.',
    ])
  })

  test('leaves what it cannot read to people', async () => {
    const { dir, record } = commands()
    writeFileSync(join(dir, file), application.replace('title:', 'title: ['))
    const ran = await record('beredd')
    expect(ran.code).toBe(2)
    expect(read(dir)).toContain('title: [')
  })

  test('two writers at once lose nothing', async () => {
    const { dir, run, record } = commands()
    await record('beviljad', '--on', '2026-04-10', '--amount', '1')
    const days = ['2026-11-20', '2026-11-21', '2026-11-22']
    const all = await Promise.all([
      ...days.map((on) => run('ny', 'uppföljning', 'medel-07', 'okänt', '--on', on)),
      record('förlängd', '--on', '2026-11-22', '--end', '2029-01-01'),
    ])
    // Follow-ups stand in order of time, so a later one that was faster refuses an earlier one.
    const written = days.filter((_, at) => all[at]?.code === 0)
    expect(written).toContain('2026-11-22')
    const text = read(dir)
    for (const on of written) expect(text).toContain(`  - {on: ${on}, outcome: unknown}\n`)
    expect(text).toContain('  - {on: 2026-11-22, status: extended, end: 2029-01-01}\n')
    expect((await run('kontrollera', file)).code).toBe(0)
  }, 60_000)

  test('a full disk leaves the file as it was', async () => {
    const { dir } = commands()
    const ran = await samverkan(['registrera', 'medel-07', 'beredd'], {
      cwd: dir,
      env: fullDisk(1),
    })
    expect(said(ran)).toEqual([
      4,
      `fel: ${file}: disken eller kvoten är full (ENOSPC).`,
      expect.anything(),
    ])
    expect(read(dir)).toBe(application)
  })
})
