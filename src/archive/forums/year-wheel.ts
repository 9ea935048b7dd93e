import { year as yearOf } from '../../dates.js'
import { fuzzyRange } from '../../fuzzy-dates.js'
import { answeringForums } from '../agreements/adopted-by.js'
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
import { type ForumMeeting, wholeCalendar } from './calendar.js'

/** Something that falls on a day of the year of one forum, or of several. */
export type WheelDay = {
  readonly on: string
  /** Of the forums asked about, those it is for. */
  readonly forums: readonly string[]
} & (
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

/** The forums asked about, by id. */
type Ours = ReadonlySet<string>

/**
 * What falls on the days from one to another for some forums, in order: what is held, due,
 * reviewed, and what ends. What is for several of them stands once.
 */
export function wheelDays(
  archive: Archive,
  ours: Ours,
  { first, last }: { readonly first: string; readonly last: string },
): readonly WheelDay[] {
  const days = [
    ...meetingDays(archive, ours),
    ...mattersDue(archive, ours),
    ...agreementDays(archive, ours),
    ...planDays(archive, ours),
    ...roundDays(archive, ours),
    ...ownDays(archive, ours, yearOf(last)),
  ]
  const within = days.filter(({ on }) => on >= first && on <= last)
  return within.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

const among = (ids: readonly string[], ours: Ours): readonly string[] =>
  ids.filter((id) => ours.has(id))

const meetingDays = (archive: Archive, ours: Ours): readonly WheelDay[] =>
  wholeCalendar(archive).flatMap((meeting): WheelDay[] => {
    const forums = among(meeting.forums, ours)
    return forums.length === 0 ? [] : [{ kind: 'meeting', on: meeting.on, forums, meeting }]
  })

/** What somebody still waits for, said in the forum or to be done by it. */
function mattersDue(archive: Archive, ours: Ours): readonly WheelDay[] {
  return allMatters(archive).flatMap((matter): WheelDay[] => {
    const { said, threads, state, due } = matter
    if (said.draft || !isWaiting(state) || typeof due?.on !== 'string') return []
    const named = [...said.meeting.forums, ...threads.flatMap(({ heldBy }) => heldBy)]
    const forums = among([...new Set(named)], ours)
    return forums.length === 0 ? [] : [{ kind: 'due', on: due.on, forums, matter }]
  })
}

/** Of the agreements the forums answer for: those replaced or ended early are past. */
function agreementDays(archive: Archive, ours: Ours): readonly WheelDay[] {
  return archive.of('agreement').flatMap((document): WheelDay[] => {
    const forums = among(answeringForums(document, archive), ours)
    const now = agreementOn(document, archive, archive.today)
    if (forums.length === 0 || isDraft(now) || now.state === 'replaced') return []
    const { review_by: review } = document.facts
    const days: (readonly [AgreementDay, string | null | undefined])[] = [
      ['agreement_review', review],
      ['agreement_ends', now.lastDay],
      ['agreement_follow_up', followUpOf(document, archive)?.due],
    ]
    return days.flatMap(([kind, on]) =>
      typeof on === 'string' ? [{ kind, on, forums, document }] : [],
    )
  })
}

/** The forum a document names, if it is one of those asked about. */
function ownerIn(
  archive: Archive,
  ours: Ours,
  forum: string | null | undefined,
): readonly string[] {
  const id = archive.findA('forum', forum)?.id
  return id && ours.has(id) ? [id] : []
}

function planDays(archive: Archive, ours: Ours): readonly WheelDay[] {
  return archive.of('plan').flatMap((document): WheelDay[] => {
    const forums = ownerIn(archive, ours, document.facts.forum)
    if (forums.length === 0) return []
    const ends = lastOf(document.facts.period?.end)
    const activities = [...entriesOf(document.facts.activities)].flatMap(([, one]): WheelDay[] => {
      const on = lastOf(one.period?.end)
      if (on === null || one.state === 'done' || one.state === 'cancelled') return []
      const activity = one.text ?? one.id ?? ''
      // What runs as long as the plan ends with it.
      return on === ends ? [] : [{ kind: 'activity_ends', on, forums, document, activity }]
    })
    return [
      ...(ends === null ? [] : [{ kind: 'plan_ends' as const, on: ends, forums, document }]),
      ...activities,
    ]
  })
}

const lastOf = (date: string | number | null | undefined): string | null =>
  date === undefined || date === null ? null : (fuzzyRange(date)?.end ?? null)

function roundDays(archive: Archive, ours: Ours): readonly WheelDay[] {
  return archive.of('fund').flatMap((document) => {
    const forums = ownerIn(archive, ours, document.facts.owner_forum)
    if (forums.length === 0) return []
    return [...entriesOf(document.facts.rounds)].flatMap(
      ([, { id, opens, closes }]): WheelDay[] => {
        const round = { forums, document, round: id ?? '' }
        return [
          ...(opens === undefined ? [] : [{ kind: 'round_opens' as const, on: opens, ...round }]),
          ...(closes === undefined
            ? []
            : [{ kind: 'round_closes' as const, on: closes, ...round }]),
        ]
      },
    )
  })
}

/** Mandates, the chair, the forums' own reviews, and the groups below them that end. */
function ownDays(archive: Archive, ours: Ours, year: number): readonly WheelDay[] {
  return archive.of('forum').flatMap((one): WheelDay[] => {
    const { id, facts } = one
    if (id === null) return []
    const own = ours.has(id)
    const forums = own ? [id] : ownerIn(archive, ours, facts.parent)
    if (forums.length === 0) return []
    const ends = endsOf(id, facts, forums)
    return own ? [...ends, ...mandateDays(id, facts), ...chairDays(id, facts, year)] : ends
  })
}

const mandateDays = (forum: string, { mandate }: Facts<Forum>): WheelDay[] =>
  [...entriesOf(mandate)].flatMap(([, { to, scope }]): WheelDay[] =>
    typeof to === 'string'
      ? [{ kind: 'mandate_ends', on: to, forums: [forum], scope: scope ?? null }]
      : [],
  )

function chairDays(forum: string, facts: Facts<Forum>, year: number): WheelDay[] {
  const before = chairTurn(facts, `${year - 1}-12-31`)
  const turn = chairTurn(facts, `${year}-01-01`)
  if (!turn || !before || turn.side === before.side) return []
  return [{ kind: 'chair_changes', on: `${year}-01-01`, forums: [forum], to: turn.side }]
}

function endsOf(forum: string, facts: Facts<Forum>, forums: readonly string[]): WheelDay[] {
  const all = [
    ['forum_review', facts.review_by],
    ['assignment_ends', facts.assignment?.until],
    ['forum_ends', facts.ended_on],
  ] as const
  return all.flatMap(([kind, on]) => (typeof on === 'string' ? [{ kind, on, forums, forum }] : []))
}
