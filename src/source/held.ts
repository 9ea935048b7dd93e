import { type Entry, isUnreadable, type Source, type Unreadable } from './source.js'

/** A source whose files are read once each, however often they are asked for. */
export interface Held extends Source {
  /** What a file held when it was read first, or was given since; null when nobody has read it. */
  content(path: string): Uint8Array | Unreadable | null
  /** From now on the file reads like this. Nothing is written. */
  give(path: string, content: Uint8Array): void
}

/**
 * Hold on to every file of a source as it is read, so that what is judged, what is mended and what
 * a file must still hold when it is written are the same bytes.
 */
export function held(base: Source): Held {
  const contents = new Map<string, Uint8Array | Unreadable>()
  let entries: Promise<readonly Entry[]> | null = null
  const list = () => {
    entries ??= base.list()
    return entries
  }
  return {
    kind: base.kind,
    commit: base.commit,
    dirty: base.dirty,
    list,
    read: async (wanted, visit) => {
      const unread = wanted.filter(({ path }) => !contents.has(path))
      await base.read(unread, ({ path }, content) => {
        // the bytes are only good during the call
        contents.set(path, isUnreadable(content) ? content : new Uint8Array(content))
      })
      for (const entry of wanted) {
        const content = contents.get(entry.path)
        if (content !== undefined) visit(entry, content)
      }
    },
    content: (path) => contents.get(path) ?? null,
    give: (path, content) => void contents.set(path, content),
  }
}
