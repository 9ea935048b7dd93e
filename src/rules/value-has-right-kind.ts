import type { Schema } from '../archive/builtin.js'
import { keyName, schemaAt } from '../archive/describe.js'
import type { Document } from '../archive/document.js'
import { capital, either, type Text } from '../text.js'
import { fits } from './fits.js'
import { idWanted } from './id-wanted.js'
import { kindHint } from './kind-hints.js'
import { isListOfOne, isMappingInList, loneValue } from './lone-value.js'
import { isMisread } from './misread.js'
import { rewritten, unquoted } from './rewritten.js'
import type { Fix, Rule } from './rule.js'
import { schemaFaultsOf, type TypedFault } from './schema-faults.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'value-has-right-kind',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Text står där text ska stå, tal där tal ska stå och listor där det kan vara flera.',
    en: 'Text stands where text belongs, numbers where numbers do, and lists where many may stand.',
  },
  rationale: {
    sv: 'Utan citattecken läses 007 som talet 7 och 2022 som ett antal. Då hittas det inte igen.',
    en: 'Without quotes 007 reads as the number 7 and 2022 as a count. Then it is not found again.',
  },
  about: 'schemaFaults',

  *check(document, archive) {
    for (const fault of schemaFaultsOf(document, 'value-has-right-kind')) {
      const { type, pointer, value, schema } = fault
      if (isMisread(document, pointer)) continue
      const key = capital(keyName(type, pointer))
      const wanted = kindsOf(schema)
      if (isListOfOne(value) && !wanted.includes('array') && !wanted.includes('object')) {
        yield loneValue(fault, document, fits(schemaAt(type, pointer) ?? schema, value[0]))
        continue
      }
      if (isMappingInList(value) && wanted.includes('object') && !wanted.includes('array')) {
        yield loneValue(fault, document, true)
        continue
      }
      const id = isBare(value) ? idWanted(fault, document, archive) : null
      const expected = id?.expected ?? expectedOf(wanted, value)
      const found = foundAs(value)
      const fix = id ? id.fix : fixFor(fault, wanted, document)
      const hint = kindHint(fault, wanted)
      yield {
        at: { key: pointer },
        message:
          value === null
            ? { sv: `${key.sv} saknar värde`, en: `${key.en} has no value` }
            : {
                sv: `${key.sv} är ${found.sv}; här ska stå ${expected.sv}`,
                en: `${key.en} is ${found.en}; ${expected.en} belongs here`,
              },
        ...(hint ? { hint } : {}),
        ...(fix ? { fix } : {}),
      }
    }
  },

  examples: [
    { files: { 'funds/a.md': fund('name: "007"', 'topics: [vuxna]') }, says: [] },
    {
      files: { 'funds/a.md': fund('name: 007', 'topics: vuxna') },
      says: [
        'funds/a.md:5:7 Namn (`name`) är ett tal; här ska stå text inom citattecken',
        'funds/a.md:6:9 Ämnen (`topics`) är text, `vuxna`; här ska stå en lista',
      ],
      fixed: { 'funds/a.md': fund('name: "007"', 'topics: [vuxna]') },
    },
    {
      files: { 'funds/a.md': fund('name: A', 'year: "2022"').replace('year: 2022\n', '') },
      says: ['funds/a.md:5:7 År (`year`) är text, `2022`; här ska stå ett heltal'],
      fixed: { 'funds/a.md': fund('name: A', 'year: 2022').replace('year: 2022\n', '') },
    },
    {
      files: { 'funds/a.md': fund('name: [ NÖSK 2022 ] # x') },
      says: ['funds/a.md:5:9 Namn (`name`) är en lista, men här får bara ett värde stå'],
      fixed: { 'funds/a.md': fund('name: NÖSK 2022 # x') },
    },
    {
      files: { 'funds/a.md': fund('name: A', 'rules: [{min_months: 12}]') },
      says: ['funds/a.md:6:9 Regler (`rules`) är en lista, men här får bara ett värde stå'],
      fixed: { 'funds/a.md': fund('name: A', 'rules: {min_months: 12}') },
    },
    {
      files: { 'forums/f/minutes/a.md': minutes('1880', '[socialchef]', '[2]') },
      says: [
        'forums/f/minutes/a.md:3:22 Part (`party`) är ett tal; här ska stå `kommun-1880`',
        'forums/f/minutes/a.md:3:35 Roll (`role`) är en lista, men här får bara ett värde stå',
        'forums/f/minutes/a.md:3:56 Antal personer (`heads`) är en lista, men här får bara ett värde stå',
      ],
      fixed: { 'forums/f/minutes/a.md': minutes('kommun-1880', 'socialchef', '2') },
    },
    {
      files: { 'funds/a.md': fund('name: A', 'owner_forum: 17') },
      says: [
        'funds/a.md:6:14 Ägande forum (`owner_forum`) är ett tal; här ska stå ett id som finns',
      ],
      fixed: { 'funds/a.md': fund('name: A', 'owner_forum: 17') },
    },
    {
      files: { 'funds/a.md': fund('name: A', 'topics: vuxna, unga') },
      says: ['funds/a.md:6:9 Ämnen (`topics`) är text, `vuxna, unga`; här ska stå en lista'],
    },
    {
      files: { 'funds/a.md': fund('name:', 'rules: ja') },
      says: [
        'funds/a.md:5:6 Namn (`name`) saknar värde',
        'funds/a.md:6:8 Regler (`rules`) är text, `ja`; här ska stå `{nyckel: värde}`',
      ],
    },
  ],
}

const kinds: Readonly<Record<string, Text>> = {
  string: { sv: 'text', en: 'text' },
  quoted: { sv: 'text inom citattecken', en: 'text in quotes' },
  integer: { sv: 'ett heltal', en: 'a whole number' },
  number: { sv: 'ett tal', en: 'a number' },
  boolean: { sv: '`true` (ja) eller `false` (nej)', en: '`true` or `false`' },
  array: { sv: 'en lista', en: 'a list' },
  object: { sv: '`{nyckel: värde}`', en: '`{key: value}`' },
}

const kindsOf = ({ type }: Schema): readonly string[] =>
  (typeof type === 'string' ? [type] : (type ?? [])).filter((kind) => kind !== 'null')

/** Text but for the quotes that are missing. */
const isBare = (value: unknown): boolean => typeof value === 'number' || typeof value === 'boolean'

function expectedOf(wanted: readonly string[], value: unknown): Text {
  const words = wanted.map((kind) => kinds[kind === 'string' && isBare(value) ? 'quoted' : kind])
  return either(words.filter((word) => word !== undefined))
}

function foundAs(value: unknown): Text {
  if (Array.isArray(value)) return { sv: 'en lista', en: 'a list' }
  if (typeof value === 'object')
    return { sv: 'nycklar under varandra', en: 'keys below each other' }
  if (typeof value === 'number') return { sv: 'ett tal', en: 'a number' }
  if (typeof value === 'boolean') return { sv: `\`${value}\``, en: `\`${value}\`` }
  return { sv: `text, ${shown(value)}`, en: `text, ${shown(value)}` }
}

const answers: Readonly<Record<string, string>> = {
  ...{ ja: 'true', sant: 'true', yes: 'true' },
  ...{ nej: 'false', falskt: 'false', no: 'false' },
}

/** A mend where the value as it stands in the file can only have meant one thing. */
function fixFor(fault: TypedFault, wanted: readonly string[], document: Document): Fix | null {
  const { type, pointer, value, schema } = fault
  const write = (how: (raw: string) => string | null) => rewritten(document, pointer, how)
  if (value === null || typeof value === 'object') return null
  const known = schemaAt(type, pointer) ?? schema
  if (wanted.includes('string')) {
    return write((raw) => (fits(known, raw) ? JSON.stringify(raw) : null))
  }
  if (wanted.includes('array')) {
    const entries = kindsOf(schemaAt(type, [...pointer, 0]) ?? {})
    if (typeof value === 'number' && !entries.includes('string')) {
      return entries.includes('integer') ? write((raw) => `[${raw}]`) : null
    }
    if (!entries.includes('string')) return null
    return write((raw) => inList(typeof value === 'string' ? raw : JSON.stringify(raw)))
  }
  if (typeof value !== 'string') return null
  if (wanted.includes('boolean')) return write(() => answers[value.toLowerCase()] ?? null)
  const number = wanted.includes('number') ? /^-?\d+([.,]\d+)?$/ : /^-?\d+$/
  return write((raw) => (number.test(unquoted(raw)) ? unquoted(raw).replace(',', '.') : null))
}

/** One word or quoted text becomes a list of one; with commas there may be several in it. */
const inList = (raw: string): string | null =>
  /^(?:"[^",\n]*"|'[^',\n]*'|[\p{L}\d][\p{L}\d ./#-]*)$/u.test(raw) ? `[${raw}]` : null

function minutes(party: string, role: string, heads: string): string {
  const row = `{party: ${party}, role: ${role}, heads: ${heads}}`
  return `---\ntype: minutes\nattendance: [${row}]\n---\n`
}

function fund(...lines: readonly string[]): string {
  return `---\ntype: fund\nid: a\nyear: 2022\n${lines.join('\n')}\n---\n`
}
