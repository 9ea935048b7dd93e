import { builtinSchemas, type TypeName, typeNames } from '../archive/builtin.js'
import { keyLabel } from '../archive/describe.js'
import type { Document } from '../archive/document.js'
import type { Edit } from '../diagnostic.js'
import { each, either, type Text } from '../text.js'
import { type Candidate, meant } from './meant.js'
import type { Problem, Rule } from './rule.js'
import { schemaFaultsOf } from './schema-faults.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'type-is-known',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Varje dokument säger vilket slags dokument det är.',
    en: 'Every document says which kind of document it is.',
  },
  rationale: {
    sv: 'Typen avgör vilka uppgifter som hör till dokumentet och var det syns i rapporterna.',
    en: 'The type decides which facts belong to the document and where reports show it.',
  },

  *check(document) {
    const said = document.values?.type
    for (const _ of schemaFaultsOf(document, 'type-is-known')) yield missing(document)
    if (document.type !== 'unknown' || document.values === null) return
    yield said === undefined ? missing(document) : unknown(said)
  },

  examples: [
    { files: { 'parties/a.md': '---\ntype: party\nid: a\n---\n' }, says: [] },
    {
      files: { 'funds/a.md': '---\ntype: protokoll\nid: a\n---\n' },
      says: ['funds/a.md:2:7 Typen `protokoll` heter här `minutes`'],
      fixed: { 'funds/a.md': '---\ntype: minutes\nid: a\n---\n' },
    },
    {
      files: { 'funds/a.md': '---\ntype: fnud\nid: a\n---\n' },
      says: [
        'funds/a.md:2:7 Typen `fnud` finns inte; part (`party`), forum (`forum`), protokoll (`minutes`), överenskommelse (`agreement`), medel (`fund`), ansökan (`application`) eller handlingsplan (`plan`) väntades',
      ],
    },
    {
      files: { 'funds/a.md': '---\nid: a\n---\n' },
      says: ['funds/a.md:1:1 Dokumenttyp (`type`) saknas; medel (`fund`) väntades på denna plats'],
      fixed: { 'funds/a.md': '---\ntype: fund\nid: a\n---\n' },
    },
  ],
}

/** What people write for a type, beside its label. */
const synonyms: Readonly<Record<TypeName, readonly string[]>> = {
  party: ['organisation', 'aktör'],
  forum: ['grupp', 'gruppering', 'styrgrupp', 'nätverk'],
  minutes: ['minnesanteckningar', 'anteckningar', 'mötesanteckningar', 'möte', 'meeting'],
  agreement: ['avtal', 'samverkansavtal', 'riktlinje', 'rutin'],
  fund: ['medelspott', 'fond', 'projektmedel'],
  application: ['projekt', 'projektansökan', 'project'],
  plan: ['aktivitetsplan', 'action plan'],
}

const labelOf = (type: TypeName): Text => keyLabel(type, [])
const candidates: readonly Candidate[] = typeNames.map((type) => ({
  word: type,
  names: [labelOf(type).sv, labelOf(type).en, ...synonyms[type]],
}))
const named = (type: TypeName): Text => each((lang) => `${labelOf(type)[lang]} (\`${type}\`)`)
const all = either(typeNames.map(named))

function unknown(said: unknown): Problem {
  const { sure, near } = meant(typeof said === 'string' ? said : '', candidates)
  const at = { key: ['type'] }
  const written = shown(said)
  if (sure !== null) {
    return {
      at,
      message: {
        sv: `Typen ${written} heter här \`${sure}\``,
        en: `The type ${written} is called \`${sure}\` here`,
      },
      fix: { replace: ['type'], with: sure },
    }
  }
  const close = either(near.filter((type) => type in builtinSchemas).map((type) => `\`${type}\``))
  return {
    at,
    message: {
      sv: `Typen ${written} finns inte; ${all.sv} väntades`,
      en: `There is no type ${written}; expected ${all.en}`,
    },
    ...(near.length > 0
      ? { hint: { sv: `Menade du ${close.sv}?`, en: `Did you mean ${close.en}?` } }
      : {}),
  }
}

function missing({ type }: Document): Problem {
  if (type === 'unknown' || type === 'settings') {
    return {
      at: { key: [] },
      message: {
        sv: `Dokumenttyp (\`type\`) saknas; ${all.sv} väntades`,
        en: `The document type (\`type\`) is missing; expected ${all.en}`,
      },
      hint: {
        sv: 'Skriv `type:` först i huvudet. Är filen inget dokument, lägg den i en mapp files/.',
        en: 'Write `type:` first in the head. If the file is no document, put it in files/.',
      },
    }
  }
  const { sv, en } = named(type)
  return {
    at: { key: [] },
    message: {
      sv: `Dokumenttyp (\`type\`) saknas; ${sv} väntades på denna plats`,
      en: `The document type (\`type\`) is missing; expected ${en} in this place`,
    },
    fix: { edits: (text) => afterFirstLine(text, `type: ${type}`) },
  }
}

function afterFirstLine(text: string, line: string): readonly Edit[] {
  const at = text.indexOf('\n') + 1
  const end = text[at - 2] === '\r' ? '\r\n' : '\n'
  return at === 0 ? [] : [{ start: at, end: at, text: line + end }]
}
