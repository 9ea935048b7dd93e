import type { Altered, Approval } from '../archive/past/approvals.js'
import type { WrongWriter } from '../archive/past/wrong-writers.js'
import type { PastCommit } from '../source/history.js'
import type { Signature } from '../source/signatures.js'
import type { Text } from '../text.js'

/** How approved minutes stand in HEAD. */
export type Standing = 'unchanged' | 'corrected' | 'altered' | 'removed' | 'elsewhere'

/** One approved minutes, as it stands now. */
export interface Checked {
  readonly approval: Approval
  /** The commit that approved it, one of HEAD's where there is any. */
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

/** Everything that was verified. */
export interface Verified {
  readonly checked: readonly Checked[]
  readonly found: readonly Found[]
  readonly requireSigned: boolean
  /** Commits of approval, or of corrections, that no allowed signer has signed. */
  readonly unsigned: readonly { readonly commit: PastCommit; readonly signature: Signature }[]
  /** Null when writers were not asked about. */
  readonly writers: readonly WrongWriter[] | null
  readonly base: string | null
  readonly notes: readonly Text[]
}

/** Whether anything was found that must not be. */
export const isBroken = ({ found, unsigned, writers, requireSigned }: Verified): boolean =>
  found.some(({ known }) => !known) ||
  (requireSigned && unsigned.length > 0) ||
  (writers !== null && writers.length > 0)
