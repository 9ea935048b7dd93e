import type { Archive } from '../archive.js'
import { perArchive } from '../per-archive.js'
import { clauseOf } from '../said/clauses.js'
import { heldMeetings } from '../said/meetings.js'
import { wordsBy } from '../said/replies.js'
import { everythingSaid, type Said } from '../said/said.js'
import { holdersOf } from '../said/succession.js'
import { everyoneIn, whoIs } from '../said/who.js'

export type ExchangeKind =
  | 'meeting'
  | 'referral'
  | 'question'
  | 'assignment'
  | 'decision'
  | 'answer'

/** Something that passed between two forums. */
export interface Exchange {
  readonly kind: ExchangeKind
  readonly on: string
  /** What was said; null for a joint meeting. */
  readonly said: Said | null
}

/** The same whichever is named first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`)

const known = perArchive(() => new Map<string, ReadonlyMap<string, readonly Exchange[]>>())

/**
 * All that has passed between forums after a day and up to the as-of day, by pair, the earliest
 * first: meetings held together, and referrals, questions, assignments, decisions and answers from
 * one to the other. What was given to a forum that has ended counts for its successors too. Drafts
 * do not count.
 */
export function exchangesSince(
  after: string,
  archive: Archive,
): ReadonlyMap<string, readonly Exchange[]> {
  const made = known(archive)
  const found = made.get(after) ?? collect(after, archive)
  made.set(after, found)
  return found
}

function collect(after: string, archive: Archive): ReadonlyMap<string, readonly Exchange[]> {
  const found = new Map<string, Exchange[]>()
  const add = (from: readonly string[], to: readonly string[], exchange: Exchange) => {
    const keys = from.flatMap((a) => to.flatMap((b) => (a === b ? [] : [pairKey(a, b)])))
    for (const key of new Set(keys)) {
      const list = found.get(key)
      if (list) list.push(exchange)
      else found.set(key, [exchange])
    }
  }
  for (const { forums, on, draft } of heldMeetings(archive)) {
    if (draft || on <= after || forums.length < 2) continue
    add(forums, forums, { kind: 'meeting', on, said: null })
  }
  for (const said of everythingSaid(archive)) {
    if (said.draft || said.on <= after) continue
    for (const [kind, ids] of addressed(said, archive)) {
      const others = ids.filter((id) => !said.meeting.forums.includes(id))
      const all = new Set(others.flatMap((id) => [id, ...holdersOf(id, archive)]))
      add(said.meeting.forums, [...all], { kind, on: said.on, said })
    }
  }
  for (const list of found.values()) list.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return found
}

/** The forums that something said is for, or is an answer to. */
function* addressed(
  said: Said,
  archive: Archive,
): Iterable<readonly [ExchangeKind, readonly string[]]> {
  const { item } = said
  if (item.target && (item.kind === 'referral' || item.kind === 'anchoring')) {
    const { is, id } = whoIs({ ...item.target, role: null }, archive)
    if (is === 'forum' && id !== null) yield ['referral', [id]]
  }
  for (const [kind, name] of clauses) {
    const value = clauseOf(said, name)
    if (value === null) continue
    const everyone = everyoneIn(value, archive)
    yield [kind, everyone.flatMap(({ is, id }) => (is === 'forum' && id !== null ? [id] : []))]
  }
  for (const { of } of wordsBy(said, archive)) yield ['answer', of.meeting.forums]
}

const clauses = [
  ['question', 'to'],
  ['question', 'from'],
  ['assignment', 'responsible'],
  ['assignment', 'report_back_to'],
  ['decision', 'applies_to'],
] as const
