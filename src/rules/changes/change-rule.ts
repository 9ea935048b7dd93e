import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import type { Severity } from '../../diagnostic.js'
import type { Commit } from '../../source/ancestry.js'
import type { PastCommit } from '../../source/history.js'
import type { MemoryFile } from '../../source/memory.js'
import type { Signature } from '../../source/signatures.js'
import type { EntryKind } from '../../source/source.js'
import type { Text } from '../../text.js'
import type { Problem } from '../rule.js'

/**
 * Something that is true of every change to a good archive. One file each, named after it; `judge`
 * adds the severity and the exact place, which is in the file as the change leaves it.
 */
export interface ChangeRule {
  readonly name: string
  readonly severity: Severity
  /** The mildest the settings of an archive may make it. */
  readonly floor: Severity | 'off'
  /** What is true, as one sentence. */
  readonly description: Text
  /** Why it matters to the people who read the archive. */
  readonly rationale: Text
  /** Run as tests, and printed by `samverkan explain`. */
  readonly examples: readonly ChangeExample[]
  check(change: Change, sides: ArchiveSides): Iterable<ChangeProblem>
}

/** The archive that a change is to be taken into, and the same with the change taken in. */
export interface ArchiveSides {
  readonly base: Archive
  readonly head: Archive
}

/** One thing a rule found; the path of what is about the whole change is `wholeChange`. */
export interface ChangeProblem extends Problem {
  readonly path: string
}

/** What somebody proposes to take in. */
export interface Change {
  /** In code-unit order of their paths. */
  readonly files: readonly ChangedFile[]
  /** Every document that is changed, moved or taken away, as it was and as it is. */
  readonly documents: readonly ChangedDocument[]
  readonly commits: readonly Commit[]
  /** Whoever runs the check has said that the settings may be changed. */
  readonly mayChangeSettings: boolean
  /** Null where nobody asks who made it. */
  readonly makers: Makers | null
}

/** Who made a change, as far as that is asked. */
export interface Makers {
  /** What touches the archive; what is staged and no commit yet has an empty id. */
  readonly commits: readonly PastCommit[]
  /** Only writers of a forum may touch its folder. */
  readonly onlyWriters: boolean
  /** By the ids of the commits; null where none are demanded. */
  readonly signatures: ReadonlyMap<string, Signature> | null
}

/** One path that a change touches; above the archive with `../`. */
export interface ChangedFile {
  readonly path: string
  readonly before: FileState | null
  readonly after: FileState | null
}

/** What stands at a path on one side of a change. */
export interface FileState {
  readonly kind: EntryKind
  readonly executable: boolean
  /** It holds a NUL, or so much that it was not read. */
  readonly binary: boolean
  /** Null when it cannot be read, or is no UTF-8. */
  readonly text: string | null
  /** Null for what is no document. */
  readonly document: Document | null
}

/** A document that has a text. */
export interface Version {
  readonly path: string
  readonly text: string | null
  readonly document: Document
}

/** The same document before a change and after it, by its id wherever it has been moved to. */
export interface ChangedDocument {
  readonly before: Version
  readonly after: Version | null
}

/** A small change, and what the rule says of it: `path:line:column message`, in Swedish. */
export interface ChangeExample {
  readonly before: Readonly<Record<string, MemoryFile>>
  /** What the change puts in the files; null takes one away. */
  readonly change: Readonly<Record<string, MemoryFile | null>>
  readonly says: readonly string[]
  /** The message of its only commit. */
  readonly message?: string
  /** Paths that become programs. */
  readonly programs?: readonly string[]
  readonly mayChangeSettings?: boolean
  /** The author of its only commit, who must be a writer, and how it is signed, if it must be. */
  readonly by?: string
  readonly signed?: Signature
}
