import type { Entry, Unreadable } from '../source/source.js'
import { isUnreadable, maxFileBytes } from '../source/source.js'
import { type Kind, type TypeName, typeNames } from './builtin.js'
import { type Extract, extract, type IdentityNumber } from './extract.js'
import { type Facts, factsOf } from './facts.js'
import type { Fault } from './faults.js'
import type { Link } from './links.js'
import { spotOf } from './paths.js'
import { judgeValues, type SchemaFault } from './schemas.js'
import { settingsPath } from './settings-file.js'
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
  readonly unknown: object
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
  /** Null when it says none, or nothing that can be an id. */
  readonly id: string | null
  readonly facts: FactsOf<K>
  /** The values as they are written; null when the front matter cannot be read. */
  readonly values: Values | null
  readonly faults: readonly Fault[]
  readonly schemaFaults: readonly SchemaFault[]
  readonly links: readonly Link[]
  readonly identityNumbers: readonly IdentityNumber[]
}

/** Whether a document is of a type; narrows its facts. */
export const isA = <T extends Kind>(document: Document, type: T): document is Document<T> =>
  document.type === type

/** Make a document of what a file holds, or of the reason why it cannot be read. */
export function readDocument(entry: Entry, content: Uint8Array | Unreadable): Document {
  const form = entry.path === settingsPath ? 'yaml' : 'markdown'
  const read = isUnreadable(content) ? unread(content) : extract(content, form)
  return documentOf(entry, read)
}

/** A document of something that is never opened: a link, a pipe, a folder. */
export function closedDocument(entry: Entry): Document {
  const fault: Fault = { kind: 'not-regular', place: null, detail: entry.kind }
  return documentOf(entry, { data: null, faults: [fault], links: [], identityNumbers: [] })
}

function documentOf(entry: Entry, { data, faults, links, identityNumbers }: Extract): Document {
  const type = kindOf(entry.path, data)
  const schemaFaults = data && type !== 'unknown' ? judgeValues(type, data) : []
  const facts = data ? factsOf(data, schemaFaults) : {}
  const id = typeof facts['id'] === 'string' ? facts['id'] : null
  return {
    path: entry.path,
    entry,
    type,
    id,
    facts: facts as FactsOf<Kind>,
    values: data,
    faults,
    schemaFaults,
    links,
    identityNumbers,
  }
}

function kindOf(path: string, data: Values | null): Kind {
  if (path === settingsPath) return 'settings'
  const said = data?.['type']
  const named = typeNames.find((name) => name === said)
  return named ?? (said === undefined ? placedType(path) : 'unknown')
}

const placedType = (path: string): TypeName | 'unknown' => spotOf(path)?.type ?? 'unknown'

function unread({ unreadable, detail }: Unreadable): Extract {
  const fault: Fault =
    unreadable === 'too-large'
      ? { kind: 'size', place: null, detail: `${detail} ${maxFileBytes}` }
      : unreadable === 'not-regular'
        ? { kind: 'not-regular', place: null, detail: 'special' }
        : { kind: 'unreadable', place: null, detail }
  return { data: null, faults: [fault], links: [], identityNumbers: [] }
}
