import type { Edit } from '../../diagnostic.js'
import type { Body, Item } from '../items/item.js'

/**
 * The edits that write out the numbers items go by, so that others can cite them. Labels that
 * begin at one of `written` are left alone, their numbers being written by somebody else.
 */
export function numberEdits(
  { items }: Body,
  written: ReadonlySet<number> = new Set(),
): readonly Edit[] {
  return items.filter(lacksNumber).flatMap(({ number, label }) => {
    const at = number.start
    if (number.form === 'alone') return [{ start: at, end: at, text: `**${number.given}** ` }]
    return written.has(label.start) ? [] : [{ start: at, end: at, text: `${number.given} ` }]
  })
}

/** Whether an item goes by a number that is not written, so that nobody else may cite it. */
export const lacksNumber = ({ number, offer }: Item): boolean =>
  offer !== 'unticked' && number.given !== null && number.written === null
