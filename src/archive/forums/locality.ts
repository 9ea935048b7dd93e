import { fold } from '../../nearest.js'
import { same, type Text } from '../../text.js'
import type { Archive } from '../archive.js'
import type { PartyFacts } from '../parties.js'
import { counties, countyName, findByName } from '../register.js'
import { spokenNames } from '../spoken-names.js'
import { municipalitiesIn } from '../territory.js'
import { vocabulary } from '../vocabularies.js'
import type { Ground } from './ground.js'

/** Somewhere that people live. */
export interface Locality {
  readonly kind: 'municipality' | 'unit' | 'area' | 'county'
  readonly id: string
  readonly name: Text
  /** By id. */
  readonly municipalities: readonly string[]
}

/**
 * The places that a word may mean: a municipality, a part of one, an area of the settings, a county
 * or its region, by id, code or name. The smallest kind that has the name wins, so that "Örebro" is
 * the municipality; several only when several of one kind have it.
 */
export function localitiesCalled(word: string, archive: Archive): readonly Locality[] {
  const given = word.trim()
  const direct = byId(given, archive)
  if (direct) return [direct]
  const { called } = spokenNames(archive)
  const parties = [
    ...called(given).flatMap(({ id, target }) => (target === 'party' ? [id] : [])),
    ...findByName(given).map(({ id }) => id),
  ]
  const areas = called(given).flatMap(({ id, target }) => (target === 'area' ? [id] : []))
  const named = [...new Set([...parties, ...areas, ...countiesCalled(given)])]
    .flatMap((id) => byId(id, archive) ?? [])
    .filter(({ id }, at, all) => all.findIndex((one) => one.id === id) === at)
  for (const kind of ['municipality', 'unit', 'area', 'county'] as const) {
    const found = named.filter((one) => one.kind === kind)
    if (found.length > 0) return found
  }
  return []
}

/** Every name of a place with its id, for "did you mean". */
export function localityNames(archive: Archive): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const party of archive.parties.all()) {
    if (ofParty(party, archive) === null) continue
    for (const name of [party.id, party.shortName, party.name, ...party.aliases]) {
      names.set(name, party.shortName)
    }
  }
  for (const [id, label] of vocabulary(archive, 'area')) {
    names.set(id, id)
    names.set(label, id)
  }
  for (const [code, { sv, en }] of counties) {
    for (const name of [sv, en, sv.replace(/s? län$/, '')]) names.set(name, sv)
    names.set(code, sv)
  }
  return names
}

function byId(id: string, archive: Archive): Locality | null {
  if (counties.has(id)) return county(id, archive)
  const coded = /^\d{4}$/.test(id) ? archive.parties.get(`kommun-${id}`) : undefined
  const party = coded ?? archive.parties.get(id)
  if (party) return ofParty(party, archive)
  const name = vocabulary(archive, 'area').get(id)
  if (name === undefined) return null
  return { kind: 'area', id, name: same(name), municipalities: municipalitiesIn(archive, [id]) }
}

function county(code: string, archive: Archive): Locality {
  return {
    kind: 'county',
    id: code,
    name: countyName(code),
    municipalities: municipalitiesIn(archive, [code]),
  }
}

/** A municipality or a part of one; the county of a region. Others are no places. */
function ofParty({ id, kind, shortName }: PartyFacts, archive: Archive): Locality | null {
  const name = same(shortName)
  if (kind === 'municipality') return { kind, id, name, municipalities: [id] }
  if (kind === 'region') {
    const code = archive.parties.get(id)?.county
    return code ? county(code, archive) : null
  }
  const whole = archive.parties.whole(id)
  const isPart = kind === 'district_unit' && archive.parties.get(whole)?.kind === 'municipality'
  return isPart ? { kind: 'unit', id, name, municipalities: [whole] } : null
}

/** "Norrbotten" is Norrbottens län. */
const countiesCalled = (word: string): readonly string[] =>
  [...counties].flatMap(([code, { sv, en }]) => {
    const names = [sv, en, sv.replace(/ län$/, ''), sv.replace(/s? län$/, '')]
    return names.some((name) => fold(name) === fold(word)) ? [code] : []
  })

/** Whether a forum works in a place, or in some part of it. */
export function covers(ground: Ground | null, place: Locality): boolean {
  if (ground === null) return false
  if (ground.everywhere) return true
  if (!place.municipalities.some((id) => ground.municipalities.includes(id))) return false
  // A group of one district is not for the others of its municipality.
  return place.kind !== 'unit' || ground.units.length === 0 || ground.units.includes(place.id)
}
