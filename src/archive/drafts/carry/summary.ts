import { longDays } from '../../../format.js'
import { listed, type Text } from '../../../text.js'
import type { AgendaItem } from '../agenda.js'
import type { CarriedRow, CarriedSummary } from '../draft.js'
import type { Carrying } from './carrying.js'
import type { Section } from './section.js'

/** Count what stands where; what has neither matters nor a heading is told as left out. */
export function summaryOf(
  placed: readonly Pick<AgendaItem, 'number' | 'section'>[],
  all: readonly Section[],
): CarriedSummary {
  const rows = placed.flatMap(({ number, section }): readonly CarriedRow[] =>
    section && section.count > 0
      ? [{ count: section.count, says: section.says, item: number }]
      : [],
  )
  const used = new Set(placed.flatMap(({ section }) => (section ? [section.key] : [])))
  const empty = all.filter(({ key, count }) => count === 0 && key !== 'previous' && !used.has(key))
  return { rows, empty: empty.map(({ name }) => name) }
}

/** What did not come along, and why. */
export function carryNotes(carrying: Carrying): readonly Text[] {
  const { drafts, unnumbered, later } = carrying
  const notes = drafts.slice(-3).map(({ on, until }): Text => {
    const days = longDays(on, until)
    return {
      sv: `Protokollet från mötet ${days.sv} är ännu ett utkast: inget följer med därifrån.`,
      en: `The minutes of the meeting of ${days.en} are still a draft: nothing is carried over from them.`,
    }
  })
  if (unnumbered.length > 0) {
    const where = listed([...new Set(unnumbered.map(({ minutes }) => minutes.path))])
    notes.push({
      sv: `${unnumbered.length} öppna ärenden saknar nummer och följer inte med: ${where.sv}. Skriv numren där först.`,
      en: `${unnumbered.length} open matters have no number and are not carried over: ${where.en}. Write the numbers there first.`,
    })
  }
  if (later.length > 0) {
    notes.push({
      sv: `Bordlagt till ett senare möte: ${later.length}.`,
      en: `Postponed to a later meeting: ${later.length}.`,
    })
  }
  return notes
}
