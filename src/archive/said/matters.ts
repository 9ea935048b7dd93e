import type { Archive } from '../archive.js'
import { perArchive } from '../per-archive.js'
import { clauseOf } from './clauses.js'
import type { Due, Matter, MatterKind, Thread } from './matter.js'
import { matterKinds } from './matter.js'
import { type Word, wordsOn } from './replies.js'
import { everythingSaid, type Said } from './said.js'
import { isWaiting, worstOf } from './state.js'
import { holdersOf } from './succession.js'
import { follow, type Strand, strandsOf, threadOf } from './threads.js'
import { everyoneIn, type Who, whoIs } from './who.js'

const known = perArchive(() => new Map<Said, Matter>())

/** Whether something said has a life of its own. */
export const isMatter = ({ item }: Said): boolean =>
  (matterKinds as readonly string[]).includes(item.kind)

/** Everything that can be followed, with what has become of it, in the order it was said. */
export const allMatters = (archive: Archive): readonly Matter[] =>
  everythingSaid(archive)
    .filter(isMatter)
    .map((said) => matterOf(said, archive))

/**
 * What has become of something said up to the as-of day: every later word about it is read in
 * order, over all forums, and the latest holds. Drafts are shown and change nothing. Throws when
 * it is of a kind that has no life, such as a follow-up.
 */
export function matterOf(said: Said, archive: Archive): Matter {
  const made = known(archive)
  const before = made.get(said)
  if (before) return before
  const matter = follows(said, archive, new Set())
  made.set(said, matter)
  return matter
}

function follows(said: Said, archive: Archive, seen: Set<Said>): Matter {
  if (!isMatter(said)) throw new Error(`${said.item.kind} has no life of its own`)
  const kind = said.item.kind as MatterKind
  seen.add(said)
  const words = wordsOn(said, archive)
  const strands = strandsOf(said, kind, words, archive)
  const replies = words.map((word) => {
    const concerned = concernedBy(word, strands, archive)
    for (const at of concerned) follow(strands[at] as Strand, kind, word, archive)
    return { said: word.said, result: word.result, threads: concerned }
  })
  const lifted = strands.some(({ state }) => state === 'referred_on')
    ? replies.filter(({ result, said: one }) => result === 'referred' && !one.draft)
    : []
  const lives = lifted.flatMap((one) =>
    seen.has(one.said) ? [] : [{ ...one, life: follows(one.said, archive, seen) }],
  )
  for (const [at, strand] of strands.entries()) {
    if (strand.state !== 'referred_on') continue
    const own = lives.filter((one) => one.threads.includes(at)).map(({ life }) => life)
    answeredAbove(strand, said, own)
  }
  const threads = strands.map((strand) => threadOf(strand, said, archive))
  return {
    said,
    kind,
    threads,
    replies,
    state: worstOf(threads.map(({ state }) => state)),
    due: latestDue(threads),
    overdue: threads.some(({ overdue }) => overdue),
  }
}

/**
 * A question that its own forum lifted is answered when what it was lifted as has been; one put to
 * somebody, when it was lifted to them. One that another forum passed on is that forum's to answer
 * again.
 */
function answeredAbove(strand: Strand, said: Said, lifted: readonly Matter[]): void {
  if (lifted.length === 0 || !lifted.every(({ state }) => state === 'answered')) return
  const threads = lifted.flatMap((life) => life.threads)
  const isOwn = strand.by?.forum === said.forum
  const isTheirs = threads.some(({ who }) => who !== null && who.id === strand.who?.id)
  strand.state = strand.who === null || (isOwn && isTheirs) ? 'answered' : 'unanswered'
  const by = threads.at(-1)?.by ?? null
  if (by === null) return
  strand.since = by.on
  if (strand.state === 'answered' || said.forum === by.forum) strand.by = by
}

/**
 * The strands a word settles: those named after "Av", else the forum that says it; the forum that
 * gave the matter speaks for all, and where only one is named anybody may. What its own forum lifts
 * to one of those it asked concerns that one.
 */
function concernedBy(
  { said, of, result }: Word,
  strands: readonly Strand[],
  archive: Archive,
): readonly number[] {
  const all = strands.map((_, index) => index)
  if (all.length < 2) return all
  if (result === 'referred' && said.forum === of.forum) {
    const to = said.item.target && whoIs({ ...said.item.target, role: null }, archive).id
    const sent = all.filter((at) => strands[at]?.who !== null && strands[at]?.who?.id === to)
    return sent.length > 0 ? sent : all
  }
  const value = clauseOf(said, 'by')
  const speakers = value === null ? null : everyoneIn(value, archive)
  const named = all.filter((at) => {
    const { who, heldBy } = strands[at] as Strand
    if (who === null) return false
    return speakers === null
      ? said.meeting.forums.some((forum) => forum === who.id || heldBy.includes(forum))
      : speakers.some((speaker) => isSame(speaker, who, heldBy, archive))
  })
  if (named.length > 0) return named
  if (speakers !== null) return []
  const own = of.meeting.forums.flatMap((forum) => [forum, ...holdersOf(forum, archive)])
  return own.includes(said.forum) ? all : []
}

/** Whether "Av" names somebody addressed: the same, a successor, or a part or whole of the party. */
function isSame(speaker: Who, who: Who, heldBy: readonly string[], archive: Archive): boolean {
  if (speaker.id === null || who.id === null) {
    return speaker.written.toLowerCase() === who.written.toLowerCase()
  }
  if (speaker.id === who.id || heldBy.includes(speaker.id)) {
    return speaker.role === null || who.role === null || speaker.role === who.role
  }
  if (speaker.is !== 'party' || who.is !== 'party') return false
  const { whole } = archive.parties
  return whole(speaker.id) === who.id || whole(who.id) === speaker.id
}

function latestDue(threads: readonly Thread[]): Due | null {
  const [only] = threads
  if (only && threads.length === 1) return only.due
  const waiting = threads.filter(({ state }) => isWaiting(state))
  const dues = (waiting.length > 0 ? waiting : threads).flatMap(({ due }) => (due ? [due] : []))
  const days = dues.filter(({ on }) => on !== null)
  return days.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1)).at(-1) ?? dues[0] ?? null
}
