import type { Archive } from '../../archive/archive.js'
import { keyLabel, nameOfType, rootOf, valueLabel } from '../../archive/describe.js'
import { type Document, isA } from '../../archive/document.js'
import { entriesOf } from '../../archive/facts.js'
import { readItemRef } from '../../archive/items/item-refs.js'
import { perArchive } from '../../archive/per-archive.js'
import { historyAt } from '../../archive/project-history.js'
import { referencesOf } from '../../archive/references.js'
import { clauseOf } from '../../archive/said/clauses.js'
import { findSaid } from '../../archive/said/find.js'
import type { Said } from '../../archive/said/said.js'
import { isDate } from '../../dates.js'
import { kronor, shortDay } from '../../format.js'
import { capital, each, same, type Text } from '../../text.js'

/** What something said led to in a document that is no minutes. */
export interface Consequence {
  readonly document: Document
  /** Null where the document does not say the day. */
  readonly on: string | null
  /** "Beviljad 450 000 kr", "Antagen". */
  readonly what: Text
  /** For machines: `granted`, `adopted`, or the key that names the item. */
  readonly as: string
  readonly notes: readonly Text[]
}

const known = perArchive(collect)
const none: readonly Consequence[] = []

/**
 * The applications, agreements, plans and other documents that name an item in their front matter
 * ("item"), or that it says it grants or adopts, up to the as-of day.
 */
export function consequencesOf(said: Said, archive: Archive): readonly Consequence[] {
  const made = known(archive)
  const told = made.get(said) ?? none
  const named = (['grants', 'adopts'] as const).flatMap((name) => {
    const document = archive.find(clauseOf(said, name) ?? '')
    if (!document || told.some((one) => one.document === document)) return []
    return [{ document, on: null, what: verbs[name], as: name, notes: [] }]
  })
  return [...told, ...named]
}

const verbs: Readonly<Record<'grants' | 'adopts', Text>> = {
  grants: { sv: 'Beviljas', en: 'Granted' },
  adopts: { sv: 'Antas', en: 'Adopted' },
}

function collect(archive: Archive): ReadonlyMap<Said, readonly Consequence[]> {
  const found = new Map<Said, Consequence[]>()
  for (const document of archive.documents) {
    if (isA(document, 'minutes') || document.id === null) continue
    for (const { pointer, value, targets } of referencesOf(document)) {
      if (!targets.includes('item')) continue
      const ref = readItemRef({ value, place: { start: 0, end: value.length } })
      const of = ref && findSaid(ref, document, archive)
      if (of?.state !== 'found') continue
      const made = consequence(document, pointer, archive)
      if (made === null) continue
      const list = found.get(of.said)
      if (list) list.push(made)
      else found.set(of.said, [made])
    }
  }
  return found
}

function consequence(
  document: Document,
  pointer: readonly (string | number)[],
  archive: Archive,
): Consequence | null {
  const [key, index] = pointer
  if (isA(document, 'application') && key === 'history') {
    const history = historyAt(document, archive.today)
    const entry = history.find((one) => one.index === index)
    if (!entry) return null
    const status = capital(valueLabel('application', ['history', 0, 'status'], entry.status))
    const amount = entry.amount ? kronor(entry.amount) : null
    const last = history.at(-1)
    const later =
      last === undefined || last.index === entry.index
        ? []
        : [laterText(valueLabel('application', ['history', 0, 'status'], last.status), last.on)]
    const what = each((lang) => (amount ? `${status[lang]}, ${amount[lang]}` : status[lang]))
    return { document, on: entry.on, what, as: entry.status, notes: later }
  }
  if (key === 'adopted') {
    const { adopted } = document.facts as { adopted?: { on?: string } }
    const on = adopted?.on ?? null
    if (on !== null && on > archive.today) return null
    const what = { sv: 'Antas', en: 'Adopted' }
    return { document, on, what, as: 'adopted', notes: introduced(document, archive.today) }
  }
  if (document.described === null || typeof key !== 'string') return null
  const what = capital(keyLabel(document.described, [key]))
  return { document, on: null, what, as: key, notes: [] }
}

function laterText(status: Text, on: string): Text {
  const day = shortDay(on)
  return { sv: `Senast: ${status.sv} ${day.sv}`, en: `Latest: ${status.en} ${day.en}` }
}

/** "Gäller från 1 jul 2026", "Infört hos 1 av 15 parter". */
function introduced(document: Document, today: string): readonly Text[] {
  if (!isA(document, 'agreement')) return []
  const notes: Text[] = []
  const { valid_from: from } = document.facts
  if (from !== undefined && isDate(from)) {
    const day = shortDay(from)
    notes.push({ sv: `Gäller från ${day.sv}`, en: `Valid from ${day.en}` })
  }
  const progress = implementationOf(document, today)
  if (progress !== null) {
    const { done, parties } = progress
    notes.push({
      sv: `Infört hos ${done} av ${parties.length} parter`,
      en: `Implemented by ${done} of ${parties.length} parties`,
    })
  }
  return notes
}

/**
 * How far an agreement has been implemented by its parties at a day; null where nobody has begun
 * to keep dates for them, so that nothing can be said.
 */
export function implementationOf(document: Document<'agreement'>, today: string) {
  const parties = [...entriesOf(document.facts.parties)].map(([, one]) => one)
  const began = parties.some(
    ({ received_on, decided_on, implemented_on }) => received_on ?? decided_on ?? implemented_on,
  )
  if (!began) return null
  const left = parties.filter(({ implemented_on: on }) => typeof on !== 'string' || on > today)
  return {
    parties: parties.flatMap(({ party }) => party ?? []),
    done: parties.length - left.length,
    left: left.flatMap(({ party }) => party ?? []),
  }
}

/** What people call a document. */
export const titleOf = ({ id, facts }: Document, archive: Archive): Text => {
  const { title, name } = facts as { readonly title?: string; readonly name?: string }
  if (title ?? name) return same(title ?? name ?? '')
  return id === null ? same('') : capital(archive.name(id))
}

/** What a document is, as its type is called. */
export const kindOf = ({ described, type }: Document): Text =>
  capital(
    described === null
      ? same(type)
      : (rootOf(described)['x-labels'] ?? same(nameOfType(described))),
  )
