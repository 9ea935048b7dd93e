import { type TypeName, typeNames } from '../archive/builtin.js'
import { type Described, keyLabel, nameOfType } from '../archive/describe.js'
import type { Document } from '../archive/document.js'
import { findBlock } from '../archive/frontmatter.js'
import { outline } from '../archive/yaml-outline.js'
import type { Edit } from '../diagnostic.js'
import { each, either, type Text } from '../text.js'
import { isListOfOne, loneValue } from './lone-value.js'
import { type Candidate, meant } from './meant.js'
import type { Problem, Rule } from './rule.js'
import { schemaFaultsOf, type TypedFault } from './schema-faults.js'
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

  *check(document, archive) {
    const said = document.values?.type
    const own = [...(archive.own?.types.values() ?? [])]
    for (const _ of schemaFaultsOf(document, 'type-is-known')) yield missing(document, own)
    if (document.type !== 'unknown' || document.values === null) return
    // A schema that cannot be used is told once, where it stands.
    if (archive.own?.broken.has(String(said))) return
    if (said === undefined) yield missing(document, own)
    else if (isListOfOne(said)) {
      const known = [...typeNames, ...own.map(nameOfType)].some((name) => name === said[0])
      yield loneValue({ ...inList, value: said }, document, known)
    } else yield unknown(said, own)
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
        'funds/a.md:2:7 Typen `fnud` finns inte; det ska vara part (`party`), forum (`forum`), protokoll (`minutes`), överenskommelse (`agreement`), medel (`fund`), ansökan (`application`) eller handlingsplan (`plan`)',
      ],
    },
    {
      files: { 'funds/a.md': '---\nid: a\n---\n' },
      says: [
        'funds/a.md:1:1 Dokumenttyp (`type`) saknas; på den här platsen ska det vara medel (`fund`)',
      ],
      fixed: { 'funds/a.md': '---\ntype: fund\nid: a\n---\n' },
    },
    {
      files: {
        'funds/a.md': '---\n{id: a}\n---\n',
        'funds/b.md': '---\n  # medel\n  id: b\n---\n',
        'funds/c.md': '---\ntype: [fund]\n---\n',
      },
      says: [
        'funds/a.md:1:1 Dokumenttyp (`type`) saknas; på den här platsen ska det vara medel (`fund`)',
        'funds/b.md:1:1 Dokumenttyp (`type`) saknas; på den här platsen ska det vara medel (`fund`)',
        'funds/c.md:2:8 Dokumenttyp (`type`) är en lista, men här får bara ett värde stå',
      ],
      fixed: {
        'funds/a.md': '---\n{id: a}\n---\n',
        'funds/b.md': '---\n  type: fund\n  # medel\n  id: b\n---\n',
        'funds/c.md': '---\ntype: fund\n---\n',
      },
    },
  ],
}

/** Said of every type alike, since nobody knows which one it is. */
const inList: Omit<TypedFault, 'value'> = {
  type: 'party',
  pointer: ['type'],
  keyword: 'const',
  key: null,
  schema: {},
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

const labelOf = (type: Described): Text => keyLabel(type, [])
const candidates: readonly Candidate[] = typeNames.map((type) => ({
  word: type,
  names: [labelOf(type).sv, labelOf(type).en, ...synonyms[type]],
}))
const named = (type: Described): Text =>
  each((lang) => `${labelOf(type)[lang]} (\`${nameOfType(type)}\`)`)
const allOf = (own: readonly Described[]): Text => either([...typeNames, ...own].map(named))

function unknown(said: unknown, own: readonly Described[]): Problem {
  const more = own.map((type) => ({
    word: nameOfType(type),
    names: [labelOf(type).sv, labelOf(type).en],
  }))
  const { sure, near } = meant(typeof said === 'string' ? said : '', [...candidates, ...more])
  const all = allOf(own)
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
  const close = either(near.map((type) => `\`${type}\``))
  return {
    at,
    message: {
      sv: `Typen ${written} finns inte; det ska vara ${all.sv}`,
      en: `There is no type ${written}; it must be ${all.en}`,
    },
    ...(near.length > 0
      ? { hint: { sv: `Menade du ${close.sv}?`, en: `Did you mean ${close.en}?` } }
      : {}),
  }
}

function missing({ described }: Document, own: readonly Described[]): Problem {
  if (described === null || described === 'settings') {
    const all = allOf(own)
    return {
      at: { key: [] },
      message: {
        sv: `Dokumenttyp (\`type\`) saknas; det ska vara ${all.sv}`,
        en: `The document type (\`type\`) is missing; it must be ${all.en}`,
      },
      hint: {
        sv: 'Skriv `type:` först i huvudet. Är filen inget dokument, lägg den i en mapp files/.',
        en: 'Write `type:` first in the head. If the file is no document, put it in files/.',
      },
    }
  }
  const { sv, en } = named(described)
  return {
    at: { key: [] },
    message: {
      sv: `Dokumenttyp (\`type\`) saknas; på den här platsen ska det vara ${sv}`,
      en: `The document type (\`type\`) is missing; in this place it must be ${en}`,
    },
    fix: { edits: (text) => firstLine(text, `type: ${nameOfType(described)}`) },
  }
}

/** A line above the first key and indented like it; none where the keys stand in braces. */
function firstLine(text: string, line: string): readonly Edit[] {
  const block = findBlock(text)
  const pairs = typeof block === 'string' ? null : outline(block)
  if (pairs === null) return []
  const key = pairs[0]?.key?.start ?? 0
  const indent = text.slice(text.lastIndexOf('\n', key - 1) + 1, key)
  if (pairs.length > 0 && indent.trim() !== '') return []
  const at = text.indexOf('\n') + 1
  const end = text[at - 2] === '\r' ? '\r\n' : '\n'
  return [{ start: at, end: at, text: (pairs.length > 0 ? indent : '') + line + end }]
}
