import { type Agreement, agreementsIn, type Forum, forumsIn, holders } from './forums.js'
import { type Minutes, minutesIn, order, type Point } from './minutes.js'

// An archive on a day: which meetings have been held, what was said at them, and of what.

export interface OnDay {
  readonly day: string
  /** Meetings that have been held, drafts among them. */
  readonly held: readonly Minutes[]
  readonly planned: readonly Minutes[]
  /** Everything said, drafts among it. */
  readonly points: readonly Point[]
  readonly forums: ReadonlyMap<string, Forum>
  readonly agreements: readonly Agreement[]
  readonly holders: (forum: string) => readonly string[]
}

interface Read {
  readonly minutes: readonly Minutes[]
  readonly forums: ReadonlyMap<string, Forum>
  readonly agreements: readonly Agreement[]
}

const read = new Map<string, Read>()

/** What is dated later does not exist; what was only planned or was cancelled was not held. */
export function onDay(root: string, day: string): OnDay {
  const { minutes, forums, agreements } = read.get(root) ?? {
    minutes: minutesIn(root),
    forums: forumsIn(root),
    agreements: agreementsIn(root),
  }
  read.set(root, { minutes, forums, agreements })
  const real = minutes.filter(({ cancelled }) => !cancelled)
  const held = real.filter(({ on, status }) => status !== 'planned' && on <= day)
  return {
    day,
    held,
    planned: real.filter((one) => !held.includes(one)),
    points: held.flatMap(({ points }) => points),
    forums,
    agreements,
    holders: (forum) => holders(forum, day, forums),
  }
}

export const isDraft = (point: Point): boolean => point.minutes().draft

/** `<minutes>#<number>`; for what has no number, its agenda item. */
export const idOf = ({ minutes, number, agenda }: Point): string =>
  `${minutes().id}#${number ?? agenda}`

/** What is said, with the corrections made up to the day. */
export const saidOn = ({ minutes, number, said }: Point, day: string): string =>
  minutes()
    .corrections.filter(({ on, item }) => on <= day && item === number)
    .reduce((text, { was, now }) => text.replaceAll(was, now), said)

/** The topics of an agenda item: those it names, else those of the whole that no item names. */
export function topicsOf({ topics: whole, agenda }: Minutes, number: string): readonly string[] {
  const own = agenda.find((one) => one.number === number)?.topics ?? null
  const named = agenda.flatMap(({ topics }) => topics ?? [])
  return own ?? whole.filter((topic) => !named.includes(topic))
}

const followUp = /^(?:Klart|Pågår|Avskrivs|Förankrat|Svar på|Avslås|Godkänns) (\S+)$/

/** The references in a value, and what each means where it stands. */
function meant(value: string | undefined, from: Point, { held, points }: OnDay): Point[] {
  return (value ?? '').split(/[,;] ?/).flatMap((ref) => {
    const [, before = '', number] = /^(.*)#(\S+)$/.exec(ref) ?? []
    if (number === undefined) return []
    const own = from.minutes()
    const at = held.find(({ id, on, forums }) =>
      before === ''
        ? id === own.id
        : id === before || (on === before && forums.includes(own.forum)),
    )
    const there = points.filter((point) => point.minutes() === at)
    const exact = there.filter((point) => point.number === number)
    // An agenda item stands for its only item.
    const under = there.filter(({ agenda }) => agenda === number)
    return exact.length > 0 ? exact : under.length === 1 ? under : []
  })
}

/** How a word bears on something said earlier: the first of these that names it. */
export type Bearing =
  | 'Klart'
  | 'Pågår'
  | 'Avskrivs'
  | 'Förankrat'
  | 'Svar på'
  | 'Avslås'
  | 'adopted'
  | 'withdrawn'
  | 'referred'
  | 'postponed'
  | 'named'

export interface Word {
  readonly word: Point
  readonly bearing: Bearing
}

function bearingOf(word: Point, point: Point, at: OnDay): Bearing | null {
  const { label, clauses } = word
  const names = (value: string | undefined) => meant(value, word, at).includes(point)
  if (names(followUp.exec(label)?.[1])) {
    const start = label.replace(/ \S+$/, '')
    return start === 'Godkänns' ? 'named' : (start as Bearing)
  }
  if (names(clauses.get('Enligt'))) return 'adopted'
  if (!names(clauses.get('Avser'))) return null
  if (label.startsWith('Utgår')) return 'withdrawn'
  if (label.startsWith('Lyfts till')) return 'referred'
  return label.startsWith('Bordläggs') ? 'postponed' : 'named'
}

/** Everything said of a point, in the order it was said. */
export const wordsOn = (point: Point, at: OnDay): readonly Word[] =>
  at.points.flatMap((word) => {
    const bearing = word === point ? null : bearingOf(word, point, at)
    return bearing === null ? [] : [{ word, bearing }]
  })

/** The day after which a date of any precision has passed. */
export function lastDay(date: string): string | null {
  const [, year, part] = /^(\d{4})(?:-(.+))?$/.exec(date) ?? []
  if (year === undefined) return null
  if (part === undefined) return `${year}-12-31`
  const quarter = { H1: 2, H2: 4, Q1: 1, Q2: 2, Q3: 3, Q4: 4 }[part]
  if (quarter) return `${year}-${['03-31', '06-30', '09-30', '12-31'][quarter - 1]}`
  if (/^\d\d-\d\d$/.test(part)) return date
  return new Date(Date.UTC(Number(year), Number(part), 0)).toISOString().slice(0, 10)
}

export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000

/** The day so many months before. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10)
}

/** The first meeting of some forums after a day: one held, else one planned. */
export const nextMeeting = (forums: readonly string[], after: string, at: OnDay): string | null => {
  const first = (meetings: readonly Minutes[], forum: string) =>
    meetings.filter((one) => one.forums.includes(forum) && one.on > after).map(({ on }) => on)[0]
  const days = forums.flatMap((forum) => first(at.held, forum) ?? first(at.planned, forum) ?? [])
  return days.sort(order)[0] ?? null
}
