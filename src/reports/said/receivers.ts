import type { Archive } from '../../archive/archive.js'
import type { Matter, Thread } from '../../archive/said/matter.js'
import { keepsMinutesHere } from '../../archive/said/receiver.js'
import { addMonths, daysBetween } from '../../dates.js'
import { collator } from '../../format.js'
import type { Text } from '../../text.js'
import type { Cell, Row, Table } from '../view.js'
import { waitingThreads } from './asking.js'
import { days, forumName, whoName } from './naming.js'
import { askedOn } from './rows.js'

/** What lies with one receiver, and how it has answered. */
export interface Receiver {
  readonly id: string
  readonly name: Text
  readonly waiting: number
  /** Days since the oldest that waits; null when nothing does. */
  readonly oldest: number | null
  /** In the year before the as-of day; null where its minutes are not in the archive. */
  readonly answered: number | null
  /** Of the days until those answers; null when there are none. */
  readonly median: number | null
}

/** Everybody asked in some matters, those with most waiting first. */
export function receiversOf(
  matters: readonly Matter[],
  archive: Archive,
  keep: (thread: Thread) => boolean = () => true,
): readonly Receiver[] {
  const byId = new Map<string, { thread: Thread; matter: Matter }[]>()
  for (const matter of matters) {
    for (const thread of matter.threads.filter(keep)) {
      const id = receiverId(thread)
      if (id === null) continue
      const list = byId.get(id)
      if (list) list.push({ thread, matter })
      else byId.set(id, [{ thread, matter }])
    }
  }
  const yearAgo = addMonths(archive.today, -12)
  const all = [...byId].map(([id, list]): Receiver => {
    const waiting = list.filter(({ thread, matter }) => waitingThreads(matter).includes(thread))
    const since = waiting.map(({ matter }) => daysBetween(askedOn(matter), archive.today))
    const answered = list
      .filter(({ thread }) => thread.state === 'answered' && thread.since > yearAgo)
      .map(({ thread, matter }) => daysBetween(askedOn(matter), thread.since))
    const silent = isForum(id, archive) && !keepsMinutesHere(id, archive) && answered.length === 0
    return {
      id,
      name: nameOf(id, list[0]?.thread, archive),
      waiting: waiting.length,
      oldest: since.length === 0 ? null : Math.max(...since),
      answered: silent ? null : answered.length,
      median: medianOf(answered),
    }
  })
  const { compare } = collator('sv')
  return all.sort(
    (a, b) =>
      b.waiting - a.waiting || (b.oldest ?? 0) - (a.oldest ?? 0) || compare(a.name.sv, b.name.sv),
  )
}

const isForum = (id: string, archive: Archive): boolean => archive.findA('forum', id) !== undefined

/** Where an answer is to come from now: the forum that took over, where there is only one. */
function receiverId({ who, heldBy }: Thread): string | null {
  if (who === null) return null
  const [only] = heldBy
  return heldBy.length === 1 && only !== undefined ? only : (who.id ?? who.written)
}

function nameOf(id: string, thread: Thread | undefined, archive: Archive): Text {
  if (isForum(id, archive)) return forumName(id, archive)
  return thread?.who ? whoName({ ...thread.who, role: null }, archive) : archive.name(id)
}

/** The middle one; the mean of the two in the middle, rounded up, where there are two. */
export function medianOf(counts: readonly number[]): number | null {
  const sorted = [...counts].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]]
  return low === undefined || high === undefined ? null : Math.ceil((low + high) / 2)
}

/** A row per receiver. */
export function receiverTable(receivers: readonly Receiver[]): Table {
  return {
    kind: 'table',
    name: 'receivers',
    heading: { sv: 'Per mottagare', en: 'Per receiver' },
    columns: [
      { key: 'name', label: { sv: 'Per mottagare', en: 'Per receiver' }, type: 'text' },
      { key: 'id', label: { sv: 'id', en: 'id' }, type: 'id', machine: true },
      { key: 'waiting', label: { sv: 'väntar', en: 'waiting' }, type: 'integer' },
      { key: 'oldest', label: { sv: 'äldst', en: 'oldest' }, type: 'text', people: true },
      {
        key: 'oldest_days',
        label: { sv: 'äldst, dagar', en: 'oldest, days' },
        type: 'integer',
        machine: true,
      },
      {
        key: 'answered_words',
        label: { sv: 'besvarade senaste året', en: 'answered in the last year' },
        type: 'text',
        people: true,
      },
      {
        key: 'answered',
        label: { sv: 'besvarade', en: 'answered' },
        type: 'integer',
        machine: true,
      },
      { key: 'median', label: { sv: 'mediantid', en: 'median' }, type: 'text', people: true },
      {
        key: 'median_days',
        label: { sv: 'mediantid, dagar', en: 'median, days' },
        type: 'integer',
        machine: true,
      },
    ],
    rows: receivers.map(rowOf),
  }
}

function rowOf({ id, name, waiting, oldest, answered, median }: Receiver): Row {
  const words = (count: number | null): Cell => (count === null ? null : days(count))
  return {
    name,
    id,
    waiting,
    oldest: words(oldest),
    oldest_days: oldest,
    answered_words: answered === null ? unknown : String(answered),
    answered,
    median: answered === null ? unknown : words(median),
    median_days: median,
  }
}

const unknown: Text = { sv: 'okänt', en: 'unknown' }
