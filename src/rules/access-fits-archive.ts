import type { Text } from '../text.js'
import type { Problem, Rule } from './rule.js'

export const rule: Rule = {
  name: 'access-fits-archive',
  severity: 'error',
  floor: 'warning',
  description: {
    sv: 'Inget dokument är mer skyddat än arkivet det ligger i: i ett offentligt arkiv är alla dokument offentliga.',
    en: 'No document is more protected than the archive it lies in: in a public archive all documents are public.',
  },
  rationale: {
    sv: 'Alla som kan läsa arkivet kan läsa varje dokument i det, också i gamla versioner. Märkningen i ett dokument stänger inget.',
    en: 'Who can read the archive can read every document in it, also in old versions. A mark in a document closes nothing.',
  },
  has: ['access'],

  *check({ type, values }, { settings }) {
    if (type === 'settings' || values === null) return
    const own = circles.indexOf(values['access'])
    if (own < 1) return
    if (settings.access === undefined) yield unsaid(own)
    else if (own > circles.indexOf(settings.access)) yield wider(own, settings.access)
  },

  examples: [
    {
      files: {
        'samverkan.yaml': archive('access: restricted'),
        'funds/a.md': fund('public'),
        'funds/b.md': fund('restricted'),
      },
      says: [],
    },
    {
      files: {
        'samverkan.yaml': archive('access: public'),
        'funds/a.md': fund('restricted'),
        'funds/b.md': fund('non_public'),
      },
      says: [
        'funds/a.md:3:9 Dokumentet är märkt begränsat (`access: restricted`), men arkivet är offentligt',
        'funds/b.md:3:9 Dokumentet är märkt ej offentligt (`access: non_public`), men arkivet är offentligt',
      ],
    },
    {
      files: {
        'samverkan.yaml': archive('access: restricted'),
        'funds/b.md': fund('non_public'),
      },
      says: [
        'funds/b.md:3:9 Dokumentet är märkt ej offentligt (`access: non_public`), men arkivet är begränsat',
      ],
    },
    {
      files: { 'samverkan.yaml': archive('# ingen vet'), 'funds/a.md': fund('restricted') },
      says: [
        'funds/a.md:3:9 Dokumentet är märkt begränsat (`access: restricted`), men inställningarna säger inte vilka som kan läsa arkivet',
      ],
    },
  ],
}

/** From the widest circle of readers to the narrowest. */
const circles: readonly unknown[] = ['public', 'restricted', 'non_public']
const words: readonly Text[] = [
  { sv: 'offentligt', en: 'public' },
  { sv: 'begränsat', en: 'restricted' },
  { sv: 'ej offentligt', en: 'not public' },
]
const wordOf = (circle: number): Text => words[circle] ?? { sv: '', en: '' }

function wider(own: number, archive: unknown): Problem {
  const [mark, readers] = [wordOf(own), wordOf(circles.indexOf(archive))]
  return {
    at: { key: ['access'] },
    message: {
      sv: `Dokumentet är märkt ${mark.sv} (\`access: ${circles[own]}\`), men arkivet är ${readers.sv}`,
      en: `The document is marked ${mark.en} (\`access: ${circles[own]}\`), but the archive is ${readers.en}`,
    },
    hint: {
      sv: 'Flytta dokumentet till ett arkiv som färre kan läsa. Har det redan sparats i git ligger det kvar i historiken.',
      en: 'Move the document to an archive that fewer can read. If it has been saved to git, it remains in the history.',
    },
  }
}

function unsaid(own: number): Problem {
  const mark = wordOf(own)
  return {
    at: { key: ['access'] },
    severity: 'warning',
    message: {
      sv: `Dokumentet är märkt ${mark.sv} (\`access: ${circles[own]}\`), men inställningarna säger inte vilka som kan läsa arkivet`,
      en: `The document is marked ${mark.en} (\`access: ${circles[own]}\`), but the settings do not say who can read the archive`,
    },
    hint: {
      sv: 'Skriv `access: public`, `restricted` eller `non_public` i samverkan.yaml.',
      en: 'Write `access: public`, `restricted` or `non_public` in samverkan.yaml.',
    },
  }
}

function archive(line: string): string {
  return `format: 1\nname: A\nlanguage: sv\n${line}\n`
}

function fund(access: string): string {
  return `---\ntype: fund\naccess: ${access}\n---\n`
}
