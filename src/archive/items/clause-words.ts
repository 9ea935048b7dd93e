import type { Lang, Text } from '../../text.js'
import type { ItemKind } from './kinds.js'

/** What the value of a clause is: it decides where the value ends and what may be wrong with it. */
export type ClauseType = 'date' | 'reference' | 'id' | 'parties' | 'text'

interface Row {
  readonly label: Text
  readonly type: ClauseType
  /** Older or common words that mean the same. */
  readonly old?: readonly string[]
}

/** Every clause and every word of a fact line, with the word that `format` writes. */
export const clauses = {
  responsible: row('Ansvarig', 'Responsible', 'parties', ['Ansvariga']),
  due: row('Senast', 'Due', 'date', ['Klart senast']),
  concerns: row('Avser', 'Concerns', 'reference'),
  applies_to: row('Gäller för', 'Applies to', 'parties'),
  applies_from: row('Gäller från', 'Applies from', 'date'),
  as_proposed: row('Enligt', 'As proposed', 'reference'),
  adopts: row('Antar', 'Adopts', 'id'),
  grants: row('Beviljar', 'Grants', 'id'),
  replaces: row('Ersätter', 'Replaces', 'id'),
  condition: row('Villkor', 'Condition', 'text'),
  report_back_to: row('Återrapporteras till', 'Report back to', 'parties', ['Rapporteras till']),
  from: row('Från', 'From', 'parties'),
  to: row('Till', 'To', 'parties'),
  answer_by: row('Svar senast', 'Answer by', 'date'),
  received: row('Inkom', 'Received', 'date'),
  meeting: row('Tas upp', 'Meeting', 'date'),
  via: row('Via', 'Via', 'parties'),
  reason: row('Skäl', 'Reason', 'text'),
  by: row('Av', 'By', 'parties'),
  moved_from: row('Flyttat från', 'Moved from', 'date'),
  joint_with: row('Gemensamt med', 'Joint with', 'parties'),
  cancelled: row('Inställt', 'Cancelled', 'text'),
  presenter: row('Föredragande', 'Presenter', 'text'),
  attending: row('Deltar', 'Attending', 'text'),
  topics: row('Ämnen', 'Topics', 'id'),
  papers: row('Underlag', 'Papers', 'text'),
  time: row('Tid', 'Time', 'text'),
  sectors: row('Berör', 'Sectors', 'text'),
  conflict_of_interest: row('Jäv', 'Conflict of interest', 'text'),
} as const
export type ClauseName = keyof typeof clauses

/** What may stand in a fact line, right under the heading of an agenda item. */
export const factNames: ReadonlySet<ClauseName> = new Set([
  'presenter',
  'attending',
  'topics',
  'papers',
  'time',
  'sectors',
  'conflict_of_interest',
])

/** What an entry of a list of meeting dates may say. */
export const dateEntryNames: ReadonlySet<ClauseName> = new Set([
  'moved_from',
  'joint_with',
  'cancelled',
])

const everywhere: readonly ClauseName[] = [
  'responsible',
  'due',
  'concerns',
  'applies_to',
  'applies_from',
  'as_proposed',
]

const own: Readonly<Record<ItemKind, readonly ClauseName[]>> = {
  decision: ['adopts', 'grants', 'replaces', 'condition'],
  position: [],
  assignment: ['report_back_to'],
  proposal: ['from'],
  question: ['to', 'answer_by', 'from', 'received'],
  referral: ['meeting', 'answer_by', 'via'],
  anchoring: [],
  meeting_dates: [],
  outcome: ['reason'],
  dissent: ['by'],
  statement: ['by'],
  follow_up: ['by', 'reason'],
}

const allowed = Object.fromEntries(
  Object.entries(own).map(([kind, names]) => [kind, new Set([...everywhere, ...names])]),
) as unknown as Readonly<Record<ItemKind, ReadonlySet<ClauseName>>>

/** The clauses an item of a kind may have. */
export const clausesOf = (kind: ItemKind): ReadonlySet<ClauseName> => allowed[kind]

export interface ClauseWord {
  readonly name: ClauseName
  readonly lang: Lang
  readonly old: boolean
}

/** Clause words as they are written, with their capital. */
export const clauseWords: ReadonlyMap<string, ClauseWord> = new Map(
  Object.entries(clauses).flatMap(([key, { label, old }]) => {
    const name = key as ClauseName
    const now = (['en', 'sv'] as const).map((lang) => [label[lang], { name, lang, old: false }])
    const then = (old ?? []).map((word) => [word, { name, lang: 'sv', old: true }])
    return [...now, ...then] as unknown as readonly (readonly [string, ClauseWord])[]
  }),
)

/** The same words in small letters, with the word that was meant. */
export const smallClauseWords: ReadonlyMap<string, string> = new Map(
  [...clauseWords.keys()].map((word) => [word.toLowerCase(), word]),
)

function row(sv: string, en: string, type: ClauseType, old: readonly string[] = []): Row {
  return { label: { sv, en }, type, old }
}
