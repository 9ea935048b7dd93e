import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { type ExpectedMeeting, everyExpected } from '../said/expected.js'
import { meetingOf } from '../said/meetings.js'

/** What the sources say of one meeting: a document, a list of meeting dates, or both. */
export interface Slot {
  readonly host: string
  /** The host first. */
  readonly forums: readonly string[]
  readonly on: string
  readonly until: string
  readonly minutes: Document<'minutes'> | null
  readonly expected: ExpectedMeeting | null
}

interface Slots {
  readonly slots: readonly Slot[]
  /** The day from which a meeting of a forum on a day was moved, by `at`. */
  readonly moves: ReadonlyMap<string, string>
}

/** A forum and a day, as one word. */
export const at = (forum: string, day: string): string => `${forum} ${day}`

/** While they are put together. */
type Open = { -readonly [Key in keyof Slot]: Slot[Key] }

/** Every meeting once: what lists say of a meeting goes to its document, joint ones are one. */
export function gatherSlots(archive: Archive): Slots {
  const { moves, left, given } = movesIn(archive)
  const slots: Open[] = []
  const days = new Map<string, Open[]>()
  const put = (slot: Open, forums: readonly string[]) => {
    for (const forum of forums) {
      const list = days.get(at(forum, slot.on))
      if (list) list.push(slot)
      else days.set(at(forum, slot.on), [slot])
    }
  }
  const add = (slot: Open) => {
    slots.push(slot)
    put(slot, slot.forums)
  }
  for (const minutes of archive.of('minutes')) {
    const meeting = meetingOf(minutes, archive)
    if (meeting === null) continue
    const { forum: host, forums, on, until } = meeting
    // A notice whose day has been moved since gives way to the new day.
    if (minutes.facts.status === 'planned' && given.has(at(host, on))) continue
    add({ host, forums, on, until, minutes, expected: null })
  }
  for (const [forum, expected] of everyExpected(archive)) {
    for (const one of expected) {
      if (one.state === 'moved') continue
      const { on, until, said, jointWith: other } = one
      const own = days.get(at(forum, on))?.[0]
      const theirs = other === null ? undefined : days.get(at(other, on))?.[0]
      // What another forum has minutes of without this one is a meeting of its own.
      const here = own ?? (theirs?.minutes === null ? theirs : undefined)
      if (here) {
        here.expected ??= one
        const more = [forum, ...(other ? [other] : [])].filter((id) => !here.forums.includes(id))
        if (here.minutes !== null || one.state === 'cancelled' || more.length === 0) continue
        here.forums = [...here.forums, ...more]
        put(here, more)
      } else if (!left.has(at(forum, on))) {
        const host = said?.forum ?? forum
        const forums = [...new Set([host, forum, ...(other && !theirs ? [other] : [])])]
        add({ host, forums, on, until, minutes: null, expected: one })
      }
    }
  }
  return { slots, moves }
}

/** Which days gave way to which: by minutes that say so, and by lists of meeting dates. */
function movesIn(archive: Archive) {
  const moves = new Map<string, string>()
  const left = new Set<string>()
  const given = new Set<string>()
  const move = (forum: string, from: string, to: string) => {
    if (from === to) return
    moves.set(at(forum, to), from)
    left.add(at(forum, from))
  }
  for (const [forum, expected] of everyExpected(archive)) {
    for (const { on, movedTo } of expected) {
      if (movedTo === null) continue
      move(forum, on, movedTo)
      given.add(at(forum, on))
    }
  }
  for (const minutes of archive.of('minutes')) {
    const from = minutes.facts.moved_from
    if (from === undefined) continue
    const meeting = meetingOf(minutes, archive)
    for (const forum of meeting?.forums ?? []) move(forum, from, meeting?.on ?? from)
  }
  return { moves, left, given }
}
