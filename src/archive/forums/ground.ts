import type { Archive } from '../archive.js'
import { entriesOf } from '../facts.js'
import { perArchive } from '../per-archive.js'
import { municipalitiesIn } from '../territory.js'
import { type Forum, nearestWith } from './tree.js'

/** Where a forum works. */
export interface Ground {
  /** By id, in the order of their names; empty for a forum that works in all the country. */
  readonly municipalities: readonly string[]
  /** Parts of municipalities that sit in or convene it, where it is for those and not for all. */
  readonly units: readonly string[]
  readonly everywhere: boolean
}

const known = perArchive(() => new Map<string, Ground | null>())

/**
 * Where a forum works: its own area, else that of the nearest forum above that has one. A national
 * forum without an area works everywhere. Null where nothing tells.
 */
export function groundOf(forum: Forum, archive: Archive): Ground | null {
  const made = known(archive)
  const before = made.get(forum.path)
  if (before !== undefined) return before
  const ground = read(forum, archive)
  made.set(forum.path, ground)
  return ground
}

function read(forum: Forum, archive: Archive): Ground | null {
  const own = withArea(forum, archive)
  if (own !== null) {
    const municipalities = municipalitiesIn(archive, own.facts.area)
    if (municipalities.length === 0) return null
    return { municipalities, units: unitsOf(forum, archive), everywhere: false }
  }
  if (forum.facts.level !== 'national') return null
  return { municipalities: [], units: [], everywhere: true }
}

const withArea = nearestWith(({ facts }) => (facts.area ?? []).length > 0)

/** Districts of municipalities that a local forum is made up of. */
function unitsOf({ facts }: Forum, archive: Archive): readonly string[] {
  const parties = [
    facts.convener?.party,
    facts.secretary?.party,
    ...[...entriesOf(facts.seats)].map(([, { party }]) => party),
  ]
  const units = parties.filter((id) => {
    const party = id === undefined ? undefined : archive.parties.get(id)
    return party?.kind === 'district_unit' && party.parent !== null
  })
  return [...new Set(units.filter((id) => id !== undefined))]
}

/** Whether two forums work in some place both; true where either works everywhere. */
export function sharesGround(a: Ground | null, b: Ground | null): boolean {
  if (a === null || b === null) return false
  if (a.everywhere || b.everywhere) return true
  const here = new Set(a.municipalities)
  return b.municipalities.some((id) => here.has(id))
}
