import { compareText } from '../../diagnostic.js'
import type { Archive } from '../archive.js'
import { type ChairTurn, chairTurn } from '../chair.js'
import { valueLabel } from '../describe.js'
import type { Document } from '../document.js'
import { entriesOf } from '../facts.js'
import { type AgendaPlan, agendaLines, type Earlier, minutesTitle } from './agenda.js'
import { attendanceLines, calledTo, type Row } from './attendance.js'
import { type Draft, lacking, languageOf } from './draft.js'
import { minutesNotes, minutesWords } from './minutes-words.js'
import { fill } from './template.js'

export interface MinutesAnswers {
  readonly forum: Document<'forum'>
  readonly date: string
  readonly endDate?: string | undefined
  readonly start?: string | undefined
  readonly end?: string | undefined
  readonly mode?: string | undefined
  readonly place?: string | undefined
  readonly kind: AgendaPlan['kind']
  /** Which meeting of the day; the first has no number. */
  readonly number: number
}

type ForumDocument = Document<'forum'>
interface RolePlace {
  readonly party?: string | undefined
  readonly role?: string | undefined
}

/** A draft of the minutes of one meeting, with everybody who is called and nobody made present. */
export function draftMinutes(archive: Archive, answers: MinutesAnswers, template: string): Draft {
  const { forum, date, number } = answers
  const lang = languageOf(archive)
  const name = `${date}${number > 1 ? `-${number}` : ''}`
  const folder = `forums/${forum.id}/minutes`
  const earlier = earlierThan(archive, forum, date)
  const turn = chairTurn(forum.facts, date)
  const secretary = secretaryOf(archive, forum, turn)
  const called = calledTo(archive, forum, date, earlier.last)
  const rows = [...called.rows, ...secretaryRow(archive, called.rows, secretary)]
  const plan: AgendaPlan = {
    standing: [...entriesOf(forum.facts.standing_items)].map(([, item]) => item),
    kind: answers.kind,
    earlier,
    approves: forum.facts.approval === 'next_meeting' || forum.facts.approval === undefined,
    folder,
  }
  const label = (key: string, value: string | undefined) =>
    value === undefined ? undefined : valueLabel('minutes', [key], value)[lang]
  const text = fill(template, {
    id: `${forum.id}-${name}`,
    forum: forum.id,
    forum_name: archive.name(forum.id ?? '')[lang],
    date,
    end_date: answers.endDate,
    start: answers.start,
    end: answers.end,
    mode: answers.mode,
    mode_label: label('mode', answers.mode),
    place: answers.place,
    kind: answers.kind,
    kind_label: label('kind', answers.kind),
    chair_note: minutesWords.chair(turn, date)[lang],
    secretary: secretary ? { party: secretary.party, role: secretary.role } : undefined,
    attendance: { lines: attendanceLines(rows, lang) },
    heading: minutesTitle(answers.kind, date, answers.endDate)[lang],
    agenda: { lines: agendaLines(plan, lang) },
  })
  const toConfirm = rows.length > 0 ? [] : [minutesWords.attendance]
  return {
    id: `${forum.id}-${name}`,
    path: `${folder}/${name}.md`,
    text,
    missing: [
      ...lacking([
        [answers.start, minutesWords.start],
        [answers.mode, minutesWords.mode],
        [undefined, minutesWords.chair(turn, date)],
        [secretary, minutesWords.secretary],
      ]),
      ...toConfirm,
      ...(rows.length > 0 ? [minutesWords.confirm(rows.length)] : []),
    ],
    notes: minutesNotes(plan, called.vacant),
  }
}

/** How the forum keeps its minutes: as it did the last time, else as its approval calls for. */
export function usualKind(
  archive: Archive,
  forum: ForumDocument,
  date: string,
): 'formal' | 'notes' {
  const last = earlierThan(archive, forum, date).last?.facts.kind
  return last ?? (forum.facts.approval === 'attestation' ? 'formal' : 'notes')
}

/** The minutes of a forum, its own and joint ones, from before a day. */
export function earlierThan(archive: Archive, forum: ForumDocument, date: string): Earlier {
  const held = archive.of('minutes').filter(({ id, facts }) => {
    if (id === null || facts.date === undefined || facts.date >= date) return false
    if (facts.cancelled === true || facts.status === 'planned') return false
    return facts.forum === forum.id || (facts.joint_with ?? []).includes(forum.id ?? '')
  })
  held.sort(
    (a, b) => compareText(a.facts.date ?? '', b.facts.date ?? '') || compareText(a.path, b.path),
  )
  return {
    last: held.at(-1),
    toApprove: held.filter(
      ({ facts }) => facts.status === 'circulated' && facts.forum === forum.id,
    ),
  }
}

/** The secretary by the forum, or by the side whose turn it is to chair. */
function secretaryOf(
  archive: Archive,
  { facts }: ForumDocument,
  turn: ChairTurn | null,
): RolePlace | undefined {
  const { secretary } = facts
  if (secretary?.role !== undefined || secretary?.party !== undefined) return secretary
  const roles = [...entriesOf(secretary?.note_taker_roles)].map(([, role]) => role)
  for (const [, { role, party, side }] of entriesOf(facts.seats)) {
    if (typeof role !== 'string' || !roles.includes(role) || party === undefined) continue
    const own = side ?? archive.parties.side(party)
    if (secretary?.follows === undefined || own === turn?.side) return { party, role }
  }
  return undefined
}

function secretaryRow(
  archive: Archive,
  rows: readonly Row[],
  secretary: RolePlace | undefined,
): readonly Row[] {
  if (!secretary?.party) return []
  const { party, role } = secretary
  if (rows.some((row) => row.party === party && row.role === role)) return []
  return [{ party, ...(role ? { role } : {}), as: 'secretary', comment: archive.name(party) }]
}
