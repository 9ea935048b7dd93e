import type { Document } from '../archive/document.js'
import { offsetOf } from '../archive/places.js'
import type { Edit, Place } from '../diagnostic.js'
import type { Text } from '../text.js'
import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'

/** Characters without width: they can go without anybody seeing a difference. */
const widthless = new Set(['U+200B', 'U+FEFF'])

export const rule: Rule = {
  name: 'no-control-characters',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Texten har inga styrtecken och inga osynliga tecken.',
    en: 'The text has no control characters and no invisible ones.',
  },
  rationale: {
    sv: 'Tecken som inte syns kan gömma eller vända text, så att läsaren ser något annat än som står.',
    en: 'Characters that are not seen can hide or turn text, so that readers see what is not there.',
  },
  about: 'faults',

  *check(document) {
    for (const { at, place, detail } of faultsOf(document, 'control-character')) {
      const [code = '', where] = detail.split(' ')
      if (place && isToldAsSpace(document, place)) continue
      const what = nameOf(code)
      if (where === 'escaped') {
        yield { at, message: escaped(what, code), hint: writeIt }
        continue
      }
      const mild = where === 'body' && !isControl(code)
      yield {
        at,
        ...(mild ? { severity: 'warning' as const } : {}),
        message: {
          sv: `Här står ${what.sv} (${code})`,
          en: `Here is ${what.en} (${code})`,
        },
        hint: {
          sv: 'Ta bort tecknet. Det följer ofta med när text klistras in ur pdf, webb eller Word.',
          en: 'Remove the character. It often comes along with text pasted from PDF, web or Word.',
        },
        ...(place && widthless.has(code) ? { fix: { edits: without(place) } } : {}),
      }
    }
  },

  examples: [
    { files: { 'funds/nosk-2022.md': '---\ntype: fund\n---\nEtt\tstycke.\r\n' }, says: [] },
    {
      files: { 'funds/nosk-2022.md': '---\ntype: fund\nname: NÖ\u001BSK\n---\n' },
      says: ['funds/nosk-2022.md:3:9 Här står ett styrtecken (U+001B)'],
    },
    {
      files: { 'funds/nosk-2022.md': '---\ntype: fund\nname: "N\\u0000"\nx_a: "\\ud800"\n---\n' },
      says: [
        'funds/nosk-2022.md:3:7 Värdet har ett styrtecken (U+0000), skrivet som en kod efter omvänt snedstreck',
        'funds/nosk-2022.md:4:6 Värdet har ett halvt tecken (U+D800), skrivet som en kod efter omvänt snedstreck',
      ],
    },
    {
      files: { 'funds/nosk-2022.md': '---\ntype: fund\nname: \u202ENÖSK\n---\n' },
      says: ['funds/nosk-2022.md:3:7 Här står ett tecken som vänder läsriktningen (U+202E)'],
    },
    {
      files: { 'funds/nosk-2022.md': '---\ntype: fund\n---\nSam\u200Bverkan.\n' },
      says: ['funds/nosk-2022.md:4:4 Här står ett osynligt tecken (U+200B)'],
      fixed: { 'funds/nosk-2022.md': '---\ntype: fund\n---\nSamverkan.\n' },
    },
  ],
}

const isControl = (code: string): boolean => Number.parseInt(code.slice(2), 16) < 0xa0

function nameOf(code: string): Text {
  if (/^U\+D[89A-F]/.test(code)) return { sv: 'ett halvt tecken', en: 'half a character' }
  if (isControl(code)) return { sv: 'ett styrtecken', en: 'a control character' }
  if (widthless.has(code)) return { sv: 'ett osynligt tecken', en: 'an invisible character' }
  return code === 'U+2028' || code === 'U+2029'
    ? { sv: 'en osynlig radbrytning', en: 'an invisible line break' }
    : { sv: 'ett tecken som vänder läsriktningen', en: 'a character that turns the direction' }
}

/** Where a space belongs, another rule says so of the same character. */
const isToldAsSpace = ({ faults }: Document, { line, column }: Place): boolean =>
  faults.some(
    ({ kind, detail, place }) =>
      kind === 'yaml' &&
      detail.startsWith('hard-space') &&
      place?.line === line &&
      place.column === column,
  )

const escaped = (what: Text, code: string): Text => ({
  sv: `Värdet har ${what.sv} (${code}), skrivet som en kod efter omvänt snedstreck`,
  en: `The value has ${what.en} (${code}), written as a code after a backslash`,
})

const writeIt: Text = {
  sv: 'Ta bort koden. Ska ett omvänt snedstreck stå i texten, skriv två (\\\\).',
  en: 'Remove the code. If a backslash is to stand in the text, write two (\\\\).',
}

const without =
  ({ line, column }: Place) =>
  (text: string): readonly Edit[] => {
    const start = offsetOf(text, line, column)
    return [{ start, end: start + 1, text: '' }]
  }
