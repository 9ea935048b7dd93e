import { holders } from './forums.js'
import { type Point, people } from './minutes.js'
import {
  type Bearing,
  isDraft,
  lastDay,
  nextMeeting,
  type OnDay,
  type Word,
  wordsOn,
} from './on-day.js'
import { wasSilent } from './silence.js'

// What has become of everything that can be followed, by the words said of it afterwards.

export type Kind =
  | 'decision'
  | 'position'
  | 'assignment'
  | 'proposal'
  | 'question'
  | 'referral'
  | 'anchoring'
  | 'meeting_dates'

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^Beslut$/, 'decision'],
  [/^Ställningstagande$/, 'position'],
  [/^Uppdrag$/, 'assignment'],
  [/^Förslag(?: till beslut)?$/, 'proposal'],
  [/^Fråga$/, 'question'],
  [/^Lyfts till \S/, 'referral'],
  [/^Förankras i \S/, 'anchoring'],
  [/^Mötestider$/, 'meeting_dates'],
]

export const kindOf = ({ label }: Point): Kind | null =>
  kinds.find(([pattern]) => pattern.test(label))?.[1] ?? null

/** What one of those named is to do or answer; one for all where nobody is named. */
export interface Life {
  readonly who: { readonly id: string; readonly role: string | null } | null
  /** The forums it lies with, or lay with when it was settled; none for a party. */
  holders: readonly string[]
  state: string
  since: string
  by: Point | null
  /** The last day, or what is said instead of one; null where nothing is said. */
  due: { readonly on: string | null } | null
  postponedTo: string | null
  inDraft: Point | null
  /** Meetings of the holders since; null where that cannot be known. */
  meetings: number | null
}

export interface Matter {
  readonly point: Point
  readonly kind: Kind
  readonly lives: readonly Life[]
  readonly words: readonly Word[]
  /** The most pressing of its lives. */
  readonly state: string
}

const pressing = [
  'unanswered',
  'unknown',
  'not_taken_up',
  'referred_on',
  'open',
  'sought',
  'unsettled',
  'in_progress',
]

/** Somebody is still to do or answer something. */
export const isOpen = ({ state }: Life): boolean => pressing.includes(state)

export const isOverdue = (life: Life, { day }: OnDay): boolean =>
  isOpen(life) && life.due?.on != null && life.due.on < day

/** Whoever has it: the forum that took over, where there is only one, else whoever was named. */
export function heldBy({ who, holders: [only, ...more] }: Life): string {
  if (who === null) return ''
  return only !== undefined && more.length === 0 ? only : who.id
}

/** Everything that can be followed, in the order it was said. */
export const mattersAt = (at: OnDay): readonly Matter[] =>
  at.points.flatMap((point) => {
    const kind = kindOf(point)
    return kind === null ? [] : [matterOf(point, kind, at)]
  })

function matterOf(point: Point, kind: Kind, at: OnDay): Matter {
  const words = wordsOn(point, at)
  const lives = begun(point, kind, words, at)
  for (const said of words) {
    for (const life of concerned(said, point, lives, at)) tell(life, kind, said, at)
  }
  for (const life of lives) {
    answeredByOthers(life, point, lives, words, at)
    // An ended forum hands on what is open, and nothing else.
    if (!isOpen(life)) life.holders = holdersOf(life.who?.id ?? null, point, at, life.since)
    life.meetings = wasSilent(point, life.holders, at).meetings
    // Who has met without a word is not who has not met, nor who keeps no minutes here.
    if (life.state === 'unanswered' && life.who !== null) {
      life.state = wasSilent(point, life.holders, at).state
    }
  }
  const worst = pressing.find((state) => lives.some((life) => life.state === state))
  return { point, kind, lives, words, state: worst ?? lives.at(-1)?.state ?? 'stands' }
}

const first: Readonly<Record<Kind, string>> = {
  decision: 'open',
  position: 'open',
  assignment: 'open',
  proposal: 'unsettled',
  question: 'unanswered',
  referral: 'unanswered',
  anchoring: 'sought',
  meeting_dates: 'unsettled',
}

const isAsked = (kind: Kind): boolean => kind === 'question' || kind === 'referral'

/** As it was said: a life for each who is named, with the day that was given. */
function begun(point: Point, kind: Kind, words: readonly Word[], at: OnDay): Life[] {
  const { label, clauses, said } = point
  const { on } = point.minutes()
  const day = isAsked(kind)
    ? (clauses.get('Svar senast') ?? clauses.get('Tas upp'))
    : clauses.get('Senast')
  const named =
    kind === 'referral'
      ? people(label.replace('Lyfts till ', ''))
      : kind === 'proposal' || kind === 'meeting_dates'
        ? []
        : people(clauses.get(kind === 'question' ? 'Till' : 'Ansvarig'))
  if (kind === 'meeting_dates' && !said.startsWith('förslag')) return []
  const nobody = named.length === 0
  // A decision stands until somebody says that it is carried out, or that it does not any more.
  const told = words.some(
    ({ word, bearing }) =>
      !isDraft(word) && /^(?:Pågår|Klart|Avskrivs|Avslås|withdrawn)$/.test(bearing),
  )
  const isDecided = kind === 'decision' || kind === 'position'
  if (nobody && isDecided && day === undefined && !told) return []
  return (nobody ? [null] : named).map((who) => ({
    who,
    holders: holdersOf(who?.id ?? null, point, at, at.day),
    state: first[kind],
    since: on,
    by: null,
    due: dueOf(day, point, at),
    postponedTo: null,
    inDraft: null,
    meetings: null,
  }))
}

/** What was given to nobody lies with those who gave it. */
function holdersOf(who: string | null, point: Point, { forums }: OnDay, day: string): string[] {
  const given = who === null ? point.minutes().forums : forums.has(who) ? [who] : []
  return [...new Set(given.flatMap((forum) => holders(forum, day, forums)))]
}

function dueOf(value: string | undefined, point: Point, at: OnDay): Life['due'] {
  if (value === undefined) return null
  const { forums, on } = point.minutes()
  return { on: value === 'nästa möte' ? nextMeeting(forums, on, at) : lastDay(value) }
}

/** Those that a word speaks for: whom it names after "Av", else the forum whose minutes it is in. */
function concerned(
  { word, bearing }: Word,
  point: Point,
  lives: readonly Life[],
  at: OnDay,
): readonly Life[] {
  const own = word.minutes().forum === point.minutes().forum
  if (bearing === 'referred' && own) {
    const to = word.label.replace('Lyfts till ', '')
    const sent = lives.filter(({ who }) => who?.id === to)
    return sent.length > 0 ? sent : lives
  }
  if (lives.length < 2) return lives
  const by = people(word.clauses.get('Av'))
  if (by.length > 0) {
    return lives.filter(({ who, holders }) =>
      by.some(
        ({ id, role }) =>
          holders.includes(id) ||
          (who?.id === id && (role === null || who.role === null || role === who.role)),
      ),
    )
  }
  const { forums } = word.minutes()
  const speaking = lives.filter(
    ({ who, holders }) =>
      forums.includes(who?.id ?? '') || holders.some((forum) => forums.includes(forum)),
  )
  if (speaking.length > 0) return speaking
  const givers = point.minutes().forums.flatMap((forum) => [forum, ...at.holders(forum)])
  return givers.includes(word.minutes().forum) ? lives : []
}

/** The latest word holds; a draft changes nothing. */
function tell(life: Life, kind: Kind, { word, bearing }: Word, at: OnDay): void {
  if (isDraft(word)) {
    if (bearing !== 'named') life.inDraft = word
    return
  }
  life.inDraft = null
  const state = stateAfter(kind, bearing, life)
  const due = bearing === 'named' ? null : dueOf(word.clauses.get('Senast'), word, at)
  if (due !== null) life.due = due
  if (bearing === 'postponed') {
    const to = /^Bordläggs till (\S+)$/.exec(word.label)?.[1]
    life.postponedTo = to === undefined ? null : lastDay(to)
  }
  if (state === life.state && state !== 'in_progress') return
  life.postponedTo = null
  life.state = state
  life.since = word.minutes().on
  life.by = word
}

function stateAfter(kind: Kind, bearing: Bearing, life: Life): string {
  const isProposed = kind === 'proposal' || kind === 'meeting_dates'
  if (isAsked(kind)) {
    if (bearing === 'Svar på' || bearing === 'Klart') return 'answered'
    if (bearing === 'referred') return isOpen(life) ? 'referred_on' : life.state
    if (bearing === 'Avslås') return 'dropped'
  }
  if (isProposed) {
    if (bearing === 'adopted' || bearing === 'Klart') return 'adopted'
    if (bearing === 'Avslås') return 'rejected'
    if (bearing === 'Pågår') return life.state
  }
  if (kind === 'anchoring' && (bearing === 'Förankrat' || bearing === 'Klart')) return 'secured'
  if (kind === 'assignment' && bearing === 'Svar på') return 'done'
  if (bearing === 'Klart') return 'done'
  if (bearing === 'Avslås') return 'dropped'
  if (bearing === 'Pågår') return 'in_progress'
  if (bearing === 'Avskrivs') return 'dropped'
  if (bearing === 'withdrawn') return 'withdrawn'
  return life.state
}

/**
 * What its own forum lifted is answered when what it was lifted as has been: by whoever was asked.
 * What the receiver lifted is the receiver's to answer again.
 */
function answeredByOthers(
  life: Life,
  point: Point,
  lives: readonly Life[],
  words: readonly Word[],
  at: OnDay,
): void {
  if (life.state !== 'referred_on') return
  const lifts = words
    .filter((said) => said.bearing === 'referred' && !isDraft(said.word))
    .filter((said) => concerned(said, point, lives, at).includes(life))
    .map(({ word }) => matterOf(word, 'referral', at))
  if (!lifts.every(({ state }) => state === 'answered')) return
  const answers = lifts.flatMap((lift) => lift.lives)
  const isOwn = life.by?.minutes().forum === point.minutes().forum
  const isTheirs = life.who === null || answers.some(({ who }) => who?.id === life.who?.id)
  const last = answers.at(-1)?.by ?? null
  life.state = isOwn && isTheirs ? 'answered' : 'unanswered'
  life.since = last?.minutes().on ?? life.since
  if (last !== null && life.state === 'answered') life.by = last
}
