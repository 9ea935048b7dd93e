import type { Archive } from '../archive.js'
import { countyName } from '../register.js'
import { type Draft, languageOf, some } from './draft.js'
import { labelled, named } from './naming.js'
import { fill } from './template.js'

export interface PartyAnswers {
  readonly id: string
  /** Absent, like the rest, for a municipality or region of the register, which only gets aliases. */
  readonly name?: string | undefined
  readonly shortName?: string | undefined
  readonly aliases?: readonly string[]
  readonly kind?: string | undefined
  readonly side?: string | undefined
  readonly code?: string | undefined
  readonly county?: string | undefined
  readonly parent?: string | undefined
}

/** A draft of an organisation that the register lacks, or of more names for one that it has. */
export function draftParty(archive: Archive, answers: PartyAnswers, template: string): Draft {
  const { id, name, kind, side, code, county, parent } = answers
  const lang = languageOf(archive)
  const text = fill(template, {
    id,
    name,
    short_name: answers.shortName,
    aliases: some(answers.aliases),
    kind,
    kind_label: labelled('party', ['kind'], kind, lang),
    side,
    side_label: labelled('party', ['side'], side, lang),
    code,
    county,
    county_name: county === undefined ? undefined : countyName(county)[lang],
    parent,
    parent_name: named(archive, parent, lang),
  })
  return { id, path: `parties/${id}.md`, text, missing: [], notes: [] }
}

/** The side an organisation of a kind is on unless somebody says otherwise. */
export function usualSide(archive: Archive, kind: string, parent: string | undefined): string {
  if (kind === 'municipality' || kind === 'municipal_association') return 'municipalities'
  if (kind === 'region') return 'region'
  return (parent && archive.parties.side(parent)) || 'other'
}
