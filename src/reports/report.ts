import type { Archive } from '../archive/archive.js'
import type { Past } from '../archive/past/first-days.js'
import type { Text } from '../text.js'
import type { View } from './view.js'

/** An answer about a whole archive. One file each, named after it. */
export interface Report {
  readonly name: string
  /** The names people may also use, Swedish first. */
  readonly aliases: readonly string[]
  /** What it answers, as one line of help. */
  readonly description: Text
  readonly options: readonly ReportOption[]
  readonly examples: readonly { readonly command: Text; readonly says: Text }[]
  /**
   * The figures that say most, for comparing two moments and for following them over time; by what
   * was asked, where the answers have different figures.
   */
  readonly counts?: readonly Count[] | ((query: Query) => readonly Count[])
  /** Forms it can be had in beside those that every report has: `ics`, `mermaid`. */
  readonly formats?: readonly string[]
  /** It asks what only git knows; `build` is given that, or null where there is no git. */
  readonly needsPast?: true
  /** Throws `UserError('call')` when an option names something that does not exist. */
  build(archive: Archive, query: Query, past?: Past | null): View
}

/** A figure with what people call it. */
export interface Count {
  /** Its name among the figures of the view; `by_state.open` is one within another. */
  readonly figure: string
  readonly label: Text
  readonly type: 'integer' | 'days' | 'amount' | 'share'
  /**
   * Said to people only where another figure is so large: a percentage of three projects says less
   * than it seems to. Programs always get it.
   */
  readonly from?: { readonly figure: string; readonly least: number; readonly note: Text }
}

/** A flag of one report. */
export interface ReportOption {
  /** As commander reads it: `--survived`, `--by <what>`. */
  readonly flags: string
  readonly description: Text
  /** The only values it takes, when they are few. */
  readonly choices?: readonly string[]
}

/** The flags as they were given, by name without dashes; the as-of day is the archive's `today`. */
export type Query = Readonly<Record<string, string | boolean | undefined>>
