import type { Document } from '../archive/document.js'
import { readClauseDate } from '../archive/items/clause-dates.js'
import { isDate } from '../dates.js'
import { same, type Text } from '../text.js'
import { minutes } from './example-minutes.js'
import { nearMissesOf, type Told } from './near-misses.js'
import type { Problem, Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'said-date-can-be-read',
  severity: 'error',
  floor: 'warning',
  imported: 'warning',
  description: {
    sv: 'Ett datum i ett protokolls text säger vilken dag, vilket halvår eller vilket år som menas.',
    en: 'A date in the text of minutes says what day, half-year or year is meant.',
  },
  rationale: {
    sv: '"Senast i sommar" kan ingen bevaka, och efter några år vet ingen vilken sommar.',
    en: '"By this summer" cannot be watched by anybody, and after some years nobody knows which summer.',
  },
  on: ['minutes'],
  about: 'nearMisses',

  *check(document) {
    for (const miss of nearMissesOf(document, 'said-date-can-be-read')) {
      yield miss.kind === 'meeting-dates-not-listed' ? unlisted(miss) : unclear(miss, document)
    }
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Uppdrag:** Gå. Senast: 2 juni 2026.\n\n**Uppdrag:** Stå. Senast: våren 2026.\n\n**Uppdrag:** Vila. Senast: årsskiftet 2026/27.\n\n**Uppdrag:** Sitt. Senast: nästa möte.\n\n**Mötestider:**\n- 2026-03-03 kl. 13–16, digitalt.',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Uppdrag:** Gå. Senast: den 28 januari.\n\n**Uppdrag:** Vila. Senast: före årsskiftet.\n\n**Bordläggs till 2026-02-30:** Frågan.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:26 `den 28 januari` går inte att läsa som ett datum; skriv ett datum som `2026-06-02`, `2026-H1` eller `nästa möte`',
        'forums/dst/minutes/2026-02-03.md:13:28 `före årsskiftet` går inte att läsa som ett datum; skriv ett datum som `2026-06-02`, `2026-H1` eller `nästa möte`',
        'forums/dst/minutes/2026-02-03.md:15:18 `2026-02-30` går inte att läsa som ett datum; skriv ett datum som `2026-06-02`, `2026-H1` eller `nästa möte`',
      ],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Mötestider:**\n- 2026-03-03, digitalt.\n- 3 april, Örebro.\n\n**Mötestider:** 2026-05-03 och 2026-06-03.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:13:3 `3 april, Örebro.` går inte att läsa som ett datum; skriv en dag som `2026-03-03`',
        'forums/dst/minutes/2026-02-03.md:15:17 Mötestiderna `2026-05-03 och 2026-06-03.` går inte att läsa; skriv en lista med en dag på varje rad',
      ],
    },
  ],
}

type Miss = Told<'said-date-can-be-read'>

function unlisted({ place, written }: Miss): Problem {
  return {
    at: place,
    message: {
      sv: `Mötestiderna ${shown(written)} går inte att läsa; skriv en lista med en dag på varje rad`,
      en: `The meeting dates ${shown(written)} cannot be read; write a list with one day on each line`,
    },
    hint: aRow,
  }
}

const aRow: Text = {
  sv: 'Till exempel `- 2026-03-03 kl. 13–16, digitalt.`',
  en: 'For instance `- 2026-03-03 at 13–16, digital.`',
}

function unclear({ kind, place, written }: Miss, { facts }: Document): Problem {
  const said = shown(written)
  const { date } = facts as { readonly date?: string }
  const day = dayMeant(written, date ?? '')
  const wanted: Text =
    kind === 'meeting-date-unreadable'
      ? { sv: 'en dag som `2026-03-03`', en: 'a day such as `2026-03-03`' }
      : {
          sv: 'ett datum som `2026-06-02`, `2026-H1` eller `nästa möte`',
          en: 'a date such as `2026-06-02`, `2026-H1` or `next meeting`',
        }
  const other: Text =
    kind === 'meeting-date-unreadable'
      ? aRow
      : {
          sv: 'Även `2 juni 2026`, `våren 2026`, `årsskiftet 2026/27` och `v. 23 2026` går bra. Är inget bestämt: ta bort uppgiften, eller skriv `löpande`.',
          en: '`2 June 2026`, `spring 2026`, `the turn of the year 2026/27` and `week 23 2026` will do too. If nothing is decided: take the clause out, or write `ongoing`.',
        }
  return {
    at: place,
    message: {
      sv: `${said} går inte att läsa som ett datum; skriv ${wanted.sv}`,
      en: `${said} cannot be read as a date; write ${wanted.en}`,
    },
    hint: day === null ? other : didYouMean(day),
  }
}

const didYouMean = (day: string): Text => {
  const { sv } = same(`\`${day}\``)
  return {
    sv: `Menade du ${sv}? Skriv dagen med år.`,
    en: `Did you mean ${sv}? Write the day with its year.`,
  }
}

/** The day that "den 28 november" most likely is: the first after the meeting. */
function dayMeant(written: string, after: string): string | null {
  const said =
    written
      .replace(/^den\s+/i, '')
      .split(/[,.]?\s+kl\b|,/)[0]
      ?.trim() ?? ''
  const years = after === '' ? [] : [Number(after.slice(0, 4)), Number(after.slice(0, 4)) + 1]
  for (const year of years) {
    const date = readClauseDate(`${said} ${year}`)
    if (date?.kind === 'date' && isDate(date.iso) && date.iso >= after) return date.iso
  }
  return null
}
