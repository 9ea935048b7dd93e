import { stringify } from 'yaml'
import { type Archive, readArchive } from '../../src/archive/archive.js'
import { memorySource } from '../../src/source/memory.js'

/** A row of an attendance list in short. */
export type Row = Readonly<Record<string, unknown>>

/** Minutes of a forum on a day; circulated unless it says otherwise. */
export const minutes = (
  forum: string,
  date: string,
  attendance: readonly Row[],
  more: object = {},
): Readonly<Record<string, string>> => ({
  [`forums/${forum}/minutes/${date}.md`]: page({
    type: 'minutes',
    id: `${forum}-${date}`,
    forum,
    date,
    kind: 'notes',
    status: 'circulated',
    attendance,
    ...more,
  }),
})

/** A forum with these seats. */
export const forum = (
  id: string,
  seats: readonly object[],
  more: object = {},
): Readonly<Record<string, string>> => ({
  [`forums/${id}/forum.md`]: page({
    type: 'forum',
    id,
    name: id.toUpperCase(),
    level: 'county',
    kind: 'officials',
    started_on: '2018-01-01',
    seats,
    ...more,
  }),
})

/** Two districts of Norrbotten, two families of roles, and actors that can be known. */
export const settings = `format: 1
name: Prov
language: sv
areas:
  - {id: norra, set: delar, name: Norra, municipalities: [kommun-2521, kommun-2523, kommun-2584]}
  - {id: pite, set: delar, name: Pite älvdal, municipalities: [kommun-2560, kommun-2581]}
area_sets: [{id: delar}]
role_families: {socialchef: [socialchef, socialdirektör], skolchef: [skolchef]}
actors:
  - {id: school, label: skola, roles: [skolchef]}
  - {id: police, label: polis, kinds: [agency]}
  - {id: care, label: vård}
`

/** Read an archive of these files as of a day. */
export const read = (
  files: readonly Readonly<Record<string, string>>[],
  today = '2026-11-22',
): Promise<Archive> =>
  readArchive(memorySource(Object.assign({ 'samverkan.yaml': settings }, ...files)), today)

const page = (facts: object): string => `---\n${stringify(facts)}---\n`

export const soc = {
  id: 'soc',
  role: 'socialchef',
  side: 'municipalities',
  one_per: 'municipality',
}

export const member = (party: string, role = 'socialchef', more: Row = {}): Row => ({
  party,
  role,
  as: 'member',
  ...more,
})
