import type { Archive } from './archive.js'
import type { Document } from './document.js'
import { entriesOf, type Facts } from './facts.js'
import type { FundRound } from './types.js'

/** A round of a fund with its days, on the archive's day. */
export interface RoundOn {
  readonly id: string
  readonly opens: string
  readonly closes: string
  readonly state: 'coming' | 'open' | 'closed'
}

/** The rounds of a fund that have both their days, in its own order. */
export const roundsOn = (fund: Document<'fund'>, { today }: Archive): readonly RoundOn[] =>
  [...entriesOf(fund.facts.rounds)].flatMap(([, round]) => readRound(round, today) ?? [])

function readRound(round: Facts<FundRound>, today: string): RoundOn | null {
  const { id, opens, closes } = round
  if (id === undefined || opens === undefined || closes === undefined) return null
  // Both its days belong to a round.
  const state = today < opens ? 'coming' : today > closes ? 'closed' : 'open'
  return { id, opens, closes, state }
}

/**
 * The round of an application: the one it names, else, for one that names none, the first of its
 * fund that has not closed. Null where there is none.
 */
export function roundOf(document: Document<'application'>, archive: Archive): RoundOn | null {
  const fund = archive.findA('fund', document.facts.fund)
  if (!fund) return null
  const rounds = roundsOn(fund, archive)
  const { round } = document.facts
  if (typeof round === 'string') return rounds.find(({ id }) => id === round) ?? null
  return rounds.find(({ state }) => state !== 'closed') ?? null
}
