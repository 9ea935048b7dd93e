import { longDays } from '../../format.js'
import { fold } from '../../nearest.js'
import type { Lang, Text } from '../../text.js'
import type { Document } from '../document.js'

type Minutes = Document<'minutes'>

/** Earlier minutes that a meeting looks back at. */
export interface Earlier {
  /** Those sent out and not yet approved, oldest first. */
  readonly toApprove: readonly Minutes[]
  /** The latest meeting that was held, whatever its minutes are. */
  readonly last: Minutes | undefined
}

const words = {
  opening: { sv: 'Inledning', en: 'Opening' },
  agenda: { sv: 'Dagordning', en: 'Agenda' },
  agendaApproved: { sv: 'Dagordningen.', en: 'The agenda.' },
  formal: { sv: 'Föregående protokoll', en: 'Previous minutes' },
  notes: { sv: 'Föregående minnesanteckningar', en: 'Previous notes' },
  other: { sv: 'Övriga frågor', en: 'Any other business' },
  summary: { sv: 'Sammanfattning och nästa möte', en: 'Summary and next meeting' },
  approved: { sv: 'Godkänns', en: 'Approved' },
} satisfies Record<string, Text>

const looksBack = /^(?:föregående|förra|senaste|previous|last)\b/i

/** What the agenda of a meeting is made of. */
export interface AgendaPlan {
  readonly standing: readonly string[]
  readonly kind: 'formal' | 'notes'
  readonly earlier: Earlier
  /** Whether a meeting of this forum approves the minutes of the one before. */
  readonly approves: boolean
  /** The folder of the minutes that are written: links start there. */
  readonly folder: string
}

/** The agenda as lines of Markdown: numbered headings, and offers to tick. */
export function agendaLines(plan: AgendaPlan, lang: Lang): readonly string[] {
  const back = plan.standing.find((item) => looksBack.test(item))
  const title = back ?? words[plan.kind][lang]
  const { toApprove, last } = plan.earlier
  const looked = last || toApprove.length > 0 ? [title] : []
  const fixed = [words.opening, words.agenda, words.other, words.summary].map((word) =>
    fold(word[lang]),
  )
  const rest = plan.standing.filter((item) => item !== back && !fixed.includes(fold(item)))
  const headings = back
    ? plan.standing.filter((item) => !fixed.includes(fold(item)))
    : [...looked, ...rest]
  const items = [
    words.opening[lang],
    words.agenda[lang],
    ...headings,
    words.other[lang],
    words.summary[lang],
  ]
  return items.flatMap((item, at) => [
    `## ${at + 1}. ${item}`,
    '',
    ...(at === 1 ? [`- [ ] **${words.approved[lang]}:** ${words.agendaApproved[lang]}`, ''] : []),
    ...(item === title ? earlierLines(plan, lang) : []),
  ])
}

function earlierLines({ earlier, approves, folder }: AgendaPlan, lang: Lang): readonly string[] {
  const { toApprove, last } = earlier
  if (approves && toApprove.length > 0) {
    return toApprove.flatMap((minutes) => [
      `- [ ] **${words.approved[lang]} ${minutes.id}:** ${linked(minutes, folder, lang)}.`,
      '',
    ])
  }
  return last ? [`${linked(last, folder, lang)}.`, ''] : []
}

/** "[Protokollet från 13–14 oktober 2022](2022-10-13.md)". */
function linked({ path, facts }: Minutes, folder: string, lang: Lang): string {
  const days = longDays(facts.date ?? '', facts.end_date)
  const said: Text =
    facts.kind === 'notes'
      ? { sv: `Minnesanteckningarna från ${days.sv}`, en: `The notes of ${days.en}` }
      : { sv: `Protokollet från ${days.sv}`, en: `The minutes of ${days.en}` }
  return `[${said[lang]}](${relativePath(folder, path)})`
}

function relativePath(folder: string, path: string): string {
  if (path.startsWith(`${folder}/`)) return path.slice(folder.length + 1)
  return `${'../'.repeat(folder.split('/').length)}${path}`
}

/** "Protokoll 13–14 oktober 2022". */
export function minutesTitle(
  kind: AgendaPlan['kind'],
  date: string,
  end: string | undefined,
): Text {
  const days = longDays(date, end)
  return kind === 'notes'
    ? { sv: `Minnesanteckningar ${days.sv}`, en: `Notes of ${days.en}` }
    : { sv: `Protokoll ${days.sv}`, en: `Minutes of ${days.en}` }
}
