import { addMonths } from '../../../dates.js'
import type { Lang } from '../../../text.js'
import type { Archive } from '../../archive.js'
import type { Document } from '../../document.js'
import type { Matter, Thread } from '../../said/matter.js'
import { isMatter, matterOf } from '../../said/matters.js'
import { type Meeting, meetingsOf } from '../../said/meetings.js'
import { everythingSaid, type Said } from '../../said/said.js'
import { isWaiting } from '../../said/state.js'
import { heldFor } from '../../said/succession.js'
import { languageOf } from '../draft.js'
import { citation } from './citing.js'
import { type NextMeeting, nextMeeting } from './next-meeting.js'

/** What the sections of an agenda are made from: an archive as it is seen from one meeting. */
export interface Carrying {
  /** As of the day of the meeting, or of today where that is still to come. */
  readonly archive: Archive
  readonly lang: Lang
  readonly forum: Document<'forum'>
  readonly id: string
  /** The forum and those whose open matters it has taken over. */
  readonly ours: readonly string[]
  readonly date: string
  readonly kind: 'formal' | 'notes'
  /** What is waiting and can be cited, in the order it was said; nothing from drafts. */
  readonly waiting: readonly Matter[]
  /** What has been answered, the same way. */
  readonly settled: readonly Matter[]
  /** What waits and goes by no written number, so that nothing can cite it. */
  readonly unnumbered: readonly Said[]
  /** Meetings whose minutes are still a draft: nothing comes from them. */
  readonly drafts: readonly Meeting[]
  /** What this forum has put off to a later meeting than this. */
  readonly later: readonly Matter[]
  /** News are from this day on: the last meeting, else a year before. */
  readonly since: string
  /** The meeting before the last: its minutes may have come after the last meeting. */
  readonly slack: string
  readonly next: NextMeeting | null
}

/** The archive as it is to be seen from a meeting: what is said after it is left out. */
export const seenFrom = (archive: Archive, date: string): Archive =>
  date < archive.today ? { ...archive, today: date } : archive

/** Collect what a meeting of a forum on a day has to come back to. */
export function carryingTo(
  given: Archive,
  forum: Document<'forum'>,
  date: string,
  kind: Carrying['kind'],
): Carrying {
  const archive = seenFrom(given, date)
  const id = forum.id ?? ''
  const ours = heldFor(id, archive)
  const held = ours.flatMap((one) => meetingsOf(archive, one)).filter(({ on }) => on < date)
  const days = [...new Set(held.map(({ until }) => until))].sort()
  const year = addMonths(date, -12)
  const lives = everythingSaid(archive)
    .filter((said) => !said.draft && isMatter(said) && mayWait(said))
    .map((said) => matterOf(said, archive))
  const open = lives.filter(({ threads }) => threads.some(({ state }) => isWaiting(state)))
  const citable = ({ said }: Matter) => citation(said, id) !== null
  const isOurs = ({ said }: Matter) => said.meeting.forums.some((one) => ours.includes(one))
  const isLater = (matter: Matter) => isPutOff(matter, date, ours)
  return {
    archive,
    lang: languageOf(archive),
    forum,
    id,
    ours,
    date,
    kind,
    waiting: open.filter((matter) => citable(matter) && !isLater(matter)),
    settled: lives.filter((matter) => !open.includes(matter) && citable(matter) && isOurs(matter)),
    unnumbered: open.filter((matter) => !citable(matter) && isOurs(matter)).map(({ said }) => said),
    drafts: [...new Set(held.filter(({ draft }) => draft))],
    later: open.filter((matter) => citable(matter) && isLater(matter)),
    since: days.at(-1) ?? year,
    slack: days.at(-2) ?? year,
    next: nextMeeting(archive, id, date),
  }
}

/** Whether a forum has put all of a matter off to after a day; what others put off is theirs. */
function isPutOff({ threads, replies }: Matter, date: string, by: readonly string[]): boolean {
  const last = replies.findLast(({ result, said }) => result === 'postponed' && !said.draft)
  if (!last || !by.includes(last.said.forum)) return false
  return waitingIn(threads).every(({ postponedTo }) => postponedTo !== null && postponedTo > date)
}

/** Most of what is said is decisions that nobody follows up: those without a day. */
const mayWait = ({ item }: Said): boolean =>
  (item.kind !== 'decision' && item.kind !== 'position') ||
  item.clauses.some(({ name }) => name === 'due')

/** The threads of a matter that somebody is still waited for in. */
export const waitingIn = (threads: readonly Thread[]): readonly Thread[] =>
  threads.filter(({ state }) => isWaiting(state))

/** What was put off to this meeting comes first; the rest as it was said. */
export function postponedFirst(matters: readonly Matter[]): readonly Matter[] {
  const isPostponed = ({ threads }: Matter) =>
    waitingIn(threads).some(({ postponedTo }) => postponedTo !== null)
  return [...matters.filter(isPostponed), ...matters.filter((matter) => !isPostponed(matter))]
}
