import { UserError } from '../../errors.js'

/** What stands where something was taken away. */
export const mask = '[maskat]'
/** Square brackets would make a list of it in front matter. */
const headMask = '(maskat)'

/** A text without some words, and in how many places they stood. */
export interface Masked {
  readonly text: string
  readonly places: number
}

/**
 * Replace words by the mask wherever they stand, across line breaks too, in the body and in
 * earlier corrections alike. Throws `UserError('call')` when they do not stand anywhere, or are so
 * short that other words would be hit.
 */
export function masked(text: string, secret: string, bodyStart: number): Masked {
  const words = secret.trim().split(/\s+/)
  if (words.join('').length < 3) {
    throw new UserError('call', {
      sv: 'Det som ska maskas måste vara minst tre tecken, annars träffas annat',
      en: 'What is to be redacted must be at least three characters, or other words are hit',
    })
  }
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+')
  let places = 0
  const made = text.replace(new RegExp(pattern, 'gu'), (_, at: number) => {
    places++
    return at < bodyStart ? headMask : mask
  })
  if (places > 0) return { text: made, places }
  throw new UserError('call', {
    sv: 'Det som ska maskas står inte i protokollet',
    en: 'What is to be redacted does not stand in the minutes',
  })
}
