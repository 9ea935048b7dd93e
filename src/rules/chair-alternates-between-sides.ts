import { stayedTerms } from '../archive/forums/chairing.js'
import { capital } from '../text.js'
import { forum } from './example-minutes.js'
import type { Rule } from './rule.js'
import { sideName } from './side-words.js'

export const rule: Rule<'forum'> = {
  name: 'chair-alternates-between-sides',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Ordförandeskapet går över till en annan sida så ofta som forumet har bestämt.',
    en: 'The chair goes to another side as often as the forum has decided.',
  },
  rationale: {
    sv: 'Sidorna turas om för att ingen ska äga samverkan. Den som fick behålla ordförandeskapet ett år extra märks först när någon frågar.',
    en: 'The sides take turns so that nobody owns the collaboration. That one kept the chair a year too long is noticed only when somebody asks.',
  },
  on: ['forum'],
  has: ['chair'],

  *check({ facts }) {
    const every = facts.chair?.every_years ?? 1
    for (const { index, year, side, since } of stayedTerms(facts)) {
      const name = capital(sideName(side))
      const how =
        every === 1
          ? { sv: 'varje år', en: 'every year' }
          : {
              sv: every === 2 ? 'vartannat år' : `vart ${every}:e år`,
              en: `every ${every} years`,
            }
      yield {
        at: { key: ['chair', 'terms', index, 'side'] },
        message: {
          sv: `${name.sv} har ordförandeskapet ${year} och hade det ${since}, men det ska växla ${how.sv}`,
          en: `${name.en} has the chair in ${year} and had it in ${since}, but it should change ${how.en}`,
        },
        hint: {
          sv: 'Rätta perioden, eller skriv i `every_years` hur ofta ordförandeskapet växlar (`null` om det inte växlar).',
          en: 'Correct the term, or write in `every_years` how often the chair changes (`null` when it does not).',
        },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': chaired(
          1,
          '{year: 2024, side: region}, {year: 2026, side: region}, {year: 2027, side: municipalities}',
        ),
        'forums/rss/forum.md': chaired(
          2,
          '{year: 2024, side: region}, {year: 2025, side: region}, {year: 2026, side: municipalities}',
        ),
        'forums/sirius/forum.md': chaired(
          null,
          '{year: 2025, side: region}, {year: 2026, side: region}',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': chaired(
          1,
          '{year: 2025, side: region}, {year: 2026, side: region}, {year: 2029, side: region}',
        ),
        'forums/rss/forum.md': chaired(
          2,
          '{year: 2024, side: municipalities}, {year: 2026, side: municipalities}',
        ),
      },
      says: [
        'forums/dst/forum.md:6:80 Regionen har ordförandeskapet 2026 och hade det 2025, men det ska växla varje år',
        'forums/dst/forum.md:6:108 Regionen har ordförandeskapet 2029 och hade det 2026, men det ska växla varje år',
        'forums/rss/forum.md:6:88 Kommunerna har ordförandeskapet 2026 och hade det 2024, men det ska växla vartannat år',
      ],
    },
  ],
}

function chaired(every: number | null, terms: string): string {
  return forum(
    'dst',
    'DST',
    'sides: [municipalities, region]',
    `chair: {every_years: ${every}, terms: [${terms}]}`,
  )
}
