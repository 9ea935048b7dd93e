import type { Archive } from '../archive/archive.js'
import { entriesOf } from '../archive/facts.js'
import { counties, countyName, municipalitiesOf } from '../archive/register.js'
import { listed } from '../text.js'
import type { Problem, Rule } from './rule.js'

const karlskrona = 'kommun-1080'
const karlshamn = 'kommun-1082'
const olofstrom = 'kommun-1060'
const ronneby = 'kommun-1081'
const solvesborg = 'kommun-1083'

export const rule: Rule<'settings'> = {
  name: 'area-set-covers-county',
  severity: 'error',
  floor: 'info',
  description: {
    sv: 'En indelning av ett län har med länets alla kommuner, var och en i ett område.',
    en: 'A division of a county has all its municipalities, each of them in one area.',
  },
  rationale: {
    sv: 'En kommun utan område har ingen plats i länsdelens grupp och ingen ersättare, och saknas utan att någon ser det.',
    en: 'A municipality without an area has no seat in its group and no substitute, and is missing without anybody seeing it.',
  },
  on: ['settings'],

  *check({ facts }, archive) {
    for (const [index, { id, partitions: county }] of entriesOf(facts.area_sets)) {
      if (county === undefined || id === undefined) continue
      if (counties.has(county)) yield* uncovered(index, id, county, archive)
      else yield unknownCounty(index, county)
    }
  },

  examples: [
    {
      files: {
        'samverkan.yaml': settings('10', [karlskrona, karlshamn, olofstrom], [ronneby, solvesborg]),
      },
      says: [],
    },
    {
      files: {
        'samverkan.yaml': settings(
          '10',
          [karlskrona, karlshamn, 'kommun-1290'],
          [karlskrona, ronneby],
        ),
      },
      says: [
        'samverkan.yaml:1:34 Indelningen `nb` av Blekinge län saknar Olofström och Sölvesborg',
        'samverkan.yaml:3:80 Kristianstad är ingen kommun i Blekinge län, som `nb` delar in',
        'samverkan.yaml:4:56 Karlskrona ligger i flera områden i indelningen `nb`, också i Område 0',
      ],
    },
    {
      files: { 'samverkan.yaml': settings('02', [karlskrona]) },
      says: [
        'samverkan.yaml:1:34 Okänd länskod `02`; ett län skrivs med två siffror, till exempel "25"',
      ],
    },
  ],
}

function unknownCounty(index: number, county: string): Problem {
  return {
    at: { key: ['area_sets', index, 'partitions'] },
    message: {
      sv: `Okänd länskod \`${county}\`; ett län skrivs med två siffror, till exempel "25"`,
      en: `Unknown county code \`${county}\`; a county is written as two digits, for instance "25"`,
    },
    hint: {
      sv: 'Norrbotten är "25", Örebro län "18", Skåne "12".',
      en: 'Norrbotten is "25", Örebro County "18", Skåne "12".',
    },
  }
}

function* uncovered(
  index: number,
  set: string,
  county: string,
  archive: Archive,
): Iterable<Problem> {
  const areas = archive.settings.areas
  const where = new Map<string, string>()
  for (const [at, area] of entriesOf(areas)) {
    const inSet = area.set === set || area.id?.startsWith(`${set}/`)
    if (!inSet) continue
    for (const [row, id] of entriesOf(area.municipalities)) {
      const name = archive.name(id)
      const key = ['areas', at, 'municipalities', row]
      const other = where.get(id)
      where.set(id, area.name ?? area.id ?? '')
      const party = archive.parties.get(id)
      if (other !== undefined) {
        yield {
          at: { key },
          message: {
            sv: `${name.sv} ligger i flera områden i indelningen \`${set}\`, också i ${other}`,
            en: `${name.en} lies in several areas of the set \`${set}\`, also in ${other}`,
          },
          hint: oneArea,
        }
      } else if (party && (party.kind !== 'municipality' || party.county !== county)) {
        yield {
          at: { key },
          message: {
            sv: `${name.sv} är ingen kommun i ${countyName(county).sv}, som \`${set}\` delar in`,
            en: `${name.en} is not a municipality of ${countyName(county).en}, which \`${set}\` divides`,
          },
          hint: oneArea,
        }
      }
    }
  }
  const left = municipalitiesOf(county).filter(({ id }) => !where.has(id))
  if (left.length === 0) return
  const names = listed(left.map(({ shortName }) => shortName))
  yield {
    at: { key: ['area_sets', index, 'partitions'] },
    message: {
      sv: `Indelningen \`${set}\` av ${countyName(county).sv} saknar ${names.sv}`,
      en: `The division \`${set}\` of ${countyName(county).en} lacks ${names.en}`,
    },
    hint: oneArea,
  }
}

const oneArea = {
  sv: 'Varje kommun i länet står i precis ett av indelningens områden, under `areas`.',
  en: 'Every municipality of the county stands in exactly one of the areas of the set, under `areas`.',
}

function settings(county: string, ...areas: readonly (readonly string[])[]): string {
  const rows = areas.map(
    (ids, index) =>
      `  - {id: a${index}, set: nb, name: Område ${index}, municipalities: [${ids}]}\n`,
  )
  return `area_sets: [{id: nb, partitions: "${county}"}]\nareas:\n${rows.join('')}`
}
