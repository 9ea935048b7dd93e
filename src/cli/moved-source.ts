import type { MovePlan } from '../archive/moving/plan.js'
import { compareText } from '../diagnostic.js'
import type { Entry, Source } from '../source/source.js'

/** A source as it would be after a move, so that it can be judged before anything is written. */
export function movedSource(base: Source, { rewrites, renames }: MovePlan): Source {
  const texts = new Map(rewrites.map(({ to, after }) => [to, new TextEncoder().encode(after)]))
  const origins = new Map(renames.map(({ from, to }) => [to, from]))
  const gone = new Set([...rewrites, ...renames].map(({ from }) => from))
  return {
    kind: base.kind,
    commit: base.commit,
    dirty: base.dirty,
    list: async () => {
      const all = await base.list()
      const byPath = new Map(all.map((entry) => [entry.path, entry]))
      const entries = all.filter(({ path }) => !gone.has(path))
      for (const [path, bytes] of texts) {
        entries.push({ path, kind: 'file', size: bytes.length, oid: null })
      }
      for (const [path, from] of origins) {
        const entry = byPath.get(from)
        if (entry) entries.push({ ...entry, path })
      }
      return entries.sort((a, b) => compareText(a.path, b.path))
    },
    read: async (wanted, visit) => {
      // What is not rewritten is read in runs from where it lies now; the order asked for is kept.
      let run: Entry[] = []
      let asked: Entry[] = []
      const flush = async () => {
        let next = 0
        const entries = asked
        const taken = run
        run = []
        asked = []
        await base.read(taken, (_, content) => {
          const entry = entries[next++]
          if (entry) visit(entry, content)
        })
      }
      for (const entry of wanted) {
        const bytes = texts.get(entry.path)
        if (bytes === undefined) {
          run.push({ ...entry, path: origins.get(entry.path) ?? entry.path })
          asked.push(entry)
          continue
        }
        await flush()
        visit(entry, bytes)
      }
      await flush()
    },
  }
}
