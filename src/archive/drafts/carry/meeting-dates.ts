import { year } from '../../../dates.js'
import { listed, type Text } from '../../../text.js'
import type { Matter } from '../../said/matter.js'
import type { Carrying } from './carrying.js'
import { yes } from './deciding.js'
import { offered } from './offers.js'
import type { Block, Section } from './section.js'
import { dayIn, papersOf, refOf, spokenDay } from './speaking.js'

/** Lists of meeting dates that are only proposed; those whose days have all passed are left. */
export function meetingDates(carrying: Carrying): Section {
  const { ours, lang, date } = carrying
  const open = carrying.waiting.filter(
    ({ said, kind }) =>
      kind === 'meeting_dates' &&
      said.meeting.forums.some((forum) => ours.includes(forum)) &&
      said.item.dates.some(({ start }) => start > date),
  )
  const years = [...new Set(open.flatMap(yearsOf))].sort()
  const of = years.length === 1 ? ` ${years[0]}` : ''
  const heading: Text = { sv: `Mötestider${of}`, en: `Meeting dates${of}` }
  return {
    key: 'dates',
    heading: heading[lang],
    blocks: open.map((matter) => blockOf(matter, open.length > 1, carrying)),
    count: open.length,
    says: {
      sv: `förslag till mötestider${of}, inte beslutat`,
      en: `proposal${open.length === 1 ? '' : 's'} of meeting dates${of}, not decided`,
    },
    name: { sv: 'mötestider', en: 'meeting dates' },
    papers: papersOf(open),
  }
}

const yearsOf = ({ said }: Matter) => said.item.dates.map(({ start }) => year(start))

function blockOf(matter: Matter, isOneOfSeveral: boolean, carrying: Carrying): Block {
  const { lang } = carrying
  const { said } = matter
  const ref = refOf(said, carrying)
  const [first = 0, ...more] = [...new Set(yearsOf(matter))]
  const within = `${first}-01-01`
  const day = (on: string, until: string | null = null) => dayIn(within, on, until, lang)
  const from = spokenDay(carrying, said.on, said.meeting.until)
  const days = listed(said.item.dates.map(({ start, end }) => day(start, end)))[lang]
  const moved = said.item.dates.flatMap(({ start, movedFrom }) =>
    movedFrom === null
      ? []
      : [
          {
            sv: `Flyttat från ${day(movedFrom)} till ${day(start)}.`,
            en: `Moved from ${day(movedFrom)} to ${day(start)}.`,
          },
        ],
  )
  const opens: Text = { sv: `Förslag från ${from}: ${days}.`, en: `Proposed on ${from}: ${days}.` }
  const of = more.length === 0 ? ` ${first}` : ''
  const text: Text = {
    sv: `Mötestiderna${of === '' ? '' : ` för${of}`} fastställs enligt förslaget.`,
    en: `The meeting dates${of === '' ? '' : ` of${of}`} are set as proposed.`,
  }
  const says = [opens, ...moved].map((one) => one[lang]).join(' ')
  const offer = offered(
    { label: yes(carrying), text: text[lang], clauses: [['as_proposed', ref]] },
    lang,
  )
  const title: Text = { sv: `Från ${from}`, en: `From ${from}` }
  return {
    title: isOneOfSeveral ? title[lang] : null,
    says,
    points: [{ ref, line: `${says} (${ref})`, offers: [offer] }],
  }
}
