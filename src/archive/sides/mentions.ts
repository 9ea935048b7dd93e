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

/** What the key of former ids begins with, as the search tells words apart. */
const former = 'former'

/** Look for words in some documents. What is mentioned is never missed; more may be told. */
export async function mentionsIn(
  source: Source,
  entries: readonly Entry[],
  words: readonly string[],
  places: Places,
): Promise<Mentions> {
  const find = wordFinder([...words, former])
  const byPath = new Map<string, ReadonlySet<string>>()
  const odd = new Set<string>()
  await source.read(entries, ({ path }, content) => {
    const found = new Set<string>()
    byPath.set(path, found)
    if (isUnreadable(content)) {
      odd.add(path)
      return
    }
    let mayHaveOther = false
    find(content, (index) => {
      if (index < words.length) found.add(words[index] as string)
      else mayHaveOther = true
    })
    if (!isPlain(path, content, mayHaveOther, places)) odd.add(path)
  })
  return { byPath, odd }
}

const latin1 = new TextDecoder('latin1')
const backslash = 92

/** Its type and id are what its place says, it has had no other, and nothing is written in code. */
function isPlain(path: string, bytes: Uint8Array, mayHaveOther: boolean, places: Places): boolean {
  const placed = places(path)
  const says = (head: string) => {
    const [, type] = /^type:[ \t]*([-\w]+)[ \t]*\r?$/m.exec(head) ?? []
    const [, id] = /^id:[ \t]*([-a-z0-9]+)[ \t]*\r?$/m.exec(head) ?? []
    return placed.id !== '' && id === placed.id && type === placed.type
  }
  const start = latin1.decode(bytes.subarray(0, 256))
  const isClosed = start.indexOf('\n---', 3) !== -1
  if (!mayHaveOther && !isClosed && says(start) && !bytes.includes(backslash)) return true
  const head = headOf(bytes)
  return !/^["']?former_ids|\\[xuU\r\n]/m.test(head) && says(head)
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
