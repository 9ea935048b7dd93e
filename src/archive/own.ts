import type { Place } from '../diagnostic.js'
import type { Kind, OwnName } from './builtin.js'
import type { OwnDescription } from './describe.js'
import type { Spot } from './paths.js'
import { idFor, spotOf } from './paths.js'
import type { Pointer } from './places.js'
import type { SchemaFault } from './schemas.js'
import type { Values } from './yaml.js'

// What the rest of the program knows of an archive's own schemas. What reads them is loaded only
// for an archive that has any.

/** The folder of an archive's own schemas. */
export const schemaFolder = 'schemas/'

/** Whether a file is, or was meant to be, a schema of the archive's own. */
export const isSchemaPath = (path: string): boolean =>
  path.startsWith(schemaFolder) && !/[.]md$|[/](?:[.][^/]*$|files[/])/i.test(path)

/** The rules that tell what is wrong with an archive's own schema. */
export type OwnFaultRule = 'schema-is-readable' | 'schema-is-within-bounds' | 'schema-only-adds'

/** One thing that keeps a schema from being used. */
export interface OwnFault {
  readonly rule: OwnFaultRule
  /** What it is, in a word the rule has a sentence for. */
  readonly kind: string
  readonly at: Place | { readonly key: Pointer; readonly part: 'key' | 'value' } | 'file'
  /** The words and numbers the sentence needs. */
  readonly detail: readonly string[]
}

/** An archive's own schemas, those that can be used and what is wrong with the others. */
export interface OwnSchemas {
  /** The types of the archive's own. */
  readonly types: ReadonlyMap<OwnName, OwnDescription>
  /** What is added to built-in types. */
  readonly additions: ReadonlyMap<Kind, OwnDescription>
  /** The names of types whose schema cannot be used: nobody knows what their documents hold. */
  readonly broken: ReadonlySet<string>
  /** What is wrong with each schema file. */
  faultsOf(path: string): readonly OwnFault[]
  /** How values do not fit the archive's own schema of a type, beside what is found already. */
  judge(type: Kind, values: Values, already: readonly SchemaFault[]): readonly SchemaFault[]
  /** Where in the layout of own types a path lies. */
  spotOf(path: string): Spot | null
  /** Where a document of an own type belongs; null when it says too little. */
  pathFor(type: OwnName, facts: Readonly<Record<string, unknown>>): string | null
}

interface WithOwn {
  readonly own: OwnSchemas | null
}

/** The own type with this name; undefined where the archive has none such. */
export const ownType = ({ own }: WithOwn, name: unknown): OwnDescription | undefined =>
  own?.types.get(name as OwnName)

/** Whether a type is one of the archive's own. */
export const isOwnName = ({ own }: WithOwn, name: string): name is OwnName =>
  own?.types.has(name as OwnName) ?? false

/** Where in the layout of an archive a path lies, also among types of its own. */
export const spotIn = ({ own }: WithOwn, path: string): Spot | null =>
  spotOf(path) ?? own?.spotOf(path) ?? null

/** The id a document has by its place; null where no document belongs. */
export function placedIdIn(archive: WithOwn, path: string): string | null {
  const spot = spotIn(archive, path)
  return spot && idFor(spot)
}
