import { counties, countyName, register } from '../archive/register.js'
import type { Problem, Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'party'> = {
  name: 'code-exists',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'En kommunkod eller länskod hos en part är en av dem som finns.',
    en: 'A municipality or county code of a party is one of those that exist.',
  },
  rationale: {
    sv: 'Koden knyter parten till sitt län. En siffra fel flyttar den till ett annat län i varje rapport.',
    en: 'The code ties the party to its county. One wrong digit moves it to another county in every report.',
  },
  on: ['party'],

  *check({ id, facts }) {
    const { code, county } = facts
    if (id !== null && register.has(id)) return // says nothing but other names
    const codeKnown =
      code === undefined ||
      (code.length === 2 ? counties.has(code) : register.has(`kommun-${code}`))
    if (code !== undefined && !codeKnown) yield unknown('code', code)
    const countyKnown = county === undefined || counties.has(county)
    if (county !== undefined && !countyKnown) yield unknown('county', county)
    if (code === undefined || county === undefined || !codeKnown || !countyKnown) return
    if (code.startsWith(county)) return
    const of = countyName(code.slice(0, 2))
    const said = countyName(county)
    yield {
      at: { key: ['county'] },
      message: {
        sv: `Länet är ${said.sv}, men koden ${shown(code)} ligger i ${of.sv}`,
        en: `The county is ${said.en}, but code ${shown(code)} lies in ${of.en}`,
      },
      hint: {
        sv: 'Rätta den av koderna som är fel (`code` eller `county`).',
        en: 'Correct the code that is wrong (`code` or `county`).',
      },
    }
  },

  examples: [
    {
      files: { 'parties/lots.md': party('1880', '18'), 'parties/bup.md': party('14', '14') },
      says: [],
    },
    {
      files: {
        'parties/a.md': party('1879', '18'),
        'parties/b.md': party('02', '02'),
        'parties/c.md': party('1880', '17'),
      },
      says: [
        'parties/a.md:3:7 Okänd kommunkod `1879`; ingen av landets 290 kommuner har den',
        'parties/b.md:3:7 Okänd länskod `02`; inget av landets 21 län har den',
        'parties/b.md:4:9 Okänd länskod `02`; inget av landets 21 län har den',
        'parties/c.md:4:9 Länet är Värmlands län, men koden `1880` ligger i Örebro län',
      ],
    },
  ],
}

function unknown(key: 'code' | 'county', code: string): Problem {
  return {
    at: { key: [key] },
    message:
      code.length === 2
        ? {
            sv: `Okänd länskod ${shown(code)}; inget av landets 21 län har den`,
            en: `Unknown county code ${shown(code)}; none of the 21 counties has it`,
          }
        : {
            sv: `Okänd kommunkod ${shown(code)}; ingen av landets 290 kommuner har den`,
            en: `Unknown municipality code ${shown(code)}; none of the 290 municipalities has it`,
          },
    hint: {
      sv: 'Koderna är SCB:s och skrivs inom citattecken, med inledande nolla.',
      en: 'The codes are those of Statistics Sweden, written in quotes, with a leading zero.',
    },
  }
}

function party(code: string, county: string): string {
  return `---\ntype: party\ncode: "${code}"\ncounty: "${county}"\n---\n`
}
