import { collator } from '../format.js'
import type { Archive } from './archive.js'
import { entriesOf } from './facts.js'
import { perArchive } from './per-archive.js'
import { counties, municipalitiesOf } from './register.js'
import { areaId } from './vocabularies.js'

const known = perArchive(() => new Map<string, readonly string[]>())

/**
 * The municipalities of an area as forums and agreements write it (areas of the settings, county
 * codes, municipalities), each once, in the order of their Swedish names.
 */
export function municipalitiesIn(
  archive: Archive,
  area: readonly (string | undefined)[] | undefined,
): readonly string[] {
  if (area === undefined) return []
  // The same few areas are those of every forum and agreement there.
  const made = known(archive)
  const key = area.join('\n')
  const found = made.get(key) ?? find(archive, area)
  made.set(key, found)
  return found
}

function find(archive: Archive, area: readonly (string | undefined)[]): readonly string[] {
  const found = new Set<string>()
  for (const [, one] of entriesOf(area)) {
    if (counties.has(one)) for (const { id } of municipalitiesOf(one)) found.add(id)
    for (const id of areaOf(archive, one)) found.add(id)
    const party = archive.parties.get(one)
    if (party?.kind === 'municipality') found.add(one)
  }
  const name = (id: string) => archive.parties.get(id)?.shortName ?? id
  return [...found].sort((a, b) => collator('sv').compare(name(a), name(b)))
}

/** The names of the areas in a set, in the order of the settings. */
export function areasIn({ settings }: Archive, set: string | undefined): readonly string[] {
  const names: string[] = []
  for (const [, area] of entriesOf(settings.areas)) {
    if (area.set === set && area.name !== undefined) names.push(area.name)
  }
  return names
}

/** The region whose county an area lies in; null when it lies in none or several. */
export function regionOf(
  archive: Archive,
  area: readonly (string | undefined)[] | undefined,
): string | null {
  const codes = new Set<string>()
  for (const [, one] of entriesOf(area)) if (counties.has(one)) codes.add(one)
  for (const id of municipalitiesIn(archive, area)) {
    const county = archive.parties.get(id)?.county
    if (county) codes.add(county)
  }
  const [only] = codes
  return codes.size === 1 ? `region-${only}` : null
}

function* areaOf({ settings }: Archive, id: string): Iterable<string> {
  for (const [, area] of entriesOf(settings.areas)) {
    if (areaId(area) !== id) continue
    for (const [, municipality] of entriesOf(area.municipalities)) yield municipality
  }
}
