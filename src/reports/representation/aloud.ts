import type { Archive } from '../../archive/archive.js'
import { addDays } from '../../dates.js'
import { counted, longDays, percent } from '../../format.js'
import { each, join, listed, type Text } from '../../text.js'
import { number, sentences } from '../said/counts.js'
import { forumName, meetingCount } from '../said/naming.js'
import type { SideDay } from './days.js'
import { outOf, sideName } from './words.js'

/** What the answer comes to, to be read aloud. */
export function aloud(
  days: readonly SideDay[],
  forum: string | null,
  meetings: number,
  archive: Archive,
): readonly Text[] {
  if (meetings === 0) return []
  const count = meetingCount(meetings)
  const who: Text = forum === null ? forumCount(days) : forumName(forum, archive)
  const first = {
    sv: `${who.sv} har haft ${count.sv} där det är känt vilka som var med`,
    en: `${who.en} had ${count.en} at which it is known who was there`,
  }
  const rates = sidesOf(days).flatMap((side) => rateOf(days, side) ?? [])
  const said: Text[] = [sentences(first, rates.length > 0 ? rateSentence(rates) : null)]
  if (forum !== null) said.push(...longMeetings(days))
  return said
}

function forumCount(days: readonly SideDay[]): Text {
  const { size } = new Set(days.map(({ forum }) => forum))
  const word = number(size, 'ett')
  return { sv: `${word.sv} forum`, en: `${word.en} ${size === 1 ? 'forum' : 'forums'}` }
}

const sidesOf = (days: readonly SideDay[]): readonly (string | null)[] => [
  ...new Set(days.map(({ side }) => side)),
]

interface Rate {
  readonly side: string | null
  readonly seats: number
  readonly places: number
}

/** The seats of a side over all days. */
function rateOf(days: readonly SideDay[], side: string | null): Rate | null {
  const own = days.filter((one) => one.side === side)
  const places = own.reduce((sum, one) => sum + one.places, 0)
  if (places === 0) return null
  return { side, places, seats: own.reduce((sum, one) => sum + one.seats, 0) }
}

function rateSentence(rates: readonly Rate[]): Text {
  const parts = rates.map(({ side, seats, places }) => {
    const [name, share] = [sideName(side), percent(seats / places)]
    return each((lang) => `${name[lang]} ${share[lang]}`)
  })
  const all = listed(parts)
  return {
    sv: `företrädda platser, alla mötesdagar sammanlagt: ${all.sv}`,
    en: `seats represented, over all days of meetings: ${all.en}`,
  }
}

/** "13–14 oktober 2022: av kommunerna 11 av 12 parter dag 1 och 12 av 12 dag 2." */
function longMeetings(days: readonly SideDay[]): readonly Text[] {
  const ids = new Set(days.filter((one) => one.days > 1).map(({ meeting }) => meeting))
  return [...ids].flatMap((id) => {
    const own = days.filter(({ meeting }) => meeting === id)
    const [first] = own
    const known = own.filter(({ expected }) => expected !== null)
    const sides = sidesOf(known).map((side) => {
      const mine = own.filter((one) => one.side === side)
      const counts = listed(mine.map(dayWords))
      const name = sideName(side)
      return each((lang) => `${name[lang]} ${counts[lang]}`)
    })
    const when = first ? longDays(first.on, addDays(first.on, first.days - first.day)) : null
    if (sides.length === 0) return []
    const all = join(sides, '; ')
    return [each((lang) => `${when?.[lang] ?? id}: ${all[lang]}.`)]
  })
}

function dayWords({ parties, expected, day }: SideDay): Text {
  const count = outOf(parties, expected)
  const noun = counted(
    expected ?? parties,
    { sv: 'part', en: 'party' },
    { sv: 'parter', en: 'parties' },
  )
  const word = each((lang) => noun[lang].replace(/^\S+\s/u, ''))
  return {
    sv: `${count.sv} ${word.sv} dag ${day}`,
    en: `${count.en} ${word.en} on day ${day}`,
  }
}
