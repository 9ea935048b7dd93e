import { expect, test } from 'vitest'
import {
  counties,
  countyName,
  findByName,
  municipalitiesOf,
  register,
} from '../src/archive/register.js'

const parties = [...register.values()]
const municipalities = parties.filter(({ kind }) => kind === 'municipality')
const regions = parties.filter(({ kind }) => kind === 'region')
const idsOf = (text: string): readonly string[] => findByName(text).map(({ id }) => id)

/** How many municipalities Statistics Sweden counts in each county. */
const sizes = {
  '01': 26,
  '03': 8,
  '04': 9,
  '05': 13,
  '06': 13,
  '07': 8,
  '08': 12,
  '09': 1,
  '10': 5,
  '12': 33,
  '13': 6,
  '14': 49,
  '17': 16,
  '18': 12,
  '19': 10,
  '20': 15,
  '21': 10,
  '22': 7,
  '23': 8,
  '24': 15,
  '25': 14,
}

test('there are 290 municipalities and 21 regions, each once', () => {
  expect(municipalities).toHaveLength(290)
  expect(regions).toHaveLength(21)
  expect(register.size).toBe(311)
  expect(new Set(parties.map(({ name }) => name)).size).toBe(311)
  for (const [id, party] of register) expect(party.id).toBe(id)
})

test('every county has its number of municipalities, its region and its name', () => {
  expect([...counties.keys()].sort()).toEqual(Object.keys(sizes).sort())
  for (const [county, size] of Object.entries(sizes)) {
    const codes = municipalitiesOf(county).map(({ code }) => code)
    expect([county, codes.length]).toEqual([county, size])
    expect(codes).toEqual([...codes].sort())
    expect(register.get(`region-${county}`)?.county).toBe(county)
    expect(countyName(county).sv).toMatch(/ län$/)
    expect(countyName(county).en).toMatch(/ County$/)
  }
  expect(municipalitiesOf('99')).toEqual([])
})

test('codes, counties, kinds and sides agree', () => {
  for (const { id, code, county, kind, side } of municipalities) {
    expect([id, kind, side]).toEqual([`kommun-${code}`, 'municipality', 'municipalities'])
    expect(code).toMatch(/^\d{4}$/)
    expect(code.slice(0, 2)).toBe(county)
  }
  for (const { id, code, county, kind, side } of regions) {
    expect([id, kind, side, code]).toEqual([`region-${county}`, 'region', 'region', county])
  }
})

test('a formal name is the genitive, but after a vowel or an s-sound, and in Falu and Kalmar', () => {
  for (const { name, shortName } of municipalities) {
    const bare = shortName === 'Kalmar' || /[aeiouyåäöszx]$/.test(shortName)
    const expected = shortName === 'Falun' ? 'Falu' : bare ? shortName : `${shortName}s`
    expect(name).toBe(`${expected} kommun`)
  }
})

test.each([
  ['kommun-2080', 'Falu kommun'],
  ['kommun-0880', 'Kalmar kommun'],
  ['kommun-2514', 'Kalix kommun'],
  ['kommun-2513', 'Överkalix kommun'],
  ['kommun-1764', 'Grums kommun'],
  ['kommun-1984', 'Arboga kommun'],
  ['kommun-1983', 'Köpings kommun'],
  ['kommun-1489', 'Alingsås kommun'],
  ['kommun-2104', 'Hofors kommun'],
  ['kommun-1480', 'Göteborgs kommun'],
  ['kommun-1280', 'Malmö kommun'],
  ['kommun-1880', 'Örebro kommun'],
  ['kommun-1885', 'Lindesbergs kommun'],
  ['region-04', 'Region Sörmland'],
  ['region-14', 'Västra Götalandsregionen'],
  ['region-18', 'Region Örebro län'],
  ['region-23', 'Region Jämtland Härjedalen'],
])('%s is %s', (id, name) => {
  expect(register.get(id)?.name).toBe(name)
})

test('every party is found by its formal name, its short name and its aliases, and only it', () => {
  for (const { id, name, shortName, aliases } of parties) {
    for (const called of [name, shortName, ...aliases]) {
      expect([called, ...idsOf(called)]).toEqual([called, id])
      expect(idsOf(called.toUpperCase())).toEqual([id])
      expect(idsOf(called.normalize('NFD'))).toEqual([id])
    }
  }
})

test.each([
  ['Kalmar Kommun', 'kommun-0880'],
  ['Grums kommun', 'kommun-1764'],
  ['grums', 'kommun-1764'],
  ['Falun', 'kommun-2080'],
  ['  örebro\u00a0 kommun ', 'kommun-1880'],
  ['Upplands\u2011Bro', 'kommun-0139'],
  ['Göteborgs stad', 'kommun-1480'],
  ['Malmö stad', 'kommun-1280'],
  ['Stockholms stad', 'kommun-0180'],
  ['Haparanda stad', 'kommun-2583'],
  ['Orust kommun', 'kommun-1421'],
  ['VGR', 'region-14'],
  ['RJL', 'region-06'],
  ['Region Jönköpings län', 'region-06'],
  ['Region Jämtland/Härjedalen', 'region-23'],
])('%j is %s', (text, id) => {
  expect(idsOf(text)).toEqual([id])
})

test.each([
  'Grum',
  'Grum kommun',
  'Falus kommun',
  'kommun',
  'Örebro län',
  'SLL',
  '',
])('%j is nobody', (text) => {
  expect(findByName(text)).toEqual([])
})

test('Gotland is there twice, as a municipality and as a region', () => {
  expect(register.get('kommun-0980')).toMatchObject({ name: 'Gotlands kommun', county: '09' })
  expect(register.get('region-09')).toMatchObject({ name: 'Region Gotland', county: '09' })
  expect(idsOf('Gotland')).toEqual(['kommun-0980'])
  expect(idsOf('Region Gotland')).toEqual(['region-09'])
})

test('counties are named in both languages, an unknown one by its code', () => {
  expect(countyName('18')).toEqual({ sv: 'Örebro län', en: 'Örebro County' })
  expect(countyName('14')).toEqual({ sv: 'Västra Götalands län', en: 'Västra Götaland County' })
  expect(countyName('99')).toEqual({ sv: 'län 99', en: 'county 99' })
})
