import type { Archive } from '../../archive/archive.js'
import type { Matter, Thread } from '../../archive/said/matter.js'
import { allMatters } from '../../archive/said/matters.js'
import { isWaiting } from '../../archive/said/state.js'
import { compareText } from '../../diagnostic.js'
import { each, listed, type Text } from '../../text.js'
import type { Row, Table } from '../view.js'
import { forumNames, headed, labelOf, placeOf, stateWords, textOf } from './naming.js'
import { holder } from './silence.js'

/** What lies on a forum's table: what it was given and has left, and what it waits for, if any. */
export function onTable(forum: string, archive: Archive): readonly Table[] {
  const open = allMatters(archive)
    .filter(({ said }) => !said.draft)
    .flatMap((matter) => rowsOf(matter, forum, archive))
  open.sort((a, b) => compareText(String(a['due'] ?? '9999'), String(b['due'] ?? '9999')))
  return open.length === 0 ? [] : [tableOf(open)]
}

function tableOf(open: readonly Row[]): Table {
  return {
    kind: 'table',
    name: 'on_table',
    heading: headed({ sv: 'På bordet', en: 'On the table' }, open.length),
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
    rows: open,
  }
}

/** One row for what lies with the forum, and one for what it has asked of others. */
function rowsOf(matter: Matter, forum: string, archive: Archive): Row[] {
  const waiting = matter.threads.filter(({ state }) => isWaiting(state))
  const here = waiting.filter(({ heldBy }) => heldBy.includes(forum))
  const own = matter.said.meeting.forums.includes(forum)
  const there = own ? waiting.filter((thread) => !here.includes(thread)) : []
  const rows: Row[] = []
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

const ownWords: Text = { sv: 'eget', en: 'its own' }

function row(
  matter: Matter,
  threads: readonly Thread[],
  who: Text,
  direction: string,
  archive: Archive,
): Row {
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
