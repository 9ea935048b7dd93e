import { UserError } from '../../errors.js'
import type { Archive } from '../archive.js'
import { type Document, isA } from '../document.js'
import { folderOf } from '../folders.js'
import { isFrozen } from '../frozen.js'
import { idFor, spotOf } from '../paths.js'
import { register } from '../register.js'
import type { Destination } from './destination.js'

/** One document on its way. */
export interface Moved {
  readonly document: Document
  readonly to: string
  readonly id: string
  /** Keys beside `id` that get other values. */
  readonly set: Readonly<Record<string, string | null>>
  /** Carried byte for byte: it keeps its id, and the forum it names. */
  readonly frozen: boolean
}

/** All that goes with a move. */
export interface Moving {
  readonly documents: ReadonlyMap<Document, Moved>
  /** Old path to new, of every file that goes along, documents or not. */
  readonly files: ReadonlyMap<string, string>
  /** The folder that goes along as a whole: without a slash at the end; null for a single file. */
  readonly folder: { readonly from: string; readonly to: string } | null
}

/**
 * Everything that goes along when a document gets another id or place: with a forum its whole
 * folder, with a fund its applications. Throws `UserError('call')` for what must not move, for a
 * taken id or place, and when nothing would change.
 */
export function movesOf(document: Document, to: Destination, archive: Archive): Moving {
  requireMovable(document)
  const id = document.id ?? ''
  if (id === to.id && document.path === to.path) throw alreadyThere(document)
  if (to.id !== id) requireFree(to.id, document, archive)
  const folder = folderGoing(document, to)
  const inside = [...archive.paths].filter((path) => path.startsWith(`${folder?.from}/`))
  const files = new Map(
    folder === null
      ? []
      : inside.map((path) => [path, folder.to + path.slice(folder.from.length)] as const),
  )
  if (document.path !== to.path) files.set(document.path, to.path)
  for (const path of files.values()) {
    if (archive.paths.has(path) && !files.has(path)) throw placeTaken(path)
  }
  const documents = new Map<Document, Moved>()
  documents.set(document, { document, to: to.path, id: to.id, set: to.set, frozen: false })
  for (const other of archive.documents) {
    const there = files.get(other.path)
    if (there === undefined || other === document) continue
    if (other.entry.kind !== 'file') throw notAFile(other.path)
    documents.set(other, alongWith(other, document, to, there, archive))
  }
  return { documents, files, folder }
}

/** What becomes of a document in the folder of one that moves. */
function alongWith(
  document: Document,
  { type }: Document,
  { id: owner }: Destination,
  to: string,
  archive: Archive,
): Moved {
  const id = document.id ?? ''
  const frozen = isFrozen(document)
  if (frozen || document.values === null) return { document, to, id, set: {}, frozen }
  if (type === 'fund') return { document, to, id, set: { fund: owner }, frozen }
  const spot = spotOf(to)
  const now = spot === null ? null : idFor(spot)
  if (now === null || (!isA(document, 'minutes') && !isA(document, 'plan'))) {
    return { document, to, id, set: {}, frozen }
  }
  if (document.id !== null && now !== id) requireFree(now, document, archive)
  return { document, to, id: document.id === null ? id : now, set: { forum: owner }, frozen }
}

function folderGoing(document: Document, to: Destination): Moving['folder'] {
  const [from, there] = [folderOf(document.path), folderOf(to.path)]
  if (isA(document, 'forum') && from !== there) return { from, to: there }
  if (isA(document, 'fund') && document.id !== null && document.id !== to.id) {
    return { from: `applications/${document.id}`, to: `applications/${to.id}` }
  }
  return null
}

function requireMovable(document: Document): void {
  const { id, values, type, path } = document
  if (id === null || values === null || type === 'settings' || type === 'schema') {
    throw new UserError(
      'call',
      { sv: `${path} har inget id som går att läsa`, en: `${path} has no id that can be read` },
      {
        sv: 'Kör `samverkan kontrollera` så visas varför.',
        en: 'Run `samverkan validate` to see why.',
      },
    )
  }
  if (register.has(id)) {
    throw new UserError('call', {
      sv: `\`${id}\` står i registret över kommuner och regioner och kan inte byta id`,
      en: `\`${id}\` is in the register of municipalities and regions and cannot change its id`,
    })
  }
  if (!isFrozen(document)) return
  throw new UserError(
    'call',
    {
      sv: `\`${id}\` är godkänt och därmed fryst: det flyttas bara tillsammans med sitt forum`,
      en: `\`${id}\` is approved and so frozen: it moves only together with its forum`,
    },
    {
      sv: `Ett fel i ett godkänt protokoll rättas med \`samverkan rätta ${id}\`.`,
      en: `A mistake in approved minutes is corrected with \`samverkan correct ${id}\`.`,
    },
  )
}

function requireFree(id: string, document: Document, archive: Archive): void {
  const other = archive.holders(id).find((one) => one !== document) ?? archive.find(id)
  const former = other?.id !== id
  if (other && other !== document) {
    throw new UserError(
      'call',
      former
        ? {
            sv: `\`${id}\` har varit id för ${other.path}`,
            en: `\`${id}\` was the id of ${other.path}`,
          }
        : {
            sv: `\`${id}\` är redan id för ${other.path}`,
            en: `\`${id}\` is the id of ${other.path}`,
          },
      {
        sv: 'Ett id återanvänds aldrig. Välj ett annat.',
        en: 'An id is never used again. Choose another.',
      },
    )
  }
  if (!register.has(id)) return
  throw new UserError('call', {
    sv: `\`${id}\` står i registret över kommuner och regioner`,
    en: `\`${id}\` is in the register of municipalities and regions`,
  })
}

const alreadyThere = ({ id, path }: Document): UserError =>
  new UserError('call', {
    sv: `\`${id}\` ligger redan i ${path}`,
    en: `\`${id}\` lies in ${path} already`,
  })

const placeTaken = (path: string): UserError =>
  new UserError('call', {
    sv: `${path} finns redan`,
    en: `${path} already exists`,
  })

const notAFile = (path: string): UserError =>
  new UserError('call', {
    sv: `${path} är ingen vanlig fil och kan inte flyttas med`,
    en: `${path} is no ordinary file and cannot go along`,
  })
