import { type Lang, listed } from '../../text.js'
import type { Archive } from '../archive.js'
import { valueLabel } from '../describe.js'
import { type Draft, some } from './draft.js'
import { labelled, named, namedAreas } from './naming.js'
import { fill } from './template.js'

export interface ForumAnswers {
  readonly id: string
  readonly name: string
  readonly level?: string | undefined
  readonly kind?: string | undefined
  readonly aliases?: readonly string[]
  readonly startedOn?: string | undefined
  readonly external?: boolean
  readonly parent?: string | undefined
  readonly area?: readonly string[]
  readonly purpose?: string | undefined
  readonly sides?: readonly string[]
  readonly minPerYear?: number | undefined
  readonly start?: string | undefined
  readonly end?: string | undefined
  readonly standing?: readonly string[]
  readonly approval?: string | undefined
}

/** A draft of a forum, with what it lacks as comments to fill in. */
export function draftForum(
  archive: Archive | null,
  answers: ForumAnswers,
  template: string,
  lang: Lang,
): Draft {
  const { id, name, purpose, external, minPerYear, start, end, area = [], sides = [] } = answers
  const cadence = { min_per_year: minPerYear, default_start: start, default_end: end }
  const hasCadence = Object.values(cadence).some((value) => value !== undefined)
  const text = fill(template, {
    id,
    name,
    aliases: some(answers.aliases),
    level: answers.level,
    level_label: labelled('forum', ['level'], answers.level, lang),
    kind: answers.kind,
    kind_label: labelled('forum', ['kind'], answers.kind, lang),
    started_on: answers.startedOn,
    external: external === true ? true : undefined,
    parent: answers.parent,
    parent_name: archive ? named(archive, answers.parent, lang) : undefined,
    area: some(area),
    area_names: archive ? namedAreas(archive, area, lang) : undefined,
    purpose,
    sides: some(sides),
    sides_labels:
      some(sides) && listed(sides.map((side) => valueLabel('forum', ['sides', 0], side)))[lang],
    cadence: hasCadence ? cadence : undefined,
    standing_items: some(answers.standing),
    approval: answers.approval,
    approval_label: labelled('forum', ['approval'], answers.approval, lang),
  })
  const missing = external
    ? []
    : [
        ...(purpose === undefined ? [{ sv: 'ändamål', en: 'the purpose' }] : []),
        { sv: 'platser och mandat', en: 'seats and mandate' },
      ]
  return { id, path: `forums/${id}/forum.md`, text, missing, notes: [] }
}
