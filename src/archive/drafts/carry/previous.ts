import { longDays } from '../../../format.js'
import type { Lang, Text } from '../../../text.js'
import type { Document } from '../../document.js'
import type { Earlier } from '../earlier.js'
import type { Carrying } from './carrying.js'
import { offered, outcome } from './offers.js'
import type { Point, Section } from './section.js'
import { dayIn } from './speaking.js'

type Minutes = Document<'minutes'>

/** The minutes to approve; where the meeting approves none, a look back at the last. */
export function previous(carrying: Carrying, earlier: Earlier): Section {
  const { lang, forum, kind, date } = carrying
  const { approval } = forum.facts
  const approves = approval === 'next_meeting' || approval === undefined
  const toApprove = approves ? earlier.toApprove : []
  const { last } = earlier
  const heading: Text =
    kind === 'formal'
      ? { sv: 'Föregående protokoll', en: 'Previous minutes' }
      : { sv: 'Föregående minnesanteckningar', en: 'Previous notes' }
  const link = (minutes: Minutes) => linkTo(minutes, forum.id ?? '', lang)
  const filed: Text = { sv: 'läggs till handlingarna', en: 'are filed' }
  const points = toApprove.map((minutes): Point => {
    const text = `${link(minutes)} ${filed[lang]}.`
    const target = minutes.id ?? ''
    return {
      ref: target,
      line: `${link(minutes)}.`,
      offers: [offered({ label: outcome.approved, target, text }, lang)],
    }
  })
  const days = (of: Lang) => {
    const all = toApprove.map(({ facts }) =>
      dayIn(date, facts.date ?? '', facts.end_date ?? null, of),
    )
    return all.length > 3 ? `${all[0]} – ${all.at(-1)}` : all.join(', ')
  }
  const says = points.length === 0 && last ? `${link(last)}.` : null
  return {
    key: 'previous',
    heading: heading[lang],
    blocks: points.length > 0 || says !== null ? [{ title: null, says, points }] : [],
    count: points.length,
    says: {
      sv: `protokoll att godkänna (${days('sv')})`,
      en: `minutes to approve (${days('en')})`,
    },
    name: { sv: 'protokoll att godkänna', en: 'minutes to approve' },
    papers: [],
  }
}

/** "[Protokollet från 13–14 oktober 2022](2022-10-13.md)". */
export function linkTo({ path, facts }: Minutes, forum: string, lang: Lang): string {
  const days = longDays(facts.date ?? '', facts.end_date)
  const said: Text =
    facts.kind === 'notes'
      ? { sv: `Minnesanteckningarna från ${days.sv}`, en: `The notes of ${days.en}` }
      : { sv: `Protokollet från ${days.sv}`, en: `The minutes of ${days.en}` }
  return `[${said[lang]}](${relativePath(`forums/${forum}/minutes`, path)})`
}

/** From one folder of minutes to a file of the same or of another forum. */
function relativePath(folder: string, path: string): string {
  if (path.startsWith(`${folder}/`)) return path.slice(folder.length + 1)
  return path.startsWith('forums/') ? `../../${path.slice(7)}` : `../../../${path}`
}
