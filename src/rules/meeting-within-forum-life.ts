import type { Archive } from '../archive/archive.js'
import { entriesOf } from '../archive/facts.js'
import type { Pointer } from '../archive/places.js'
import { longDay } from '../format.js'
import { fuzzyRange } from '../fuzzy-dates.js'
import { listed, same, type Text } from '../text.js'
import type { Problem, Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'meeting-within-forum-life',
  severity: 'error',
  floor: 'info',
  imported: 'warning',
  description: {
    sv: 'Ett möte hålls efter att forumet har börjat och innan det har upphört.',
    en: 'A meeting is held after its forum began and before it ended.',
  },
  rationale: {
    sv: 'Det som bestäms i ett forum som har upphört är det ingen som följer upp.',
    en: 'What is decided in a forum that has ended is followed up by nobody.',
  },
  on: ['minutes'],

  *check({ facts }, archive) {
    const { date, end_date: end, forum, joint_with: others, cancelled } = facts
    if (date === undefined || cancelled === true) return
    const last = end !== undefined && end > date ? end : date
    yield* outside(forum, ['forum'], date, last, archive)
    for (const [index, other] of entriesOf(others)) {
      yield* outside(other, ['joint_with', index], date, last, archive)
    }
  },

  examples: [
    {
      files: {
        'forums/styrgrupp/forum.md': forum('started_on: 2018-H1', 'ended_on: 2022-12-31'),
        'forums/styrgrupp/minutes/2018-01-01.md': minutes('2018-01-01'),
        'forums/styrgrupp/minutes/2022-12-31.md': minutes('2022-12-31'),
        'forums/styrgrupp/minutes/2023-01-20.md': minutes('2023-01-20', 'cancelled: true'),
      },
      says: [],
    },
    {
      files: {
        'forums/fokusgrupp/forum.md':
          '---\ntype: forum\nid: fokusgrupp\nname: Fokusgrupp barn\n---\n',
        'forums/styrgrupp/forum.md': forum('ended_on: 2022-12-31', 'succeeded_by: [fokusgrupp]'),
        'forums/styrgrupp/minutes/2023-01-20.md': minutes('2023-01-20'),
      },
      says: [
        'forums/styrgrupp/minutes/2023-01-20.md:4:8 Mötet hålls 20 januari 2023, men Styrgruppen upphörde 31 december 2022',
      ],
    },
    {
      files: {
        'forums/styrgrupp/forum.md': forum('started_on: 2018', 'ended_on: null'),
        'forums/styrgrupp/minutes/2017-12-31.md': minutes('2017-12-31', 'end_date: 2018-01-01'),
      },
      says: [
        'forums/styrgrupp/minutes/2017-12-31.md:4:8 Mötet hålls 31 december 2017, men Styrgruppen började 1 januari 2018',
      ],
    },
  ],
}

function* outside(
  id: string | undefined,
  key: Pointer,
  first: string,
  last: string,
  archive: Archive,
): Iterable<Problem> {
  const forum = archive.findA('forum', id)
  if (!forum || id === undefined) return
  const { started_on: begun, ended_on: ended, succeeded_by: successors } = forum.facts
  const name = archive.name(forum.id ?? id)
  const start = begun === undefined ? null : (fuzzyRange(begun)?.start ?? null)
  if (start !== null && first < start) {
    const [day, from] = [longDay(first), longDay(start)]
    yield {
      at: { key },
      message: {
        sv: `Mötet hålls ${day.sv}, men ${name.sv} började ${from.sv}`,
        en: `The meeting is held on ${day.en}, but ${name.en} began on ${from.en}`,
      },
      hint: {
        sv: 'Rätta mötets datum, eller `started_on` hos forumet om det började tidigare.',
        en: 'Correct the date of the meeting, or `started_on` of the forum if it began earlier.',
      },
    }
  }
  if (typeof ended === 'string' && last > ended) {
    const [day, until] = [longDay(last), longDay(ended)]
    yield {
      at: { key },
      message: {
        sv: `Mötet hålls ${day.sv}, men ${name.sv} upphörde ${until.sv}`,
        en: `The meeting is held on ${day.en}, but ${name.en} ended on ${until.en}`,
      },
      hint: whereInstead(successors, archive),
    }
  }
}

function whereInstead(
  successors: readonly (string | undefined)[] | undefined,
  archive: Archive,
): Text {
  const names = [...entriesOf(successors)].map(([, id]) => {
    const name = archive.name(id)
    return { sv: `${name.sv} (${id})`, en: `${name.en} (${id})` }
  })
  const after = names.length === 0 ? same('') : listed(names)
  return {
    sv:
      names.length === 0
        ? 'Rätta mötets datum, eller `ended_on` hos forumet om det finns kvar.'
        : `${after.sv} har tagit över. Lägg protokollet där, eller rätta datumet.`,
    en:
      names.length === 0
        ? 'Correct the date of the meeting, or `ended_on` of the forum if it goes on.'
        : `${after.en} took over. Put the minutes there, or correct the date.`,
  }
}

function forum(...lines: readonly string[]): string {
  return `---\ntype: forum\nid: styrgrupp\nname: Styrgruppen\n${lines.join('\n')}\n---\n`
}

function minutes(date: string, ...lines: readonly string[]): string {
  const head = ['type: minutes', `id: styrgrupp-${date}`, 'forum: styrgrupp', `date: ${date}`]
  return `---\n${[...head, ...lines].join('\n')}\n---\n`
}
