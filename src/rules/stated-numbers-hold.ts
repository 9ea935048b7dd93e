import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import { entriesOf } from '../archive/facts.js'
import { seatsOn } from '../archive/forums/seats.js'
import { counties } from '../archive/register.js'
import { municipalitiesIn } from '../archive/territory.js'
import { counted } from '../format.js'
import type { Text } from '../text.js'
import { forum } from './example-minutes.js'
import { northern, seated } from './example-seats.js'
import { numberIn } from './number-words.js'
import type { Problem, Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'stated-numbers-hold',
  severity: 'error',
  floor: 'info',
  description: {
    sv: 'Antal kommuner, regioner och platser som står i ett forums dokument är de som området och platserna ger.',
    en: 'The numbers of municipalities, regions and seats that a forum states are those that its area and seats come to.',
  },
  rationale: {
    sv: 'Står det 38 kommuner i texten och området ger 37, saknas en kommun, och ingen vet vilken som är fel.',
    en: 'If the text says 38 municipalities and the area comes to 37, one is missing, and nobody knows which is wrong.',
  },
  on: ['forum'],

  *check(document, archive) {
    const { stated, purpose } = document.facts
    if (!stated && purpose === undefined) return
    const { seats, ...said } = stated ?? {}
    for (const what of ['municipalities', 'regions'] as const) {
      const number = said[what]
      const computed = inArea(document, what, archive)
      if (number === undefined || computed === null || number === computed) continue
      yield {
        at: { key: ['stated', what] },
        message: differs(what, number, computed),
        hint: areaHint,
      }
    }
    if (seats !== undefined) yield* seatsDiffer(document, seats, archive)
    for (const { number, what } of purpose === undefined ? [] : numbersIn(purpose)) {
      const computed = inArea(document, what, archive)
      if (computed === null || number === computed) continue
      yield {
        at: { key: ['purpose'] },
        severity: 'warning',
        message: differs(what, number, computed),
        hint: areaHint,
      }
    }
  },

  examples: [
    {
      files: {
        ...northern,
        'forums/dst/forum.md': seated(
          [
            'id: soc, role: socialchef, side: municipalities, one_per: municipality, vacant: [{party: kommun-2584}]',
            'id: samo, role: samordnare, from: 2099-01-01',
          ],
          'area: ["25"]',
          'purpose: Länets fjorton kommuner och regionen. Minst 4 kommuner ska vara med.',
          'stated: {municipalities: 14, regions: 1, seats: 14}',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/rss/forum.md': forum(
          'rss',
          'RSS',
          'area: ["05", "06", "08"]',
          'purpose: Tre regioner och deras 38 kommuner.',
          'stated: {municipalities: 38, regions: 3}',
        ),
      },
      says: [],
    },
    {
      files: {
        ...northern,
        'forums/dst/forum.md': seated(
          ['id: soc, role: socialchef, side: municipalities, one_per: municipality'],
          'area: [lansdelar/norra, kommun-2505]',
          'purpose: Samverkan mellan tre kommuner och regionen.',
          'stated: {municipalities: 5, seats: 10}',
        ),
      },
      says: [
        'forums/dst/forum.md:6:10 Här står 3 kommuner, men området ger 4',
        'forums/dst/forum.md:7:26 Här står 5 kommuner, men området ger 4',
        'forums/dst/forum.md:7:36 Här står 10 platser, men platserna är 4',
      ],
    },
  ],
}

type Countable = 'municipalities' | 'regions'

const nouns: Readonly<Record<Countable, readonly [Text, Text]>> = {
  municipalities: [
    { sv: 'kommun', en: 'municipality' },
    { sv: 'kommuner', en: 'municipalities' },
  ],
  regions: [
    { sv: 'region', en: 'region' },
    { sv: 'regioner', en: 'regions' },
  ],
}

const areaHint: Text = {
  sv: 'Rätta texten, eller `area` och `areas` i samverkan.yaml. En länskod som "25" ger länets alla kommuner.',
  en: 'Mend the text, or `area`, and `areas` in samverkan.yaml. A county code such as "25" gives all municipalities of the county.',
}

function differs(what: Countable, number: number, computed: number): Text {
  const said = counted(number, ...nouns[what])
  return {
    sv: `Här står ${said.sv}, men området ger ${computed}`,
    en: `This says ${said.en}, but the area comes to ${computed}`,
  }
}

function* seatsDiffer(
  document: Document<'forum'>,
  stated: number,
  archive: Archive,
): Iterable<Problem> {
  const seats = seatsOn(archive, document, archive.today)
  const computed = seats.reduce((sum, { places }) => sum + places.length, 0)
  if (!document.facts.seats || computed === stated) return
  const said = counted(stated, { sv: 'plats', en: 'seat' }, { sv: 'platser', en: 'seats' })
  yield {
    at: { key: ['stated', 'seats'] },
    message: {
      sv: `Här står ${said.sv}, men platserna är ${computed}`,
      en: `This says ${said.en}, but the seats are ${computed}`,
    },
    hint: {
      sv: 'En plats med `count: 5` är fem, och `one_per: municipality` är en för varje kommun i området. Vakanta räknas, planerade inte.',
      en: 'A seat with `count: 5` is five, and `one_per: municipality` is one for each municipality in the area. Vacant ones count, planned ones do not.',
    },
  }
}

/** What the area of a forum comes to; null where it says none, or none that is known. */
function inArea({ facts }: Document<'forum'>, what: Countable, archive: Archive): number | null {
  const ids = municipalitiesIn(archive, facts.area)
  if (ids.length === 0) return null
  if (what === 'municipalities') return ids.length
  const codes = new Set(
    [...entriesOf(facts.area)].flatMap(([, one]) => (counties.has(one) ? one : [])),
  )
  for (const id of ids) codes.add(archive.parties.get(id)?.county ?? '')
  return codes.size
}

interface Said {
  readonly number: number
  readonly what: Countable
}

const noun = /([\p{L}\d-]+)\s+(kommuner|regioner|municipalities|regions)(?:na|s)?(?![\p{L}-])/giu
// Of "minst fyra kommuner" and "två av fem kommuner" nobody can say what the whole is.
const vague =
  /(?:minst|högst|mer än|fler än|över|under|upp till|cirka|ca[.]?|omkring|ungefär|runt|av|ytterligare|varje|least|most|than|about|around|up to|over|under|of|other|another|till|eller|or|to|–)\s*$/iu

/** How many municipalities and regions a sentence says that there are. */
function* numbersIn(text: string): Iterable<Said> {
  if (!/kommuner|regioner|municipalities|regions/i.test(text)) return
  for (const match of text.matchAll(noun)) {
    const number = numberIn(match[1] ?? '')
    if (number === null || vague.test(text.slice(0, match.index))) continue
    yield { number, what: /^(?:kommun|munic)/i.test(match[2] ?? '') ? 'municipalities' : 'regions' }
  }
}
