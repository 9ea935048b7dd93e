import type { Text } from '../text.js'
import type { Chart } from './chart.js'

export type { Curve, CurveStep } from './chart.js'

/** An answer, free of format: the same for the terminal, a page, a spreadsheet and a program. */
export interface View {
  readonly report: string
  readonly title: Text
  /** What was asked about, in words: "Delregionala medel, beviljade 2020–2024". */
  readonly subject: Text | null
  /** How it was asked, for machines: the flags and their values. */
  readonly parameters: Readonly<Record<string, string | boolean | null>>
  /** Every figure by a stable name; shares unrounded here, amounts in whole kronor. */
  readonly figures: Readonly<Record<string, Figure>>
  /** What people read, in the order they read it. */
  readonly blocks: readonly Block[]
  /** What must be known to trust the figures: what was left out, and why. */
  readonly notes: readonly Text[]
  /** The same as a drawing, where it can be drawn. */
  readonly graph?: Graph
  /** The same as a calendar takes it, in order; absent where the answer is no calendar. */
  readonly events?: readonly CalendarEvent[]
}

/** Something that takes place, by Swedish time. */
export interface CalendarEvent {
  /** The same for as long as it is the same event, wherever it is moved. */
  readonly uid: string
  /** Grows when it is moved, decided or called off. */
  readonly sequence: number
  readonly status: 'confirmed' | 'tentative' | 'cancelled'
  readonly title: Text
  readonly details: readonly Text[]
  readonly place: string | null
  readonly on: string
  /** The last day. */
  readonly until: string
  /** `HH:MM` on the first day; null for whole days. */
  readonly start: string | null
  /** `HH:MM` on the last day; null where nobody has said. */
  readonly end: string | null
}

export type Figure =
  | number
  | string
  | boolean
  | null
  | readonly Figure[]
  | { readonly [name: string]: Figure }

export type Block = Notice | Prose | Table | Facts | Chart | Entries | Tree

/** Something to know before the figures. */
export interface Notice {
  readonly kind: 'notice'
  readonly text: Text
}

/** Running text under a heading, one text per paragraph: what can be read aloud in a meeting. */
export interface Prose {
  readonly kind: 'prose'
  readonly heading: Text | null
  readonly paragraphs: readonly Text[]
}

/** A few labelled figures: "Lever kvar   1 825 000 kr". */
export interface Facts {
  readonly kind: 'facts'
  readonly heading: Text
  readonly facts: readonly { readonly label: Text; readonly value: Text }[]
}

/** Rows and columns; every row carries raw values, formatting is the renderer's. */
export interface Table {
  readonly kind: 'table'
  /** Stable name for machines. */
  readonly name: string
  readonly heading: Text
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** The last line of figures, set apart; absent when there is nothing to add up. */
  readonly total?: Row
  /** Said right under the table. */
  readonly footnotes?: readonly Text[]
  /** For machines only: json carries it, and csv takes the first of these; people do not see it. */
  readonly hidden?: boolean
  /** The column that says what each row is about, each thing once, where there is no `id`. */
  readonly listedBy?: string
}

export interface Column {
  readonly key: string
  readonly label: Text
  readonly type: 'id' | 'text' | 'date' | 'integer' | 'share' | 'amount' | 'boolean'
  /** Left out of what people read; csv and json carry it. */
  readonly machine?: boolean
  /** What people call the raw values, where an answer says them: "in_force" is "gäller". */
  readonly words?: Readonly<Record<string, Text>>
  /** For people only, said in words; csv and json carry the raw columns it is made of. */
  readonly people?: boolean
}

/** What a cell holds: a raw value, or a text that reads differently per language. */
export type Cell = string | number | boolean | null | Text
export type Row = Readonly<Record<string, Cell>>

/** Things one after the other with what must be known of each. For people: a table has the raw values. */
export interface Entries {
  readonly kind: 'entries'
  readonly heading: Text
  /** The number of the first; null when they are not numbered. */
  readonly from: number | null
  readonly entries: readonly Entry[]
  readonly footnotes?: readonly Text[]
}

export interface Entry {
  readonly title: Text
  /** To the right of the title: a day, or how long somebody has waited. */
  readonly aside: Text | null
  /** Right below the title: where, and when. */
  readonly under: Text | null
  readonly facts: readonly EntryFact[]
  readonly id: string | null
}

export interface EntryFact {
  /** Empty where the one above holds for this too. */
  readonly label: Text
  readonly value: Text
  readonly aside?: Text
}

/** What led to what. */
export interface Tree {
  readonly kind: 'tree'
  /** Stable name for machines. */
  readonly name: string
  readonly heading: Text
  readonly branches: readonly Branch[]
  /** Without air between: for trees that are read as a list. */
  readonly dense?: boolean
}

/** Boxes and arrows between them. */
export interface Graph {
  readonly groups: readonly GraphGroup[]
  readonly arrows: readonly GraphArrow[]
}

/** Boxes that stand together, under a heading. */
export interface GraphGroup {
  readonly heading: Text
  readonly boxes: readonly GraphBox[]
}

export interface GraphBox {
  readonly id: string
  /** The first is its name. */
  readonly lines: readonly Text[]
  /** What is not here yet, not here now, gone, or not ours, is drawn otherwise. */
  readonly look: 'plain' | 'planned' | 'resting' | 'ended' | 'outside'
}

export interface GraphArrow {
  readonly from: string
  readonly to: string
  /** Solid for what holds, dotted for what comes after. */
  readonly line: 'solid' | 'dotted'
  readonly label?: Text
}

export interface Branch {
  readonly title: Text
  readonly aside: Text | null
  /** Below the title, a line or more each. */
  readonly lines: readonly Text[]
  readonly id: string | null
  /** The same for machines, by stable names. */
  readonly raw: Readonly<Record<string, Figure>>
  readonly branches: readonly Branch[]
}
