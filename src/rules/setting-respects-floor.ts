import { valueLabel } from '../archive/describe.js'
import { nearest } from '../nearest.js'
import { either } from '../text.js'
import { floors } from './floors.js'
import type { Rule } from './rule.js'
import { isMilder } from './severity.js'
import { shown } from './shown.js'

export const rule: Rule<'settings'> = {
  name: 'setting-respects-floor',
  severity: 'error',
  floor: 'error',
  on: ['settings'],
  description: {
    sv: 'Inställningarna nämner regler som finns och gör ingen mildare än den får vara.',
    en: 'The settings name rules that exist and make none milder than it may be.',
  },
  rationale: {
    sv: 'Läsbarhet, id, hänvisningar, godkända protokoll och personuppgifter ska ingen kunna stänga av av misstag.',
    en: 'Nobody should be able to switch off readability, ids, references or personal data by mistake.',
  },

  *check(document) {
    for (const [name, level] of Object.entries(document.facts.rules ?? {})) {
      const floor = Object.hasOwn(floors, name) ? floors[name] : undefined
      const at = ['rules', name]
      if (floor === undefined) {
        const near = either(nearest(name, Object.keys(floors)).map((word) => `\`${word}\``))
        yield {
          at: { key: at, part: 'key' },
          message: {
            sv: `Regeln ${shown(name)} finns inte`,
            en: `There is no rule ${shown(name)}`,
          },
          hint:
            near.sv === ''
              ? {
                  sv: '`samverkan förklara` visar reglernas namn.',
                  en: '`samverkan explain` shows the names of the rules.',
                }
              : { sv: `Menade du ${near.sv}?`, en: `Did you mean ${near.en}?` },
        }
      } else if (level !== undefined && isMilder(level, floor)) {
        const [is, least] = [level, floor].map((word) => valueLabel('settings', at, word))
        yield {
          at: { key: at },
          message: {
            sv: `Regeln \`${name}\` är satt till ${is?.sv} (\`${level}\`); som mildast får den vara ${least?.sv} (\`${floor}\`)`,
            en: `The rule \`${name}\` is set to ${is?.en} (\`${level}\`); at the mildest it may be ${least?.en} (\`${floor}\`)`,
          },
          hint: {
            sv: `Skriv \`${floor}\` eller ta bort raden. Inget annat i arkivet kontrolleras förrän det är gjort.`,
            en: `Write \`${floor}\` or take the line away. Nothing else in the archive is checked until then.`,
          },
        }
      }
    }
  },

  examples: [
    { files: { 'samverkan.yaml': settings('file-has-no-bom: off') }, says: [] },
    {
      files: { 'samverkan.yaml': settings('file-has-no-bomb: off') },
      says: ['samverkan.yaml:5:3 Regeln `file-has-no-bomb` finns inte'],
    },
    {
      files: { 'samverkan.yaml': settings('key-is-safe: warning') },
      says: [
        'samverkan.yaml:5:16 Regeln `key-is-safe` är satt till varning (`warning`); som mildast får den vara fel (`error`)',
      ],
    },
  ],
}

function settings(line: string): string {
  return `format: 1\nname: A\nlanguage: sv\nrules:\n  ${line}\n`
}
