import type { Archive } from '../../archive/archive.js'
import { column, machine, people } from '../column.js'
import { forumName } from '../said/naming.js'
import type { Table } from '../view.js'
import type { SideDay } from './days.js'
import { outOf } from './words.js'

/** A row for each forum: its meetings, and how many of its seats were represented. */
export function forumsTable(
  forums: readonly string[],
  days: readonly SideDay[],
  archive: Archive,
  hidden: boolean,
): Table {
  return {
    kind: 'table',
    name: 'forums',
    heading: { sv: 'Forum', en: 'Forums' },
    columns: [
      people(column('forum_name', 'forum', 'forum')),
      machine(column('forum', 'forum', 'forum', 'id')),
      column('meetings', 'möten', 'meetings', 'integer'),
      people(column('of_seats', 'platser företrädda', 'seats represented')),
      machine(column('seats', 'platser företrädda', 'seats represented', 'integer')),
      machine(column('places', 'platser', 'seats', 'integer')),
      column('share', 'andel', 'share', 'share'),
    ],
    rows: forums
      .map((forum) => {
        const own = days.filter((one) => one.forum === forum)
        const sum = (pick: (one: SideDay) => number) => own.reduce((all, one) => all + pick(one), 0)
        const [seats, places] = [sum((one) => one.seats), sum((one) => one.places)]
        return {
          forum,
          forum_name: forumName(forum, archive),
          meetings: new Set(own.map(({ meeting }) => meeting)).size,
          of_seats: places === 0 ? noSeats : outOf(seats, places),
          seats: places === 0 ? null : seats,
          places,
          share: places === 0 ? null : seats / places,
        }
      })
      .sort((a, b) => (a.share ?? 2) - (b.share ?? 2)),
    footnotes: [
      {
        sv: 'Platser räknas en gång för varje mötesdag. Forumen med lägst andel står först.',
        en: 'Seats are counted once for each day of a meeting. The forums with the lowest share stand first.',
      },
    ],
    hidden,
  }
}

const noSeats = { sv: 'inga platser angivna', en: 'no seats stated' }
