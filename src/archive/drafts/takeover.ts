import type { Edit } from '../../diagnostic.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { applyEdits } from '../edits.js'
import type { Span } from '../items/spans.js'
import type { Values } from '../yaml.js'
import { agendaApproved, agendaLines, agendaOf, nextWords } from './agenda.js'
import { carriedUnder } from './carry/carry.js'
import { carryingTo } from './carry/carrying.js'
import { type Meaning, meaningOf } from './carry/headings.js'
import { sectionLines } from './carry/lines.js'
import type { Section } from './carry/section.js'
import { summaryOf } from './carry/summary.js'
import type { Draft } from './draft.js'
import { earlierThan } from './earlier.js'
import { draftMinutes, type MinutesAnswers } from './minutes.js'
import { appended, sectionEdits } from './takeover-body.js'
import { headEdits } from './takeover-head.js'

/**
 * Make a notice of a meeting the draft of its minutes: its id, headings, order and words stay, and
 * what is to be ticked is put in. `given` are values of its front matter that are to be changed.
 * Null where its front matter cannot be changed by a program.
 */
export function takeOver(
  archive: Archive,
  notice: { readonly document: Document<'minutes'>; readonly text: string },
  answers: MinutesAnswers,
  given: Values,
  template: string,
): Draft | null {
  const { document, text } = notice
  const { forum, date, kind, bare = false } = answers
  const carrying = carryingTo(archive, forum, date, kind)
  const earlier = earlierThan(archive, forum, date)
  const fresh = draftMinutes(archive, answers, template)
  const head = headEdits(text, document.values ?? {}, given, fresh.text)
  if (head === null) return null
  const agenda = (document.body?.agenda ?? []).filter(({ exact }) => exact)
  const done = (edits: readonly Edit[], carried: Draft['carried']): Draft => {
    const native = text.includes('\r\n')
    const made = edits.map((edit) => (native ? { ...edit, text: crlf(edit.text) } : edit))
    const whole = applyEdits(text, [...head, ...titleEdits(text, kind), ...made])
    const ended = /\n$/.test(whole) ? whole : `${whole}${native ? '\r\n' : '\n'}`
    const { missing, notes } = fresh
    const path = document.path
    const base = { id: document.id ?? fresh.id, path, text: ended, missing, notes, replaces: text }
    return carried === undefined ? base : { ...base, carried }
  }
  if (agenda.length === 0) {
    const own = agendaOf({ carrying, earlier, form: 'minutes', carries: !bare })
    return done([appended(text, wholeOf(text), agendaLines(own.items))], fresh.carried)
  }
  const regions = agenda.map(({ end }, at): Span => {
    const next = agenda[at + 1]
    return { start: end, end: next?.start ?? text.length }
  })
  const titles = agenda.map(({ title }) => title)
  const { placed, rest } = carriedUnder(titles, carrying, earlier)
  const kept = (section: Section | null) =>
    section !== null && (!bare || section.key === 'previous') && section.blocks.length > 0
  const edits = placed.flatMap(({ section }, at) => {
    const region = regions[at]
    return region && section && kept(section) ? sectionEdits(text, region, section) : []
  })
  const more = rest.filter(kept)
  const first = nextNumber(agenda.map(({ number }) => number))
  const sign = /^##\s+§/m.test(text)
  const added = more.map((section, at) => ({
    number: String(first + at),
    lines: [
      `## ${sign ? '§ ' : ''}${first + at}${sign ? '' : '.'} ${section.heading}`,
      '',
      ...sectionLines(section),
    ],
    section,
  }))
  const all = [
    ...edits,
    ...wordsOf(text, titles, regions, carrying),
    ...(added.length === 0
      ? []
      : [
          appended(
            text,
            wholeOf(text),
            added.flatMap(({ lines }) => lines),
          ),
        ]),
  ]
  const standing = placed.map(({ section }, at) => ({ number: agenda[at]?.number ?? '', section }))
  return done(inPlace(all), bare ? undefined : summaryOf([...standing, ...added], rest))
}

const crlf = (text: string) => text.replaceAll('\n', '\r\n')
const wholeOf = (text: string): Span => ({ start: 0, end: text.length })

/** What every meeting says yes to first, and what it ends with, where the notice has room for it. */
function wordsOf(
  text: string,
  titles: readonly string[],
  regions: readonly Span[],
  carrying: Parameters<typeof nextWords>[0],
): readonly Edit[] {
  const at = (meaning: Meaning) =>
    regions[titles.findIndex((title) => meaningOf(title) === meaning)]
  const bodyOf = ({ start, end }: Span) => text.slice(start, end)
  const agenda = at('agenda') ?? at('opening')
  const summary = at('summary')
  const isApproved = agenda && /\*\*(?:Godkänns|Approved)/.test(bodyOf(agenda))
  return [
    ...(agenda && !isApproved
      ? [appended(text, agenda, [`- [ ] ${agendaApproved(carrying.lang)}`])]
      : []),
    ...(summary && bodyOf(summary).trim() === ''
      ? [appended(text, summary, [nextWords(carrying)])]
      : []),
  ]
}

/** "# Kallelse 8 december 2026" becomes the minutes of that day. */
function titleEdits(text: string, kind: MinutesAnswers['kind']): readonly Edit[] {
  const match = /^# (Kallelse|Notice of meeting)(?= )/m.exec(text)
  if (!match) return []
  const words =
    match[1] === 'Kallelse'
      ? { formal: 'Protokoll', notes: 'Minnesanteckningar' }
      : { formal: 'Minutes of', notes: 'Notes of' }
  const start = match.index + 2
  return [{ start, end: start + (match[1] ?? '').length, text: words[kind] }]
}

const nextNumber = (numbers: readonly string[]): number =>
  Math.max(0, ...numbers.map((number) => Number.parseInt(number, 10))) + 1

/** Insertions at one place, in the order they were made: splicing would sort them by their words. */
function inPlace(edits: readonly Edit[]): readonly Edit[] {
  const byPlace = new Map<number, Edit>()
  for (const edit of edits) {
    const before = byPlace.get(edit.start)
    byPlace.set(edit.start, before ? { ...before, text: before.text + edit.text } : edit)
  }
  return [...byPlace.values()]
}
