import type { Lang } from '../../text.js'
import type { FollowUp, ItemKind, Outcome } from './kinds.js'

/** What stands in a label after its words: `Lyfts till X`, `Klart REF`, `Godkänns [REF]`. */
export type Takes = 'nothing' | 'name' | 'date' | 'reference' | 'perhaps a reference'

export interface LabelWord {
  readonly word: string
  readonly lang: Lang
  readonly kind: ItemKind
  readonly result: Outcome | FollowUp | null
  readonly takes: Takes
  /** Understood, but `format` writes another. */
  readonly old: boolean
}

type Row = readonly [kind: ItemKind, result: Outcome | FollowUp | null, takes: Takes]

/** Every label, Swedish and English. The first word of a kind is the one that `format` writes. */
const rows: readonly (readonly [row: Row, sv: readonly string[], en: readonly string[]])[] = [
  [['decision', null, 'nothing'], ['Beslut'], ['Decision']],
  [['position', null, 'nothing'], ['Ställningstagande'], ['Position']],
  [['assignment', null, 'nothing'], ['Uppdrag'], ['Assignment']],
  [['proposal', null, 'nothing'], ['Förslag', 'Förslag till beslut'], ['Proposal']],
  [['question', null, 'nothing'], ['Fråga'], ['Question']],
  [['referral', null, 'name'], ['Lyfts till'], ['Referred to']],
  [['anchoring', null, 'name'], ['Förankras i'], ['To anchor in']],
  [['meeting_dates', null, 'nothing'], ['Mötestider'], ['Meeting dates']],
  [['outcome', 'approved', 'perhaps a reference'], ['Godkänns'], ['Approved']],
  [['outcome', 'noted', 'nothing'], ['Till handlingarna'], ['Noted']],
  [['outcome', 'postponed', 'date'], ['Bordläggs till'], ['Postponed to']],
  [['outcome', 'sent_back', 'name'], ['Återremitteras till'], ['Sent back to']],
  [['outcome', 'withdrawn', 'nothing'], ['Utgår'], ['Withdrawn']],
  [['dissent', null, 'nothing'], ['Reservation'], ['Dissent']],
  [['statement', null, 'nothing'], ['Protokollsanteckning'], ['Statement']],
  [['follow_up', 'done', 'reference'], ['Klart'], ['Done']],
  [['follow_up', 'in_progress', 'reference'], ['Pågår'], ['In progress']],
  [['follow_up', 'dropped', 'reference'], ['Avskrivs'], ['Dropped']],
  [['follow_up', 'anchored', 'reference'], ['Förankrat'], ['Anchored']],
  [['follow_up', 'answer', 'reference'], ['Svar på'], ['Answer to']],
  [['follow_up', 'rejected', 'reference'], ['Avslås'], ['Rejected']],
]

/** Older words for a follow-up. */
const old: Readonly<Record<string, FollowUp>> = {
  Genomfört: 'done',
  Avbrutet: 'dropped',
  'Besvaras ej': 'dropped',
}

const one = ([kind, result, takes]: Row, word: string, lang: Lang, isOld: boolean): LabelWord => ({
  word,
  lang,
  kind,
  result,
  takes,
  old: isOld,
})

/** All labels there are. */
export const labelWords: readonly LabelWord[] = [
  ...rows.flatMap(([row, sv, en]) => [
    ...sv.map((word) => one(row, word, 'sv', false)),
    ...en.map((word) => one(row, word, 'en', false)),
  ]),
  ...Object.entries(old).map(([word, result]) =>
    one(['follow_up', result, 'reference'], word, 'sv', true),
  ),
]

/** The word that `format` writes for a kind of item in a language. */
export function labelFor({ kind, result }: Pick<LabelWord, 'kind' | 'result'>, lang: Lang): string {
  const found = labelWords.find(
    (one) => one.kind === kind && one.result === result && one.lang === lang && !one.old,
  )
  return found?.word ?? ''
}

/**
 * Bold openings that are no item and are not meant as one. An archive's settings add its own; the
 * caller leaves those out.
 */
export const harmlessLabels: ReadonlySet<string> = new Set(
  [
    'Bakgrund Diskussion Synpunkter Information Sammanfattning Kommentar Kommentarer Notering',
    'Noteringar Syfte Nuläge Exempel Obs OBS Närvarande Frånvarande Plats Datum Presentation',
    'Reflektion Reflektioner Dialog Inledning Fakta',
    'Background Discussion Views Comments Comment Summary Note Notes Purpose Example Present',
    'Absent Place Date',
  ]
    .join(' ')
    .split(' ')
    .concat('Nästa möte', 'Next meeting'),
)
