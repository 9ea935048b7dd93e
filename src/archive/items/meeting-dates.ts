import { isDate } from '../../dates.js'
import { looksLikeTime } from '../../fuzzy-dates.js'
import type { Paragraph } from './blocks.js'
import { readClauseDate } from './clause-dates.js'
import { dateEntryNames } from './clause-words.js'
import { readClauses } from './clauses.js'
import type { Clause, MeetingDate } from './item.js'
import type { NearMiss } from './near-miss.js'
import type { Span } from './spans.js'
import { textOf } from './words.js'

/** An entry of a list of meeting dates; `date` is null when it is none, or all struck out. */
export interface DateRead {
  readonly date: MeetingDate | null
  readonly misses: readonly NearMiss[]
}

const modes: Readonly<Record<string, MeetingDate['mode']>> = {
  fysiskt: 'physical',
  fysisk: 'physical',
  'på plats': 'physical',
  physical: 'physical',
  'in person': 'physical',
  digitalt: 'digital',
  digital: 'digital',
  hybrid: 'hybrid',
  hybridmöte: 'hybrid',
  internat: 'residential',
  residential: 'residential',
}
const cancelledAlone = /(?:^|[.;] )(?:Inställt|Cancelled)$/
const dash = '\\s?[–-]\\s?'
const clock = '\\d{1,2}(?:[.:]\\d{2})?'
const timed = new RegExp(`(?:^|,? )(?:kl\\.? ?|klockan |at )(${clock})(?:${dash}(${clock}))?$`, 'i')
const isoRange = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)(?:${dash}(\\d{4}-\\d\\d-\\d\\d))?$`)
const spokenRange = new RegExp(`^(\\d{1,2})${dash}(\\d{1,2}) (\\p{L}+ \\d{4})$`, 'u')

/**
 * Read `DATE[–DATE][ kl. 13–16][, mode][, place].` and the clauses after it. Struck text is not
 * there.
 */
export function readDateEntry(text: string, paragraph: Paragraph, span: Span): DateRead {
  const read = readClauses(text, paragraph, span, dateEntryNames)
  const misses = [...read.misses]
  const said = textOf(text, { start: span.start, end: read.first }, paragraph.masks)
  const line = said.replace(/\.$/, '')
  const isCancelled = cancelledAlone.test(line)
  const parts = line.replace(cancelledAlone, '').split(/\s*,\s*/)
  const { when, rest } = whenOf(parts)
  if (when === null) {
    // All struck out: it was a meeting once, and is none now.
    if (said.replace(/[\s.,;–-]/g, '') === '') return { date: null, misses: [] }
    misses.push({ kind: 'meeting-date-unreadable', place: span, written: said, meant: null })
    return { date: null, misses }
  }
  const [first = ''] = rest
  const mode = modes[first.toLowerCase()] ?? null
  const venue = (mode === null ? rest : rest.slice(1)).join(', ')
  const clause = (name: Clause['name']) => read.clauses.find((one) => one.name === name)
  const from = clause('moved_from')
  const moved = from ? readClauseDate(from.value) : null
  const joint = clause('joint_with')
  const empty = misses.findIndex(({ kind, written }) => isEmptyCancelled(kind, written))
  if (empty !== -1) misses.splice(empty, 1)
  return {
    date: {
      start: when.start,
      end: when.end,
      time: when.time,
      mode,
      venue: venue === '' ? null : venue,
      movedFrom: moved?.kind === 'date' ? moved.iso : null,
      jointWith: joint ? { value: joint.value, place: joint.place } : null,
      cancelled: isCancelled || clause('cancelled') !== undefined || empty !== -1,
      place: span,
    },
    misses,
  }
}

/** `Inställt:` needs no reason after it. */
const isEmptyCancelled = (kind: string, written: string): boolean =>
  kind === 'clause-empty' && /^(?:Inställt|Cancelled)$/.test(written)

type When = Pick<MeetingDate, 'start' | 'end' | 'time'>

/** The days and the time; the time may stand after a comma of its own. */
function whenOf(parts: readonly string[]): { when: When | null; rest: readonly string[] } {
  const [first = '', second = '', ...others] = parts
  const own = timed.exec(first)
  const after = own ? null : timed.exec(second)
  const days = daysOf(own ? first.slice(0, own.index) : first)
  const found = own ?? after
  const time = found && timeOf(found[1] ?? '', found[2])
  if (days === null || (found && time === null)) return { when: null, rest: [] }
  const rest = after ? others : parts.slice(1)
  const when = { start: days.start, end: days.end, time }
  return { when, rest: rest.filter((part) => part !== '') }
}

function daysOf(said: string): { start: string; end: string | null } | null {
  const days = said.trim()
  const [iso, start = '', end = null] = isoRange.exec(days) ?? []
  if (iso !== undefined) {
    const exists = isDate(start) && (end === null || (isDate(end) && end > start))
    return exists ? { start, end } : null
  }
  const [spoken, from = '', to = '', month = ''] = spokenRange.exec(days) ?? []
  if (spoken === undefined) return dayOf(days)
  const first = dayOf(`${from} ${month}`)
  const last = dayOf(`${to} ${month}`)
  return first && last && last.start > first.start ? { start: first.start, end: last.start } : null
}

/** One whole day in any way it is written. */
function dayOf(said: string): { start: string; end: string | null } | null {
  const date = readClauseDate(said)
  return date?.kind === 'date' && isDate(date.iso) ? { start: date.iso, end: null } : null
}

function timeOf(start: string, end: string | undefined): MeetingDate['time'] {
  const from = looksLikeTime(start)
  const to = end === undefined ? null : looksLikeTime(end)
  if (from === null || (end !== undefined && to === null)) return null
  return { start: from, end: to }
}
