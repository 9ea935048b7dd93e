import type { Cell, Row } from './answers.js'
import { isOpen, isOverdue, type Life, type Matter } from './lives.js'
import { daysBetween, idOf, isDraft, type OnDay, saidOn, topicsOf } from './on-day.js'

// The list behind the figures: a row for each who is to do or answer something.

/** The day from which somebody waits: when a question came in, else when it was said. */
export const askedOn = ({ point }: Matter): string =>
  point.clauses.get('Inkom') ?? point.minutes().on

export function rowOf(matter: Matter, life: Life | null, at: OnDay): Row {
  const { point, kind, state } = matter
  const minutes = point.minutes()
  const open = life === null ? false : isOpen(life)
  return {
    id: idOf(point),
    kind,
    on: minutes.on,
    forum: minutes.forum,
    level: at.forums.get(minutes.forum)?.level ?? null,
    // Of a list of meetings the report says how many and when.
    ...(kind === 'meeting_dates' ? {} : { text: saidOn(point, at.day) }),
    topics: topicsOf(minutes, point.agenda).join(' '),
    to: life?.who?.id ?? null,
    role: life?.who?.role ?? null,
    held_by: (life?.holders ?? []).join(' '),
    state: life?.state ?? state,
    state_since: life?.since ?? minutes.on,
    settled_by: life?.by ? idOf(life.by) : null,
    due: life?.due?.on ?? null,
    overdue: life !== null && isOverdue(life, at),
    days: life === null ? null : daysBetween(askedOn(matter), open ? at.day : life.since),
    meetings: life?.meetings ?? null,
    postponed_to: life?.postponedTo ?? null,
    reply_in_draft: life?.inDraft ? idOf(life.inDraft) : null,
    draft: isDraft(point),
  }
}

export const rowsFor = (matters: readonly Matter[], at: OnDay): Row[] =>
  matters.flatMap((matter) =>
    (matter.lives.length === 0 ? [null] : matter.lives).map((life) => rowOf(matter, life, at)),
  )

/** Of the rows of an answer, what is counted here. */
export const likeThese = (counted: readonly Row[], told: readonly Row[]): Row[] =>
  told.map((row) =>
    Object.fromEntries(
      Object.keys(counted.find(({ id }) => id === row['id']) ?? {}).map((name): [string, Cell] => [
        name,
        row[name] ?? null,
      ]),
    ),
  )

/** How many are in each of some states. */
export const perState = (
  all: readonly { readonly state: string }[],
  states: readonly string[],
): Record<string, number> =>
  Object.fromEntries(
    states.map((state) => [state, all.filter((one) => one.state === state).length]),
  )
