import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import { isFrozen } from '../archive/frozen.js'
import type { Personal } from '../archive/personal/personal.js'
import { join, type Text } from '../text.js'

/** What a document holds of one private kind, but for what the settings say is none. */
export function* personalIn(
  { personal }: Document,
  { settings }: Archive,
  kind: Personal['kind'],
): Iterable<Personal> {
  for (const one of personal) {
    if (one.kind === kind && !(settings.not_personal ?? []).includes(one.text)) yield one
  }
}

/** What to do about it: approved minutes are redacted, and an exception is written exactly. */
export function putAway(document: Document, instead: Text, exception: Text): Text {
  const way = isFrozen(document) ? redacted : instead
  return join([way, exception], ' ')
}

const redacted: Text = {
  sv: 'Protokollet är godkänt: maska orden med `samverkan rätta … --redact "orden"`.',
  en: 'The minutes are approved: redact the words with `samverkan correct … --redact "the words"`.',
}

/** How to say that it is no private matter. */
export const unless = (sv: string, en: string): Text => ({
  sv: `Är det ${sv}, skriv det exakt under \`not_personal\` i samverkan.yaml.`,
  en: `If it is ${en}, write it exactly under \`not_personal\` in samverkan.yaml.`,
})
