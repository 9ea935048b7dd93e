import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { entriesOf } from '../facts.js'

type Agreement = Document<'agreement'>

/** How far a party can come with an agreement, in order. */
export const partySteps = ['received', 'decided', 'implemented', 'followed_up'] as const
export type PartyStep = (typeof partySteps)[number]

/** How far a party has come on a day; a null day: the archive does not say that it is done. */
export interface PartyOn extends Readonly<Record<PartyStep, string | null>> {
  readonly party: string
  /** Its place in the list of parties. */
  readonly index: number
}

/** The parties of an agreement, as it writes them, with what each has done by a day. */
export function partiesOn({ facts }: Agreement, day: string): readonly PartyOn[] {
  const by = (on: string | null | undefined) => (typeof on === 'string' && on <= day ? on : null)
  return [...entriesOf(facts.parties)].flatMap(([index, row]) =>
    row.party === undefined
      ? []
      : [
          {
            party: row.party,
            index,
            received: by(row.received_on),
            decided: by(row.decided_on),
            implemented: by(row.implemented_on),
            followed_up: by(row.followed_up_on),
          },
        ],
  )
}

/**
 * Whether the parties decide on it themselves: on agreements, contracts and recommendations they
 * do; on guidelines and the like where one of them has. Of the others it is enough to receive them.
 */
export const wantsDecisions = ({ facts }: Agreement): boolean =>
  decidedByEach.has(facts.kind ?? '') ||
  [...entriesOf(facts.parties)].some(([, { decided_on: on }]) => typeof on === 'string')

const decidedByEach: ReadonlySet<string> = new Set(['agreement', 'contract', 'recommendation'])

export interface Pending {
  /** What is wanted of them. */
  readonly step: 'received' | 'decided'
  readonly parties: readonly PartyOn[]
}

/** The parties of which the archive does not say that they have taken an agreement up. */
export function pendingParties(agreement: Agreement, archive: Archive): Pending {
  const rows = partiesOn(agreement, archive.today)
  // Who has put it to use has also taken it in, whatever was noted on the way.
  const isUsed = ({ implemented, followed_up: followed }: PartyOn) =>
    implemented !== null || followed !== null
  if (wantsDecisions(agreement)) {
    const parties = rows.filter((row) => row.decided === null && !isUsed(row))
    return { step: 'decided', parties }
  }
  const parties = rows.filter(
    (row) => row.received === null && row.decided === null && !isUsed(row),
  )
  return { step: 'received', parties }
}

/** The parties of a list that are one, or a part of it. */
export const isOfParty = (id: string, party: string, archive: Archive): boolean =>
  id === party || archive.parties.whole(id) === party
