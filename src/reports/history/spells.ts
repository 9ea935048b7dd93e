import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import type { Past } from '../../archive/past/first-days.js'
import { historyAt } from '../../archive/project-history.js'
import { daysBetween, isDate } from '../../dates.js'

/** A stretch of days in one state. */
export interface Spell {
  readonly type: 'minutes' | 'application'
  readonly id: string
  readonly state: string
  /** Null when nobody knows. */
  readonly from: string | null
  /** Null while it lasts, and when nobody knows. */
  readonly to: string | null
  readonly ongoing: boolean
  /** Null when either end is unknown; up to the as-of day while it lasts. */
  readonly days: number | null
}

const minutesStates = ['draft', 'circulated', 'approved'] as const

/**
 * How long minutes were, or have been, drafts and sent out. A draft begins with the meeting; when
 * it was sent out only git knows; when it was approved the minutes say, else git.
 */
export function minutesSpells(
  { id, facts }: Document<'minutes'>,
  past: Past | null,
  { today }: Archive,
): readonly Spell[] {
  const { date, status, cancelled, approved } = facts
  if (id === null || date === undefined || date > today || cancelled === true) return []
  const sent = past?.since(id, 'circulated') ?? null
  const said = approved?.on !== undefined && isDate(approved.on) ? approved.on : null
  // On an earlier day they were not yet what they are now.
  const later = said !== null && said > today
  const state = later ? (past?.last(id) ?? 'circulated') : (status ?? 'draft')
  const now = minutesStates.findIndex(
    (one) => one === (later && state === 'approved' ? 'circulated' : state),
  )
  if (now === -1) return []
  const done = later ? null : (said ?? past?.since(id, 'approved') ?? null)
  // A draft that was sent out before the meeting has no time as a draft that can be counted.
  const begins = [date, sent !== null && sent < date ? null : sent, done]
  const spells = minutesStates.slice(0, Math.min(now + 1, 2)).map((state, index) => {
    const [from, to] = [begins[index] ?? null, begins[index + 1] ?? null]
    return spell('minutes', id, state, from, to, index === now, today)
  })
  if (now < 2) return spells
  return [...spells, spell('minutes', id, untilApproved, date, done, false, today)]
}

/** From the meeting to the approval of its minutes: the whole way, which needs no git. */
export const untilApproved = 'until_approved'

const ends: ReadonlySet<string> = new Set([
  'declined',
  'withdrawn',
  'never_started',
  'final_report',
])

/** How long an application stood in each state, by its own history; as a draft by what git knows. */
export function applicationSpells(
  document: Document<'application'>,
  past: Past | null,
  { today }: Archive,
): readonly Spell[] {
  const { id } = document
  if (id === null) return []
  const history = historyAt(document, today)
  const spells: Spell[] = []
  const [first] = history
  const known = past?.known(id) ?? null
  if (first === undefined) {
    spells.push(spell('application', id, 'draft', known, null, true, today))
  } else if (known !== null && past?.since(id, 'received') != null && known <= first.on) {
    spells.push(spell('application', id, 'draft', known, first.on, false, today))
  }
  for (const [index, { status, on }] of history.entries()) {
    const next = history[index + 1]
    if (next === undefined && ends.has(status)) continue
    spells.push(spell('application', id, status, on, next?.on ?? null, next === undefined, today))
  }
  return spells
}

function spell(
  type: Spell['type'],
  id: string,
  state: string,
  from: string | null,
  to: string | null,
  ongoing: boolean,
  today: string,
): Spell {
  const end = ongoing ? today : to
  const days = from === null || end === null || end < from ? null : daysBetween(from, end)
  return { type, id, state, from, to: ongoing ? null : to, ongoing, days }
}
