import { compareText } from '../diagnostic.js'
import type { Alteration, Frozen } from './alterations.js'
import type { Archive } from './archive.js'
import { isMapping } from './mapping.js'
import { masks, redacted } from './redaction.js'
import { isSame } from './same.js'
import type { Values } from './yaml.js'

/** The day an agreement or a plan was adopted; null for a draft, and for other documents. */
export function adoptionIn(values: Values | null): string | null {
  const { type, adopted } = values ?? {}
  if (typeof type !== 'string' || !Object.hasOwn(terms, type)) return null
  const on = isMapping(adopted) ? adopted['on'] : undefined
  return typeof on === 'string' ? on : null
}

/**
 * The first thing by which one version of an adopted agreement or plan says something else than the
 * version before it, without having been adopted on a later day; null where nothing does. Masked
 * words say nothing else, nor do new ids of the parties, line ends and white space at the end; days
 * that tell how it goes may change.
 */
export function changeOfAdopted(
  before: Frozen,
  after: Frozen | null,
  archive: Archive,
): Alteration | null {
  const on = adoptionIn(before.values)
  if (on === null || before.values === null) return null
  if (after === null) return { kind: 'removed', key: null, at: null }
  if (before.text === after.text) return null
  if (after.values === null) return { kind: 'unreadable', key: null, at: null }
  const now = adoptionIn(after.values)
  if (now !== null && now > on) return null
  if (now === null) return { kind: 'status', key: 'adopted', at: null }
  const key = changedTerm(before.values, after.values, archive)
  if (key !== null) {
    return { kind: 'keys', key, at: after.values[key] === undefined ? null : [key] }
  }
  const { at } = redacted(bodyOf(before), bodyOf(after), masks.body)
  return at === null ? null : { kind: 'body', key: null, at: after.bodyStart + at }
}

/** What the parties, or a forum, have agreed to beside the text, by type. */
const terms: Readonly<Record<string, readonly string[]>> = {
  agreement: ['title', 'kind', 'area', 'valid_from', 'valid_to', 'notice_months', 'parties'],
  plan: ['period', 'goals', 'activities'],
}

const bodyOf = ({ text, bodyStart }: Frozen): string =>
  text.slice(bodyStart).replaceAll('\r\n', '\n').trimEnd()

function changedTerm(before: Values, after: Values, archive: Archive): string | null {
  const keys = terms[String(before['type'])] ?? []
  return keys.find((key) => !isKept(key, before[key], after[key], archive)) ?? null
}

function isKept(key: string, before: unknown, after: unknown, archive: Archive): boolean {
  // How far each party has come may change, and what its id is.
  if (key === 'parties') return isSame(partiesIn(before, archive), partiesIn(after, archive))
  if (key !== 'activities') return isSame(before ?? undefined, after ?? undefined)
  // Who does it, how it goes and what is found out on the way may change, and more may be added.
  const now = promisesIn(after)
  return [...promisesIn(before)].every(([id, promise]) => isSame(promise, now.get(id)))
}

const partiesIn = (list: unknown, { parties }: Archive): readonly string[] =>
  rowsOf(list)
    .map(({ party }) => String(party ?? ''))
    .map((party) => parties.get(party)?.id ?? party)
    .sort(compareText)

/** What an activity was to be, by its id. */
function promisesIn(list: unknown): ReadonlyMap<unknown, object> {
  return new Map(
    rowsOf(list).map(({ id, goal, text, indicator }) => {
      const { text: measure, target } = isMapping(indicator) ? indicator : {}
      return [id, { goal: goal ?? null, text, measure, target }]
    }),
  )
}

const rowsOf = (list: unknown): readonly Values[] =>
  Array.isArray(list) ? list.filter(isMapping) : []
