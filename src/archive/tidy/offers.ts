import type { Edit } from '../../diagnostic.js'
import type { Body, Item } from '../items/item.js'

/** An offer that nobody ticked, as a list entry to take out. */
export interface LeftOffer {
  /** The label and what follows it, on one line. */
  readonly says: string
  readonly edit: Edit
}

/** Kinds that somebody has written and not merely left: they are never taken out. */
const kept: ReadonlySet<Item['kind']> = new Set(['assignment', 'question', 'proposal'])

/**
 * The offers left in a body, each with the edit that removes its entry and the blank line that
 * would be one too many. Those with a number, or of a kind that is kept, are not among them.
 */
export function leftOffers(text: string, { items }: Body): readonly LeftOffer[] {
  const taken = new Set<number>()
  return items.flatMap((item) => {
    const { entry } = item.places
    if (item.offer !== 'unticked' || entry === null || taken.has(entry.start)) return []
    if (item.number.written !== null || kept.has(item.kind)) return []
    taken.add(entry.start)
    const says = text.slice(item.label.start, entry.end).replace(/\s+/g, ' ').trim()
    return [{ says: says.replaceAll('**', ''), edit: lines(text, entry.start, entry.end) }]
  })
}

/** Whole lines, with one blank line after them where there is one before them as well. */
function lines(text: string, from: number, to: number): Edit {
  const start = text.lastIndexOf('\n', from - 1) + 1
  let end = nextLine(text, to)
  if (isBlank(text, text.lastIndexOf('\n', start - 2) + 1) && isBlank(text, end)) {
    end = nextLine(text, end + 1)
  }
  return { start, end, text: '' }
}

/** The start of the line after an offset; the offset itself where a line starts there. */
function nextLine(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end + 1
}

/** Whether the line that starts there holds nothing; the end of the text is no line. */
function isBlank(text: string, start: number): boolean {
  if (start >= text.length) return false
  const end = text.indexOf('\n', start)
  return text.slice(start, end === -1 ? text.length : end).trim() === ''
}
