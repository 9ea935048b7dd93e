import { addMonths, isDate, monthsBetween } from '../dates.js'
import type { Document } from './document.js'
import { entriesOf } from './facts.js'
import type { Parties } from './parties.js'
import {
  type Answer,
  answersAt,
  ceasedOn,
  discontinuedOn,
  fundingEnd,
  grantedAmount,
  type Happening,
  historyAt,
} from './project-history.js'

/** Older good news than this many months is no longer known to be true. */
export const staleMonths = 18

/** So many months after the end of funding somebody should have asked. */
export const firstFollowUpMonths = 12

/** Where a project can stand; every application is in exactly one of these on a given day. */
export const projectStates = [
  'alive',
  'ceased',
  'new_project',
  'unknown',
  'pending',
  'ongoing',
  'withdrawn',
  'declined',
  'undecided',
  'absent',
] as const
export type ProjectState = (typeof projectStates)[number]

/** What an application had become on a day. */
export interface Life {
  readonly document: Document<'application'>
  /** The path stands in for an id that cannot be read. */
  readonly id: string
  readonly history: readonly Happening[]
  readonly answers: readonly Answer[]
  readonly state: ProjectState
  /** The day of the first `granted`. */
  readonly grantedOn: string | null
  /** Whole kronor, extensions included; null when any part of it is unknown. */
  readonly amount: number | null
  /** The last day with project money. */
  readonly end: string | null
  readonly discontinuedOn: string | null
  /** The last answer since the end that is not `unknown`. */
  readonly last: Answer | null
  /** For a ceased project the day it did, when the money ended at the earliest. */
  readonly ceasedOn: string | null
  /** When the next answer is due, or was; null when none is to be asked for. */
  readonly askBy: string | null
  /** Whole months from the end to ceasing (event), or to the last answer; null without either. */
  readonly observed: { readonly months: number; readonly event: boolean } | null
}

const lastAsked = new WeakMap<Document, { readonly day: string; readonly life: Life }>()

/** The life of an application as it was known on a day: later entries do not exist yet. */
export function lifeOf(document: Document<'application'>, day: string): Life {
  // One rule after the other asks of the same day.
  const before = lastAsked.get(document)
  if (before?.day === day) return before.life
  const life = readLife(document, day)
  lastAsked.set(document, { day, life })
  return life
}

function readLife(document: Document<'application'>, day: string): Life {
  const history = historyAt(document, day)
  const answers = answersAt(document, day)
  const end = fundingEnd(document, history)
  const since = end === null ? [] : answers.filter(({ on }) => on >= end)
  const last = since.findLast(({ outcome }) => outcome !== 'unknown') ?? null
  const state = stateOf({ history, end, since, last }, day)
  const stopped = state === 'ceased' && end !== null ? later(ceasedOn(since) ?? end, end) : null
  return {
    document,
    id: document.id ?? document.path,
    history,
    answers,
    state,
    grantedOn: history.find(({ status }) => status === 'granted')?.on ?? null,
    amount: grantedAmount(history),
    end,
    discontinuedOn: discontinuedOn(history),
    last,
    ceasedOn: stopped,
    askBy: askBy(state, end, last),
    observed: observe(state, end, last, stopped),
  }
}

interface Course {
  readonly history: readonly Happening[]
  readonly end: string | null
  /** Answers not before the end. */
  readonly since: readonly Answer[]
  readonly last: Answer | null
}

/** The first that matches decides; the order is the definition. */
function stateOf({ history, end, since, last }: Course, day: string): ProjectState {
  const happened = new Set(history.map(({ status }) => status))
  if (history.length === 0) return 'absent'
  if (happened.has('declined')) return 'declined'
  if (happened.has('withdrawn') || happened.has('never_started')) return 'withdrawn'
  if (!happened.has('granted')) return 'undecided'
  if (end === null) return 'unknown'
  if (end > day) return 'ongoing'
  if (last?.outcome === 'ceased' || last?.outcome === 'new_project') return last.outcome
  if (last !== null) return last.on < addMonths(day, -staleMonths) ? 'unknown' : 'alive'
  if (since.length > 0) return 'unknown'
  if (happened.has('discontinued')) return 'ceased'
  return day < addMonths(end, firstFollowUpMonths) ? 'pending' : 'unknown'
}

function askBy(state: ProjectState, end: string | null, last: Answer | null): string | null {
  if (state !== 'alive' && state !== 'unknown' && state !== 'pending') return null
  if (last !== null) return addMonths(last.on, staleMonths)
  return end && addMonths(end, firstFollowUpMonths)
}

function observe(
  state: ProjectState,
  end: string | null,
  last: Answer | null,
  stopped: string | null,
): Life['observed'] {
  if (end === null) return null
  if (stopped !== null) return { months: monthsBetween(end, stopped), event: true }
  const followed = state === 'alive' || state === 'new_project' || state === 'unknown'
  return followed && last !== null ? { months: monthsBetween(end, last.on), event: false } : null
}

const later = (a: string, b: string): string => (a > b ? a : b)

/** The organisations behind an application, sub-units counted as their municipality or region. */
export function wholeParties(
  document: Document<'application'>,
  parties: Parties,
): readonly string[] {
  return [...new Set(namedParties(document).map((id) => parties.whole(id)))]
}

/** Applicant and parties as the application names them, the applicant first, each once. */
export function namedParties({ facts }: Document<'application'>): readonly string[] {
  const ids = facts.applicant === undefined ? [] : [facts.applicant]
  for (const [, { party }] of entriesOf(facts.parties)) if (party !== undefined) ids.push(party)
  return [...new Set(ids)]
}

/** Those of them that are still there on a day; none is from the day it left. */
export function partiesOn(document: Document<'application'>, day: string): readonly string[] {
  const left = new Set(leftBy(document, day).map(({ party }) => party))
  return namedParties(document).filter((party) => !left.has(party))
}

/** The parties that have left by a day, and when. */
export function leftBy(
  { facts }: Document<'application'>,
  day: string,
): readonly { readonly party: string; readonly on: string }[] {
  return [...entriesOf(facts.parties)].flatMap(([, { party, left_on: on }]) =>
    party !== undefined && on !== undefined && isDate(on) && on <= day ? [{ party, on }] : [],
  )
}
