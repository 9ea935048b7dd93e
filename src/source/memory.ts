import { compareText } from '../diagnostic.js'
import { type Entry, maxFileBytes, type Source, type Unreadable } from './source.js'

/**
 * An archive held in memory, for examples and tests: path to what stands there.
 */
export function memorySource(files: Readonly<Record<string, MemoryFile>>): Source {
  const contents = new Map<string, Uint8Array | Unreadable>()
  const entries: Entry[] = []
  for (const [path, file] of Object.entries(files)) {
    if (typeof file === 'object' && 'kind' in file) {
      entries.push({ path, kind: file.kind, size: file.size ?? null, oid: null })
      continue
    }
    const content = typeof file === 'string' ? new TextEncoder().encode(file) : file
    contents.set(path, content)
    entries.push({ path, kind: 'file', size: null, oid: null })
  }
  entries.sort((a, b) => compareText(a.path, b.path))

  return {
    kind: 'memory',
    commit: null,
    dirty: null,
    list: async () => entries,
    read: async (wanted, visit) => {
      for (const entry of wanted) {
        const content = contents.get(entry.path)
        if (entry.kind !== 'file' || !content) {
          visit(entry, { unreadable: 'not-regular', detail: entry.kind })
        } else if ('length' in content && content.length > maxFileBytes) {
          visit(entry, { unreadable: 'too-large', detail: String(content.length) })
        } else {
          visit(entry, content)
        }
      }
    },
  }
}

/** Text, bytes, a file that cannot be read, or something that is no plain file. */
export type MemoryFile =
  | string
  | Uint8Array
  | Unreadable
  | (Pick<Entry, 'kind'> & { readonly size?: number })
