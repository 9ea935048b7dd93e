import { addMonths } from '../../../dates.js'
import { longDay } from '../../../format.js'
import { fuzzyRange } from '../../../fuzzy-dates.js'
import type { Text } from '../../../text.js'
import type { Document } from '../../document.js'
import { entriesOf } from '../../facts.js'
import { answersFor, followUpDue } from '../../forums/answers-for.js'
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
      .filter((one) => answersFor(ours, one, archive))
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
  const { facts, id } = document
  if (id === null || facts.adopted === undefined) return []
  const isReplaced = archive
    .of('agreement')
    .some(
      (other) =>
        other.facts.adopted !== undefined &&
        [...entriesOf(other.facts.replaces)].some(([, one]) => archive.find(one)?.id === id),
    )
  if (isReplaced || (typeof facts.terminated_on === 'string' && facts.terminated_on <= date)) {
    return []
  }
  const says: Text[] = []
  const { valid_to: end, review_by: review, follow_up: follow } = facts
  if (typeof end === 'string' && isNear(end, date)) {
    says.push(
      end < date
        ? { sv: `gick ut ${longDay(end).sv}`, en: `ran out on ${longDay(end).en}` }
        : { sv: `gäller till ${longDay(end).sv}`, en: `runs until ${longDay(end).en}` },
    )
    // What has run out is past looking over.
    if (end < addMonths(date, -behind)) return []
  } else if (typeof end === 'string' && end < date) return []
  if (typeof review === 'string' && review <= addMonths(date, ahead)) {
    says.push({
      sv: `ses över senast ${longDay(review).sv}`,
      en: `to be looked over by ${longDay(review).en}`,
    })
  }
  const next = followUpDue(follow, facts.valid_from)
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
  const plans = archive
    .of('plan')
    .filter(({ facts }) => ours.includes(archive.findA('forum', facts.forum)?.id ?? ''))
    .flatMap((plan) => {
      const end = plan.facts.period?.end
      const day = end === undefined ? null : (fuzzyRange(String(end))?.end ?? String(end))
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
