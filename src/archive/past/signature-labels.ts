import type { Signature } from '../../source/signatures.js'
import type { Text } from '../../text.js'

/** What a signature is worth. */
export const signatureLabels: Readonly<Record<Signature, Text>> = {
  good: { sv: 'giltig', en: 'valid' },
  bad: { sv: 'OGILTIG', en: 'INVALID' },
  'unknown-key': { sv: 'okänd nyckel', en: 'unknown key' },
  unchecked: { sv: 'kan inte prövas', en: 'cannot be checked' },
  'other-person': { sv: 'giltig, men inte författarens', en: 'valid, but not the author’s' },
  none: { sv: 'ingen', en: 'none' },
}
