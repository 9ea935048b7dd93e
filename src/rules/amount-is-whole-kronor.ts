import { keyName } from '../archive/describe.js'
import { kronor } from '../format.js'
import { same, type Text } from '../text.js'
import { type Kronor, kronorIn } from './amount-words.js'
import { rewritten } from './rewritten.js'
import type { Rule } from './rule.js'
import { schemaFaultsOf, type TypedFault } from './schema-faults.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'amount-is-whole-kronor',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Belopp är hela kronor, skrivna bara med siffror.',
    en: 'Amounts are whole kronor, written in digits only.',
  },
  rationale: {
    sv: 'Belopp räknas ihop över år och forum. Mellanslag, kr och ören gör att de inte kan räknas.',
    en: 'Amounts are summed over years and forums. Spaces, units and öre keep them from that.',
  },
  about: 'schemaFaults',

  *check(document) {
    for (const fault of schemaFaultsOf(document, 'amount-is-whole-kronor')) {
      const { type, pointer, value } = fault
      const key = keyName(type, pointer)
      const read = typeof value === 'string' ? kronorIn(value) : null
      const { found, wanted } = wordsFor(fault, read)
      const asText = read !== null && value === String(read.amount)
      yield {
        at: { key: pointer },
        message: asText
          ? {
              sv: `${key.sv} är text; ett tal väntades: \`${read.amount}\``,
              en: `${key.en} is text; expected a number: \`${read.amount}\``,
            }
          : {
              sv: `${key.sv} är ${found.sv}; ${wanted.sv} väntades`,
              en: `${key.en} is ${found.en}; expected ${wanted.en}`,
            },
        ...(read === null && typeof value !== 'number' ? { hint: ifUnknown } : {}),
        ...(read?.certain ? { fix: rewritten(document, pointer, () => String(read.amount)) } : {}),
      }
    }
  },

  examples: [
    { files: { 'funds/a.md': fund('1250000') }, says: [] },
    {
      files: { 'funds/a.md': fund('1 250 000 kr') },
      says: ['funds/a.md:3:9 budget (`budget`) är `1 250 000 kr`; `1250000` väntades'],
      fixed: { 'funds/a.md': fund('1250000') },
    },
    {
      files: { 'funds/a.md': fund('1,25 mnkr') },
      says: ['funds/a.md:3:9 budget (`budget`) är `1,25 mnkr`; `1250000` väntades'],
      fixed: { 'funds/a.md': fund('1,25 mnkr') },
    },
    {
      files: { 'funds/a.md': fund('1250.5') },
      says: ['funds/a.md:3:9 budget (`budget`) är `1250.5`; hela kronor väntades'],
    },
    {
      files: { 'funds/a.md': fund('"450000"') },
      says: ['funds/a.md:3:9 budget (`budget`) är text; ett tal väntades: `450000`'],
      fixed: { 'funds/a.md': fund('450000') },
    },
    {
      files: { 'funds/a.md': fund('450000,50') },
      says: ['funds/a.md:3:9 budget (`budget`) är `450000,50`; hela kronor väntades'],
      fixed: { 'funds/a.md': fund('450000,50') },
    },
    {
      files: { 'funds/a.md': fund('-5') },
      says: ['funds/a.md:3:9 budget (`budget`) är `-5`; 0 eller mer väntades'],
    },
  ],
}

const ifUnknown: Text = {
  sv: 'Är beloppet okänt, skriv `null`. Noll betyder noll kronor.',
  en: 'If the amount is unknown, write `null`. Zero means no kronor at all.',
}

function wordsFor({ keyword, value, schema }: TypedFault, read: Kronor | null) {
  const found: Text = value === null ? { sv: 'tomt', en: 'empty' } : same(shown(value))
  const wanted: Text =
    read !== null && !read.rounded
      ? same(`\`${read.amount}\``)
      : keyword === 'minimum'
        ? { sv: '0 eller mer', en: '0 or more' }
        : keyword === 'maximum'
          ? atMost(schema.maximum ?? 0)
          : typeof value === 'number' || read !== null
            ? { sv: 'hela kronor', en: 'whole kronor' }
            : {
                sv: 'hela kronor med siffror, som `1250000`,',
                en: 'whole kronor in digits, as `1250000`',
              }
  return { found, wanted }
}

const atMost = (most: number): Text => ({
  sv: `högst ${kronor(most).sv}`,
  en: `at most ${kronor(most).en}`,
})

function fund(budget: string): string {
  return `---\ntype: fund\nbudget: ${budget}\n---\n`
}
