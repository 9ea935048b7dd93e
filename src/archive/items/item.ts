import type { Lang } from '../../text.js'
import type { ClauseName } from './clause-words.js'
import type { FollowUp, ItemKind, Outcome } from './kinds.js'
import type { NearMiss } from './near-miss.js'
import type { Span, Written } from './spans.js'

/** `Senast: 2023-06-02.` in an item or right under an agenda heading. */
export interface Clause extends Written {
  readonly name: ClauseName
  /** The word as it is written, without its colon, and where: with the colon and any bold marks. */
  readonly word: string
  readonly wordPlace: Span
  readonly lang: Lang
  /** An older word is understood; `format` writes the one of today. */
  readonly old: boolean
}

/** A numbered level-2 heading: its line. */
export interface AgendaItem extends Span {
  /** `5`, `2a`, `45`. */
  readonly number: string
  readonly title: string
  /** False for a near miss: the number is the one that was probably meant. */
  readonly exact: boolean
  /** The clauses right under the heading. */
  readonly facts: readonly Clause[]
}

/** The bold opening of an item, with its asterisks. */
export interface Label extends Span {
  /** As it is written, without number, target, colon and asterisks: `Lyfts till`. */
  readonly text: string
  readonly lang: Lang
  readonly old: boolean
}

/** The digits that are written; else the empty span where a number belongs. */
export interface ItemNumber extends Span {
  /** Null when no number is written. */
  readonly written: string | null
  /** The one it goes by; null for what needs none, and where the one written cannot be right. */
  readonly given: string | null
  /** Under a lead-in the number is a label of its own, `**7.6** `; else it opens the label. */
  readonly form: 'in-label' | 'alone'
}

/** One meeting of a list of meeting dates. */
export interface MeetingDate {
  readonly start: string
  readonly end: string | null
  /** `HH:MM`. */
  readonly time: { readonly start: string; readonly end: string | null } | null
  readonly mode: 'physical' | 'digital' | 'hybrid' | 'residential' | null
  readonly venue: string | null
  readonly movedFrom: string | null
  readonly jointWith: Written | null
  readonly cancelled: boolean
  /** The list entry. */
  readonly place: Span
}

/** Something said in a body that has a life of its own: all that belongs to it and to no other. */
export interface Item extends Span {
  readonly kind: ItemKind
  /** Which outcome or follow-up; null for other kinds. */
  readonly result: Outcome | FollowUp | null
  readonly label: Label
  readonly number: ItemNumber
  /** The agenda item it stands under: a place in `Body.agenda`; null when it stands under none. */
  readonly agenda: number | null
  /** What is said, up to the first clause, on one line. */
  readonly text: string
  readonly textPlace: Span
  /** The forum, date or reference in the label. */
  readonly target: Written | null
  readonly clauses: readonly Clause[]
  /** A list entry with an empty box is no item yet. */
  readonly offer: 'none' | 'unticked' | 'ticked'
  /** The label and words that govern several entries; their own text is in `text`. */
  readonly leadIn: Written | null
  readonly places: ItemPlaces
  /** Meeting dates only. */
  readonly dates: readonly MeetingDate[]
  /** Meeting dates only: `förslag` follows the label. */
  readonly proposed: boolean
}

/** Where something may have to be spliced in or taken out. */
export interface ItemPlaces {
  /** `[ ]` or `[x]`. */
  readonly box: Span | null
  /** The list entry with its marker; null for an item in a paragraph. */
  readonly entry: Span | null
  /** Another item or text stands on the line before, without a blank line between. */
  readonly runOn: boolean
}

/** What is said in a body. */
export interface Body {
  readonly agenda: readonly AgendaItem[]
  /** In the order of the text. */
  readonly items: readonly Item[]
  /** By place. */
  readonly nearMisses: readonly NearMiss[]
  /** The line scanner could not be certain that Markdown sees the body as it does. */
  readonly unsure: boolean
}
