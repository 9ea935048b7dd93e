import { alterationsOf, readFrozen } from '../../archive/alterations.js'
import { masks } from '../../archive/redaction.js'
import { UserError } from '../../errors.js'

/** A text without some words, and in how many places they stood. */
export interface Masked {
  readonly text: string
  readonly places: number
}

/**
 * Replace words by the mask wherever they stand, across line breaks too but not across empty lines,
 * in the body and in earlier corrections alike. Throws `UserError('call')` when they do not stand
 * anywhere, or are so short that other words would be hit.
 */
export function masked(text: string, secret: string, bodyStart: number): Masked {
  const words = secret.trim().split(/\s+/)
  if (words.join('').length < 3) {
    throw new UserError('call', {
      sv: 'Det som ska maskas måste vara minst tre tecken, annars träffas annat',
      en: 'What is to be redacted must be at least three characters, or other words are hit',
    })
  }
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(gap)
  let places = 0
  const made = text.replace(new RegExp(pattern, 'gu'), (_, at: number) => {
    places++
    return at < bodyStart ? masks.head : masks.body
  })
  if (places > 0) return { text: made, places }
  throw new UserError('call', {
    sv: 'Det som ska maskas står inte i protokollet',
    en: 'What is to be redacted does not stand in the minutes',
  })
}

/** White space that holds no empty line. */
const gap = '(?:[^\\S\\n]+|[^\\S\\n]*\\n[^\\S\\n]*)'

/**
 * Refuse what the check of approved minutes would refuse. Throws `UserError('call')` when a mask
 * would hide more than words: an item, or a key of the front matter.
 */
export function requireOnlyMasked(before: string, after: string): void {
  if (alterationsOf(readFrozen(before), readFrozen(after)).length === 0) return
  throw new UserError(
    'call',
    {
      sv: 'Maskningen skulle gömma mer än ord: en punkt, dess nummer eller etikett, eller en nyckel i huvudet',
      en: 'The redaction would hide more than words: an item, its number or label, or a key of the front matter',
    },
    {
      sv: 'Ange bara de ord som inte får stå, i flera omgångar om det behövs.',
      en: 'Give only the words that must not stand, in several goes if need be.',
    },
  )
}
