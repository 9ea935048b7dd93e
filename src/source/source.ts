/** What stands at a path. Only a `file` is ever opened; the rest are findings. */
export type EntryKind = 'file' | 'symlink' | 'submodule' | 'special' | 'directory'

/** Something with a name in an archive. */
export interface Entry {
  /** Relative to the archive, forward slashes, exactly as the file system or git spells it. */
  readonly path: string
  /** `directory` only for a folder whose name ends in `.md`; other folders are not listed. */
  readonly kind: EntryKind
  /** Bytes, or null where only opening it would tell. */
  readonly size: number | null
  /** Git's id of the content where git has one at hand. */
  readonly oid: string | null
  /** Of a file on disk that git has seen as it is now: the id it has there, and its bytes on disk. */
  readonly seen?: { readonly oid: string; readonly size: number }
}

/** Why a file that exists could not be read. */
export interface Unreadable {
  readonly unreadable: 'too-large' | 'not-regular' | 'refused' | 'missing'
  /** The system's own word, such as `EACCES`, or the size in bytes. */
  readonly detail: string
}

/**
 * A place documents come from: the work tree, the index, a revision, or memory.
 * Nothing above this layer knows which.
 */
export interface Source {
  readonly kind: 'worktree' | 'index' | 'revision' | 'memory'
  /** The full commit id the files come from or rest on; null without git or commits. */
  readonly commit: string | null
  /** Whether the files differ from that commit; null where that has no meaning. */
  readonly dirty: boolean | null
  /**
   * Every file that is not in a folder beginning with a dot, in code-unit order of the path.
   * Throws `UserError` when the place cannot be listed.
   */
  list(): Promise<readonly Entry[]>
  /**
   * Give the bytes of each entry to `visit`, in the order asked for. The bytes are only good
   * during the call: buffers are used again. One unreadable file never stops the rest.
   */
  read(entries: readonly Entry[], visit: Visit): Promise<void>
}

export type Visit = (entry: Entry, content: Uint8Array | Unreadable) => void

/** The largest file that is opened: 1 MiB; minutes are a hundredth of that. */
export const maxFileBytes = 1024 * 1024

export const isUnreadable = (content: Uint8Array | Unreadable): content is Unreadable =>
  'unreadable' in content
