import type { Schema } from '../archive/builtin.js'
import { keyName, schemaAt } from '../archive/describe.js'
import type { Document } from '../archive/document.js'
import { unbracketed } from '../archive/yaml.js'
import { either, type Text } from '../text.js'
import { blockOf } from './place.js'
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

  *check(document) {
    for (const fault of schemaFaultsOf(document, 'value-has-right-kind')) {
      const { type, pointer, value, schema } = fault
      const key = keyName(type, pointer)
      const wanted = kindsOf(schema)
      if (isListOfOne(value, wanted)) {
        yield loneValue(fault, value[0], document)
        continue
      }
      const expected = expectedOf(wanted, value)
      const found = foundAs(value)
      const fix = fixFor(fault, wanted, document)
      const hint = hintFor(fault, wanted)
      yield {
        at: { key: pointer },
        message: {
          sv: `${key.sv} är ${found.sv}; ${expected.sv} väntades`,
          en: `${key.en} is ${found.en}; expected ${expected.en}`,
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
        'funds/a.md:5:7 namn (`name`) är ett tal; text inom citattecken väntades',
        'funds/a.md:6:9 ämnen (`topics`) är text, `vuxna`; en lista väntades',
      ],
      fixed: { 'funds/a.md': fund('name: "007"', 'topics: [vuxna]') },
    },
    {
      files: { 'funds/a.md': fund('name: A', 'year: "2022"').replace('year: 2022\n', '') },
      says: ['funds/a.md:5:7 år (`year`) är text, `2022`; ett heltal väntades'],
      fixed: { 'funds/a.md': fund('name: A', 'year: 2022').replace('year: 2022\n', '') },
    },
    {
      files: { 'funds/a.md': fund('name: [ NÖSK 2022 ] # x') },
      says: ['funds/a.md:5:9 namn (`name`) är en lista; ett enda värde väntades'],
      fixed: { 'funds/a.md': fund('name: NÖSK 2022 # x') },
    },
    {
      files: { 'funds/a.md': fund('name: A', 'topics: vuxna, unga') },
      says: ['funds/a.md:6:9 ämnen (`topics`) är text, `vuxna, unga`; en lista väntades'],
    },
    {
      files: { 'funds/a.md': fund('name:', 'rules: ja') },
      says: [
        'funds/a.md:5:6 namn (`name`) är tomt; ett värde väntades',
        'funds/a.md:6:8 regler (`rules`) är text, `ja`; nycklar på egna rader under väntades',
      ],
    },
  ],
}

const isListOfOne = (value: unknown, wanted: readonly string[]): value is readonly [unknown] =>
  Array.isArray(value) &&
  value.length === 1 &&
  ![...wanted, typeof value[0]].some((kind) => kind === 'array' || kind === 'object')

/** One value in a list where a value alone belongs: only the brackets are too much. */
function loneValue({ type, pointer, schema }: TypedFault, value: unknown, document: Document) {
  const key = keyName(type, pointer)
  const entry = [...pointer, 0]
  const kind = Number.isInteger(value) ? 'integer' : typeof value
  const fits = schema.enum?.includes(value as never) ?? kindsOf(schema).includes(kind)
  const edits = (text: string) => unbracketed(blockOf(document, text), entry)
  return {
    at: { key: entry },
    message: {
      sv: `${key.sv} är en lista; ett enda värde väntades`,
      en: `${key.en} is a list; expected a single value`,
    },
    hint: {
      sv: `Ta bort hakparenteserna (eller strecket): ${shown(value)}.`,
      en: `Take the brackets (or the dash) away: ${shown(value)}.`,
    },
    ...(fits ? { fix: { edits } } : {}),
  }
}

const kinds: Readonly<Record<string, Text>> = {
  string: { sv: 'text', en: 'text' },
  quoted: { sv: 'text inom citattecken', en: 'text in quotes' },
  integer: { sv: 'ett heltal', en: 'a whole number' },
  number: { sv: 'ett tal', en: 'a number' },
  boolean: { sv: '`true` (ja) eller `false` (nej)', en: '`true` or `false`' },
  array: { sv: 'en lista', en: 'a list' },
  object: { sv: 'nycklar på egna rader under', en: 'keys on lines of their own below' },
}

const kindsOf = ({ type }: Schema): readonly string[] =>
  (typeof type === 'string' ? [type] : (type ?? [])).filter((kind) => kind !== 'null')

function expectedOf(wanted: readonly string[], value: unknown): Text {
  if (value === null) return { sv: 'ett värde', en: 'a value' }
  const quoted = typeof value === 'number' || typeof value === 'boolean'
  const words = wanted.map((kind) => kinds[kind === 'string' && quoted ? 'quoted' : kind])
  return either(words.filter((word) => word !== undefined))
}

function foundAs(value: unknown): Text {
  if (value === null) return { sv: 'tomt', en: 'empty' }
  if (Array.isArray(value)) return { sv: 'en lista', en: 'a list' }
  if (typeof value === 'object')
    return { sv: 'nycklar under varandra', en: 'keys below each other' }
  if (typeof value === 'number') return { sv: 'ett tal', en: 'a number' }
  if (typeof value === 'boolean') return { sv: `\`${value}\``, en: `\`${value}\`` }
  return { sv: `text, ${shown(value)}`, en: `text, ${shown(value)}` }
}

function hintFor({ type, pointer, value, schema }: TypedFault, wanted: readonly string[]) {
  if (value === null) return schemaAt(type, pointer)?.['x-help']
  if (wanted.includes('object') && typeof value === 'string' && schema.properties?.party) {
    return {
      sv: 'Skriv till exempel `{party: kommun-1880, role: socialchef}`.',
      en: 'Write for instance `{party: kommun-1880, role: socialchef}`.',
    }
  }
  if (!wanted.includes('array')) return undefined
  const entries = kindsOf(schemaAt(type, [...pointer, 0]) ?? {})
  if (typeof value === 'string' && value.includes(',') && entries.includes('string')) {
    const list = shown(`[${value}]`)
    return { sv: `Är det flera, skriv ${list}.`, en: `If there are several, write ${list}.` }
  }
  return typeof value === 'object' || entries.includes('object') ? dashes : undefined
}

const dashes: Text = {
  sv: 'Skriv varje post på egna rader under nyckeln, med ett streck och ett mellanslag framför.',
  en: 'Write each entry on lines of its own under the key, with a dash and a space before it.',
}

const answers: Readonly<Record<string, string>> = {
  ja: 'true',
  sant: 'true',
  yes: 'true',
  nej: 'false',
  falskt: 'false',
  no: 'false',
}

/** A mend where the value as it stands in the file can only have meant one thing. */
function fixFor(fault: TypedFault, wanted: readonly string[], document: Document): Fix | null {
  const { type, pointer, value } = fault
  const write = (how: (raw: string) => string | null) => rewritten(document, pointer, how)
  if (value === null || typeof value === 'object') return null
  if (wanted.includes('string')) return write((raw) => JSON.stringify(raw))
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

function fund(...lines: readonly string[]): string {
  return `---\ntype: fund\nid: a\nyear: 2022\n${lines.join('\n')}\n---\n`
}
