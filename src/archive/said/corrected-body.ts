import type { Document } from '../document.js'
import type { Span } from '../items/spans.js'
import { type Correction, correctionsOf } from './corrections.js'

/** A body with its corrections laid over it. */
export interface CorrectedBody {
  readonly text: string
  /** Corrections whose words could not be found where they belong: to be told beside the text. */
  readonly unplaced: readonly Correction[]
}

/**
 * The body of minutes with every correction made up to a day laid over the item it is for, each
 * marked by `mark`. A redaction is in the text already. `text` is the whole file, as it was read;
 * what may have been a line break in it may be one here.
 */
export function correctedBody(
  text: string,
  bodyStart: number,
  minutes: Document<'minutes'>,
  today: string,
  mark: (correction: Correction) => string,
): CorrectedBody {
  const unplaced: Correction[] = []
  const edits: (Span & { readonly text: string })[] = []
  for (const item of minutes.body?.items ?? []) {
    const corrections = correctionsOf(item, minutes, today)
    if (corrections.length === 0) continue
    const { start, end } = item
    let now = text.slice(start, end)
    for (const correction of corrections) {
      const next = replaced(now, correction, mark(correction))
      if (next === null) unplaced.push(correction)
      else now = next
    }
    edits.push({ start, end, text: now })
  }
  edits.sort((a, b) => b.start - a.start)
  const whole = edits.reduce(
    (said, edit) => said.slice(0, edit.start) + edit.text + said.slice(edit.end),
    text,
  )
  return { text: whole.slice(bodyStart), unplaced }
}

/** The text with what was wrong put right wherever it stands; null where it does not stand. */
function replaced(text: string, { was, now }: Correction, mark: string): string | null {
  const words = was
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(words.join('\\s+'), 'g')
  return pattern.test(text) ? text.replace(pattern, () => `${now}${mark}`) : null
}
