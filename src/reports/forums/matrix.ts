import type { Archive } from '../../archive/archive.js'
import { entriesOf } from '../../archive/facts.js'
import { type Gap, gapsOf } from '../../archive/forums/gaps.js'
import { hasEnded, isActive, lifeOn } from '../../archive/forums/life.js'
import { seatCountOn } from '../../archive/forums/members.js'
import { timesOf } from '../../archive/forums/times.js'
import { allBelow, byLevel, type Forum } from '../../archive/forums/tree.js'
import { planOn } from '../../archive/plans/periods.js'
import { each, join, same, type Text } from '../../text.js'
import { column } from '../column.js'
import { forumName, forumNames, nearDay, topicName } from '../said/naming.js'
import type { Cell, Row, Table } from '../view.js'
import { forumColumns } from './forum-columns.js'
import { gapLabels } from './gap-words.js'
import { convenerWords, lifeWords, nextDay, unknownWord } from './words.js'

/** A forum with what the matrix shows of it. */
export interface Mapped {
  readonly forum: Forum
  readonly id: string
  /** Planned ones and those at rest lack nothing yet. */
  readonly active: boolean
  readonly gaps: readonly Gap[]
  /** Living groups below it that have the topic asked about. */
  readonly groups: readonly string[]
}

export function mapped(forum: Forum, topic: string | null, archive: Archive): Mapped {
  const id = forum.id ?? ''
  const groups = allBelow(id, archive)
    .flatMap((below) => archive.findA('forum', below) ?? [])
    .filter(({ facts }) => {
      if (topic === null || hasEnded(facts, archive.today)) return false
      return [...entriesOf(facts.topics)].some(([, own]) => own === topic)
    })
    .sort(byLevel)
    .flatMap((one) => one.id ?? [])
  const active = isActive(forum.facts, archive.today)
  return { forum, id, active, gaps: gapsOf(forum, archive), groups }
}

/** One row a forum: who holds it together, plan, group for a topic, meetings, members, gaps. */
export function matrixTable(
  rows: readonly Mapped[],
  topic: string | null,
  archive: Archive,
): Table {
  const group = topic === null ? null : topicName(topic, archive)
  return {
    kind: 'table',
    name: 'forums',
    heading: { sv: 'Forum', en: 'Forums' },
    columns: [
      { ...column('name', 'Forum', 'Forums'), people: true },
      { ...column('coordinator', 'samordnare', 'coordinator'), people: true },
      { ...column('plan_name', 'plan', 'plan'), people: true },
      ...(group === null
        ? []
        : [
            {
              ...column('groups', `grupp för ${group.sv}`, `group for ${group.en}`),
              people: true,
            },
          ]),
      { ...column('last', 'senast', 'last met'), people: true },
      { ...column('next', 'nästa', 'next'), people: true },
      { ...column('members_words', 'platser', 'seats'), people: true },
    ],
    rows: rows.map((one) => peopleRow(one, archive)),
  }
}

function peopleRow({ forum, id, active, groups }: Mapped, archive: Archive): Row {
  const { today } = archive
  const { last, next, known } = timesOf(id, archive)
  const plan = planOn(id, today, archive)
  return {
    name: active ? forumName(id, archive) : withLife(forum, archive),
    coordinator: convenerWords(forum, archive) ?? dash,
    plan_name: plan === null ? dash : yearOf(String(plan.facts.period?.start ?? '')),
    groups: groups.length === 0 ? dash : forumNames(groups, archive),
    last: last ? nearDay(last.on, today) : known ? dash : unknownWord,
    next: next ? nextDay(next, today) : unknownWord,
    members_words: seatWords(forum, archive),
  }
}

function withLife(forum: Forum, archive: Archive): Text {
  const [name, life] = [forumName(forum.id ?? '', archive), lifeWords(forum, archive.today)]
  return each((lang) => `${name[lang]} (${life[lang]})`)
}

function seatWords(forum: Forum, archive: Archive): Cell {
  const seats = seatCountOn(forum, archive.today, archive)
  if (seats === null) return unknownWord
  const empty = seats.vacant.length
  if (empty === 0) return String(seats.seats)
  return { sv: `${seats.seats}, varav ${empty} vakant`, en: `${seats.seats}, ${empty} vacant` }
}

const dash = same('–')
const yearOf = (date: string): Text => same(date.slice(0, 4))

/** The same with raw values, for machines. */
export const rawMatrix = (rows: readonly Mapped[], archive: Archive): Table => ({
  kind: 'table',
  name: 'forums_raw',
  listedBy: 'forum',
  heading: { sv: 'Forum', en: 'Forums' },
  columns: [
    ...forumColumns,
    column('coordinator', 'samordnare', 'coordinator'),
    column('plan', 'plan', 'plan', 'id'),
    column('groups', 'grupper för ämnet', 'groups for the topic', 'id'),
    column('last_meeting', 'senaste möte', 'last meeting', 'date'),
    column('next_meeting', 'nästa möte', 'next meeting', 'date'),
    column('seats', 'platser', 'seats', 'integer'),
    column('vacant', 'vakanta platser', 'vacant seats', 'integer'),
    column('gaps', 'brister', 'gaps', 'id'),
    column('gap_words', 'brister i ord', 'gaps in words'),
  ],
  rows: rows.map(({ forum, id, gaps, groups }): Row => {
    const { last, next } = timesOf(id, archive)
    const seats = seatCountOn(forum, archive.today, archive)
    return {
      forum: id,
      name: archive.name(id),
      level: forum.facts.level ?? null,
      kind: forum.facts.kind ?? null,
      state: lifeOn(forum.facts, archive.today).state,
      coordinator: convenerWords(forum, archive),
      plan: planOn(id, archive.today, archive)?.id ?? null,
      groups: groups.join(' ') || null,
      last_meeting: last?.on ?? null,
      next_meeting: next?.on ?? null,
      seats: seats?.seats ?? null,
      vacant: seats?.vacant.length ?? null,
      gaps: gaps.join(' ') || null,
      gap_words: gaps.length === 0 ? null : gapList(gaps),
    }
  }),
  hidden: true,
})

export const gapList = (gaps: readonly Gap[]): Text =>
  join(
    gaps.map((gap) => gapLabels[gap]),
    ', ',
  )
