import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands, said } from './new-archive.js'

const file = 'applications/medel/medel-07.md'
const read = (dir: string) => readFileSync(join(dir, file), 'utf8')

describe('new follow-up', () => {
  async function granted() {
    const { dir, run, record } = commands()
    await record('beviljad', '--on', '2026-02-10', '--amount', '450000')
    const ended = read(dir)
      .replace('end: 2028-06-30', 'end: 2026-06-30')
      .replace('start: 2027', 'start: 2026')
    writeFileSync(join(dir, file), ended)
    return { dir, run: (...args: string[]) => run('ny', 'uppföljning', 'medel-07', ...args) }
  }

  test('says what became of the work, where and why', async () => {
    const { dir, run } = await granted()
    const ran = await run(
      ...[
        'upphört',
        '--ceased-on',
        '2026-10-01',
        '--reason',
        'personal',
        '--evidence',
        'enkät',
        '--ceased',
        'Lindesberg',
      ],
      ...[
        '--unknown',
        'region-18',
        '--answered-by',
        'Lindesberg (enhetschef)',
        '--lesson',
        'psykisk hälsa: Börja tidigt.',
      ],
    )
    expect(ran.stderr).toBe('')
    expect(ran.stdout.replaceAll('\u00a0', ' ')).toContain(
      'Läge nu   upphört 1 oktober 2026, 450 000 kr\n',
    )
    expect(read(dir)).toContain(
      'follow_ups:\n  - {on: 2026-11-22, outcome: ceased, evidence: survey, ' +
        'answered_by: {party: kommun-1885, role: enhetschef}, ceased_on: 2026-10-01, reason: staff, ' +
        'sites: {ceased: [kommun-1885], unknown: [region-18]}, lessons: [{topic: psykisk-halsa, text: Börja tidigt.}]}\n---\n',
    )
  })

  test.each<[string[], string]>([
    [['lever', '--reason', 'personal'], 'fel: --reason hör bara till det som har upphört'],
    [['upphört', '--form', 'ideellt'], 'fel: --form hör bara till det som lever'],
    [['lever', '--form', 'gratis'], 'fel: `gratis` är okänt som form (--form)'],
    [['lever', '--alive', 'Atlantis'], 'fel: Okänd part `Atlantis` (--alive)'],
    [[], 'fel: Flaggan --outcome saknas'],
  ])('refuses %j', async (args, words) => {
    const { dir, run } = await granted()
    const before = read(dir)
    expect(said(await run(...args)).slice(0, 2)).toEqual([2, words])
    expect(read(dir)).toBe(before)
  })

  test('is for projects that were granted', async () => {
    const { run } = commands()
    expect(said(await run('ny', 'uppföljning', 'medel-07', 'lever'))).toEqual([
      2,
      'fel: Bara ett projekt som har beviljats följs upp',
      'Beslutet antecknas med: samverkan registrera medel-07 beviljad',
    ])
  })
})
