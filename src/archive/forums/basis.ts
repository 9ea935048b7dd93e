import { type AgreementState, agreementOn } from '../agreements/state.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { entriesOf } from '../facts.js'
import type { Forum } from './tree.js'

/** An agreement that a forum rests on; one that the archive does not have has neither. */
export interface Basis {
  readonly id: string
  readonly found: FoundBasis | null
}

export interface FoundBasis {
  readonly agreement: Document<'agreement'>
  readonly state: AgreementState
}

/** The agreements a forum rests on, in its own order, as they stand on the as-of day. */
export const basisOf = ({ facts }: Forum, archive: Archive): readonly Basis[] =>
  [...entriesOf(facts.based_on)].map(([, id]) => {
    const agreement = archive.findA('agreement', id)
    if (!agreement) return { id, found: null }
    const { state } = agreementOn(agreement, archive)
    return { id: agreement.id ?? id, found: { agreement, state } }
  })
