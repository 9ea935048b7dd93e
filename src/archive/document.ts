import type { Entry, Unreadable } from '../source/source.js'
import { isUnreadable, maxFileBytes } from '../source/source.js'
import type { Flaw } from './accessibility/flaw.js'
import { type BuiltinName, builtinSchemas, type Kind, type OwnName, typeNames } from './builtin.js'
import type { Described } from './describe.js'
import { type Extract, extract, type Form, type IdentityNumber, nothing } from './extract.js'
import { type Facts, factsOf } from './facts.js'
import type { Fault } from './faults.js'
import type { BlockReader } from './items/blocks.js'
import type { Body } from './items/item.js'
import type { Link } from './links.js'
import { isSchemaPath, type OwnSchemas, ownType } from './own.js'
import { spotOf } from './paths.js'
import type { Personal } from './personal/personal.js'
import { judgeValues, type SchemaFault } from './schemas.js'
import { settingsPath } from './settings-file.js'
import type { StatedDate } from './stated-dates.js'
import type {
  Agreement,
  Application,
  Forum,
  Fund,
  Minutes,
  Party,
  Plan,
  Settings,
} from './types.js'
import type { Values } from './yaml.js'

interface Types {
  readonly party: Party
  readonly forum: Forum
  readonly minutes: Minutes
  readonly agreement: Agreement
  readonly fund: Fund
  readonly application: Application
  readonly plan: Plan
  readonly settings: Settings
  readonly schema: object
  readonly unknown: object
  readonly [own: OwnName]: object
}

/** The facts of one type of document. */
export type FactsOf<K extends Kind> = Facts<Types[K]>

/** One file of an archive. Every path is one, also a file that cannot be read. */
export interface Document<K extends Kind = Kind> {
  /** As the file system or git spells it. */
  readonly path: string
  readonly entry: Entry
  /** What it says it is, else what its place says, else `unknown`. */
  readonly type: K
  /** What its keys mean, with what the archive's own schemas add; null when nobody can tell. */
  readonly described: Described | null
  /** Null when it says none, or nothing that can be an id. */
  readonly id: string | null
  readonly facts: FactsOf<K>
  /** The values as they are written; null when the front matter cannot be read. */
  readonly values: Values | null
  readonly faults: readonly Fault[]
  readonly schemaFaults: readonly SchemaFault[]
  readonly links: readonly Link[]
  /** There is something below the front matter but headings and comments. */
  readonly hasText: boolean
  readonly identityNumbers: readonly IdentityNumber[]
  /** What seems to concern single persons, but for identity numbers. */
  readonly personal: readonly Personal[]
  /** What in the body shuts somebody out. */
  readonly flaws: readonly Flaw[]
  /** When the beginning of minutes says that the meeting was held. */
  readonly statedDates: readonly StatedDate[]
  /** What is said in minutes; null for everything else, and where it cannot be read. */
  readonly body: Body | null
}

/** Whether a document is of a type; narrows its facts. */
export const isA = <T extends Kind>(document: Document, type: T): document is Document<T> =>
  document.type === type

/**
 * Make a document of what a file holds, or of the reason why it cannot be read. A `judge` decides
 * what the body is where the scanner of items is unsure.
 */
export function readDocument(
  entry: Entry,
  content: Uint8Array | Unreadable,
  judge: BlockReader | null = null,
  own: OwnSchemas | null = null,
): Document {
  const form = formOf(entry.path)
  const read = isUnreadable(content) ? unread(content) : extract(content, form, judge)
  return documentOf(entry, read, own)
}

function formOf(path: string): Form {
  if (path === settingsPath) return 'yaml'
  return isSchemaPath(path) ? 'text' : 'markdown'
}

/** A document of something that is never opened: a link, a pipe, a folder. */
export function closedDocument(entry: Entry): Document {
  const fault: Fault = { kind: 'not-regular', place: null, detail: entry.kind }
  return documentOf(entry, nothing([fault]), null)
}

/** The document that a file is, by what was read in it. */
export function documentOf(entry: Entry, read: Extract, own: OwnSchemas | null): Document {
  const { data, faults, links, hasText, identityNumbers, personal, flaws, statedDates, body } = read
  const type = kindOf(entry.path, data, own)
  const builtin = isBuiltin(type) ? type : null
  const builtinFaults = data && builtin ? judgeValues(builtin, data) : []
  const schemaFaults = data && own ? own.judge(type, data, builtinFaults) : builtinFaults
  const facts = data ? factsOf(data, schemaFaults) : {}
  const id = typeof facts['id'] === 'string' ? facts['id'] : null
  return {
    path: entry.path,
    entry,
    type,
    described: own?.types.get(type as OwnName) ?? own?.additions.get(type) ?? builtin,
    id,
    facts: facts as FactsOf<Kind>,
    values: data,
    faults,
    schemaFaults,
    links,
    hasText,
    identityNumbers,
    personal,
    flaws,
    statedDates,
    body,
  }
}

function kindOf(path: string, data: Values | null, own: OwnSchemas | null): Kind {
  if (path === settingsPath) return 'settings'
  if (isSchemaPath(path)) return 'schema'
  const said = data?.['type']
  const named = typeNames.find((name) => name === said)
  if (named !== undefined) return named
  if (said !== undefined) return own && ownType({ own }, said) ? (said as OwnName) : 'unknown'
  return spotOf(path)?.type ?? own?.spotOf(path)?.type ?? 'unknown'
}

const isBuiltin = (kind: Kind): kind is BuiltinName => Object.hasOwn(builtinSchemas, kind)

function unread({ unreadable, detail }: Unreadable): Extract {
  const fault: Fault =
    unreadable === 'too-large'
      ? { kind: 'size', place: null, detail: `${detail} ${maxFileBytes}` }
      : unreadable === 'not-regular'
        ? { kind: 'not-regular', place: null, detail: 'special' }
        : { kind: 'unreadable', place: null, detail }
  return nothing([fault])
}
