import type { Document } from '../archive/document.js'
import { longDay } from '../format.js'
import type { Problem, Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'approval-comes-after-meeting',
  severity: 'error',
  floor: 'info',
  imported: 'warning',
  description: {
    sv: 'Protokoll godkänns efter mötet, och på ett senare möte.',
    en: 'Minutes are approved after the meeting, and at a later one.',
  },
  rationale: {
    sv: 'Godkända protokoll låses. Ett godkännande från före mötet är en felskrivning som sedan inte går att rätta.',
    en: 'Approved minutes are frozen. An approval from before the meeting is a slip that cannot be mended afterwards.',
  },
  on: ['minutes'],
  has: ['approved'],

  *check(document, archive) {
    const { approved, date } = document.facts
    if (!approved || date === undefined) return
    const last = lastDay(document) ?? date
    const { on, in: id } = approved
    if (on !== undefined && on < last) {
      yield tooEarly(on, last)
    }
    const at = archive.findA('minutes', id)
    if (!at || id === undefined) return
    const later = at.facts.date
    if (at === document || (later !== undefined && isBefore(at, document))) {
      const name = archive.name(id)
      yield {
        at: { key: ['approved', 'in'] },
        message: {
          sv: `Godkänt på ett möte som inte är senare: ${name.sv}`,
          en: `Approved at a meeting that is not later: ${name.en}`,
        },
        hint: {
          sv: 'Skriv id för det möte som godkände protokollet, oftast nästa.',
          en: 'Write the id of the meeting that approved the minutes, most often the next one.',
        },
      }
    } else if (on !== undefined && later !== undefined && on >= last && on < later) {
      const [day, held] = [longDay(on), longDay(later)]
      yield {
        at: { key: ['approved', 'on'] },
        message: {
          sv: `Godkänt ${day.sv}, men mötet som godkände det hölls ${held.sv}`,
          en: `Approved on ${day.en}, but the meeting that approved it was held on ${held.en}`,
        },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2022-10-13.md': minutes('2022-10-13', '2022-11-11', 'dst-2022-11-11'),
        'forums/dst/minutes/2022-11-11.md': minutes('2022-11-11', '2022-11-12', 'dst-2022-11-11-2'),
        'forums/dst/minutes/2022-11-11-2.md': minutes('2022-11-11'),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2022-10-13.md': minutes('2022-10-13', '2022-10-12', 'dst-2022-09-09'),
        'forums/dst/minutes/2022-09-09.md': minutes('2022-09-09', '2022-10-12', 'dst-2022-10-13'),
      },
      says: [
        'forums/dst/minutes/2022-09-09.md:6:16 Godkänt 12 oktober 2022, men mötet som godkände det hölls 13 oktober 2022',
        'forums/dst/minutes/2022-10-13.md:6:16 Godkänt 12 oktober 2022, före mötet 13 oktober 2022, men ett protokoll godkänns först efter mötet',
        'forums/dst/minutes/2022-10-13.md:6:32 Godkänt på ett möte som inte är senare: dst, 9 september 2022',
      ],
    },
  ],
}

function tooEarly(on: string, last: string): Problem {
  const [day, held] = [longDay(on), longDay(last)]
  return {
    at: { key: ['approved', 'on'] },
    message: {
      sv: `Godkänt ${day.sv}, före mötet ${held.sv}, men ett protokoll godkänns först efter mötet`,
      en: `Approved on ${day.en}, before the meeting on ${held.en}, but minutes are approved only after the meeting`,
    },
    hint: {
      sv: 'Skriv den dag då protokollet godkändes.',
      en: 'Write the day on which the minutes were approved.',
    },
  }
}

function lastDay({ facts: { date, end_date: end } }: Document<'minutes'>): string | undefined {
  return date !== undefined && end !== undefined && end > date ? end : date
}

/** Whether a meeting began earlier; of two on the same day, the one numbered lower did. */
function isBefore(one: Document<'minutes'>, other: Document<'minutes'>): boolean {
  const [a, b] = [one.facts.date ?? '', other.facts.date ?? '']
  if (a !== b || one.facts.forum !== other.facts.forum) return a < b
  return (one.id ?? '') < (other.id ?? '')
}

function minutes(date: string, on?: string, at?: string): string {
  const second = on === undefined && date === '2022-11-11' ? '-2' : ''
  const approved = on === undefined ? '' : `approved: {on: ${on}, in: ${at}}\nstatus: approved\n`
  return `---\ntype: minutes\nid: dst-${date}${second}\nforum: dst\ndate: ${date}\n${approved}---\n`
}
