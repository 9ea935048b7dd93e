import type { Archive } from '../archive/archive.js'
import { entriesOf } from '../archive/facts.js'
import { cadenceIn, type JointTally, knownYears } from '../archive/forums/cadence.js'
import { year as yearOf } from '../dates.js'
import { listed } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import type { Problem, Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'joint-meetings-are-held-as-agreed',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Två forum möts tillsammans så många gånger om året som de har bestämt.',
    en: 'Two forums meet together as many times a year as they have decided.',
  },
  rationale: {
    sv: 'På de gemensamma dagarna hörs politiken och tjänstepersonerna samtidigt. Blir de inte av vet den ena inte vad den andra har lovat.',
    en: 'On the joint days politicians and officials hear each other. When they are not held, one does not know what the other has promised.',
  },
  on: ['forum'],
  has: ['cadence'],

  *check({ id, facts }, archive) {
    const { cadence, external } = facts
    if (id === null || external === true || cadence?.proposed === true || !cadence?.joint) return
    const this_ = yearOf(archive.today)
    const years = knownYears(archive, id).map((year) => cadenceIn(archive, id, year))
    for (const [index, { with: other }] of entriesOf(cadence.joint)) {
      const wanted = archive.findA('forum', other)?.id ?? other
      const tallies = years.flatMap(({ year, joint }) =>
        joint.filter((one) => one.with === wanted).map((one) => ({ ...one, year })),
      )
      const over = tallies.filter(({ year, state }) => year < this_ && isShort(state))
      const running = tallies.find(({ year, state }) => year === this_ && state === 'at_risk')
      if (over.length > 0) yield tooFew(over, index, archive)
      if (running) yield atRisk(running, index, archive)
    }
  },

  examples: [
    {
      files: {
        ...forums(),
        'forums/dst/minutes/2025-02-03.md': joint('2025-02-03'),
        'forums/dst/minutes/2025-10-03.md': joint('2025-10-03'),
        'forums/rss/minutes/2026-02-03.md': minutes('', {
          forum: 'rss',
          more: ['joint_with: [dst]'],
        }),
        'forums/dst/minutes/2026-12-03.md': joint('2026-12-03'),
      },
      says: [],
    },
    {
      files: {
        ...forums(),
        'forums/dst/minutes/2025-02-03.md': joint('2025-02-03'),
        'forums/dst/minutes/2025-05-03.md': minutes('', { on: '2025-05-03' }),
        'forums/dst/minutes/2026-02-03.md': joint('2026-02-03', 'cancelled: true'),
      },
      says: [
        'forums/dst/forum.md:5:45 Färre gemensamma möten med RSS i arkivet än de 2 om året som är bestämda: 1 år 2025',
        'forums/dst/forum.md:5:45 De gemensamma mötena med RSS 2026 ser inte ut att räcka: 0 hållna och 0 planerade av minst 2',
      ],
    },
  ],
}

type Year = JointTally & { readonly year: number }

const isShort = (state: JointTally['state']): boolean => state === 'short' || state === 'unrecorded'

function tooFew(years: readonly Year[], index: number, archive: Archive): Problem {
  const name = archive.name(years[0]?.with ?? '')
  const words = listed(
    years.map(({ held, year }) => ({ sv: `${held} år ${year}`, en: `${held} in ${year}` })),
  )
  const agreed = years.at(-1)?.agreed
  return {
    at: { key: ['cadence', 'joint', index, 'min_per_year'] },
    message: {
      sv: `Färre gemensamma möten med ${name.sv} i arkivet än de ${agreed} om året som är bestämda: ${words.sv}`,
      en: `Fewer joint meetings with ${name.en} in the archive than the ${agreed} a year that are decided: ${words.en}`,
    },
    hint: {
      sv: 'Ett gemensamt möte har ett enda protokoll, med det andra forumet i `joint_with`. Hölls de inte: ta upp det, eller ändra antalet.',
      en: 'A joint meeting has one set of minutes, with the other forum in `joint_with`. If they were not held: bring it up, or change the number.',
    },
  }
}

function atRisk(
  { year, held, planned, required, with: other }: Year,
  index: number,
  archive: Archive,
): Problem {
  const name = archive.name(other)
  return {
    at: { key: ['cadence', 'joint', index, 'min_per_year'] },
    message: {
      sv: `De gemensamma mötena med ${name.sv} ${year} ser inte ut att räcka: ${held} ${held === 1 ? 'hållet' : 'hållna'} och ${planned} ${planned === 1 ? 'planerat' : 'planerade'} av minst ${required}`,
      en: `The joint meetings with ${name.en} in ${year} do not look like being enough: ${held} held and ${planned} planned of at least ${required}`,
    },
    hint: {
      sv: 'Boka en dag till tillsammans, och skriv den i bådas mötestider: `- 2026-12-03. Gemensamt med: forumets id.`',
      en: 'Book another day together, and write it in the meeting dates of both: `- 2026-12-03. Joint with: the id of the forum.`',
    },
  }
}

function forums(): Readonly<Record<string, string>> {
  return {
    'forums/dst/forum.md': forum('dst', 'DST', 'cadence: {joint: [{with: rss, min_per_year: 2}]}'),
    'forums/rss/forum.md': forum('rss', 'RSS'),
  }
}

function joint(on: string, ...more: readonly string[]): string {
  return minutes('## 1. Temadag', { on, more: ['joint_with: [rss]', ...more] })
}
