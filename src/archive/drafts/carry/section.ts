import type { Text } from '../../../text.js'
import type { Document } from '../../document.js'

/** What a part of an agenda is about, whatever it is called. */
export const sectionKeys = [
  'previous',
  'assignments',
  'questions',
  'received',
  'answers',
  'dates',
  'proposals',
  'anchoring',
  'projects',
  'documents',
  'news',
] as const
export type SectionKey = (typeof sectionKeys)[number]

/** One thing to come back to. */
export interface Point {
  /** As it is written in the draft; null for what is no item. */
  readonly ref: string | null
  /** One sentence or two, for a notice and for what nothing is to be ticked for. */
  readonly line: string
  /** What stands after `- [ ] `, each a whole item once it is ticked. */
  readonly offers: readonly string[]
}

/** Points that belong together. */
export interface Block {
  /** A level-3 heading; null when the section's own heading says it all. */
  readonly title: string | null
  /** Where they come from and how far they have come. */
  readonly says: string | null
  readonly points: readonly Point[]
}

/** An agenda item made of what earlier meetings and other forums have left. */
export interface Section {
  readonly key: SectionKey
  /** In the language of the archive. */
  readonly heading: string
  readonly blocks: readonly Block[]
  readonly count: number
  /** "uppdrag att följa upp, varav 1 försenat", without the count. */
  readonly says: Text
  /** The same when there is nothing. */
  readonly name: Text
  /** What it is based on, oldest first. */
  readonly papers: readonly Document<'minutes'>[]
}
