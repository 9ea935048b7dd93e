import type { Archive } from '../archive.js'
import { chairTurn } from '../chair.js'
import { valueLabel } from '../describe.js'
import type { Document } from '../document.js'
import { agendaLines, agendaOf, minutesTitle, noticeTitle } from './agenda.js'
import { attendanceLines, type Called, calledTo } from './attendance.js'
import { type Carrying, carryingTo } from './carry/carrying.js'
import { carryNotes, summaryOf } from './carry/summary.js'
import { type Draft, lacking, languageOf } from './draft.js'
import { type Earlier, earlierThan } from './earlier.js'
import { howToSeat, jointNotes, minutesWords, vacancyNotes } from './minutes-words.js'
import { type Scribes, scribesOf, secretaryRow } from './scribes.js'
import { type Fillings, fill } from './template.js'

export interface MinutesAnswers {
  readonly forum: Document<'forum'>
  readonly date: string
  readonly endDate?: string | undefined
  readonly start?: string | undefined
  readonly end?: string | undefined
  readonly mode?: string | undefined
  readonly place?: string | undefined
  readonly jointWith?: string | undefined
  readonly kind: 'formal' | 'notes'
  /** Which meeting of the day; the first has no number. */
  readonly number: number
  /** Headings only: nothing from earlier meetings but the minutes to approve. */
  readonly bare?: boolean
}

/** A draft of the minutes of one meeting, with everybody who is called and nobody made present. */
export function draftMinutes(archive: Archive, answers: MinutesAnswers, template: string): Draft {
  const { forum, date, kind, bare = false } = answers
  const lang = languageOf(archive)
  const carrying = carryingTo(archive, forum, date, kind)
  const earlier = earlierThan(archive, forum, date)
  const agenda = agendaOf({ carrying, earlier, form: 'minutes', carries: !bare })
  const table = tableOf(archive, answers, earlier)
  const { turn, scribes, called } = table
  const rows = [...called.rows, ...secretaryRow(archive, called.rows, scribes.secretary)]
  const { id, path, fillings } = meetingFacts(archive, answers)
  const text = fill(template, {
    ...fillings,
    chair_note: minutesWords.chair(turn, date)[lang],
    secretary: scribes.secretary && { ...scribes.secretary },
    note_taker: scribes.noteTaker && { ...scribes.noteTaker },
    attendance: { lines: attendanceLines(rows, lang) },
    heading: minutesTitle(kind, date, answers.endDate)[lang],
    agenda: { lines: agendaLines(agenda.items) },
  })
  return {
    id,
    path,
    text,
    missing: [
      ...lacking([
        [answers.start, minutesWords.start],
        [answers.mode, minutesWords.mode],
        [undefined, minutesWords.chair(turn, date)],
        [scribes.secretary, minutesWords.secretary],
      ]),
      rows.length > 0 ? minutesWords.confirm(rows.length) : minutesWords.attendance,
    ],
    notes: [
      ...(rows.length > 0 ? [] : [howToSeat(forum.path)]),
      ...notesOf(archive, answers, carrying, called),
    ],
    ...(bare ? {} : { carried: summaryOf(agenda.items, agenda.sections) }),
  }
}

/** A notice of a meeting: its agenda with what will come up, to be taken over by the minutes. */
export function draftNotice(archive: Archive, answers: MinutesAnswers, template: string): Draft {
  const { forum, date, kind, start, bare = false } = answers
  const lang = languageOf(archive)
  const carrying = carryingTo(archive, forum, date, kind)
  const earlier = earlierThan(archive, forum, date)
  const agenda = agendaOf({ carrying, earlier, form: 'notice', carries: !bare, start })
  const { id, path, fillings } = meetingFacts(archive, answers)
  return {
    id,
    path,
    text: fill(template, {
      ...fillings,
      heading: noticeTitle(date, answers.endDate)[lang],
      agenda: { lines: agendaLines(agenda.items) },
    }),
    missing: lacking([
      [start, minutesWords.start],
      [answers.mode, minutesWords.mode],
    ]),
    notes: notesOf(archive, answers, carrying, null),
    isNotice: true,
    ...(bare ? {} : { carried: summaryOf(agenda.items, agenda.sections) }),
  }
}

interface Table {
  readonly turn: ReturnType<typeof chairTurn>
  readonly scribes: Scribes
  readonly called: Called
}

function tableOf(archive: Archive, { forum, date }: MinutesAnswers, earlier: Earlier): Table {
  const turn = chairTurn(forum.facts, date)
  return {
    turn,
    scribes: scribesOf(archive, forum, turn),
    called: calledTo(archive, forum, date, earlier.last),
  }
}

function notesOf(
  archive: Archive,
  answers: MinutesAnswers,
  carrying: Carrying,
  called: Called | null,
): Draft['notes'] {
  return [
    ...vacancyNotes(called?.vacant ?? []),
    ...jointNotes(archive, answers),
    ...(answers.bare ? [] : carryNotes(carrying)),
  ]
}

function meetingFacts(archive: Archive, answers: MinutesAnswers) {
  const { forum, date, number, mode, kind } = answers
  const lang = languageOf(archive)
  const name = `${date}${number > 1 ? `-${number}` : ''}`
  const label = (key: string, value: string | undefined) =>
    value === undefined ? undefined : valueLabel('minutes', [key], value)[lang]
  const fillings: Fillings = {
    id: `${forum.id}-${name}`,
    forum: forum.id,
    forum_name: archive.name(forum.id ?? '')[lang],
    joint_with: answers.jointWith === undefined ? undefined : [answers.jointWith],
    joint_name: answers.jointWith && archive.name(answers.jointWith)[lang],
    date,
    end_date: answers.endDate,
    start: answers.start,
    end: answers.end,
    mode,
    mode_label: label('mode', mode),
    place: answers.place,
    kind,
    kind_label: label('kind', kind),
  }
  return { id: `${forum.id}-${name}`, path: `forums/${forum.id}/minutes/${name}.md`, fillings }
}

/** How the forum keeps its minutes: as it did the last time, else as its approval calls for. */
export function usualKind(
  archive: Archive,
  forum: Document<'forum'>,
  date: string,
): 'formal' | 'notes' {
  const last = earlierThan(archive, forum, date).last?.facts.kind
  return last ?? (forum.facts.approval === 'attestation' ? 'formal' : 'notes')
}
