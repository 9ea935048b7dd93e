import type { Archive } from '../archive/archive.js'
import { type CadenceYear, cadenceIn, knownYears } from '../archive/forums/cadence.js'
import { year as yearOf } from '../dates.js'
import { counted } from '../format.js'
import { listed, type Text } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import type { Problem, Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'forum-meets-as-often-as-agreed',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Ett forum möts så många gånger om året som det har bestämt.',
    en: 'A forum meets as many times a year as it has decided.',
  },
  rationale: {
    sv: 'Möten som inte blir av märks först när något inte har blivit gjort. I november går det än att boka ett till.',
    en: 'Meetings that are not held show only when something has not been done. In November one more can still be booked.',
  },
  on: ['forum'],
  has: ['cadence'],

  *check({ id, facts }, archive) {
    const { cadence, external } = facts
    if (id === null || external === true || cadence?.proposed === true) return
    if (cadence?.min_per_year === undefined) return
    const years = knownYears(archive, id).map((year) => cadenceIn(archive, id, year))
    yield* closed(years, archive)
    const running = years.find(({ year }) => year === yearOf(archive.today))
    if (running?.state === 'at_risk') yield atRisk(running)
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': agreed('{min_per_year: 2}'),
        ...met('2025-02-03', '2025-09-03', '2026-02-03'),
        // Moved and counted once.
        'forums/dst/minutes/2026-10-10.md': minutes('## 1. Inledning', {
          on: '2026-10-10',
          more: ['moved_from: 2026-10-03'],
        }),
        'forums/rss/forum.md': forum('rss', 'RSS', 'cadence: {min_per_year: 4, proposed: true}'),
        'forums/rss/minutes/2025-02-03.md': minutes('', { forum: 'rss', on: '2025-02-03' }),
      },
      says: [],
    },
    {
      // Half a year asks for half as many, and a forum that rests for none.
      files: {
        'forums/dst/forum.md': agreed('{min_per_year: 4}', 'started_on: 2025-07-01'),
        ...met('2025-09-03', '2025-11-03', '2026-02-03'),
        'forums/rss/forum.md': forum(
          'rss',
          'RSS',
          'cadence: {min_per_year: 4}',
          'dormant: [{from: 2025-03-01, to: null}]',
        ),
        'forums/rss/minutes/2024-02-03.md': minutes('', { forum: 'rss', on: '2024-02-03' }),
      },
      today: '2026-05-01',
      says: [
        'forums/rss/forum.md:5:25 Färre möten i arkivet än de 4 om året som forumet har bestämt: 1 år 2024',
      ],
    },
    {
      files: {
        'forums/dst/forum.md': agreed('{min_per_year: 4}'),
        ...met('2024-02-03', '2024-03-03', '2025-02-03', '2026-02-03'),
        'forums/dst/minutes/2026-03-03.md': minutes('', {
          on: '2026-03-03',
          more: ['cancelled: true'],
        }),
        'forums/dst/minutes/2026-12-03.md': minutes('', { on: '2026-12-03', status: 'planned' }),
      },
      says: [
        'forums/dst/forum.md:5:25 Färre möten i arkivet än de 4 om året som forumet har bestämt: 2 år 2024 och 1 år 2025',
        'forums/dst/forum.md:5:25 Mötena 2026 ser inte ut att räcka: 1 hållet och 1 planerat av minst 4',
      ],
    },
  ],
}

/** One finding for all the years that are over: none of them can be mended any more. */
function* closed(years: readonly CadenceYear[], archive: Archive): Iterable<Problem> {
  const short = years.filter(
    ({ state, year }) =>
      year < yearOf(archive.today) && (state === 'short' || state === 'unrecorded'),
  )
  const agreed = short.at(-1)?.agreed
  if (agreed === undefined || agreed === null) return
  const words = listed(short.map(yearWords))
  yield {
    at: { key: ['cadence', 'min_per_year'] },
    message: {
      sv: `Färre möten i arkivet än de ${agreed} om året som forumet har bestämt: ${words.sv}`,
      en: `Fewer meetings in the archive than the ${agreed} a year that the forum has decided: ${words.en}`,
    },
    hint: {
      sv: 'Lägg in de protokoll som saknas. Hölls mötena inte: ta upp det i forumet, eller ändra antalet. Se alla år: `samverkan rapport möteskadens`.',
      en: 'Add the minutes that are missing. If the meetings were not held: bring it up in the forum, or change the number. See all years: `samverkan report cadence`.',
    },
  }
}

/** "2 år 2024" · "3 av 3 … (2 dagar utan protokoll)". */
function yearWords({ year, held, unrecorded, whole, required }: CadenceYear): Text {
  const days = counted(unrecorded, { sv: 'dag', en: 'day' }, { sv: 'dagar', en: 'days' })
  const part = whole ? { sv: '', en: '' } : { sv: ` av ${required}`, en: ` of ${required}` }
  const left =
    unrecorded === 0
      ? { sv: '', en: '' }
      : { sv: ` (${days.sv} saknar protokoll)`, en: ` (${days.en} without minutes)` }
  return {
    sv: `${held}${part.sv} år ${year}${left.sv}`,
    en: `${held}${part.en} in ${year}${left.en}`,
  }
}

function atRisk({ year, held, planned, required }: CadenceYear): Problem {
  return {
    at: { key: ['cadence', 'min_per_year'] },
    message: {
      sv: `Mötena ${year} ser inte ut att räcka: ${held} ${held === 1 ? 'hållet' : 'hållna'} och ${planned} ${planned === 1 ? 'planerat' : 'planerade'} av minst ${required}`,
      en: `The meetings of ${year} do not look like being enough: ${held} held and ${planned} planned of at least ${required}`,
    },
    hint: {
      sv: 'Boka ett möte till: `samverkan ny kallelse`. Står dagarna redan i ett protokoll: skriv dem under `**Mötestider:**`.',
      en: 'Book another meeting: `samverkan new agenda`. If the days already stand in minutes: write them under `**Meeting dates:**`.',
    },
  }
}

function agreed(cadence: string, ...more: readonly string[]): string {
  return forum('dst', 'DST', `cadence: ${cadence}`, ...more)
}

function met(...days: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    days.map((on) => [`forums/dst/minutes/${on}.md`, minutes('## 1. Inledning', { on })]),
  )
}
