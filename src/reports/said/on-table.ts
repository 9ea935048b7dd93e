import type { Archive } from '../../archive/archive.js'
import type { Matter, Thread } from '../../archive/said/matter.js'
import { allMatters } from '../../archive/said/matters.js'
import { isWaiting } from '../../archive/said/state.js'
import { compareText } from '../../diagnostic.js'
import { capital, each, join, listed, type Text } from '../../text.js'
import type { Entries, Entry, Table } from '../view.js'
import { entriesOf } from './blocks.js'
import { forumNames, headed, labelOf, nearDay, placeOf, stateWords, textOf } from './naming.js'
import { holder } from './silence.js'

/**
 * What lies on a forum's table: what it was given and has left, and what it waits for, if any. To
 * read, and as a table for machines.
 */
export function onTable(forum: string, archive: Archive): readonly [Entries, Table] | readonly [] {
  const open = allMatters(archive)
    .filter(({ said }) => !said.draft)
    .flatMap((matter) => rowsOf(matter, forum, archive))
  open.sort((a, b) => compareText(a.due ?? '9999', b.due ?? '9999'))
  return open.length === 0
    ? []
    : [
        entriesOf(
          onTheTable,
          open.map((one) => entryOf(one, archive)),
        ),
        tableOf(open),
      ]
}

const onTheTable: Text = { sv: 'På bordet', en: 'On the table' }

/** Something that lies on the table, or that the forum waits for. */
interface Lying {
  readonly id: string
  readonly text: Text
  readonly who: Text
  readonly state_name: Text
  readonly due: string | null
  readonly direction: 'here' | 'there'
  readonly kind: string
  readonly state: string
  readonly overdue: boolean
}

function entryOf({ id, text, who, state_name: state, due }: Lying, archive: Archive): Entry {
  const day = due === null ? null : nearDay(due, archive.today)
  const by: Text | null = day && { sv: `senast ${day.sv}`, en: `due ${day.en}` }
  const aside = by ? join([state, by], ', ') : state
  return { title: text, aside, under: capital(who), facts: [], id }
}

function tableOf(open: readonly Lying[]): Table {
  return {
    kind: 'table',
    name: 'on_table',
    heading: headed(onTheTable, open.length),
    hidden: true,
    columns: [
      { key: 'id', label: { sv: 'id', en: 'id' }, type: 'id' },
      { key: 'text', label: { sv: 'vad', en: 'what' }, type: 'text' },
      { key: 'who', label: { sv: 'från eller till', en: 'from or to' }, type: 'text' },
      { key: 'state_name', label: { sv: 'läge', en: 'state' }, type: 'text', people: true },
      { key: 'due', label: { sv: 'senast', en: 'due' }, type: 'date' },
      { key: 'direction', label: { sv: 'riktning', en: 'direction' }, type: 'id', machine: true },
      { key: 'kind', label: { sv: 'slag', en: 'kind' }, type: 'id', machine: true },
      { key: 'state', label: { sv: 'läge', en: 'state' }, type: 'id', machine: true },
      { key: 'overdue', label: { sv: 'försenat', en: 'overdue' }, type: 'boolean', machine: true },
    ],
    rows: open.map((one) => ({ ...one })),
  }
}

/** One row for what lies with the forum, and one for what it has asked of others. */
function rowsOf(matter: Matter, forum: string, archive: Archive): Lying[] {
  const waiting = matter.threads.filter(({ state }) => isWaiting(state))
  const here = waiting.filter(({ heldBy }) => heldBy.includes(forum))
  const own = matter.said.meeting.forums.includes(forum)
  const there = own ? waiting.filter((thread) => !here.includes(thread)) : []
  const rows: Lying[] = []
  if (here.length > 0) {
    const from = forumNames(matter.said.meeting.forums, archive)
    const who = own ? ownWords : { sv: `från ${from.sv}`, en: `from ${from.en}` }
    rows.push(row(matter, here, who, 'here', archive))
  }
  if (there.length > 0) {
    const to = listed(there.map((thread) => holder(thread, archive)))
    rows.push(row(matter, there, { sv: `till ${to.sv}`, en: `to ${to.en}` }, 'there', archive))
  }
  return rows
}

const ownWords: Text = { sv: 'från forumet självt', en: 'its own' }

function row(
  matter: Matter,
  threads: readonly Thread[],
  who: Text,
  direction: Lying['direction'],
  archive: Archive,
): Lying {
  const { said, kind } = matter
  const [first] = threads
  const [label, text] = [labelOf(said, archive), textOf(said)]
  const state = first?.state ?? matter.state
  const overdue = threads.some((thread) => thread.overdue)
  return {
    id: placeOf(said),
    text: each((lang) => `${label[lang]}: ${text[lang]}`),
    who,
    state_name: stateWords(state, overdue),
    due: first?.due?.on ?? null,
    direction,
    kind,
    state,
    overdue,
  }
}
