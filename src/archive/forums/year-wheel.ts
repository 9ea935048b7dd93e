import { year as yearOf } from '../../dates.js'
import { fuzzyRange } from '../../fuzzy-dates.js'
import { isOfForum } from '../agreements/adopted-by.js'
import { followUpOf } from '../agreements/follow-up.js'
import { agreementOn, isDraft } from '../agreements/state.js'
import type { Archive } from '../archive.js'
import { chairTurn, type Side } from '../chair.js'
import type { Document } from '../document.js'
import { entriesOf, type Facts } from '../facts.js'
import type { Matter } from '../said/matter.js'
import { allMatters } from '../said/matters.js'
import { isWaiting } from '../said/state.js'
import type { Forum } from '../types.js'
import { calendarOf, type ForumMeeting } from './calendar.js'

/** Something that falls on a day of a forum's year. */
export type WheelDay = { readonly on: string } & (
  | { readonly kind: 'meeting'; readonly meeting: ForumMeeting }
  | { readonly kind: 'due'; readonly matter: Matter }
  | { readonly kind: AgreementDay; readonly document: Document<'agreement'> }
  | { readonly kind: 'plan_ends'; readonly document: Document<'plan'> }
  | {
      readonly kind: 'activity_ends'
      readonly document: Document<'plan'>
      readonly activity: string
    }
  | {
      readonly kind: 'round_opens' | 'round_closes'
      readonly document: Document<'fund'>
      readonly round: string
    }
  | { readonly kind: 'mandate_ends'; readonly scope: string | null }
  | { readonly kind: 'assignment_ends' | 'forum_ends' | 'forum_review'; readonly forum: string }
  | { readonly kind: 'chair_changes'; readonly to: Side }
)

type AgreementDay = 'agreement_review' | 'agreement_ends' | 'agreement_follow_up'

/** The days of a forum's year, in order: what is held, due, reviewed, and what ends. */
export function yearWheel(
  archive: Archive,
  forum: Document<'forum'>,
  year: number,
): readonly WheelDay[] {
  const id = forum.id ?? ''
  const days = [
    ...calendarOf(archive, id).map((meeting): WheelDay => {
      return { kind: 'meeting', on: meeting.on, meeting }
    }),
    ...mattersDue(archive, id),
    ...agreementDays(archive, id),
    ...planDays(archive, id),
    ...roundDays(archive, id),
    ...ownDays(archive, forum, year),
  ]
  const within = days.filter(({ on }) => yearOf(on) === year)
  return within.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** What somebody still waits for, said in the forum or to be done by it. */
function mattersDue(archive: Archive, forum: string): readonly WheelDay[] {
  return allMatters(archive).flatMap((matter): WheelDay[] => {
    const { said, threads, state, due } = matter
    if (said.draft || !isWaiting(state) || typeof due?.on !== 'string') return []
    const isOurs =
      said.meeting.forums.includes(forum) || threads.some(({ heldBy }) => heldBy.includes(forum))
    return isOurs ? [{ kind: 'due', on: due.on, matter }] : []
  })
}

/** Of the agreements the forum answers for: those replaced or ended early are past. */
function agreementDays(archive: Archive, forum: string): readonly WheelDay[] {
  const ours = archive.of('agreement').filter((one) => isOfForum(one, forum, archive))
  return ours.flatMap((document): WheelDay[] => {
    const now = agreementOn(document, archive, archive.today)
    if (isDraft(now) || now.state === 'replaced') return []
    const { review_by: review } = document.facts
    const days: (readonly [AgreementDay, string | null | undefined])[] = [
      ['agreement_review', review],
      ['agreement_ends', now.lastDay],
      ['agreement_follow_up', followUpOf(document, archive)?.due],
    ]
    return days.flatMap(([kind, on]) => (typeof on === 'string' ? [{ kind, on, document }] : []))
  })
}

function planDays(archive: Archive, forum: string): readonly WheelDay[] {
  const plans = archive
    .of('plan')
    .filter(({ facts }) => archive.findA('forum', facts.forum)?.id === forum)
  return plans.flatMap((document): WheelDay[] => {
    const ends = lastOf(document.facts.period?.end)
    const activities = [...entriesOf(document.facts.activities)].flatMap(([, one]): WheelDay[] => {
      const on = lastOf(one.period?.end)
      if (on === null || one.state === 'done' || one.state === 'cancelled') return []
      const activity = one.text ?? one.id ?? ''
      // What runs as long as the plan ends with it.
      return on === ends ? [] : [{ kind: 'activity_ends', on, document, activity }]
    })
    return [
      ...(ends === null ? [] : [{ kind: 'plan_ends' as const, on: ends, document }]),
      ...activities,
    ]
  })
}

const lastOf = (date: string | number | null | undefined): string | null =>
  date === undefined || date === null ? null : (fuzzyRange(date)?.end ?? null)

function roundDays(archive: Archive, forum: string): readonly WheelDay[] {
  const funds = archive
    .of('fund')
    .filter(({ facts }) => archive.findA('forum', facts.owner_forum)?.id === forum)
  return funds.flatMap((document) =>
    [...entriesOf(document.facts.rounds)].flatMap(([, { id, opens, closes }]): WheelDay[] => {
      const round = id ?? ''
      return [
        ...(opens === undefined
          ? []
          : [{ kind: 'round_opens' as const, on: opens, document, round }]),
        ...(closes === undefined
          ? []
          : [{ kind: 'round_closes' as const, on: closes, document, round }]),
      ]
    }),
  )
}

/** Mandates, the chair, the forum's own review, and the groups below it that end. */
function ownDays(archive: Archive, forum: Document<'forum'>, year: number): readonly WheelDay[] {
  const { facts } = forum
  const days: WheelDay[] = [...entriesOf(facts.mandate)].flatMap(([, { to, scope }]) =>
    typeof to === 'string' ? [{ kind: 'mandate_ends', on: to, scope: scope ?? null }] : [],
  )
  const before = chairTurn(facts, `${year - 1}-12-31`)
  const turn = chairTurn(facts, `${year}-01-01`)
  if (turn && before && turn.side !== before.side) {
    days.push({ kind: 'chair_changes', on: `${year}-01-01`, to: turn.side })
  }
  const below = archive
    .of('forum')
    .filter((one) => archive.findA('forum', one.facts.parent) === forum)
  for (const one of [forum, ...below]) days.push(...endsOf(one.id ?? '', one.facts))
  return days
}

function endsOf(forum: string, facts: Facts<Forum>): readonly WheelDay[] {
  const all = [
    ['forum_review', facts.review_by],
    ['assignment_ends', facts.assignment?.until],
    ['forum_ends', facts.ended_on],
  ] as const
  return all.flatMap(([kind, on]) => (typeof on === 'string' ? [{ kind, on, forum }] : []))
}
