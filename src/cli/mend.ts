import { type Archive, readArchive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import { applyEdits, together } from '../archive/edits.js'
import { decode } from '../archive/extract.js'
import type { Diagnostic, Edit } from '../diagnostic.js'
import { type Held, held } from '../source/held.js'
import { isUnreadable } from '../source/source.js'
import { type Change, writeFiles } from '../source/write.js'

/** What is found in an archive. */
interface Found {
  readonly diagnostics: readonly Diagnostic[]
}

/** An archive as it is when it has been mended, what is still to be found in it, and what to write. */
export interface Mended<F extends Found> {
  readonly archive: Archive
  readonly found: F
  readonly changes: readonly Change[]
  /** In how many places all passes together. */
  readonly edits: number
}

/**
 * One mend may show another: a key under its right name gets its value looked at. Two or three are
 * usual; a head in which line after line is wrongly indented takes one for each.
 */
const maxPasses = 20

/**
 * Make the safe mends of an archive until there are none left, judged anew each time, and write
 * them all at once or none; the rest of each file stays byte for byte. The files are read here, so
 * that a lock can be held around it all. Throws `UserError`: `conflict` when a file is no longer
 * what was judged, else what writing throws.
 */
export async function mend<F extends Found>(
  before: Archive,
  root: string,
  check: (archive: Archive) => Promise<F>,
): Promise<Mended<F>> {
  const mended = await mendInMemory(before, check)
  writeFiles(root, mended.changes)
  return mended
}

/** The same without writing: everything happens in memory. */
export async function mendInMemory<F extends Found>(
  before: Archive,
  check: (archive: Archive) => Promise<F>,
): Promise<Mended<F>> {
  const source = held(before.source)
  const read = () => readArchive(source, before.today, before.latest)
  let archive = await read()
  let found = await check(archive)
  const files = new Map<string, Mending>()
  for (let pass = 1; ; pass++) {
    const steps = mendOnce(archive, found.diagnostics, source, files)
    if (steps.length === 0) break
    if (pass <= maxPasses) {
      archive = await read()
      if (takeBack(steps, archive, source)) archive = await read()
    } else {
      // What comes to no end is left as it was, or the next run would go on with it.
      for (const { document, file } of steps) close(file, file.first, 0, document.path, source)
      archive = await read()
    }
    found = await check(archive)
  }
  const mended = [...files].filter(([, { text, first }]) => text !== first)
  return {
    archive,
    found,
    changes: mended.map(([path, { text, bytes }]) => ({ path, text, expected: bytes })),
    edits: mended.reduce((sum, [, file]) => sum + file.edits, 0),
  }
}

/** One file on its way. */
interface Mending {
  /** What it held when it was judged first, and must still hold. */
  readonly bytes: Uint8Array
  readonly first: string
  /** Every text it has had; one that comes back would go round for ever. */
  readonly seen: Set<string>
  text: string
  edits: number
  /** Nothing more is done to a file whose mends do not hold. */
  closed: boolean
}

/** A change of one pass, and what it came from. */
interface Step {
  readonly document: Document
  readonly file: Mending
  readonly text: string
  readonly edits: number
}

function mendOnce(
  archive: Archive,
  diagnostics: readonly Diagnostic[],
  source: Held,
  files: Map<string, Mending>,
): readonly Step[] {
  const wanted = new Map<string, (readonly Edit[])[]>()
  for (const { path, edits } of diagnostics) {
    if (edits.length > 0) wanted.set(path, [...(wanted.get(path) ?? []), edits])
  }
  const steps: Step[] = []
  for (const document of archive.documents) {
    const { path, entry } = document
    const groups = wanted.get(path)
    // What git holds and the disk does not cannot be written.
    const file = groups && entry.oid === null ? (files.get(path) ?? open(path, source)) : null
    if (!groups || !file || file.closed) continue
    files.set(path, file)
    const edits = together(groups)
    const text = applyEdits(file.text, edits)
    if (file.seen.has(text)) {
      file.closed = true
      continue
    }
    steps.push({ document, file, text: file.text, edits: file.edits })
    give(file, text, file.edits + edits.length, path, source)
  }
  return steps
}

/** Undo what made a document unreadable that could be read before; says whether there was any. */
function takeBack(steps: readonly Step[], archive: Archive, source: Held): boolean {
  const byPath = new Map(archive.documents.map((document) => [document.path, document]))
  const broken = steps.filter(
    ({ document: { path, values } }) => values !== null && byPath.get(path)?.values === null,
  )
  for (const { document, file, text, edits } of broken) {
    close(file, text, edits, document.path, source)
  }
  return broken.length > 0
}

function open(path: string, source: Held): Mending | null {
  const bytes = source.content(path)
  const text = bytes === null || isUnreadable(bytes) ? null : decode(bytes)
  if (text === null) return null
  const seen = new Set([text])
  return { bytes: bytes as Uint8Array, first: text, seen, text, edits: 0, closed: false }
}

function give(file: Mending, text: string, edits: number, path: string, source: Held): void {
  file.text = text
  file.edits = edits
  file.seen.add(text)
  source.give(path, new TextEncoder().encode(text))
}

function close(file: Mending, text: string, edits: number, path: string, source: Held): void {
  give(file, text, edits, path, source)
  file.closed = true
}
