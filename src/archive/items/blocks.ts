import type { Span } from './spans.js'

/** Text in bold, with its two marks on either side. */
export type Strong = Span

/** Text that is there but is not read: struck out, in a code span or in a comment. */
export interface Mask extends Span {
  readonly kind: 'struck' | 'code' | 'comment'
}

/** A run of lines without a blank one; line breaks and indents within it are in the text. */
export interface Paragraph extends Span {
  readonly kind: 'paragraph'
  readonly strongs: readonly Strong[]
  readonly masks: readonly Mask[]
}

export interface Heading extends Span {
  readonly kind: 'heading'
  readonly depth: number
  /** What it says, without the marks that make it a heading. */
  readonly content: Span
}

export interface Entry extends Span {
  /** `[ ]` or `[x]`, when it has one. */
  readonly box: Span | null
  readonly ticked: boolean
  readonly blocks: readonly Block[]
}

export interface List extends Span {
  readonly kind: 'list'
  readonly entries: readonly Entry[]
}

/** What no item is read from. */
export interface Other extends Span {
  readonly kind: 'quote' | 'code' | 'table' | 'comment' | 'html' | 'footnote' | 'none'
}

/** A body as Markdown sees it: only as much of it as items need. Offsets are those of the file. */
export type Block = Paragraph | Heading | List | Other

/** Whoever tells blocks apart; null when the body is more than it may cost. */
export type BlockReader = (text: string, bodyStart: number) => readonly Block[] | null
