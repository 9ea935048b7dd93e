import type { Archive } from './archive.js'
import { isTypeName, type OwnName } from './builtin.js'
import { type Document, isA } from './document.js'
import { isMeetingDate } from './item-references.js'
import { isOwnName, spotIn } from './own.js'
import { idFor, pathFor, type Spot, spotOf } from './paths.js'

/** Where a document belongs by what it says of itself, beside what its place says of it. */
export interface Expected {
  readonly path: string
  /** Whether its id says the same as its other values do. */
  readonly agreed: boolean
  /** The keys whose values the place contradicts. */
  readonly contradicted: readonly string[]
}

/**
 * Work out where a document belongs. What it does not say, or says of things that do not exist, is
 * taken from its place, so that other rules may tell of it. Null when its place says too little.
 */
export function expectedPath(document: Document, archive: Archive): Expected | null {
  if (isPlainlyRight(document)) return { path: document.path, agreed: true, contradicted: [] }
  const { type } = document
  if (isOwnName(archive, type)) return ownPath(document, type, archive)
  if (!isTypeName(type)) return null
  const spot = spotOf(document.path)
  if (!spot || spot.type !== type) {
    const path = pathFor(type, document.facts as Record<string, unknown>)
    return path === null ? null : { path, agreed: true, contradicted: [] }
  }
  if (isA(document, 'minutes')) return minutesPath(document, spot, archive)
  if (isA(document, 'plan')) return planPath(document, spot, archive)
  if (isA(document, 'application')) return applicationPath(document, spot, archive)
  const path = document.id === null ? document.path : pathFor(type, { id: document.id })
  return told(path ?? document.path, true, [['id', document.id !== spot.parts.id]])
}

/** Nearly every document: what it says is where it lies, and nothing had to be looked up. */
function isPlainlyRight({ type, id, path, facts }: Document): boolean {
  if (!isTypeName(type) || id === null) return false
  if (path !== pathFor(type, facts as Record<string, unknown>)) return false
  const { forum } = facts as { readonly forum?: string }
  const name = path.slice(path.lastIndexOf('/') + 1, -'.md'.length)
  if (type === 'minutes') return id === `${forum}-${name}`
  return type !== 'plan' || id === `${forum}-plan-${name}`
}

/** A type of the archive's own: every part of its path is a key of the document. */
function ownPath({ path, facts, id }: Document, type: OwnName, archive: Archive): Expected | null {
  const said = facts as Readonly<Record<string, unknown>>
  const expected = archive.own?.pathFor(type, said) ?? null
  const spot = spotIn(archive, path)
  if (spot?.type !== type) return expected === null ? null : told(expected, true, [])
  const keys = Object.entries(spot.parts).map(([key, part]) => {
    const value = key === 'id' ? id : (said[key] ?? null)
    return [key, value !== null && value !== part] as const
  })
  return told(expected ?? path, true, keys)
}

function minutesPath(
  { id, path, facts }: Document<'minutes'>,
  spot: Spot,
  archive: Archive,
): Expected {
  const forum = forumOf(facts.forum, spot, archive)
  const stem = spot.parts.date ?? ''
  const date = facts.date ?? stem.slice(0, 10)
  if (facts.date === undefined && !isMeetingDate(stem)) return told(path, false, [['date', true]])
  const names = [forum, facts.forum ?? forum]
  const number = [...names, spot.parts.forum ?? '']
    .map((name) => id?.slice(`${name}-${date}`.length) ?? '')
    .find((rest) => /^-[2-9]$/.test(rest))
  const suffix = number ?? (id === null ? stem.slice(10) : '')
  const agreed = isAgreed(
    id,
    [...names.map((name) => `${name}-${date}${suffix}`)],
    facts.former_ids,
  )
  return told(`forums/${forum}/minutes/${date}${suffix}.md`, agreed, [
    ['forum', forum !== spot.parts.forum],
    ['date', date !== stem.slice(0, 10)],
    ['id', !isAgreed(id, idsHere(spot, facts.forum), facts.former_ids)],
  ])
}

function planPath({ id, facts }: Document<'plan'>, spot: Spot, archive: Archive): Expected {
  const forum = forumOf(facts.forum, spot, archive)
  const stem = spot.parts.year ?? ''
  const year = String(facts.period?.start ?? stem).slice(0, 4)
  const names = [forum, facts.forum ?? forum].map((name) => `${name}-plan-${year}`)
  const agreed = isAgreed(id, names, facts.former_ids)
  return told(`forums/${forum}/plans/${year}.md`, agreed, [
    ['forum', forum !== spot.parts.forum],
    ['period', year !== stem],
    ['id', !isAgreed(id, idsHere(spot, facts.forum), facts.former_ids)],
  ])
}

function applicationPath(
  { id, facts }: Document<'application'>,
  spot: Spot,
  archive: Archive,
): Expected {
  const said = facts.fund === null ? null : archive.findA('fund', facts.fund)?.id
  const folder = said === undefined ? spot.parts.fund : (said ?? '_none')
  const path = `applications/${folder}/${id ?? spot.parts.id}.md`
  return told(path, true, [
    ['fund', folder !== spot.parts.fund],
    ['id', id !== null && id !== spot.parts.id],
  ])
}

/** The forum a document says it belongs to, by the id it has now; else the one it lies with. */
const forumOf = (said: string | undefined, spot: Spot, archive: Archive): string =>
  archive.findA('forum', said)?.id ?? spot.parts.forum ?? ''

/** Frozen documents that were moved keep the id, and the forum, they had before. */
const isAgreed = (
  id: string | null,
  ids: readonly (string | null)[],
  former: readonly (string | undefined)[] | undefined,
): boolean => id === null || ids.includes(id) || (former ?? []).includes(id)

function idsHere(spot: Spot, forum: string | undefined): readonly (string | null)[] {
  const here = idFor(spot)
  if (forum === undefined || here === null) return [here]
  const old = { ...spot, parts: { ...spot.parts, forum } }
  return [here, idFor(old)]
}

const told = (
  path: string,
  agreed: boolean,
  keys: readonly (readonly [string, boolean])[],
): Expected => ({
  path,
  agreed,
  contradicted: keys.filter(([, contradicted]) => contradicted).map(([key]) => key),
})
