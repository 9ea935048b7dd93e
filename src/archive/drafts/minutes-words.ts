import { year } from '../../dates.js'
import { counted, longDays } from '../../format.js'
import { listed, type Text } from '../../text.js'
import type { ChairTurn } from '../chair.js'
import { valueLabel } from '../describe.js'
import type { AgendaPlan } from './agenda.js'

/** What the author of minutes has to fill in. */
export const minutesWords = {
  start: { sv: 'starttid', en: 'the start' },
  mode: { sv: 'mötesform', en: 'the mode' },
  secretary: { sv: 'sekreterare', en: 'the secretary' },
  attendance: {
    sv: 'deltagare (forumet har inga platser)',
    en: 'who was there (the forum has no seats)',
  },
  confirm: (rows: number): Text => {
    const count = counted(rows, { sv: 'rad', en: 'row' }, { sv: 'rader', en: 'rows' })
    return { sv: `närvaro på ${count.sv}`, en: `attendance on ${count.en}` }
  },
  /** "ordförande (regionen 2026)". */
  chair: (turn: ChairTurn | null, date: string): Text => {
    if (!turn) return { sv: 'ordförande', en: 'the chair' }
    const side = valueLabel('forum', ['sides', 0], turn.side)
    const at = year(date)
    return turn.sure
      ? { sv: `ordförande (${side.sv} ${at})`, en: `the chair (${side.en} ${at})` }
      : {
          sv: `ordförande (väntas: ${side.sv} ${at})`,
          en: `the chair (expected: ${side.en} ${at})`,
        }
  },
}

/** What else a secretary should know: empty seats, and earlier minutes that carry nothing over. */
export function minutesNotes(plan: AgendaPlan, vacant: readonly Text[]): readonly Text[] {
  const notes: Text[] = []
  if (vacant.length > 0) {
    const seats = listed(vacant)
    notes.push({ sv: `Vakant, utelämnat: ${seats.sv}.`, en: `Vacant, left out: ${seats.en}.` })
  }
  const last = plan.earlier.last?.facts
  if (last?.status === 'draft') {
    const days = longDays(last.date ?? '', last.end_date)
    notes.push({
      sv: `Mötet ${days.sv} är ännu ett utkast: inget följer med därifrån.`,
      en: `The meeting of ${days.en} is still a draft: nothing is carried over from it.`,
    })
  }
  return notes
}
