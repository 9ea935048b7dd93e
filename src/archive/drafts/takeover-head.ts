import type { Edit } from '../../diagnostic.js'
import { keysAt, valueLabel } from '../describe.js'
import { findBlock } from '../frontmatter.js'
import { setValue } from '../splice.js'
import type { Values } from '../yaml.js'

/**
 * The edits that make the front matter of a notice that of a draft: its status, values that were
 * given anew, and, of a fresh draft, the keys that it does not have. Null where it cannot be
 * changed that way.
 */
export function headEdits(
  text: string,
  values: Values,
  given: Values,
  fresh: string,
): readonly Edit[] | null {
  const order = [...keysAt('minutes', []).keys()]
  const edits: Edit[] = []
  for (const [key, value] of Object.entries({ ...given, status: 'draft' })) {
    if (value === undefined || values[key] === value) continue
    const edit = setValue(text, key, value, order)
    if (edit === null) return null
    edits.push(edit)
  }
  const comment = statusComment(text)
  if (comment) edits.push(comment)
  const block = findBlock(text)
  if (typeof block === 'string') return null
  const missing = [...linesByKey(fresh)].filter(
    ([key]) => ['chair', 'secretary', 'note_taker', 'attendance'].includes(key) && !(key in values),
  )
  const lines = missing.flatMap(([, rows]) => rows)
  if (lines.length > 0) {
    const eol = text.includes('\r\n') ? '\r\n' : '\n'
    const at = endOfBlock(text)
    edits.push({ start: at, end: at, text: lines.map((line) => line + eol).join('') })
  }
  return edits
}

/** What a template wrote after `status: planned` is no longer true. */
function statusComment(text: string): Edit | null {
  const match =
    /^(status: *planned[ \t]+# *)(kallelse|planerat|notice|planned)(?=[ \t]*\r?$)/m.exec(
      text.slice(0, endOfBlock(text)),
    )
  if (!match) return null
  const [, before = '', word = ''] = match
  const lang = word === 'notice' || word === 'planned' ? 'en' : 'sv'
  const start = match.index + before.length
  return { start, end: start + word.length, text: valueLabel('minutes', ['status'], 'draft')[lang] }
}

/** The offset of the fence that closes the front matter. */
const endOfBlock = (text: string): number => {
  const match = /\n---[ \t]*(?:\r?\n|$)/.exec(text)
  return match ? match.index + 1 : 0
}

/** The lines of each key of a front matter, with those indented below it. */
function linesByKey(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  let last: string[] | undefined
  for (const line of text.slice(4, endOfBlock(text)).trimEnd().split('\n')) {
    const key = /^(\w+):/.exec(line)?.[1]
    if (key !== undefined) {
      last = [line]
      found.set(key, last)
    } else if (/^\s/.test(line)) last?.push(line)
  }
  return found
}
