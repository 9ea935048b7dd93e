import { addMonths } from '../../../dates.js'
import { longDay } from '../../../format.js'
import type { Text } from '../../../text.js'
import { isOfForum } from '../../agreements/adopted-by.js'
import { followUpOf } from '../../agreements/follow-up.js'
import { agreementOn, isDraft } from '../../agreements/state.js'
import type { Document } from '../../document.js'
import { daysOf, plansOf } from '../../plans/periods.js'
import type { Carrying } from './carrying.js'
import { plainWords } from './plain-words.js'
import type { Point, Section } from './section.js'

/** So many months before its day something is brought up: time for a round of comments. */
const ahead = 6
/** What ran out longer ago than this is history. */
const behind = 12

/** Agreements and plans of this forum that are to be looked over, or that end. */
export function documents(carrying: Carrying): Section {
  const { archive, lang, forum, ours } = carrying
  const found = [
    ...archive
      .of('agreement')
      .filter((one) => ours.some((forum) => isOfForum(one, forum, archive)))
      .flatMap((one) => agreementDue(one, carrying)),
    ...plansDue(carrying),
    ...forumDue(forum, carrying),
  ]
  const heading: Text = {
    sv: 'Överenskommelser och planer att se över',
    en: 'Agreements and plans to look over',
  }
  return {
    key: 'documents',
    heading: heading[lang],
    blocks: found.length === 0 ? [] : [{ title: null, says: null, points: found }],
    count: found.length,
    says:
      found.length === 1
        ? { sv: 'överenskommelse eller plan att se över', en: 'agreement or plan to look over' }
        : {
            sv: 'överenskommelser och planer att se över',
            en: 'agreements and plans to look over',
          },
    name: { sv: 'överenskommelser att se över', en: 'agreements to look over' },
    papers: [],
  }
}

function agreementDue(document: Document<'agreement'>, carrying: Carrying): readonly Point[] {
  const { archive, date } = carrying
  const { state, lastDay: end } = agreementOn(document, archive, date)
  if (isDraft({ state }) || state === 'replaced' || state === 'terminated') return []
  // What has run out long ago is past looking over.
  if (end !== null && end < addMonths(date, -behind)) return []
  const says: Text[] = []
  if (end !== null && isNear(end, date)) {
    says.push(
      end < date
        ? { sv: `gick ut ${longDay(end).sv}`, en: `ran out on ${longDay(end).en}` }
        : { sv: `gäller till ${longDay(end).sv}`, en: `runs until ${longDay(end).en}` },
    )
  }
  const { review_by: review } = document.facts
  if (typeof review === 'string' && review <= addMonths(date, ahead)) {
    says.push({
      sv: `ses över senast ${longDay(review).sv}`,
      en: `to be looked over by ${longDay(review).en}`,
    })
  }
  const next = followUpOf(document, archive, date)?.due ?? null
  if (next !== null && next <= date) {
    says.push({
      sv: `skulle ha följts upp ${longDay(next).sv}`,
      en: `should have been followed up on ${longDay(next).en}`,
    })
  }
  return pointOf(document, says, carrying)
}

const isNear = (day: string, date: string): boolean =>
  day <= addMonths(date, ahead) && day >= addMonths(date, -behind)

/** The last plan of the forum, when it ends and none comes after. */
function plansDue(carrying: Carrying): readonly Point[] {
  const { archive, ours, date } = carrying
  const plans = ours
    .flatMap((id) => plansOf(id, archive))
    .flatMap((plan) => {
      const day = daysOf(plan.facts.period)?.end ?? null
      return day === null ? [] : [{ plan, end: day }]
    })
    .sort((a, b) => (a.end < b.end ? -1 : 1))
  const last = plans.at(-1)
  if (!last || !isNear(last.end, date)) return []
  const day = longDay(last.end)
  const says: Text =
    last.end < date
      ? {
          sv: `gick ut ${day.sv}, ingen ny plan finns`,
          en: `ran out on ${day.en}, and there is no new plan`,
        }
      : {
          sv: `gäller till ${day.sv}, ingen ny plan finns`,
          en: `runs until ${day.en}, and there is no new plan`,
        }
  return pointOf(last.plan, [says], carrying)
}

/** The forum's own terms of reference. */
function forumDue(forum: Document<'forum'>, carrying: Carrying): readonly Point[] {
  const review = forum.facts.review_by
  if (typeof review !== 'string' || review > addMonths(carrying.date, ahead)) return []
  const day = longDay(review)
  const says: Text = {
    sv: `forumets uppdrag ses över senast ${day.sv}`,
    en: `the terms of the forum are to be looked over by ${day.en}`,
  }
  return pointOf(forum, [says], carrying)
}

function pointOf(document: Document, says: readonly Text[], carrying: Carrying): readonly Point[] {
  const { archive, lang } = carrying
  if (says.length === 0 || document.id === null) return []
  const name = plainWords(archive.name(document.id)[lang])
  const words = says.map((one) => one[lang]).join(', ')
  return [{ ref: null, line: `${name}: ${words} (${document.id}).`, offers: [] }]
}
