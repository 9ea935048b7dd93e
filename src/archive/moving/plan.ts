import { compareText, type Edit } from '../../diagnostic.js'
import { isUnreadable } from '../../source/source.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { applyEdits } from '../edits.js'
import { decode } from '../extract.js'
import { findBlock } from '../frontmatter.js'
import { isFrozen } from '../frozen.js'
import { findLinks } from '../links.js'
import { placeAt } from '../places.js'
import { headEdits } from './head-edits.js'
import { linkEdits } from './link-edits.js'
import type { Moving } from './moves.js'
import { respellingOf } from './respelling.js'
import { proseEdits, saidEdits } from './said-edits.js'

/** One file whose text changes, whether or not it moves. */
export interface Rewrite {
  readonly from: string
  readonly to: string
  readonly before: string
  readonly after: string
  /** How many places of it were changed. */
  readonly places: number
}

/** All that a move does to the files of an archive. */
export interface MovePlan {
  readonly rewrites: readonly Rewrite[]
  /** Files that get another path and nothing else. */
  readonly renames: readonly { readonly from: string; readonly to: string }[]
  /** Approved minutes that go along, or refer to what moves, and are left as they are. */
  readonly frozen: readonly string[]
  /** Where an old id stands in running text, which is left. */
  readonly mentions: readonly { readonly path: string; readonly line: number }[]
  /** Documents with references that no command can rewrite. */
  readonly stuck: readonly string[]
}

/** Read every document once and work out what a move changes in it. */
export async function planMove(archive: Archive, moving: Moving): Promise<MovePlan> {
  const respelling = respellingOf(moving, archive)
  const ids = new Map<string, string>()
  for (const { document, id, frozen } of moving.documents.values()) {
    if (document.id !== null && document.id !== id && !frozen) ids.set(document.id, id)
  }
  const rewrites: Rewrite[] = []
  const frozen = new Set<string>()
  const mentions: MovePlan['mentions'][number][] = []
  const stuck: string[] = []
  const documents = new Map<string, Document>(archive.documents.map((one) => [one.path, one]))
  const entries = (await archive.source.list()).filter(
    ({ path, kind }) => kind === 'file' && (documents.has(path) || isReadMe(path)),
  )
  await archive.source.read(entries, ({ path }, content) => {
    const before = isUnreadable(content) ? null : decode(content)
    if (before === null) return
    const document = documents.get(path)
    const isFixed = document !== undefined && isFrozen(document)
    const body = bodyOf(before)
    const prose = document?.type === 'settings' ? none : proseEdits(before, body, ids)
    const links = linkEdits(
      path,
      before,
      document?.links ?? findLinks(before, body),
      moving,
      archive,
    )
    if (isFixed) {
      if (moving.files.has(path) || prose.edits.length > 0) frozen.add(path)
      return
    }
    const head = document === undefined ? [] : headEdits(document, before, moving, respelling)
    if (head === null) {
      stuck.push(path)
      return
    }
    const said = document === undefined ? [] : saidEdits(document, before, respelling)
    const edits = distinct([...head, ...said, ...links, ...prose.edits])
    const to = moving.files.get(path) ?? path
    if (edits.length > 0) {
      const after = applyEdits(before, edits)
      rewrites.push({ from: path, to, before, after, places: edits.length })
    }
    const known = new Set(edits.map(({ start }) => start))
    for (const { start, end } of prose.mentions) {
      if (known.has(start) || edits.some((edit) => edit.start <= start && end <= edit.end)) continue
      mentions.push({ path: to, line: placeAt(before, start, end).line })
    }
  })
  const changed = new Set(rewrites.map(({ from }) => from))
  const renames = [...moving.files]
    .filter(([from]) => !changed.has(from))
    .map(([from, to]) => ({ from, to }))
    .sort((a, b) => compareText(a.from, b.from))
  return { rewrites, renames, frozen: [...frozen].sort(), mentions, stuck }
}

const none: ReturnType<typeof proseEdits> = { edits: [], mentions: [] }

const isReadMe = (path: string): boolean =>
  /(?:^|[/])readme[.]md$/i.test(path) && !path.split('/').includes('files')

function bodyOf(text: string): number {
  const block = findBlock(text)
  return typeof block === 'string' ? 0 : block.end
}

/** A reference in running text may be part of a clause that is rewritten already. */
function distinct(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = []
  for (const edit of edits) {
    const overlaps = kept.some(
      (one) =>
        (edit.start < one.end && one.start < edit.end) ||
        (edit.start === one.start && edit.end === one.end && edit.end > edit.start),
    )
    if (!overlaps) kept.push(edit)
  }
  return kept
}
