import { applyEdits } from '../archive/edits.js'
import { readFrontMatter } from '../archive/frontmatter.js'
import type { Edit } from '../diagnostic.js'

/** An edit that makes the front matter readable; any other is none. */
export function ifItReads(text: string, edit: Edit): readonly Edit[] {
  return readFrontMatter(applyEdits(text, [edit])).data === null ? [] : [edit]
}

/** Only dashes, of whatever kind and number, or the dots that end a document of YAML. */
export const isDashes = (written: string): boolean => /^(?:[-–—]+|[.]{3})$/.test(written)

/** Three dashes instead of a line that was meant to be them, where nothing else can be meant. */
export function asFence(text: string, start: number): readonly Edit[] {
  const line = /^[^\r\n]*(?:\r?\n|$)/.exec(text.slice(start))?.[0] ?? ''
  const written = line.trimEnd()
  if (!isDashes(written)) return []
  const after = text.slice(start + line.length)
  // The fence stands on the next line already.
  if (/^---[ \t]*(?:\r?\n|$)/.test(after)) {
    return ifItReads(text, { start, end: start + line.length, text: '' })
  }
  // Keys between this line and the real fence: either may be the end.
  const until = start === 0 ? -1 : after.search(/^---[ \t]*\r?$/m)
  if (until !== -1 && /^[a-z_]+:(?:\s|$)/m.test(after.slice(0, until))) return []
  return ifItReads(text, { start, end: start + written.length, text: '---' })
}
