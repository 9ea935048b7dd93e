import { compareText } from '../diagnostic.js'
import type { Entry, Source } from '../source/source.js'

/** A source as it would be with one file written: what is about to be done can be judged first. */
export function overlay(base: Source, path: string, text: string): Source {
  const bytes = new TextEncoder().encode(text)
  const own: Entry = { path, kind: 'file', size: bytes.length, oid: null }
  return {
    kind: base.kind,
    commit: base.commit,
    dirty: base.dirty,
    list: async () => {
      const others = (await base.list()).filter((entry) => entry.path !== path)
      return [...others, own].sort((a, b) => compareText(a.path, b.path))
    },
    read: async (entries, visit) => {
      // Runs of other files are read together; the order asked for is kept.
      let run: Entry[] = []
      for (const entry of entries) {
        if (entry.path !== path) {
          run.push(entry)
          continue
        }
        await base.read(run, visit)
        run = []
        visit(entry, bytes)
      }
      await base.read(run, visit)
    },
  }
}
