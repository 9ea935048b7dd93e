import { type Ran, samverkan } from './cli/run.js'
import { type GitDir, gitdir } from './gitdir.js'

/** A small archive in a repository of its own: two forums, money to apply for, one application. */
export function smallArchive(language: 'sv' | 'en' = 'sv'): GitDir {
  return gitdir({
    'samverkan.yaml': [
      'format: 1',
      'name: Prov',
      `language: ${language}`,
      'areas:',
      '  - {id: norr, set: delar, name: Norra delen, municipalities: [kommun-1863, kommun-1885]}',
      'area_sets: [{id: delar}]',
      'topics: [{id: psykisk-halsa, label: psykisk hälsa}]',
      '',
    ].join('\n'),
    'forums/lansgrupp/forum.md': forum('lansgrupp', 'Länsgruppen', [
      'aliases: [LG]',
      'sides: [municipalities, region]',
      'chair: {every_years: 1, terms: [{year: 2025, side: municipalities}]}',
      'secretary: {follows: chair, note_taker_roles: [samordnare]}',
      'area: [delar/norr]',
      'seats:',
      '  - {id: soc, role: socialchef, side: municipalities, one_per: municipality}',
      '  - {id: skola, role: skolchef, side: municipalities, count: 3, spread_over: delar, vacant: [{since: 2026-01-01}]}',
      '  - {id: vard, role: områdeschef, side: region}',
      '  - {id: sam, role: samordnare, party: region-18}',
      '  - {id: psyk, role: [läkare, överläkare], party: region-18, vacant: [{party: region-18, since: 2026-02-01}]}',
      'cadence: {min_per_year: 4, default_start: "09:00", default_end: "12:00"}',
      'standing_items: [Rapport från AU, Föregående anteckningar, Övriga frågor]',
      'approval: next_meeting',
    ]),
    'forums/beredning/forum.md': forum('beredning', 'Beredningen', ['approval: attestation']),
    'forums/lansgrupp/minutes/2026-09-01.md': [
      '---',
      'type: minutes',
      'id: lansgrupp-2026-09-01',
      'forum: lansgrupp',
      'date: 2026-09-01',
      'start: "09:00"',
      'mode: digital',
      'kind: notes',
      'status: circulated',
      'attendance:',
      '  - {party: kommun-1885, role: skolchef, as: member}',
      '---',
      '',
      '# Anteckningar',
      '',
    ].join('\n'),
    'funds/medel.md': '---\ntype: fund\nid: medel\nname: Medel 2026\nyear: 2026\n---\n',
    'applications/medel/medel-07.md': application,
  })
}

const forum = (id: string, name: string, rest: readonly string[]): string =>
  [
    '---',
    'type: forum',
    `id: ${id}`,
    `name: ${name}`,
    'level: county',
    'kind: officials',
    ...rest,
    '---',
    '',
  ].join('\n')

/** An application as somebody wrote it by hand, comments and all. */
export const application = `---
type: application
id: medel-07
title: Gemensam mottagning   # arbetsnamn
fund: medel
applicant: kommun-1885
parties: [{party: kommun-1885}, {party: region-18}]
period: {start: 2027-01-01, end: 2028-06-30}
amount_applied: 450000
# Här fyller vi på.
history:
  - {on: 2026-02-01, status: received}   # med post
---

# Gemensam mottagning
`

/** An archive and its commands, each a list of words. */
export function commands(language: 'sv' | 'en' = 'sv') {
  const { dir } = smallArchive(language)
  const run = (...args: string[]) => samverkan(args, { cwd: dir })
  return { dir, run, record: (...args: string[]) => run('registrera', 'medel-07', ...args) }
}

/** The exit code and what was said, line by line. */
export const said = ({ code, stderr }: Ran) => [code, ...stderr.trimEnd().split('\n')]

/** The environment of a process whose disk is full after so many writes. */
export function fullDisk(after = 0): { readonly NODE_OPTIONS: string } {
  const code = `import fs from 'node:fs'
    const { writeSync } = fs
    let calls = 0
    fs.writeSync = (...args) => {
      if (++calls > ${after}) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      return writeSync(...args)
    }`
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` }
}
