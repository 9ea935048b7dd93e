import { lackingInAgreement } from '../agreements/lacking.js'
import { agreementOn, isOver } from '../agreements/state.js'
import type { Archive } from '../archive.js'
import type { Facts } from '../facts.js'
import { readFrontMatter } from '../frontmatter.js'
import type { Agreement } from '../types.js'
import { type Draft, languageOf, some } from './draft.js'
import { labelled, named, namedAll, namedAreas, namedTopics } from './naming.js'
import { fill, withComments } from './template.js'

export interface AgreementAnswers {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly level?: string | undefined
  readonly area?: readonly string[]
  readonly parties?: readonly string[]
  readonly consultation?: { readonly from: string; readonly to: string | undefined } | undefined
  readonly adopted?: Adopted | undefined
  readonly validFrom?: string | undefined
  readonly validTo?: string | undefined
  readonly noticeMonths?: number | undefined
  readonly reviewBy?: string | undefined
  readonly replaces?: readonly string[]
  readonly followUpMonths?: number | undefined
  readonly legalBasis?: readonly string[]
  readonly topics?: readonly string[]
  readonly holder?: string | undefined
}

/** The day something was adopted, and the decision where it is known. */
export interface Adopted {
  readonly on: string
  readonly item: string | undefined
}

/** A draft of an agreement; it stays one until it says when it was adopted. */
export function draftAgreement(
  archive: Archive,
  answers: AgreementAnswers,
  template: string,
): Draft {
  const { id, title, kind, level, area = [], parties = [], replaces = [], topics = [] } = answers
  const lang = languageOf(archive)
  const every = answers.followUpMonths
  const text = fill(template, {
    id,
    title,
    kind,
    kind_label: labelled('agreement', ['kind'], kind, lang),
    level,
    level_label: labelled('agreement', ['level'], level, lang),
    area: some(area),
    area_names: namedAreas(archive, area, lang),
    parties: { lines: partyLines(archive, parties) },
    consultation: answers.consultation && { ...answers.consultation },
    adopted: answers.adopted && { ...answers.adopted },
    valid_from: answers.validFrom,
    valid_to: answers.validTo,
    notice: answers.noticeMonths,
    review_by: answers.reviewBy,
    replaces: some(replaces),
    replaces_names: namedAll(archive, replaces, lang),
    follow_up: every === undefined ? undefined : { every_months: every },
    legal_basis: some(answers.legalBasis),
    topics: some(topics),
    topic_names: namedTopics(archive, topics),
    holder: answers.holder,
    holder_name: named(archive, answers.holder, lang),
  })
  return {
    id,
    path: `agreements/${id}.md`,
    text,
    missing: lackingInAgreement(readFrontMatter(text).data as Facts<Agreement>, false),
    notes: overNotes(archive, replaces),
  }
}

/** The parties, each with its name, and above them what may be said of each. */
function partyLines(archive: Archive, parties: readonly string[]): readonly string[] {
  const lang = languageOf(archive)
  if (parties.length === 0) {
    const example = '[{party: region-18}, {party: kommun-1885}]'
    return [
      `parties: []                    # ${{ sv: 'till exempel', en: 'such as' }[lang]} ${example}`,
    ]
  }
  const rows = parties.map((party): [string, string] => [
    `  - {party: ${party}}`,
    archive.name(party)[lang],
  ])
  const words = {
    sv: 'hos var och en: received_on = mottagit, decided_on = beslutat, implemented_on = infört',
    en: 'for each: received_on, decided_on, implemented_on, followed_up_on',
  }
  return [`parties:                       # ${words[lang]}`, ...withComments(rows)]
}

/** What is replaced anew, though something else has replaced it or it was ended. */
function overNotes(archive: Archive, replaces: readonly string[]): Draft['notes'] {
  return replaces.flatMap((id) => {
    const old = archive.findA('agreement', id)
    const now = old && agreementOn(old, archive)
    if (!now || !isOver(now)) return []
    const name = archive.name(id)
    return [{ sv: `${name.sv} gäller inte längre.`, en: `${name.en} is in force no more.` }]
  })
}
