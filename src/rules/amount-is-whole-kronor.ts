import { type Kronor, kronorIn } from '../amounts.js'
import { keyName } from '../archive/describe.js'
import { kronor } from '../format.js'
import { capital, type Text } from '../text.js'
import { fits } from './fits.js'
import { isListOfOne, loneValue } from './lone-value.js'
import { isMisread } from './misread.js'
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
      if (isMisread(document, pointer)) continue
      if (isListOfOne(value)) {
        yield loneValue(fault, document, fits(fault.schema, value[0]))
        continue
      }
      const key = capital(keyName(type, pointer))
      const read = typeof value === 'string' ? kronorIn(value) : null
      const wrong = wrongWith(fault, read)
      yield {
        at: { key: pointer },
        message: { sv: `${key.sv} ${wrong.sv}`, en: `${key.en} ${wrong.en}` },
        ...(isUnknown(value) ? { hint: ifUnknown } : {}),
        ...(read?.certain ? { fix: rewritten(document, pointer, () => String(read.amount)) } : {}),
      }
    }
  },

  examples: [
    { files: { 'funds/a.md': fund('1250000') }, says: [] },
    {
      files: { 'funds/a.md': fund('1 250 000 kr') },
      says: ['funds/a.md:3:9 Budget (`budget`) är `1 250 000 kr`; det skrivs `1250000`'],
      fixed: { 'funds/a.md': fund('1250000') },
    },
    {
      files: { 'funds/a.md': fund('1,25 mnkr') },
      says: ['funds/a.md:3:9 Budget (`budget`) är `1,25 mnkr`; det skrivs `1250000`'],
      fixed: { 'funds/a.md': fund('1250000') },
    },
    {
      files: { 'funds/a.md': fund('900 tkr') },
      says: ['funds/a.md:3:9 Budget (`budget`) är `900 tkr`; det skrivs `900000`'],
      fixed: { 'funds/a.md': fund('900000') },
    },
    {
      files: { 'funds/a.md': fund('1250.5') },
      says: ['funds/a.md:3:9 Budget (`budget`) är `1250.5`, men belopp skrivs i hela kronor'],
    },
    {
      files: { 'funds/a.md': fund('"450000"') },
      says: [
        'funds/a.md:3:9 Budget (`budget`) står inom citattecken; belopp skrivs utan: `450000`',
      ],
      fixed: { 'funds/a.md': fund('450000') },
    },
    {
      files: { 'funds/a.md': fund('450000,50') },
      says: [
        'funds/a.md:3:9 Budget (`budget`) är `450000,50`, men belopp skrivs i hela kronor, utan ören',
      ],
      fixed: { 'funds/a.md': fund('450000,50') },
    },
    {
      files: { 'funds/a.md': fund('okänt') },
      says: [
        'funds/a.md:3:9 Budget (`budget`) är `okänt`; här ska stå hela kronor med siffror, som `1250000`',
      ],
    },
    {
      files: { 'funds/a.md': fund('-5') },
      says: ['funds/a.md:3:9 Budget (`budget`) är `-5`, men ett belopp är aldrig under noll'],
    },
  ],
}

const ifUnknown: Text = {
  sv: 'Är beloppet okänt, skriv `null`. Noll betyder noll kronor.',
  en: 'If the amount is unknown, write `null`. Zero means no kronor at all.',
}

/** Nothing at all, or a word that says so. */
const isUnknown = (value: unknown): boolean =>
  value === null ||
  (typeof value === 'string' &&
    /^(?:(?:ej |inte )?okänt|oklart|vet ej|saknas|uppgift saknas|ej känt|unknown|n\/a|[?–-]*)$/i.test(
      value.trim(),
    ))

/** The end of a sentence that begins with the key. */
function wrongWith({ keyword, value, schema }: TypedFault, read: Kronor | null): Text {
  const is = shown(value)
  if (value === null || value === '') return { sv: 'saknar värde', en: 'has no value' }
  if (read?.rounded) {
    return {
      sv: `är ${is}, men belopp skrivs i hela kronor, utan ören`,
      en: `is ${is}, but amounts are whole kronor, without öre`,
    }
  }
  if (read !== null) {
    return value === String(read.amount)
      ? {
          sv: `står inom citattecken; belopp skrivs utan: \`${read.amount}\``,
          en: `stands in quotes; amounts are written without: \`${read.amount}\``,
        }
      : {
          sv: `är ${is}; det skrivs \`${read.amount}\``,
          en: `is ${is}; it is written \`${read.amount}\``,
        }
  }
  if (keyword === 'minimum') {
    return {
      sv: `är ${is}, men ett belopp är aldrig under noll`,
      en: `is ${is}, but an amount is never below zero`,
    }
  }
  if (keyword === 'maximum') {
    const most = atMost(schema.maximum ?? 0)
    return { sv: `är ${is}; ${most.sv} får det vara`, en: `is ${is}; it may be ${most.en}` }
  }
  return typeof value === 'number'
    ? {
        sv: `är ${is}, men belopp skrivs i hela kronor`,
        en: `is ${is}, but amounts are whole kronor`,
      }
    : {
        sv: `är ${is}; här ska stå hela kronor med siffror, som \`1250000\``,
        en: `is ${is}; whole kronor in digits such as \`1250000\` belong here`,
      }
}

const atMost = (most: number): Text => ({
  sv: `högst ${kronor(most).sv}`,
  en: `at most ${kronor(most).en}`,
})

function fund(budget: string): string {
  return `---\ntype: fund\nbudget: ${budget}\n---\n`
}
