import type { Altered, Approval } from '../archive/past/approvals.js'
import type { WrongWriter } from '../archive/past/wrong-writers.js'
import type { PastCommit } from '../source/history.js'
import type { Signature } from '../source/signatures.js'
import type { Text } from '../text.js'

/** How something approved or adopted stands in HEAD. */
export type Standing = 'unchanged' | 'corrected' | 'altered' | 'removed' | 'elsewhere'

/** Minutes that were approved, or a text that was adopted, as it stands now. */
export interface Checked {
  readonly approval: Approval
  /** The commit that approved or adopted it, one of HEAD's where there is any. */
  readonly commit: PastCommit
  readonly standing: Standing
  /** Null when signatures were not looked at. */
  readonly signature: Signature | null
}

/** An alteration with what must be known of it. */
export interface Found {
  readonly checked: Checked
  readonly altered: Altered
  /** HEAD rests on the commit. */
  readonly inHead: boolean
  /** It was said on the command line to be known. */
  readonly known: boolean
}

/** Documents that bind, and how they were altered all the same. */
export interface Followed {
  readonly checked: readonly Checked[]
  readonly found: readonly Found[]
}

/** Everything that was verified: approved minutes first. */
export interface Verified extends Followed {
  /** Agreements and plans that were adopted. */
  readonly adopted: Followed
  /** Whether the settings make it an error to alter what was adopted. */
  readonly adoptedMustHold: boolean
  readonly requireSigned: boolean
  /** Commits of approval, or of corrections, that no allowed signer has signed. */
  readonly unsigned: readonly { readonly commit: PastCommit; readonly signature: Signature }[]
  /** Null when writers were not asked about. */
  readonly writers: readonly WrongWriter[] | null
  readonly base: string | null
  readonly notes: readonly Text[]
}

/** Whether anything was found that must not be. */
export const isBroken = (verified: Verified): boolean => {
  const { found, adopted, adoptedMustHold, unsigned, writers, requireSigned } = verified
  return (
    isFresh(found) ||
    (adoptedMustHold && isFresh(adopted.found)) ||
    (requireSigned && unsigned.length > 0) ||
    (writers !== null && writers.length > 0)
  )
}

const isFresh = (found: readonly Found[]): boolean => found.some(({ known }) => !known)
