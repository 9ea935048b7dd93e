import { streamGit } from './git.js'
import { type Entry, isUnreadable, maxFileBytes, type Unreadable, type Visit } from './source.js'

/** Contents that are wanted again later are kept, but never more than so many at a time. */
const maxHeld = 32

/** How the content of one entry is come by, decided before git is asked. */
interface Step {
  readonly entry: Entry
  readonly from: 'git' | 'held' | 'nowhere'
  /** Wanted again by a later entry. */
  readonly hold: boolean
}

/**
 * Read blobs by their ids through one `cat-file`, in the order asked for and in constant memory.
 * Each id is asked for once. git gets ids only: a path may hold a line break.
 */
export async function readBlobs(cwd: string, entries: readonly Entry[], visit: Visit) {
  const steps = plan(entries)
  const asked = steps.filter((step) => step.from === 'git').map(({ entry }) => `${entry.oid}\n`)
  const held = new Map<string, Uint8Array | Unreadable>()
  let next = 0

  const give = (content: Uint8Array | Unreadable) => {
    const step = steps[next++]
    if (!step) return
    const { entry, hold } = step
    visit(entry, content)
    if (!hold) held.delete(entry.oid ?? '')
    else if (step.from === 'git') held.set(entry.oid ?? '', copyOf(content))
  }
  const giveKnown = () => {
    for (let step = steps[next]; step && step.from !== 'git'; step = steps[next]) {
      const { entry } = step
      const known = step.from === 'held' ? held.get(entry.oid ?? '') : undefined
      give(known ?? { unreadable: 'not-regular', detail: entry.kind })
    }
  }

  giveKnown()
  if (asked.length === 0) return
  const parse = batchParser((content) => {
    give(content)
    giveKnown()
  })
  await streamGit(cwd, ['cat-file', '--batch', '--buffer'], parse, { input: asked.join('') })
}

const copyOf = (content: Uint8Array | Unreadable) =>
  isUnreadable(content) ? content : Uint8Array.from(content)

function plan(entries: readonly Entry[]): Step[] {
  const left = new Map<string, number>()
  for (const { kind, oid } of entries) {
    if (kind === 'file' && oid !== null) left.set(oid, (left.get(oid) ?? 0) + 1)
  }
  const held = new Set<string>()
  return entries.map((entry) => {
    const { kind, oid } = entry
    if (kind !== 'file' || oid === null) return { entry, from: 'nowhere', hold: false }
    const from = held.has(oid) ? 'held' : 'git'
    const more = (left.get(oid) ?? 1) - 1
    left.set(oid, more)
    if (more === 0) held.delete(oid)
    else if (held.size < maxHeld) held.add(oid)
    return { entry, from, hold: held.has(oid) }
  })
}

/** Cut an answer of `cat-file --batch`: `<id> <type> <size>`, contents, a line break, and so on. */
function batchParser(onContent: (content: Uint8Array | Unreadable) => void) {
  let header = ''
  let size = -1
  let seen = 0
  let buffer = Buffer.alloc(0)

  const readHeader = (chunk: Buffer, at: number): number => {
    const end = chunk.indexOf(10, at)
    header += chunk.toString('latin1', at, end < 0 ? chunk.length : end)
    if (end < 0) return chunk.length
    const [, type, bytes] = header.split(' ')
    header = ''
    if (bytes === undefined) onContent({ unreadable: 'missing', detail: type ?? '' })
    else {
      size = Number(bytes)
      seen = 0
    }
    return end + 1
  }
  const readContent = (chunk: Buffer, at: number): number => {
    const end = Math.min(chunk.length, at + size - seen)
    const large = size > maxFileBytes
    // whole in one chunk, as most are: nothing to copy
    const whole = !large && seen === 0 && end - at === size && end < chunk.length
    if (!large && !whole) {
      if (buffer.length < size) buffer = Buffer.allocUnsafe(Math.min(size * 2, maxFileBytes))
      chunk.copy(buffer, seen, at, end)
    }
    seen += end - at
    if (seen < size || end === chunk.length) return end
    if (large) onContent({ unreadable: 'too-large', detail: String(size) })
    else onContent(whole ? chunk.subarray(at, end) : buffer.subarray(0, size))
    size = -1
    return end + 1
  }
  return (chunk: Buffer): void => {
    let at = 0
    while (at < chunk.length) at = size < 0 ? readHeader(chunk, at) : readContent(chunk, at)
  }
}
