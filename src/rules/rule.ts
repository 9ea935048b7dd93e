import type { Archive } from '../archive/archive.js'
import type { Kind } from '../archive/builtin.js'
import type { Document } from '../archive/document.js'
import type { ClauseName } from '../archive/items/clause-words.js'
import type { ItemKind } from '../archive/items/kinds.js'
import type { Span } from '../archive/items/spans.js'
import type { Pointer } from '../archive/places.js'
import type { Edit, Place, Severity } from '../diagnostic.js'
import type { MemoryFile } from '../source/memory.js'
import type { Text } from '../text.js'

/**
 * Something that is true of every document in a good archive. One file each, named after it.
 * A rule says where and what; `judge` adds the path, the severity and the exact place.
 */
export interface Rule<K extends Kind = Kind> {
  readonly name: string
  readonly severity: Severity
  /** The mildest the settings of an archive may make it. */
  readonly floor: Severity | 'off'
  /** What is true, as one sentence. */
  readonly description: Text
  /** Why it matters to the people who read the archive. */
  readonly rationale: Text
  /** Run as tests, and printed by `samverkan explain`. */
  readonly examples: readonly Example[]
  /** The types it has anything to say about; every document when absent. */
  readonly on?: readonly K[]
  /**
   * It speaks only of documents with any of what stands in `about`, `has` and `says`; the others,
   * nearly all, are passed by, which only saves time.
   */
  readonly about?:
    | 'faults'
    | 'schemaFaults'
    | 'links'
    | 'nearMisses'
    | 'items'
    | 'personal'
    | 'flaws'
    | 'statedDates'
  /** Keys of the front matter. */
  readonly has?: readonly string[]
  /** Kinds of items in minutes, and clauses of items and of agenda items. */
  readonly says?: readonly (ItemKind | ClauseName)[]
  /** How it is held against documents from before the archive began (`imported_before`). */
  readonly imported?: Severity | 'off'
  check(document: Document<K>, archive: Archive): Iterable<Problem>
}

/** One thing a rule found. */
export interface Problem {
  readonly at: At
  readonly message: Text
  /** How to mend it, when the message does not say so already. */
  readonly hint?: Text
  /**
   * What tells it from others that the rule may find at the same place: a key, an id, a word of its
   * own, the same in every language and never reworded.
   */
  readonly kind?: string
  /** What `--fix` may do without asking. */
  readonly fix?: Fix
  /** Milder or sharper than the rule as a whole, as a fund or a checksum may have it. */
  readonly severity?: Severity
}

/** Where: a key or value of the front matter, a place or offsets in the file, or the file as such. */
export type At = { readonly key: Pointer; readonly part?: 'key' | 'value' } | Place | Span | 'file'

/** A safe mend; its exact offsets are found only when it is asked for. */
export type Fix =
  | { readonly replace: Pointer; readonly with: string }
  | { readonly rename: Pointer; readonly to: string }
  | { readonly edits: (text: string) => readonly Edit[] }

/** A small archive, and what the rule says of it: `path:line:column message`, in Swedish. */
export interface Example {
  readonly files: Readonly<Record<string, MemoryFile>>
  readonly says: readonly string[]
  /** The as-of day, where it matters. */
  readonly today?: string
  /** What `--fix` makes of the files, where it mends them. */
  readonly fixed?: Readonly<Record<string, string>>
}
