import type { Archive } from '../../archive/archive.js'
import type { CadenceYear } from '../../archive/forums/cadence.js'
import type { Text } from '../../text.js'
import { column, machine, people } from '../column.js'
import { forumName, headed } from '../said/naming.js'
import type { Table } from '../view.js'
import { agreedWords, besidesWords, cadenceLabels } from './cadence-words.js'

/** A year of a forum. */
export interface CadenceRow {
  readonly forum: string
  readonly year: CadenceYear
  /** The archive has minutes from that year or before it: what is not here was not held. */
  readonly isKnown: boolean
}

/** A row for each forum and year. */
export const cadenceTable = (rows: readonly CadenceRow[], archive: Archive): Table => ({
  kind: 'table',
  name: 'cadence',
  heading: headed({ sv: 'Forum och år', en: 'Forums and years' }, rows.length),
  columns: [
    people(column('name', 'Forum', 'Forum')),
    column('year', 'År', 'Year'),
    column('held', 'Hållna', 'Held', 'integer'),
    column('planned', 'Planerade', 'Planned', 'integer'),
    people(column('decided', 'Bestämt', 'Decided')),
    people(column('state_name', 'Läge', 'State')),
    people(column('besides', 'Därtill', 'Besides')),
    ...[
      column('forum', 'forum', 'forum', 'id'),
      column('forum_name', 'forumets namn', 'name of the forum'),
      column('level', 'nivå', 'level', 'id'),
      column('agreed', 'bestämt per år', 'decided a year', 'integer'),
      column('required', 'krävs detta år', 'required this year', 'integer'),
      column('state', 'läge', 'state', 'id'),
      column('whole_year', 'helt år', 'whole year', 'boolean'),
      column('proposed', 'föreslagna', 'proposed', 'integer'),
      column('unrecorded', 'utan protokoll', 'without minutes', 'integer'),
      column('moved', 'flyttade', 'moved', 'integer'),
      column('cancelled', 'inställda', 'cancelled', 'integer'),
      column('correspondence', 'per capsulam', 'by correspondence', 'integer'),
      column('joint', 'gemensamma', 'joint', 'integer'),
    ].map(machine),
  ],
  rows: rows.map(({ forum, year, isKnown }) => ({
    name: forumName(forum, archive),
    year: String(year.year),
    held: isKnown ? year.held : null,
    planned: year.planned,
    decided: agreedWords(year),
    state_name: cadenceLabels[year.state],
    besides: besidesWords(year),
    forum,
    forum_name: archive.name(forum),
    level: archive.findA('forum', forum)?.facts.level ?? null,
    agreed: year.agreed,
    required: year.required,
    state: year.state,
    whole_year: year.whole,
    proposed: year.proposed,
    unrecorded: year.unrecorded,
    moved: year.moved,
    cancelled: year.cancelled,
    correspondence: year.correspondence,
    joint: isKnown
      ? year.meetings.filter(({ state, forums }) => state === 'held' && forums.length > 1).length
      : null,
  })),
})

/** A row for each forum that a forum has agreed to meet with, and year. */
export const jointTable = (rows: readonly CadenceRow[], archive: Archive): Table => {
  const joint = rows.flatMap(({ forum, year, isKnown }) =>
    year.joint.map((one) => ({
      name: together(forum, one.with, archive),
      year: String(year.year),
      held: isKnown ? one.held : null,
      planned: one.planned,
      agreed: one.agreed,
      state_name: cadenceLabels[one.state],
      forum,
      with: one.with,
      required: one.required,
      unrecorded: one.unrecorded,
      state: one.state,
    })),
  )
  return {
    kind: 'table',
    name: 'joint',
    heading: headed({ sv: 'Gemensamma möten', en: 'Joint meetings' }, joint.length),
    columns: [
      people(column('name', 'Forum', 'Forum')),
      column('year', 'År', 'Year'),
      column('held', 'Hållna', 'Held', 'integer'),
      column('planned', 'Planerade', 'Planned', 'integer'),
      column('agreed', 'Bestämt', 'Decided', 'integer'),
      people(column('state_name', 'Läge', 'State')),
      machine(column('forum', 'forum', 'forum', 'id')),
      machine(column('with', 'tillsammans med', 'together with', 'id')),
      machine(column('required', 'krävs detta år', 'required this year', 'integer')),
      machine(column('unrecorded', 'utan protokoll', 'without minutes', 'integer')),
      machine(column('state', 'läge', 'state', 'id')),
    ],
    rows: joint,
  }
}

/** "Länsstyrgruppen med Politisk samverkansberedning". */
function together(forum: string, other: string, archive: Archive): Text {
  const [one, two] = [forumName(forum, archive), forumName(other, archive)]
  return { sv: `${one.sv} med ${two.sv}`, en: `${one.en} with ${two.en}` }
}
