import ical, {
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { addDays, stockholmInstant } from '../../dates.js'
import { UserError } from '../../errors.js'
import type { CalendarEvent } from '../../reports/view.js'
import type { Lang } from '../../text.js'
import { line } from '../escape.js'
import type { ViewRenderer } from './frame.js'

/**
 * The events of an answer as a calendar (RFC 5545). Instants are in UTC, counted from Swedish
 * time, so that they are right on any machine; the stamp is the as-of day, so that the same
 * archive gives the same bytes.
 */
export const renderer: ViewRenderer = {
  name: 'ics',
  onlyWhereNamed: true,
  render({ report, title, subject, events }, { lang, tool, asOf }) {
    if (!events) {
      throw new UserError('call', {
        sv: `Rapporten ${report} har inga händelser att skriva som kalender`,
        en: `The report ${report} has no events to write as a calendar`,
      })
    }
    const name = [title, ...(subject ? [subject] : [])].map((text) => line(text[lang])).join(', ')
    const calendar = ical({
      name,
      prodId: `//samverkan//${line(tool)}//${lang.toUpperCase()}`,
      method: ICalCalendarMethod.PUBLISH,
    })
    const stamp = `${asOf}T00:00:00Z`
    for (const event of events) calendar.createEvent({ ...dataOf(event, lang), stamp })
    return calendar.toString().replace(/(?:\r\n)*$/, '\r\n')
  },
}

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const

function dataOf(event: CalendarEvent, lang: Lang): ICalEventData {
  const { uid, sequence, status, title, details, place } = event
  return {
    id: uid,
    sequence,
    status: statuses[status],
    summary: line(title[lang]),
    ...(details.length > 0
      ? { description: details.map((text) => line(text[lang])).join('\n') }
      : {}),
    ...(place === null ? {} : { location: line(place) }),
    ...(status === 'cancelled' ? { transparency: ICalEventTransparency.TRANSPARENT } : {}),
    ...timesOf(event),
  }
}

/** With a time where it is known; else whole days, of which the end is the day after. */
function timesOf({ on, until, start, end }: CalendarEvent): ICalEventData {
  const isOneDay = on === until
  if (start === null || (!isOneDay && end === null)) {
    return { allDay: true, start: on, end: addDays(until, 1) }
  }
  const from = stockholmInstant(on, start)
  const to = end === null ? null : stockholmInstant(until, end)
  return to === null || to <= from ? { start: from } : { start: from, end: to }
}
