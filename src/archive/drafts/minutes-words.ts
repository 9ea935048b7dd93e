import { year } from '../../dates.js'
import { counted } from '../../format.js'
import { listed, type Text } from '../../text.js'
import type { Archive } from '../archive.js'
import type { ChairTurn } from '../chair.js'
import { valueLabel } from '../describe.js'
import type { Document } from '../document.js'

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

/** How to make the next minutes begin with who is called. */
export const howToSeat = (path: string): Text => {
  const seat = 'seats: [{id: soc, role: socialchef, side: municipalities, count: 3}]'
  return {
    sv: `Utan platser föreslås inga deltagare. De skrivs i ${path}, till exempel \`${seat}\`. Mer: samverkan förklara forum.seats`,
    en: `Without seats nobody is proposed. They are written in ${path}, such as \`${seat}\`. More: samverkan explain forum.seats`,
  }
}

/** Seats that stand empty. */
export function vacancyNotes(vacant: readonly Text[]): readonly Text[] {
  if (vacant.length === 0) return []
  const seats = listed(vacant)
  return [{ sv: `Vakant, utelämnat: ${seats.sv}.`, en: `Vacant, left out: ${seats.en}.` }]
}

/** A joint meeting is kept once, by its host. */
export function jointNotes(
  archive: Archive,
  { forum, date }: { readonly forum: Document<'forum'>; readonly date: string },
): readonly Text[] {
  const host = archive
    .of('minutes')
    .find(
      ({ facts }) =>
        facts.date === date &&
        archive.findA('forum', facts.forum) !== forum &&
        facts.cancelled !== true &&
        (facts.joint_with ?? []).some((id) => archive.findA('forum', id) === forum),
    )
  if (!host) return []
  return [
    {
      sv: `Ett gemensamt möte den dagen finns redan: ${host.path}.`,
      en: `There is a joint meeting that day already: ${host.path}.`,
    },
  ]
}
