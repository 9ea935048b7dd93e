import { createHash } from 'node:crypto'
import { type Cache, shortName } from './cache.js'

/** What is remembered of one content: a line about it, and two parts to be read when needed. */
export interface Slot {
  /** Bytes of the content itself. */
  readonly size: number
  readonly label: string
  /** Throws `DamagedCache` where it cannot be read after all. */
  head(): string
  body(): string
  /** Whether they are these, without all the others being read. */
  isSame(head: string, body: string): boolean
}

/** Contents by their git ids, with what was found in them. */
export interface Segments {
  find(oid: string): Slot | undefined
  /** How many bytes a content has that was read before. */
  sizeOf(oid: string): number | undefined
  /**
   * Remember what was found in a content, or, without a label, that there is such a content. Its id
   * is worked out here. The label holds no tab.
   */
  add(content: Uint8Array, label?: string, head?: string, body?: string): void
  /** Write down what was added. */
  save(): void
}

/** Something remembered is not what it was when it was written: it must be thrown away. */
export class DamagedCache extends Error {
  override readonly name = 'DamagedCache'
}

/** A part of a segment: a file of its own, so that what nobody asks for is never read. */
type Part = 'heads' | 'bodies'

interface Segment {
  readonly name: string
  readonly lines: readonly string[]
  part(which: Part): Buffer
  /** A piece of a part, or null; it may be damaged. */
  piece(which: Part, start: number, end: number): Buffer | null
}

interface Place {
  readonly segment: Segment
  readonly line: number
}

/** With more of them than this, some are made one. */
const mostSegments = 6
/** What is not used is kept as long as all together is no larger than this, in bytes. */
const largest = 256 * 1024 * 1024

/** What a cache remembers of contents, in files that are never changed, only replaced. */
export function openSegments(cache: Cache): Segments {
  const segments = cache.names('index-').flatMap((name) => segmentIn(cache, name) ?? [])
  const places = new Map<string, Place>()
  for (const segment of segments) {
    for (const [line, text] of segment.lines.entries()) {
      places.set(text.slice(0, text.indexOf('\t')), { segment, line })
    }
  }
  const used = new Set<string>()
  const added = new Map<string, number>()
  let writing: Writing | null = null
  const write = (oid: string, record: Written) => {
    writing ??= beginSegment(cache)
    writing.add(oid, record)
  }
  return {
    find: (oid) => {
      const place = places.get(oid)
      if (place === undefined) return undefined
      used.add(oid)
      const slot = slotAt(place)
      return slot.label === '' ? undefined : slot
    },
    sizeOf: (oid) => {
      const place = places.get(oid)
      if (place === undefined) return added.get(oid)
      used.add(oid)
      return sizeAt(place)
    },
    add: (content, label = '', head = '', body = '') => {
      const oid = blobId(content)
      if (places.has(oid)) used.add(oid)
      if (places.has(oid) || added.has(oid)) return
      added.set(oid, content.length)
      write(oid, { size: content.length, label, head, body })
    },
    save: () => {
      const merged = merging(segments)
      for (const [oid, record] of kept(merged, places, used)) write(oid, record)
      writing?.finish()
      for (const { name } of merged) {
        for (const part of ['index', 'heads', 'bodies']) cache.drop(`${part}-${name}`)
      }
    },
  }
}

interface Written extends Pick<Slot, 'size' | 'label'> {
  readonly head: string
  readonly body: string
}

/** Git's id of a content (git-hash-object, for SHA-1). */
export const blobId = (content: Uint8Array): string =>
  createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex')

function segmentIn(cache: Cache, file: string): Segment | null {
  const index = cache.get(file)
  if (index === null) return null
  const name = file.slice('index-'.length)
  const known = new Map<Part, Buffer>()
  const part = (which: Part): Buffer => {
    const bytes = known.get(which) ?? cache.get(`${which}-${name}`)
    if (bytes === null) throw new DamagedCache(name)
    known.set(which, bytes)
    return bytes
  }
  const piece = (which: Part, start: number, end: number) =>
    cache.getPiece(`${which}-${name}`, start, end)
  return { name, lines: index.toString().split('\n').slice(0, -1), part, piece }
}

function sizeAt({ segment, line }: Place): number {
  const text = segment.lines[line] ?? ''
  return Number.parseInt(text.slice(text.indexOf('\t') + 1), 10)
}

function slotAt({ segment, line }: Place): Slot {
  const [, size, label = '', ...ends] = (segment.lines[line] ?? '').split('\t')
  const [head = 0, headEnd = 0, body = 0, bodyEnd = 0] = ends.map(Number)
  return {
    size: Number(size),
    label,
    head: () => segment.part('heads').toString('utf8', head, headEnd),
    body: () => segment.part('bodies').toString('utf8', body, bodyEnd),
    isSame: (one, other) =>
      segment.piece('heads', head, headEnd)?.equals(Buffer.from(one)) === true &&
      segment.piece('bodies', body, bodyEnd)?.equals(Buffer.from(other)) === true,
  }
}

/**
 * The segments to make one of, when there are many: not the one that holds nearly all, which would
 * be written anew for a few that are small.
 */
function merging(segments: readonly Segment[]): readonly Segment[] {
  if (segments.length < mostSegments) return []
  const [first, ...rest] = segments.toSorted((a, b) => b.lines.length - a.lines.length)
  const few = rest.reduce((sum, { lines }) => sum + lines.length, 0)
  return first && few * 4 < first.lines.length ? rest : segments
}

/** What is used of some segments, and of the rest as much as there is room for. */
function* kept(
  segments: readonly Segment[],
  places: ReadonlyMap<string, Place>,
  used: ReadonlySet<string>,
): Iterable<readonly [string, Written]> {
  if (segments.length === 0) return
  const oids = [...used, ...[...places.keys()].filter((oid) => !used.has(oid))]
  let room = largest
  for (const oid of oids) {
    const place = places.get(oid)
    if (place === undefined || !segments.includes(place.segment)) continue
    const { size, label, head, body } = slotAt(place)
    const record = { size, label, head: head(), body: body() }
    room -= record.head.length + record.body.length
    if (room < 0) return
    yield [oid, record]
  }
}

interface Writing {
  add(oid: string, record: Written): void
  finish(): void
}

function beginSegment(cache: Cache): Writing {
  const [heads, bodies] = [cache.begin(), cache.begin()]
  const lines: string[] = []
  return {
    add: (oid, { size, label, head, body }) => {
      lines.push(`${[oid, size, label, ...heads.add(head), ...bodies.add(body)].join('\t')}\n`)
    },
    finish: () => {
      const index = lines.join('')
      const name = shortName(index)
      bodies.finish(`bodies-${name}`)
      heads.finish(`heads-${name}`)
      // Last, since whoever finds it counts on the others.
      cache.put(`index-${name}`, index)
    },
  }
}
