import type { Text } from '../text.js'

// Pictures free of format: what is shown and what it means; how it looks is the renderer's.

/** What a part stands for; a renderer gives each a colour that can be told from the others. */
export type Tone = 'good' | 'bad' | 'unsure' | 'quiet' | 'first' | 'second' | 'third' | 'fourth'

export type Chart = Curve | Bars | Flow | Timeline | Lines

interface Drawn {
  /** Stable name for machines. */
  readonly name: string
  readonly heading: Text
  /** What the picture shows in words, for those who cannot see it; also printed under it. */
  readonly captions: readonly Text[]
}

/** A share over time that can only fall: steps, what is left to follow, and where it is uncertain. */
export interface Curve extends Drawn {
  readonly kind: 'curve'
  readonly unit: Text
  readonly steps: readonly CurveStep[]
  /** Beyond this many units too few are left to say anything; null when there are always enough. */
  readonly reliableUntil: number | null
  readonly end: number
  /** How many are still followed after so many units, every half year. */
  readonly following: readonly { readonly at: number; readonly count: number }[]
}

export interface CurveStep {
  readonly at: number
  readonly share: number
  readonly low: number | null
  readonly high: number | null
  readonly atRisk: number
}

/** What all the following may be: a picture of what a table beside it says already. */
interface Beside {
  /** The name of that table: people who read text are then spared the same figures twice. */
  readonly beside?: string
}

/** Bars of parts: counts or kronor per year, party or fund. */
export interface Bars extends Drawn, Beside {
  readonly kind: 'bars'
  readonly unit: 'integer' | 'amount'
  /** What each bar is one of: "Beslutsår". */
  readonly label: Text
  readonly parts: readonly { readonly key: string; readonly label: Text; readonly tone: Tone }[]
  readonly bars: readonly Bar[]
}

export interface Bar {
  readonly label: Text
  /** By the key of a part; what is missing is zero, and what is unknown is said in `aside`. */
  readonly values: Readonly<Record<string, number>>
  /** After the bar, instead of the sum: "1 250 000 kr + 1 okänt belopp". */
  readonly aside?: Text
}

/** Where an amount went: from left to right. */
export interface Flow extends Drawn, Beside {
  readonly kind: 'flow'
  readonly unit: 'integer' | 'amount'
  readonly stages: readonly (readonly FlowNode[])[]
  /** Each from a node to one further to the right; amounts are never negative. */
  readonly links: readonly { readonly from: string; readonly to: string; readonly value: number }[]
}

export interface FlowNode {
  readonly id: string
  readonly label: Text
  readonly tone: Tone
}

/** What went on when: a row per project, agreement or plan. */
export interface Timeline extends Drawn, Beside {
  readonly kind: 'timeline'
  /** The days at the edges, `YYYY-MM-DD`. */
  readonly from: string
  readonly to: string
  /** A line through all rows, at the as-of day; null where it is outside. */
  readonly today: string | null
  readonly rows: readonly TimelineRow[]
}

export interface TimelineRow {
  readonly label: Text
  readonly id: string | null
  /** From the first day to the last; null is not known, and drawn to the edge. */
  readonly spans: readonly {
    readonly from: string | null
    readonly to: string | null
    readonly tone: Tone
    readonly label: Text
  }[]
  readonly marks: readonly { readonly on: string; readonly tone: Tone; readonly label: Text }[]
}

/** Figures over time, each a line; a day where a figure is not known breaks it. */
export interface Lines extends Drawn, Beside {
  readonly kind: 'lines'
  readonly unit: 'integer' | 'amount' | 'share'
  /** In order, `YYYY-MM-DD`. */
  readonly days: readonly string[]
  readonly lines: readonly {
    readonly key: string
    readonly label: Text
    readonly tone: Tone
    readonly values: readonly (number | null)[]
  }[]
}
