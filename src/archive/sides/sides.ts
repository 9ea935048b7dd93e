import { type Entry, isUnreadable, type Source, type Unreadable } from '../../source/source.js'
import { type Archive, readArchive } from '../archive.js'
import type { Document } from '../document.js'
import type { Memory } from '../memory/memory.js'
import { isSchemaPath } from '../own.js'
import { settingsPath } from '../settings-file.js'
import { type Mentions, mentionsIn, type Remembered } from './mentions.js'
import { isShared, placesIn } from './places.js'
import { around, touched } from './reach.js'
import { namesChanged, seekIn, soughtWords } from './sought.js'
import { forumsSpokenOf } from './spoken-of.js'
import { placedWords, statedIds, webOf } from './web.js'

/** The two sides of a change, read as far as is needed to tell what the change does. */
export interface ReadSides {
  readonly base: Archive
  readonly head: Archive
  /** The documents, by path, whose faults the change can bear on. */
  readonly judged: ReadonlySet<string>
  /** Nothing was left unread. */
  readonly whole: boolean
}

/** Two sides of a change, and the days that `readArchive` wants. */
export interface Sides {
  readonly base: Source
  readonly head: Source
  readonly today: string
  readonly run: string
  /** What is remembered of documents, where that may be believed. */
  readonly memory?: Memory
  /** The same of what they mention. */
  readonly mentioned?: Remembered
}

/** Where so much is changed that looking for the rest costs more than reading it. */
const mostOfAll = 0.25

/**
 * Read two sides of a change. Where it leaves the settings and the schemas alone, and most of the
 * documents, only those are read that what is changed can have to do with: what stands in the
 * others is found by ids, without reading it. Documents that are the same on both sides are read
 * once.
 */
export async function readSides(given: Sides): Promise<ReadSides> {
  const judges = new Map<string, Uint8Array | Unreadable>()
  const sides = {
    ...given,
    base: remembering(given.base, judges),
    head: remembering(given.head, judges),
  }
  const [before, after] = await Promise.all([sides.base.list(), sides.head.list()])
  const changed = differing(before, after)
  const schemas = changed.some(isSchemaPath)
  if (
    schemas ||
    changed.includes(settingsPath) ||
    changed.length > after.filter(isText).length * mostOfAll
  ) {
    const [base, head] = await reader(sides, !schemas)(() => true)
    const judged = new Set([...base.documents, ...head.documents].map(({ path }) => path))
    return { base, head, judged, whole: true }
  }

  const places = placesIn(await ownOf(sides.base))
  const texts = after.filter(isText)
  const read = reader(sides, true)
  const wanted = new Set(changed)
  for (const { path } of [...before, ...after]) if (isShared(places(path))) wanted.add(path)
  const readMore = (paths: Iterable<string>) => {
    for (const path of paths) wanted.add(path)
    return read((path) => wanted.has(path), wanted)
  }
  const first = await readMore([])
  const look = async (words: readonly string[]): Promise<Mentions> => {
    const old = before.filter((entry) => isText(entry) && changed.includes(entry.path))
    return both(
      await mentionsIn(sides.head, texts, words, places, given.mentioned),
      await mentionsIn(sides.base, old, words, places),
    )
  }
  const sought = {
    names: namesChanged(first[0].documents, first[1].documents),
    files: linkable(before, after, changed),
  }
  const paths = [...before, ...after].map(({ path }) => path)
  const words = placedWords(paths, places)
  for (const ids of statedIds(first).values()) for (const id of ids) words.add(id)
  for (const word of soughtWords(sought)) words.add(word)
  let seen = await look([...words])

  // What says too little of itself from outside is read, and looked for by what it says.
  const second = seen.odd.size > 0 ? await readMore(seen.odd) : first
  const stated = statedIds(second)
  const missed = [...stated.values()].flatMap((ids) => [...ids]).filter((id) => !words.has(id))
  if (missed.length > 0) seen = both(seen, await look([...new Set(missed)]))

  const web = webOf(seen.byPath, stated, places)
  const judged = touched(changed, web, places)
  for (const path of await seekIn(sides.head, texts, sought, seen.byPath)) judged.add(path)
  const third = await readMore(judged)
  const forums = third.flatMap((archive) => {
    const minutes = archive.documents.filter(({ path }) => judged.has(path))
    return [...forumsSpokenOf(minutes, archive)]
  })
  for (const path of around(judged, forums, web, places)) wanted.add(path)
  const [base, head] = await read((path) => wanted.has(path))
  return { base, head, judged, whole: false }
}

/** A source that is not asked again for the settings and the schemas alone, as each round would. */
const remembering = (source: Source, judges: Map<string, Uint8Array | Unreadable>): Source => ({
  ...source,
  read: async (entries, visit) => {
    const known = entries.map(({ oid }) => judges.get(oid ?? ''))
    if (known.every((content) => content !== undefined)) {
      for (const [at, entry] of entries.entries()) visit(entry, known[at] as Uint8Array)
      return
    }
    await source.read(entries, (entry, content) => {
      const isJudge = entry.path === settingsPath || isSchemaPath(entry.path)
      if (isJudge && entry.oid !== null) {
        // the bytes are only good during the call
        judges.set(entry.oid, isUnreadable(content) ? content : Uint8Array.from(content))
      }
      visit(entry, content)
    })
  },
})

/** The archive's own schemas alone. */
const ownOf = async (source: Source) => (await readArchive(only(source, new Set()), '')).own

/** A source as if it had nothing but some files, the settings and the schemas. */
const only = (source: Source, paths: ReadonlySet<string>): Source => ({
  ...source,
  list: async () =>
    (await source.list()).filter(
      ({ path }) => paths.has(path) || path === settingsPath || isSchemaPath(path),
    ),
})

type Read = (
  wants: (path: string) => boolean,
  just?: ReadonlySet<string>,
) => Promise<[Archive, Archive]>

/** Read both sides, again and again, each document once; `shared` where both are read alike. */
function reader({ base, head, today, run, memory }: Sides, shared: boolean): Read {
  const known = [new Map<string, Document>(), new Map<string, Document>()] as const
  const key = ({ path, oid }: Entry) => `${oid}\0${path}`
  return async (wants, just) => {
    const readSide = async (source: Source, at: 0 | 1) => {
      const documents = known[shared ? 0 : at]
      const part = { wants, known: (entry: Entry) => documents.get(key(entry)) }
      const from = just ? only(source, just) : source
      const archive = await readArchive(from, today, run, part, memory ?? null)
      for (const document of archive.documents) {
        const { entry, path } = document
        if (entry.oid !== null && entry.kind === 'file' && path !== settingsPath)
          documents.set(key(entry), document)
      }
      return archive
    }
    return [await readSide(base, 0), await readSide(head, 1)]
  }
}

/** The paths at which two lists have something else, or one has nothing. */
function differing(before: readonly Entry[], after: readonly Entry[]): string[] {
  const old = new Map(before.map((entry) => [entry.path, entry]))
  const now = new Map(after.map((entry) => [entry.path, entry]))
  return [...new Set([...old.keys(), ...now.keys()])].filter((path) => {
    const [was, is] = [old.get(path), now.get(path)]
    return was?.oid !== is?.oid || was?.kind !== is?.kind
  })
}

/** Files that links to them can have been broken by, or led elsewhere. */
function linkable(
  before: readonly Entry[],
  after: readonly Entry[],
  changed: readonly string[],
): readonly string[] {
  const [old, now] = [before, after].map((list) => new Set(list.map(({ path }) => path)))
  return changed.filter((path) => old?.has(path) && (!now?.has(path) || !/[.]md$/i.test(path)))
}

/** Whether it may be a document. Read-mes and attachments are looked at too; it does no harm. */
const isText = ({ path, kind }: Entry): boolean => kind === 'file' && /[.]md$/i.test(path)

function both(a: Mentions, b: Mentions): Mentions {
  const byPath = new Map(a.byPath)
  for (const [path, words] of b.byPath) {
    byPath.set(path, new Set([...(byPath.get(path) ?? []), ...words]))
  }
  return { byPath, odd: new Set([...a.odd, ...b.odd]) }
}
