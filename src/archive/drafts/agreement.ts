import type { Archive } from '../archive.js'
import { type Draft, languageOf, some } from './draft.js'
import { labelled, namedAll, namedAreas } from './naming.js'
import { fill, withComments } from './template.js'

export interface AgreementAnswers {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly level?: string | undefined
  readonly area?: readonly string[]
  readonly parties?: readonly string[]
  readonly validFrom?: string | undefined
  readonly validTo?: string | undefined
  readonly reviewBy?: string | undefined
  readonly replaces?: readonly string[]
  readonly legalBasis?: readonly string[]
}

/** A draft of an agreement; it stays one until it says when it was adopted. */
export function draftAgreement(
  archive: Archive,
  answers: AgreementAnswers,
  template: string,
): Draft {
  const { id, title, kind, level, area = [], parties = [], replaces = [], validFrom } = answers
  const lang = languageOf(archive)
  const rows = parties.map((party): [string, string] => [
    `  - {party: ${party}}`,
    archive.name(party)[lang],
  ])
  const text = fill(template, {
    id,
    title,
    kind,
    kind_label: labelled('agreement', ['kind'], kind, lang),
    level,
    level_label: labelled('agreement', ['level'], level, lang),
    area: some(area),
    area_names: namedAreas(archive, area, lang),
    parties: { lines: rows.length === 0 ? ['parties: []'] : ['parties:', ...withComments(rows)] },
    valid_from: validFrom,
    valid_to: answers.validTo,
    review_by: answers.reviewBy,
    replaces: some(replaces),
    replaces_names: namedAll(archive, replaces, lang),
    legal_basis: some(answers.legalBasis),
  })
  const missing = [
    ...(parties.length === 0 ? [{ sv: 'parter', en: 'parties' }] : []),
    ...(validFrom === undefined ? [{ sv: 'gäller från', en: 'valid from' }] : []),
    { sv: 'texten under rubrikerna', en: 'the text under the headings' },
  ]
  return { id, path: `agreements/${id}.md`, text, missing, notes: [] }
}
