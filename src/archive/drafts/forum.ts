import { type Lang, listed } from '../../text.js'
import type { Archive } from '../archive.js'
import { valueLabel } from '../describe.js'
import type { Facts } from '../facts.js'
import { readFrontMatter } from '../frontmatter.js'
import type { Forum } from '../types.js'
import { vocabulary } from '../vocabularies.js'
import { type Draft, some } from './draft.js'
import { type MandateAnswer, mandateLines, type SeatAnswer, seatLines } from './forum-lines.js'
import { lackingInForum } from './lacking-in-forum.js'
import { labelled, named, namedAll, namedAreas, namedTopics } from './naming.js'
import { type Filling, fill } from './template.js'

export interface ForumAnswers {
  readonly id: string
  readonly name: string
  readonly level?: string | undefined
  readonly kind?: string | undefined
  readonly aliases?: readonly string[]
  readonly startedOn?: string | undefined
  readonly external?: boolean
  readonly parent?: string | undefined
  readonly basedOn?: readonly string[]
  readonly area?: readonly string[]
  readonly purpose?: string | undefined
  readonly mandate?: MandateAnswer | undefined
  readonly sides?: readonly string[]
  /** The side that chairs in a year, and after how many years another does. */
  readonly chair?: ChairAnswer | undefined
  readonly convener?: Who | undefined
  readonly secretary?: Who | undefined
  readonly assignment?: { readonly text: string; readonly until: string | undefined } | undefined
  readonly seats?: readonly SeatAnswer[]
  readonly maxMembers?: number | undefined
  readonly minPerYear?: number | undefined
  readonly start?: string | undefined
  readonly end?: string | undefined
  readonly preparation?:
    | { readonly by: string; readonly daysBefore: number | undefined }
    | undefined
  readonly standing?: readonly string[]
  readonly approval?: string | undefined
  readonly yearlyPlan?: boolean
  readonly refersTo?: readonly string[]
  readonly actors?: readonly string[]
  readonly reviewBy?: string | undefined
  readonly topics?: readonly string[]
  readonly holder?: string | undefined
}

export interface ChairAnswer {
  readonly side: string
  readonly year: number
  readonly everyYears: number | undefined
}

/** Somebody by role, party or both. */
export interface Who {
  readonly role?: string | undefined
  readonly party?: string | undefined
}

/** A draft of a forum, with what it lacks as comments to fill in. */
export function draftForum(
  archive: Archive | null,
  answers: ForumAnswers,
  template: string,
  lang: Lang,
): Draft {
  const { id, name, purpose, external = false, area = [], sides = [] } = answers
  const { basedOn = [], refersTo = [], topics = [], actors = [] } = answers
  const names = (ids: readonly string[]) => (archive ? namedAll(archive, ids, lang) : undefined)
  const nameOf = (one: string | undefined) => (archive ? named(archive, one, lang) : undefined)
  // Nothing is asked of a body outside the archive, so nothing is hinted at either.
  const rows = external ? template.replace(/^\{\{!.*\n/gm, '') : template
  const text = fill(rows, {
    id,
    name,
    aliases: some(answers.aliases),
    level: answers.level,
    level_label: labelled('forum', ['level'], answers.level, lang),
    kind: answers.kind,
    kind_label: labelled('forum', ['kind'], answers.kind, lang),
    started_on: answers.startedOn,
    external: external ? true : undefined,
    parent: answers.parent,
    parent_name: nameOf(answers.parent),
    based_on: some(basedOn),
    based_on_names: names(basedOn),
    area: some(area),
    area_names: archive ? namedAreas(archive, area, lang) : undefined,
    purpose,
    mandate: { lines: external ? [] : mandateLines(answers.mandate, lang) },
    sides: some(sides),
    sides_labels:
      some(sides) && listed(sides.map((side) => valueLabel('forum', ['sides', 0], side)))[lang],
    ...peopleOf(answers),
    assignment: answers.assignment && { ...answers.assignment },
    seats: {
      lines: external
        ? []
        : seatLines(answers.seats ?? [], (party) => nameOf(party) ?? party, lang),
    },
    max_members: answers.maxMembers,
    ...meetingsOf(answers),
    preparation_name: nameOf(answers.preparation?.by),
    standing_items: some(answers.standing),
    approval: answers.approval,
    approval_label: labelled('forum', ['approval'], answers.approval, lang),
    yearly_plan: answers.yearlyPlan === true ? true : undefined,
    refers_to: some(refersTo),
    refers_to_names: names(refersTo),
    actors: some(actors),
    actor_names: actorNames(archive, actors),
    review_by: answers.reviewBy,
    topics: some(topics),
    topic_names: archive ? namedTopics(archive, topics) : undefined,
    holder: answers.holder,
    holder_name: nameOf(answers.holder),
  })
  const facts = readFrontMatter(text).data as Facts<Forum>
  const missing = external ? [] : lackingInForum(facts)
  return { id, path: `forums/${id}/forum.md`, text, missing, notes: [] }
}

/** Who chairs, convenes and writes. */
function peopleOf({ chair, convener, secretary }: ForumAnswers): Readonly<Record<string, Filling>> {
  return {
    chair: chair && {
      every_years: chair.everyYears,
      terms: [{ year: chair.year, side: chair.side }],
    },
    convener: convener && { ...convener },
    secretary: secretary && { ...secretary },
  }
}

/** How often it meets, and who prepares the meetings. */
function meetingsOf(answers: ForumAnswers): Readonly<Record<string, Filling>> {
  const { minPerYear, start, end, preparation } = answers
  const cadence = { min_per_year: minPerYear, default_start: start, default_end: end }
  const hasCadence = Object.values(cadence).some((value) => value !== undefined)
  return {
    cadence: hasCadence ? cadence : undefined,
    preparation: preparation && { by: preparation.by, min_days_before: preparation.daysBefore },
  }
}

function actorNames(archive: Archive | null, actors: readonly string[]): string | undefined {
  if (actors.length === 0) return undefined
  const words = archive ? vocabulary(archive, 'actor') : new Map<string, string>()
  return actors.map((id) => words.get(id) ?? id).join(', ')
}
