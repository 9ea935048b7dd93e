import type { Text } from '../text.js'
// Codes and short names: Statistics Sweden (SCB), from the CC0 set sjbrg/swedish-geodata. Its
// formal names follow one rule for all; Falu, Kalmar, Kalix and Överkalix kommun are corrected
// here, and the everyday names ("stad", VGR, RJL) are added as aliases.
import data from './register.json' with { type: 'json' }

/** A municipality or a region that every archive knows without a party document. */
export interface RegisterParty {
  /** `kommun-1880` or `region-18`. */
  readonly id: string
  /** The formal name: "Örebro kommun", "Region Örebro län". */
  readonly name: string
  readonly shortName: string
  /** Four digits for a municipality, two for a region. */
  readonly code: string
  /** Two digits. */
  readonly county: string
  readonly kind: 'municipality' | 'region'
  readonly side: 'municipalities' | 'region'
  readonly aliases: readonly string[]
}

/** All 290 municipalities and 21 regions by id, regions first, each kind in order of code. */
export const register: ReadonlyMap<string, RegisterParty> = new Map(
  [...data.regions.map(region), ...data.municipalities.map(municipality)].map((party) => [
    party.id,
    party,
  ]),
)

/** The 21 counties by code: "Örebro län" · "Örebro County". */
export const counties: ReadonlyMap<string, Text> = new Map(
  data.counties.map(({ code, sv, en }) => [code, { sv, en }]),
)

/** The name of a county by its two digits; an unknown code is shown as it stands. */
export function countyName(code: string): Text {
  return counties.get(code) ?? { sv: `län ${code}`, en: `county ${code}` }
}

/** The municipalities of a county in order of code; none for an unknown county. */
export function municipalitiesOf(county: string): readonly RegisterParty[] {
  return [...register.values()].filter(
    (party) => party.kind === 'municipality' && party.county === county,
  )
}

/**
 * Every party called exactly this, whether by formal name, short name or alias, whatever the case,
 * Unicode form and spacing. A short name alone ("Örebro", "Gotland") is the municipality.
 */
export function findByName(text: string): readonly RegisterParty[] {
  byName ??= index()
  return byName.get(comparable(text)) ?? []
}

interface Row {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly aliases: readonly string[]
}

function region(row: Row): RegisterParty {
  return { id: `region-${row.code}`, ...row, county: row.code, kind: 'region', side: 'region' }
}

function municipality(row: Row): RegisterParty {
  const county = row.code.slice(0, 2)
  return { id: `kommun-${row.code}`, ...row, county, kind: 'municipality', side: 'municipalities' }
}

// Built on the first question only: most runs never ask by name.
let byName: ReadonlyMap<string, readonly RegisterParty[]> | undefined

function index(): ReadonlyMap<string, readonly RegisterParty[]> {
  const found = new Map<string, RegisterParty[]>()
  for (const party of register.values()) {
    const names = new Set([party.name, party.shortName, ...party.aliases].map(comparable))
    for (const name of names) found.set(name, [...(found.get(name) ?? []), party])
  }
  return found
}

// Whole names are compared: taking "s kommun" away would make Grum of Grums.
function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\u00ad', '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
}
