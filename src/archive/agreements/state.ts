import type { Text } from '../../text.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { perArchive } from '../per-archive.js'
import { adoptedOn, firstDay, lastDay, noticeGiven } from './days.js'
import { successorsOf } from './succession.js'

/** Where an agreement can stand; exactly one of these on a given day, and never stored. */
export const agreementStates = [
  'draft',
  'consultation',
  'adopted',
  'in_force',
  'to_review',
  'expired',
  'terminated',
  'replaced',
] as const
export type AgreementState = (typeof agreementStates)[number]

export const agreementStateLabels: Readonly<Record<AgreementState, Text>> = {
  draft: { sv: 'utkast', en: 'draft' },
  consultation: { sv: 'på remiss', en: 'out for consultation' },
  adopted: { sv: 'antagen, gäller inte än', en: 'adopted, not in force yet' },
  in_force: { sv: 'gäller', en: 'in force' },
  to_review: { sv: 'gäller, ska ses över', en: 'in force, to be reviewed' },
  expired: { sv: 'har gått ut', en: 'has run out' },
  terminated: { sv: 'uppsagd', en: 'terminated' },
  replaced: { sv: 'ersatt', en: 'replaced' },
}

type Agreement = Document<'agreement'>

/** What an agreement was on a day. */
export interface AgreementOn {
  readonly state: AgreementState
  /** The last day it holds by its own words; null when it holds until further notice. */
  readonly lastDay: string | null
  /** Notice has been given, whether or not it has run out. */
  readonly noticeGiven: string | null
  /** What holds in its place. */
  readonly replacedBy: readonly Agreement[]
  /** What is to replace it and does not hold yet, drafts among them. */
  readonly coming: readonly Agreement[]
}

const known = perArchive(() => new Map<Agreement, AgreementOn>())

/** What an agreement is on a day; the as-of day of the archive when no other is asked about. */
export function agreementOn(
  agreement: Agreement,
  archive: Archive,
  day: string = archive.today,
): AgreementOn {
  if (day !== archive.today) return read(agreement, archive, day)
  const made = known(archive)
  const found = made.get(agreement) ?? read(agreement, archive, day)
  made.set(agreement, found)
  return found
}

function read(agreement: Agreement, archive: Archive, day: string): AgreementOn {
  const { facts } = agreement
  const successors = successorsOf(agreement, archive)
  const holds = (one: Agreement) => (firstDay(one.facts) ?? '9999') <= day
  const replacedBy = successors.filter(holds)
  return {
    state: stateOf(agreement, replacedBy.length > 0, day),
    lastDay: lastDay(facts),
    noticeGiven: noticeGiven(facts, day),
    replacedBy,
    coming: successors.filter((one) => !holds(one)),
  }
}

/** The first that matches decides; the order is the definition. */
function stateOf({ facts }: Agreement, isReplaced: boolean, day: string): AgreementState {
  const adopted = adoptedOn(facts)
  if (adopted === null || adopted > day) {
    const { from, to } = facts.consultation ?? {}
    const isOut = from !== undefined && from <= day && (typeof to !== 'string' || to >= day)
    return isOut ? 'consultation' : 'draft'
  }
  if (isReplaced) return 'replaced'
  const end = lastDay(facts)
  if (end !== null && end < day) {
    return noticeGiven(facts, day) === null ? 'expired' : 'terminated'
  }
  if ((firstDay(facts) ?? adopted) > day) return 'adopted'
  return typeof facts.review_by === 'string' && facts.review_by < day ? 'to_review' : 'in_force'
}

/** It holds on the day: in force, whether or not somebody should have reviewed it. */
export const holds = ({ state }: Pick<AgreementOn, 'state'>): boolean =>
  state === 'in_force' || state === 'to_review'

/** It was adopted and does not hold any more. */
export const isOver = ({ state }: Pick<AgreementOn, 'state'>): boolean =>
  state === 'expired' || state === 'terminated' || state === 'replaced'

/** Nobody has adopted it by the day. */
export const isDraft = ({ state }: Pick<AgreementOn, 'state'>): boolean =>
  state === 'draft' || state === 'consultation'
