import type { Archive } from '../../archive/archive.js'
import type { Thread } from '../../archive/said/matter.js'
import { daysBetween } from '../../dates.js'
import type { Text } from '../../text.js'
import { days, nearDay } from '../said/naming.js'

/** "försenat 7 dagar" · "senast 10 dec" · "till nästa möte" · "löpande" · "inget datum". */
export function whenDue({ due, overdue }: Thread, { today }: Archive): Text {
  if (due === null) return { sv: 'inget datum', en: 'no date' }
  if (due.on === null) {
    return due.word === 'ongoing'
      ? { sv: 'löpande', en: 'ongoing' }
      : { sv: 'till nästa möte', en: 'by the next meeting' }
  }
  if (overdue) {
    const late = days(daysBetween(due.on, today))
    return { sv: `försenat ${late.sv}`, en: `overdue ${late.en}` }
  }
  const day = nearDay(due.on, today)
  return { sv: `senast ${day.sv}`, en: `due ${day.en}` }
}
