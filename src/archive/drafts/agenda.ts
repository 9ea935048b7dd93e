import { longDays } from '../../format.js'
import type { Lang, Text } from '../../text.js'
import { entriesOf } from '../facts.js'
import { carriedUnder } from './carry/carry.js'
import type { Carrying } from './carry/carrying.js'
import { type Meaning, meaningOf, sourceIn } from './carry/headings.js'
import { noticeLines, sectionLines } from './carry/lines.js'
import { meetingWords } from './carry/next-meeting.js'
import { offered, outcome } from './carry/offers.js'
import { linkTo } from './carry/previous.js'
import type { Section } from './carry/section.js'
import { wrapped } from './carry/wrap.js'
import type { Earlier } from './earlier.js'

/** One heading of an agenda with all that stands under it. */
export interface AgendaItem {
  readonly number: string
  readonly title: string
  readonly lines: readonly string[]
  readonly section: Section | null
}

/** A whole agenda, and every section that no standing item asks for, also those left out. */
export interface Agenda {
  readonly items: readonly AgendaItem[]
  readonly sections: readonly Section[]
}

/** What an agenda is made of. */
export interface AgendaPlan {
  readonly carrying: Carrying
  readonly earlier: Earlier
  /** A notice says what will come up; minutes have something to tick. */
  readonly form: 'minutes' | 'notice'
  /** False for bare headings: nothing comes along but the minutes to approve. */
  readonly carries: boolean
  /** When it begins, for a notice. */
  readonly start?: string | undefined
}

const titles = {
  opening: { sv: 'Inledning', en: 'Opening' },
  agenda: { sv: 'Dagordning', en: 'Agenda' },
  other: { sv: 'Övriga frågor', en: 'Any other business' },
  summary: { sv: 'Sammanfattning och nästa möte', en: 'Summary and next meeting' },
} satisfies Record<string, Text>
type Fixed = keyof typeof titles

const isFixed = (meaning: Meaning | null): meaning is Fixed =>
  meaning !== null && Object.hasOwn(titles, meaning)

/** What a meeting takes up: the forum's standing items in their order, and all that is left over. */
export function agendaOf(plan: AgendaPlan): Agenda {
  const { carrying, earlier, carries } = plan
  const { lang, forum } = carrying
  const own = new Map<Fixed, string>()
  const standing: string[] = []
  for (const [, title] of entriesOf(forum.facts.standing_items)) {
    const meaning = meaningOf(title)
    if (!isFixed(meaning)) standing.push(title)
    else if (!own.has(meaning)) own.set(meaning, title)
  }
  const { placed, rest } = carriedUnder(standing, carrying, earlier)
  const kept = rest.filter(
    ({ key, blocks }) => blocks.length > 0 && (carries || key === 'previous'),
  )
  const first = kept.filter(({ key }) => key === 'previous')
  const sections = [
    ...first.map((section) => ({ title: section.heading, section })),
    ...placed.map(({ title, section }) => {
      const isKept = carries || section?.key === 'previous'
      return { title: title ?? '', section: isKept ? section : null }
    }),
    ...kept
      .filter((section) => !first.includes(section))
      .map((section) => ({ title: section.heading, section })),
  ]
  const fixed = (meaning: Fixed) => ({ title: own.get(meaning) ?? titles[meaning][lang], meaning })
  const all: readonly Heading[] = [
    fixed('opening'),
    fixed('agenda'),
    ...sections,
    fixed('other'),
    fixed('summary'),
  ]
  const items = all.map((heading, at) => ({
    number: String(at + 1),
    title: heading.title,
    lines: linesOf(heading, plan),
    section: heading.section ?? null,
  }))
  return { items, sections: rest }
}

interface Heading {
  readonly title: string
  readonly meaning?: Fixed
  readonly section?: Section | null
}

function linesOf({ title, meaning, section }: Heading, plan: AgendaPlan): readonly string[] {
  const { lang } = plan.carrying
  if (section) return sectionIn(section, plan)
  if (meaning === 'opening' && plan.form === 'notice' && plan.start !== undefined) {
    return [`${lang === 'sv' ? 'Tid' : 'Time'}: ${plan.start}.`, '']
  }
  if (meaning === 'agenda' && plan.form === 'minutes') return [`- [ ] ${agendaApproved(lang)}`, '']
  if (meaning === 'summary') return [nextWords(plan.carrying), '']
  const source = meaningOf(title) === 'report' ? sourceIn(title) : null
  if (source === null) return []
  return [`${lang === 'sv' ? 'Föredragande' : 'Presenter'}: ${source.replace(/\.$/, '')}.`, '']
}

function sectionIn(section: Section, { form, carrying }: AgendaPlan): readonly string[] {
  if (form === 'minutes') return sectionLines(section)
  const { lang, id } = carrying
  const links = section.papers.slice(-5).map((minutes) => linkTo(minutes, id, lang))
  const papers = lang === 'sv' ? 'Underlag' : 'Papers'
  return [
    ...(links.length === 0 ? [] : [...wrapped(`${papers}: ${links.join(', ')}.`, ''), '']),
    ...noticeLines(section),
  ]
}

/** "**Godkänns:** Dagordningen." */
export function agendaApproved(lang: Lang): string {
  const text: Text = { sv: 'Dagordningen.', en: 'The agenda.' }
  return offered({ label: outcome.approved, text: text[lang] }, lang)
}

/** "Nästa möte: 9 december 2022, fysiskt, kl. 13–16." */
export function nextWords({ next, lang }: Carrying): string {
  const none: Text = {
    sv: 'Nästa möte är inte bestämt.',
    en: 'The next meeting has not been set.',
  }
  if (next === null) return none[lang]
  const words = meetingWords(next, lang)
  const says: Text = next.sure
    ? { sv: `Nästa möte: ${words}.`, en: `Next meeting: ${words}.` }
    : { sv: `Nästa möte, enligt förslag: ${words}.`, en: `Next meeting, as proposed: ${words}.` }
  return says[lang]
}

/** The agenda as lines of Markdown. */
export const agendaLines = (items: readonly AgendaItem[]): readonly string[] =>
  items.flatMap(({ number, title, lines }) => [`## ${number}. ${title}`, '', ...lines])

/** "Protokoll 13–14 oktober 2022". */
export function minutesTitle(
  kind: 'formal' | 'notes',
  date: string,
  end: string | undefined,
): Text {
  const days = longDays(date, end)
  return kind === 'notes'
    ? { sv: `Minnesanteckningar ${days.sv}`, en: `Notes of ${days.en}` }
    : { sv: `Protokoll ${days.sv}`, en: `Minutes of ${days.en}` }
}

/** "Kallelse 8 december 2026". */
export const noticeTitle = (date: string, end: string | undefined): Text => {
  const days = longDays(date, end)
  return { sv: `Kallelse ${days.sv}`, en: `Notice of meeting ${days.en}` }
}
