import type { Archive } from '../archive/archive.js'
import { entriesOf } from '../archive/facts.js'
import { longDay } from '../format.js'
import type { Problem, Rule } from './rule.js'

export const rule: Rule<'application'> = {
  name: 'dated-entry-is-not-in-future',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Det som står i ett projekts historik och uppföljningar har hänt.',
    en: 'What stands in the history and the follow-ups of a project has happened.',
  },
  rationale: {
    sv: 'Det som är daterat framåt i tiden finns inte än i rapporterna. Med 2034 i stället för 2024 försvinner ett beviljat projekt ur dem utan att någon märker det.',
    en: 'What is dated ahead is not there yet in reports. With 2034 for 2024 a granted project disappears from them and nobody notices.',
  },
  on: ['application'],
  has: ['history', 'follow_ups'],

  *check({ facts: { history, follow_ups: followUps } }, archive) {
    yield* ahead('history', history, archive)
    yield* ahead('follow_ups', followUps, archive)
  },

  examples: [
    {
      files: { 'applications/nosk-2022/a.md': project('2024-03-08', '2026-11-22') },
      says: [],
    },
    {
      files: { 'applications/nosk-2022/a.md': project('2034-03-08', '2026-11-23') },
      says: [
        'applications/nosk-2022/a.md:4:10 8 mars 2034 ligger i framtiden; här ska stå en dag som har varit',
        'applications/nosk-2022/a.md:6:10 23 november 2026 ligger i framtiden; här ska stå en dag som har varit',
      ],
    },
  ],
}

interface Dated {
  readonly on?: string | undefined
}

/** What is dated after the day of the run. An as-of day in the past makes nothing wrong. */
function* ahead(
  key: string,
  list: readonly (Dated | undefined)[] | undefined,
  { latest }: Archive,
): Iterable<Problem> {
  for (const [index, { on }] of entriesOf(list)) {
    if (on === undefined || on <= latest) continue
    const day = longDay(on)
    yield {
      at: { key: [key, index, 'on'] },
      message: {
        sv: `${day.sv} ligger i framtiden; här ska stå en dag som har varit`,
        en: `${day.en} is in the future; a day that has been belongs here`,
      },
      hint: {
        sv: 'Rätta datumet, oftast är det årtalet. Till dess räknas raden inte.',
        en: 'Correct the date; most often it is the year. Until then the line is not counted.',
      },
    }
  }
}

function project(granted: string, asked: string): string {
  const history = `history:\n  - {on: ${granted}, status: granted, amount: 450000}`
  const followUps = `follow_ups:\n  - {on: ${asked}, outcome: unknown}`
  return `---\ntype: application\n${history}\n${followUps}\n---\n`
}
