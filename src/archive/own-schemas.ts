import { compareText } from '../diagnostic.js'
import { type Entry, isUnreadable, type Source } from '../source/source.js'
import {
  type BuiltinName,
  builtinSchemas,
  isTypeName,
  type Kind,
  type OwnName,
  type Schema,
} from './builtin.js'
import type { OwnDescription } from './describe.js'
import { closedDocument, type Document, readDocument } from './document.js'
import { decode } from './extract.js'
import { harmless } from './faults.js'
import type { OwnFault, OwnSchemas } from './own.js'
import { checkSchema, type Frame } from './own-check.js'
import { faultOfPath, filled, type OwnPlace, spotAmong } from './own-path.js'
import { ownFileName, readSchema } from './own-read.js'
import { judging, merged, unfold } from './own-shape.js'
import { compileOwn } from './own-validators.js'
import { faultsBy, maxFaults, type SchemaFault } from './schemas.js'
import type { Validator } from './validators.js'

/** A schema that can be used. */
interface Usable {
  readonly description: OwnDescription
  readonly judged: Schema
  readonly validate: Validator
}

/** Read an archive's own schemas. A file that is no good is a document with what is wrong. */
export async function readOwnSchemas(
  source: Source,
  entries: readonly Entry[],
): Promise<{ readonly documents: readonly Document[]; readonly own: OwnSchemas }> {
  const documents: Document[] = []
  const texts = new Map<string, string>()
  const files = entries.filter(({ kind }) => kind === 'file')
  for (const entry of entries) if (entry.kind !== 'file') documents.push(closedDocument(entry))
  await source.read(files, (entry, content) => {
    const document = readDocument(entry, content)
    documents.push(document)
    const whole = document.faults.every(({ kind }) => harmless.has(kind))
    const text = isUnreadable(content) || !whole ? null : decode(content)
    if (text !== null) texts.set(entry.path, text)
  })
  return {
    documents,
    own: assembled(
      documents.map(({ path }) => path),
      texts,
    ),
  }
}

function assembled(paths: readonly string[], texts: ReadonlyMap<string, string>): OwnSchemas {
  const names = new Map(paths.map((path) => [path, ownFileName(path)] as const))
  const ownNames = new Set([...names.values()].filter((name) => name !== null && !isTypeName(name)))
  const faults = new Map<string, readonly OwnFault[]>()
  const usable = new Map<string, Usable>()
  const places: OwnPlace[] = []
  for (const path of [...paths].sort(compareText)) {
    const name = names.get(path) ?? null
    const text = texts.get(path)
    if (name === null) faults.set(path, [misnamed])
    else if (text === undefined) faults.set(path, [unread])
    if (name === null || text === undefined) continue
    const made = usableOf(name, text, ownNames as ReadonlySet<string>, places)
    if ('faults' in made) faults.set(path, made.faults)
    else usable.set(name, made)
  }
  const described = [...usable].map(([name, { description }]) => [name, description] as const)
  const own = (name: string) => ownNames.has(name)
  return {
    types: new Map(described.filter(([name]) => own(name)) as [OwnName, OwnDescription][]),
    additions: new Map(described.filter(([name]) => !own(name)) as [Kind, OwnDescription][]),
    broken: new Set([...ownNames].filter((name) => name !== null && !usable.has(name)) as string[]),
    faultsOf: (path) => faults.get(path) ?? [],
    judge: (type, values, already) => {
      const schema = usable.get(type)
      if (!schema || already.length >= maxFaults) return already
      const more = faultsBy(schema.validate, schema.judged, values)
      return [...already, ...more.filter((one) => !isSaid(one, already))].slice(0, maxFaults)
    },
    spotOf: (path) => spotAmong(places, path),
    pathFor: (type, facts) => {
      const place = places.find((one) => one.type === type)
      return place ? filled(place, facts) : null
    },
  }
}

const unread: OwnFault = { rule: 'schema-is-readable', kind: 'unread', at: 'file', detail: [] }
const misnamed: OwnFault = { rule: 'schema-is-readable', kind: 'name', at: 'file', detail: [] }

function usableOf(
  name: string,
  text: string,
  own: ReadonlySet<string>,
  places: OwnPlace[],
): Usable | { readonly faults: readonly OwnFault[] } {
  const read = readSchema(text)
  if ('fault' in read) return { faults: [read.fault] }
  const adds = isTypeName(name)
  const frame: Frame = { name, adds, own, base: adds ? builtinSchemas[name] : everyDocument(name) }
  const faults = checkSchema(read.value, frame)
  if (faults.length > 0) return { faults }
  const unfolded = unfold(read.value as Schema)
  if ('fault' in unfolded) return { faults: [ofDefinitions(unfolded.fault)] }

  const whole = merged(frame.base, unfolded.schema)
  if (!adds) {
    const fault = faultOfPath(whole, places)
    if (fault) return { faults: [fault] }
    const path = whole['x-path'] ?? ''
    places.push({ type: name as OwnName, path, segments: path.split('/') })
  }
  const judged = adds ? unfolded.schema : whole
  return {
    description: { name, adds: adds ? (name as BuiltinName) : null, schema: whole },
    judged,
    validate: compileOwn(judging(judged, !adds)),
  }
}

const ofDefinitions = (kind: string): OwnFault => ({
  rule: 'schema-is-within-bounds',
  kind,
  at: { key: ['$defs'], part: 'key' },
  detail: [],
})

/** What every document has, whatever its type. */
function everyDocument(name: string): Schema {
  const keys = builtinSchemas.agreement.properties ?? {}
  const common = ['former_ids', 'topics', 'access', 'record_holder', 'registration', 'source']
  const type: Schema = {
    const: name,
    'x-synonyms': ['typ'],
    'x-labels': { sv: 'dokumenttyp', en: 'document type' },
    'x-help': { sv: `Vilket slags dokument detta är: ${name}.`, en: `Its kind: ${name}.` },
  }
  const id: Schema = {
    $ref: 'common.schema.json#/$defs/id',
    'x-labels': { sv: 'id', en: 'id' },
    'x-help': {
      sv: 'Dokumentets korta namn i arkivet; det ändras inte.',
      en: 'The short name of the document in the archive; it does not change.',
    },
  }
  const shared = common.map((key) => [key, keys[key] ?? {}] as const)
  return {
    type: 'object',
    properties: { type, id, ...Object.fromEntries(shared) },
    required: ['type', 'id'],
  }
}

/** What the built-in schema says already of the same value, or of the same key. */
const isSaid = (fault: SchemaFault, already: readonly SchemaFault[]): boolean =>
  already.some(
    ({ keyword, pointer, key }) =>
      keyword === fault.keyword &&
      key === fault.key &&
      pointer.length === fault.pointer.length &&
      pointer.every((step, index) => step === fault.pointer[index]),
  )
