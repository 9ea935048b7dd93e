import { isDate } from '../../dates.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { entriesOf } from '../facts.js'
import { type Life, lifeOf, wholeParties } from '../projects.js'
import { type Sum, sumOf, total, zero } from './sum.js'

/** What one application has meant in money, on a day. */
export interface Claim {
  readonly life: Life
  /** Whole organisations behind it, the applicant's first. */
  readonly parties: readonly string[]
  readonly receivedOn: string | null
  /** When it was granted or declined; null while nobody has decided. */
  readonly decidedOn: string | null
  readonly applied: Sum
  /** Nothing where it was not granted, or came to nothing. */
  readonly granted: Sum
  readonly isGranted: boolean
  readonly paid: Sum
  /** Nothing before the final report: then it is not told yet, and not unknown. */
  readonly used: Sum
  readonly returned: Sum
  readonly isReported: boolean
  /** It has ended, or been reported: what has not been told of payments is not known any more. */
  readonly isOver: boolean
}

/** A fund with everything applied for and granted out of it, on a day. */
export interface Account {
  readonly fund: Document<'fund'>
  readonly id: string
  /** Nobody has decided about the money yet. */
  readonly forecast: boolean
  readonly budget: number | null
  readonly posts: Sum
  readonly administration: Sum
  readonly claims: readonly Claim[]
  /** What is granted and set aside. */
  readonly spent: Sum
  /** Budget less the known part of that; null where the budget is unknown. */
  readonly left: number | null
}

/** The accounts of every fund there was money in or claims on, in order of year and path. */
export function accountsAt(archive: Archive, day: string): readonly Account[] {
  const claims = new Map<string, Claim[]>()
  for (const document of archive.of('application')) {
    const fund = archive.findA('fund', document.facts.fund)?.id
    if (document.values === null || !fund) continue
    const claim = claimOf(document, archive, day)
    if (claim.life.state === 'absent') continue
    const list = claims.get(fund)
    if (list) list.push(claim)
    else claims.set(fund, [claim])
  }
  return archive
    .of('fund')
    .filter(({ values }) => values !== null)
    .map((fund) => accountOf(fund, claims.get(fund.id ?? '') ?? [], day))
    .sort((a, b) => (a.fund.facts.year ?? 0) - (b.fund.facts.year ?? 0))
}

function accountOf(fund: Document<'fund'>, claims: readonly Claim[], day: string): Account {
  const { budget, decided_on: decided, lines } = fund.facts
  const aside = (kind: string) =>
    total(
      [...entriesOf(lines)].flatMap(([, line]) => (line.kind === kind ? [sumOf(line.amount)] : [])),
    )
  const [posts, administration] = [aside('post'), aside('administration')]
  const spent = total([posts, administration, ...claims.map(({ granted }) => granted)])
  const known = typeof budget === 'number' ? budget : null
  return {
    fund,
    id: fund.id ?? fund.path,
    forecast: decided === undefined || !isDate(decided) || decided > day,
    budget: known,
    posts,
    administration,
    claims,
    spent,
    left: known === null ? null : known - spent.known,
  }
}

/** What an application has meant in money, on a day. */
export function claimOf(document: Document<'application'>, archive: Archive, day: string): Claim {
  const life = lifeOf(document, day)
  const { history, state, grantedOn, amount } = life
  const { facts } = document
  const isGranted = grantedOn !== null && state !== 'withdrawn' && state !== 'declined'
  const isReported = isGranted && history.some(({ status }) => status === 'final_report')
  const isOver = isReported || state !== 'ongoing'
  const [paid, used, returned] = [facts.amount_paid, facts.amount_used, facts.amount_returned]
  return {
    life,
    parties: wholeParties(document, archive.parties),
    receivedOn: history.find(({ status }) => status === 'received')?.on ?? null,
    decidedOn:
      history.find(({ status }) => status === 'granted' || status === 'declined')?.on ?? null,
    applied: sumOf(facts.amount_applied),
    granted: isGranted ? sumOf(amount) : zero,
    isGranted,
    // An application that says nothing of payments yet is waited for as long as it goes on.
    paid: isGranted && (isOver || paid !== undefined) ? sumOf(paid) : zero,
    used: isReported ? sumOf(used) : zero,
    returned: isReported ? sumOf(returned) : zero,
    isReported,
    isOver,
  }
}

/** Whether several organisations stand behind it; sub-units count as their whole. */
export const isJoint = ({ parties }: Claim): boolean => parties.length > 1
