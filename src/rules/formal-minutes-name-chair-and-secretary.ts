import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import { rowsFor } from '../archive/forums/chairing.js'
import type { Text } from '../text.js'
import { minutes } from './example-minutes.js'
import type { Problem, Rule } from './rule.js'

const offices = {
  chair: { sv: 'ordförande', en: 'chair' },
  secretary: { sv: 'sekreterare', en: 'secretary' },
} as const
type Office = keyof typeof offices

export const rule: Rule<'minutes'> = {
  name: 'formal-minutes-name-chair-and-secretary',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Ett utskickat protokoll säger vem som ledde mötet och vem som skrev, och de var där.',
    en: 'Circulated formal minutes say who chaired and who wrote, and those were there.',
  },
  rationale: {
    sv: 'Ordföranden och sekreteraren svarar för att protokollet stämmer. Utan dem finns ingen att fråga.',
    en: 'The chair and the secretary answer for the minutes. Without them there is nobody to ask.',
  },
  on: ['minutes'],

  *check(document, archive) {
    const { facts } = document
    if (facts.kind !== 'formal' || facts.cancelled === true) return
    if (facts.status !== 'circulated' && facts.status !== 'approved') return
    if (facts.meeting_type === 'correspondence') return
    yield* judge(document, 'chair', archive)
    yield* judge(document, 'secretary', archive)
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': formal(
          '{party: kommun-1290, role: förvaltningschef}',
          '{party: kommun-1290, role: samordnare}',
        ),
        'forums/dst/minutes/2026-03-03.md': formal('null', 'null', 'draft'),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': formal('null', '{party: region-12, role: områdeschef}'),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:8:1 Protokollet säger inte vem som var ordförande (`chair`)',
        'forums/dst/minutes/2026-02-03.md:9:20 Den som står som sekreterare (`secretary`) var inte där, enligt deltagarlistan',
      ],
    },
  ],
}

function* judge(
  document: Document<'minutes'>,
  office: Office,
  archive: Archive,
): Iterable<Problem> {
  const named = document.facts[office]
  const word: Text = offices[office]
  if (!named) {
    // A key that must be there, and is not, is told where the schema is judged.
    if (document.values?.[office] === undefined && !document.facts.source) return
    yield {
      at: { key: [office], part: 'key' },
      message: {
        sv: `Protokollet säger inte vem som var ${word.sv} (\`${office}\`)`,
        en: `The minutes do not say who was ${word.en} (\`${office}\`)`,
      },
      hint: {
        sv: `Skriv till exempel \`${office}: {party: kommun-1880, role: socialchef}\`.`,
        en: `Write for instance \`${office}: {party: kommun-1880, role: socialchef}\`.`,
      },
    }
    return
  }
  const rows = rowsFor(document, named, archive)
  if (rows.length === 0) return
  if (rows.some(([, { status }]) => status !== 'absent' && status !== 'apologies')) return
  yield {
    at: { key: [office, named.party === undefined ? 'role' : 'party'] },
    message: {
      sv: `Den som står som ${word.sv} (\`${office}\`) var inte där, enligt deltagarlistan`,
      en: `Who stands as ${word.en} (\`${office}\`) was not there, by the list of participants`,
    },
    hint: {
      sv: 'Rätta den rad som är fel: den i deltagarlistan, eller den i protokollets huvud.',
      en: 'Correct the row that is wrong: the one among the participants, or the one in the head.',
    },
  }
}

function formal(chair: string, secretary: string, status = 'circulated'): string {
  return minutes('## 1. Inledning', {
    status,
    more: [
      'kind: formal',
      `chair: ${chair}`,
      `secretary: ${secretary}`,
      'attendance:',
      '  - {party: kommun-1290, role: förvaltningschef, as: member}',
      '  - {party: region-12, role: områdeschef, as: member, status: apologies}',
    ],
  })
}
