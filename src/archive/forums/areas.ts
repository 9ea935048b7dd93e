import type { Archive } from '../archive.js'
import { entriesOf } from '../facts.js'
import { perArchive } from '../per-archive.js'

/** A part of a division, such as a district of a county. */
export interface AreaOf {
  /** Its place in `areas` of the settings. */
  readonly at: number
  readonly id: string
  readonly name: string
  readonly municipalities: readonly string[]
}

/** Every division of the settings with its areas, in the order of the settings. */
export const areaSets = perArchive(read)

/** The areas of a division that a party's municipality lies in; several where areas overlap. */
export function areasWith(archive: Archive, set: string, party: string): readonly AreaOf[] {
  const whole = archive.parties.whole(party)
  return (areaSets(archive).get(set) ?? []).filter(({ municipalities }) =>
    municipalities.includes(whole),
  )
}

function read({ settings }: Archive): ReadonlyMap<string, readonly AreaOf[]> {
  const sets = new Map<string, AreaOf[]>()
  for (const [at, { id, set, name, municipalities }] of entriesOf(settings.areas)) {
    if (id === undefined) continue
    const of = set ?? (id.includes('/') ? id.slice(0, id.indexOf('/')) : null)
    if (of === null) continue
    const area: AreaOf = {
      at,
      id,
      name: name ?? id,
      municipalities: [...entriesOf(municipalities)].map(([, one]) => one),
    }
    const list = sets.get(of)
    if (list) list.push(area)
    else sets.set(of, [area])
  }
  return sets
}
