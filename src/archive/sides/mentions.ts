import { type Entry, isUnreadable, type Source } from '../../source/source.js'
import type { Places } from './places.js'
import { wordFinder } from './words.js'

/** What documents mention, by a look at their bytes: nothing of them is read. */
export interface Mentions {
  /** Words of the list that stand in a document. */
  readonly byPath: ReadonlyMap<string, ReadonlySet<string>>
  /** Documents whose ids nobody knows without reading them. */
  readonly odd: ReadonlySet<string>
}

/** Text that is remembered of a search for some words, from run to run. */
export interface Remembered {
  get(words: readonly string[]): string | null
  put(words: readonly string[], text: string): void
}

/** What one content mentions, whatever it is called: the type and the id it gives itself, and words. */
type Mentioned = readonly [type: string, id: string, ...words: number[]]

/** What the key of former ids begins with, as the search tells words apart. */
const former = 'former'

/** Where a larger part than this had to be looked through, it is worth remembering. */
const worth = 0.05

/**
 * Look for words in some documents. What is mentioned is never missed; more may be told. Contents
 * that are remembered are not looked at again.
 */
export async function mentionsIn(
  source: Source,
  entries: readonly Entry[],
  words: readonly string[],
  places: Places,
  remembered: Remembered | null = null,
): Promise<Mentions> {
  const text = remembered?.get(words) ?? null
  const known = new Map<string | null, Mentioned>(text === null ? [] : JSON.parse(text))
  const byPath = new Map<string, ReadonlySet<string>>()
  const odd = new Set<string>()
  const learn = ({ path }: Entry, [type, id, ...found]: Mentioned) => {
    byPath.set(path, new Set(found.map((index) => words[index] as string)))
    const placed = places(path)
    if (id === '' || id !== placed.id || type !== placed.type) odd.add(path)
  }
  const find = wordFinder([...words, former])
  const unknown: Entry[] = []
  for (const entry of entries) {
    const before = known.get(entry.oid)
    if (before) learn(entry, before)
    else unknown.push(entry)
  }
  await source.read(unknown, (entry, content) => {
    if (isUnreadable(content)) {
      byPath.set(entry.path, new Set())
      odd.add(entry.path)
      return
    }
    const found = new Set<number>()
    find(content, (index) => found.add(index))
    const mayHaveOther = found.delete(words.length)
    const mentioned: Mentioned = [...selfOf(content, mayHaveOther), ...found]
    if (entry.oid !== null) known.set(entry.oid, mentioned)
    learn(entry, mentioned)
  })
  if (unknown.length > entries.length * worth) remembered?.put(words, JSON.stringify([...known]))
  return { byPath, odd }
}

const latin1 = new TextDecoder('latin1')
const backslash = 92

/**
 * The type and the id that a document gives itself; empty where they are not written plainly, or
 * where it has had another id.
 */
function selfOf(bytes: Uint8Array, mayHaveOther: boolean): readonly [type: string, id: string] {
  const start = latin1.decode(bytes.subarray(0, 256))
  const isClosed = start.indexOf('\n---', 3) !== -1
  const said = mayHaveOther || isClosed ? null : saidIn(start.slice(0, start.lastIndexOf('\n')))
  if (said && !bytes.includes(backslash)) return said
  const head = headOf(bytes)
  const isPlain = !/^["']?former_ids|\\[xuU\r\n]/m.test(head)
  return (isPlain ? saidIn(head) : null) ?? ['', '']
}

function saidIn(head: string): readonly [type: string, id: string] | null {
  const [, type] = /^type:[ \t]*([-\w]+)[ \t]*\r?$/m.exec(head) ?? []
  const [, id] = /^id:[ \t]*([-a-z0-9]+)[ \t]*\r?$/m.exec(head) ?? []
  return type === undefined || id === undefined ? null : [type, id]
}

/** The front matter, and no more than is ever read of one. */
function headOf(bytes: Uint8Array): string {
  for (const most of [2048, 65_536]) {
    const text = latin1.decode(bytes.subarray(0, most))
    const end = text.indexOf('\n---', 3)
    if (end !== -1) return text.slice(0, end)
    if (most >= bytes.length) return text
  }
  return ''
}
