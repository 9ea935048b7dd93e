import { compareText } from '../../diagnostic.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { entriesOf } from '../facts.js'
import { perArchive } from '../per-archive.js'
import { everythingSaid, type Said } from '../said/said.js'
import { at, gatherSlots, type Slot } from './slots.js'

/**
 * Where a meeting stands on the as-of day. `unrecorded`: its day has passed, and there are no
 * minutes; nobody here can tell whether it was held.
 */
export type MeetingState = 'held' | 'planned' | 'proposed' | 'cancelled' | 'unrecorded'

/** A meeting that was held, is to be held, or was called off; a joint one is one. */
export interface ForumMeeting {
  /** The same whatever day it is moved to: who first spoke of it, and of which day. */
  readonly key: string
  /** The host, by its present id. */
  readonly host: string
  /** The host first. */
  readonly forums: readonly string[]
  readonly on: string
  readonly until: string
  readonly state: MeetingState
  /** The days it was moved from, the first first. */
  readonly movedFrom: readonly string[]
  /** Its minutes or notice; null when only a list of meeting dates knows of it. */
  readonly minutes: Document<'minutes'> | null
  /** Where its day was last spoken of. */
  readonly said: Said | null
  /** `HH:MM`. */
  readonly start: string | null
  readonly end: string | null
  readonly mode: string | null
  readonly place: string | null
}

/** Decided by correspondence: it has minutes and a day, and nobody met. */
export const isByCorrespondence = ({ minutes }: ForumMeeting): boolean =>
  minutes?.facts.meeting_type === 'correspondence'

interface Calendar {
  readonly all: readonly ForumMeeting[]
  readonly by: ReadonlyMap<string, readonly ForumMeeting[]>
}

const none: readonly ForumMeeting[] = []

/** Every meeting the archive knows of, by day and host: from minutes, notices and meeting dates. */
export const wholeCalendar = (archive: Archive): readonly ForumMeeting[] => calendar(archive).all

/** The meetings of a forum, alone or with others, by day. */
export const calendarOf = (archive: Archive, forum: string): readonly ForumMeeting[] =>
  calendar(archive).by.get(forum) ?? none

const calendar = perArchive(read)

function read(archive: Archive): Calendar {
  const { slots, moves } = gatherSlots(archive)
  const first = firstWords(archive)
  const all = slots.map((slot) => meetingIn(slot, moves, first, archive))
  all.sort((a, b) => compareText(a.on, b.on) || compareText(a.host, b.host) || byPath(a, b))
  const by = new Map<string, ForumMeeting[]>()
  for (const meeting of all) {
    for (const forum of meeting.forums) {
      const list = by.get(forum)
      if (list) list.push(meeting)
      else by.set(forum, [meeting])
    }
  }
  return { all, by }
}

const byPath = (a: ForumMeeting, b: ForumMeeting): number =>
  compareText(a.minutes?.path ?? '', b.minutes?.path ?? '')

function meetingIn(
  slot: Slot,
  moves: ReadonlyMap<string, string>,
  first: ReadonlyMap<string, Said>,
  archive: Archive,
): ForumMeeting {
  const { host, forums, on, until, minutes, expected } = slot
  const movedFrom = forums.map((forum) => movedTo(forum, on, moves)).find((days) => days.length > 0)
  const root = movedFrom?.[0] ?? on
  const words = forums.flatMap((forum) => first.get(at(forum, root)) ?? [])
  const said = words.sort((a, b) => compareText(a.on, b.on))[0]
  // A second meeting of the day has a number of its own, and is no other's.
  const number = /-\d{4}-\d\d-\d\d-(\d+)$/.exec(minutes?.id ?? '')?.[1] ?? ''
  const { date } = expected ?? {}
  const facts = minutes?.facts
  return {
    key: [firstId(said?.forum ?? host, archive), root, number].join(' '),
    host,
    forums,
    on,
    until,
    state: stateOf(slot, archive.today),
    movedFrom: movedFrom ?? [],
    minutes,
    said: expected?.said ?? null,
    start: facts?.start ?? date?.time?.start ?? null,
    end: facts?.start === undefined ? (date?.time?.end ?? null) : (facts.end ?? null),
    mode: facts?.mode ?? date?.mode ?? null,
    place: facts?.place ?? date?.venue ?? null,
  }
}

function stateOf({ minutes, expected, on, until }: Slot, today: string): MeetingState {
  if (minutes) {
    if (minutes.facts.cancelled === true) return 'cancelled'
    if (on > today) return expected?.state === 'cancelled' ? 'cancelled' : 'planned'
    if (minutes.facts.status !== 'planned') return 'held'
  }
  if (expected?.state === 'cancelled') return 'cancelled'
  if (!minutes && expected?.state === 'proposed') return 'proposed'
  return until < today ? 'unrecorded' : 'planned'
}

/** The days a meeting was moved from, back to the first. */
function movedTo(forum: string, on: string, moves: ReadonlyMap<string, string>): readonly string[] {
  const days: string[] = []
  for (let day = moves.get(at(forum, on)); day; day = moves.get(at(forum, day))) {
    if (day === on || days.includes(day)) break
    days.unshift(day)
  }
  return days
}

/** The id a forum first had: calendars know its meetings by that, whatever it is called since. */
function firstId(forum: string, archive: Archive): string {
  const known = archive.findA('forum', forum)
  const [former] = entriesOf(known?.facts.former_ids)
  return former?.[1] ?? known?.id ?? forum
}

/** The first word on each day of each forum, drafts left out. */
function firstWords(archive: Archive): ReadonlyMap<string, Said> {
  const first = new Map<string, Said>()
  for (const said of everythingSaid(archive)) {
    if (said.draft) continue
    for (const { start, movedFrom } of said.item.dates) {
      for (const day of [movedFrom ?? start, start]) {
        const key = at(said.forum, day)
        if (!first.has(key)) first.set(key, said)
      }
    }
  }
  return first
}
