import type { Lang, Text } from '../../text.js'
import type { Archive } from '../archive.js'

/** A new document, not yet written: where it belongs and what it holds. */
export interface Draft {
  readonly id: string
  /** Relative to the archive. */
  readonly path: string
  readonly text: string
  /** What its author has to fill in, in the order of the document. */
  readonly missing: readonly Text[]
  /** What else its author should know. */
  readonly notes: readonly Text[]
  /** What came along from earlier meetings; minutes and notices only. */
  readonly carried?: CarriedSummary
  /** It calls to a meeting that is to come. */
  readonly isNotice?: boolean
  /** The text of the notice that it takes over; nothing where the file is new. */
  readonly replaces?: string
}

/** What came along to a meeting, for whoever asked for the draft. */
export interface CarriedSummary {
  readonly rows: readonly CarriedRow[]
  /** What there was nothing of. */
  readonly empty: readonly Text[]
}

export interface CarriedRow {
  readonly count: number
  readonly says: Text
  /** The number of the agenda item it stands under. */
  readonly item: string
}

/** The language documents of an archive are written in. */
export const languageOf = ({ settings }: Archive): Lang => settings.language ?? 'sv'

/** A list for a template: nothing at all when it is empty. */
export const some = <T>(list: readonly T[] | undefined): readonly T[] | undefined =>
  list === undefined || list.length === 0 ? undefined : list

/** What is missing, of pairs of a value and what it is called. */
export const lacking = (asked: readonly (readonly [unknown, Text])[]): readonly Text[] =>
  asked.filter(([value]) => value === undefined || value === null).map(([, name]) => name)
