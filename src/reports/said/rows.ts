import type { Archive } from '../../archive/archive.js'
import { clauseOf } from '../../archive/said/clauses.js'
import type { Matter, Thread } from '../../archive/said/matter.js'
import { isWaiting } from '../../archive/said/state.js'
import { topicsOf } from '../../archive/said/topics.js'
import { daysBetween } from '../../dates.js'
import { column } from '../column.js'
import type { Column, Row, Table } from '../view.js'
import { placeOf, targetOf, textOf, whoId, whoName } from './naming.js'

const columns: readonly Column[] = [
  column('id', 'id', 'id', 'id'),
  column('kind', 'slag', 'kind', 'id'),
  column('on', 'dag', 'day', 'date'),
  column('forum', 'forum', 'forum', 'id'),
  column('forum_name', 'forumets namn', 'name of the forum'),
  column('level', 'nivå', 'level', 'id'),
  column('text', 'vad som sades', 'what was said'),
  column('topics', 'ämnen', 'topics'),
  column('to', 'till eller ansvarig', 'to or owner', 'id'),
  column('to_name', 'namn', 'name'),
  column('role', 'roll', 'role'),
  column('held_by', 'ligger hos', 'held by'),
  column('state', 'läge', 'state', 'id'),
  column('state_since', 'sedan', 'since', 'date'),
  column('settled_by', 'genom', 'by', 'id'),
  column('due', 'senast', 'due', 'date'),
  column('overdue', 'försenat', 'overdue', 'boolean'),
  column('days', 'dagar', 'days', 'integer'),
  column('meetings', 'möten sedan dess', 'meetings since', 'integer'),
  column('postponed_to', 'bordlagt till', 'postponed to', 'date'),
  column('reply_in_draft', 'svar i utkast', 'reply in draft', 'id'),
  column('draft', 'utkast', 'draft', 'boolean'),
]

/** What only one report knows of a matter. */
export interface MoreColumns {
  readonly columns: readonly Column[]
  readonly cells: (matter: Matter) => Row
}

/**
 * The list behind the figures: a row for each of those who are to do or answer something, one for
 * what concerns nobody by name. `days` is how long it took, or how long it has waited.
 */
export function matterTable(
  name: string,
  matters: readonly Matter[],
  archive: Archive,
  keep: (thread: Thread) => boolean = () => true,
  more: MoreColumns = { columns: [], cells: () => ({}) },
): Table {
  const rows = matters.flatMap((matter) => {
    const threads = matter.threads.length === 0 ? [null] : matter.threads.filter(keep)
    const cells = more.cells(matter)
    return threads.map((thread) => ({ ...rowOf(matter, thread, archive), ...cells }))
  })
  return {
    kind: 'table',
    name,
    heading: { sv: 'Listan bakom siffrorna', en: 'The list behind the figures' },
    columns: [...columns, ...more.columns],
    rows,
    hidden: true,
  }
}

function rowOf(matter: Matter, thread: Thread | null, archive: Archive): Row {
  const { said, kind } = matter
  const who = thread?.who ?? null
  const target = targetOf(said, archive)
  // An anchoring has an owner as well as somewhere to be anchored; the owner is in the threads.
  const to = who ?? (kind === 'anchoring' ? null : target)
  const state = thread?.state ?? matter.state
  const until = isWaiting(state) ? archive.today : (thread?.since ?? said.on)
  return {
    id: placeOf(said),
    kind,
    on: said.on,
    forum: said.forum,
    forum_name: archive.name(said.forum),
    level: archive.findA('forum', said.forum)?.facts.level ?? null,
    text: textOf(said),
    topics: topicsOf(said, archive).join(' '),
    to: to === null ? null : whoId(to),
    to_name: to === null ? null : whoName({ ...to, role: null }, archive),
    role: to?.role ?? null,
    held_by: (thread?.heldBy ?? []).join(' '),
    state,
    state_since: thread?.since ?? said.on,
    settled_by: thread?.by ? placeOf(thread.by) : null,
    due: (thread ?? matter).due?.on ?? null,
    overdue: (thread ?? matter).overdue,
    days: thread === null ? null : daysBetween(askedOn(matter), until),
    meetings: thread?.meetings ?? null,
    postponed_to: thread?.postponedTo ?? null,
    reply_in_draft: thread?.inDraft ? placeOf(thread.inDraft) : null,
    draft: said.draft,
  }
}

/** The day from which somebody waits: when a question came in, else when it was said. */
export function askedOn({ said }: Matter): string {
  const received = clauseOf(said, 'received')
  return received !== null && /^\d{4}-\d\d-\d\d$/.test(received) ? received : said.on
}
