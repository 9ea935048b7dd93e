import type { Archive } from '../../archive/archive.js'
import type { Matter } from '../../archive/said/matter.js'
import { shortDay } from '../../format.js'
import { each, type Text } from '../../text.js'
import type { Block, Entries, Entry } from '../view.js'
import { forumNames, headed, placeOf, textOf } from './naming.js'

/** Blocks without those that would be a heading over nothing. */
export const worthShowing = (blocks: readonly (Block | null)[]): readonly Block[] =>
  blocks.filter((block) => {
    if (block === null) return false
    if (block.kind === 'entries') return block.entries.length > 0
    if (block.kind === 'facts') return block.facts.length > 0
    return block.kind !== 'table' || block.hidden === true || block.rows.length > 0
  }) as readonly Block[]

/** A heading with its number, and what stands under it. */
export const entriesOf = (
  heading: Text,
  entries: readonly Entry[],
  from: number | null = null,
): Entries => ({ kind: 'entries', heading: headed(heading, entries.length), from, entries })

/** What was said, with its day to the right, and where below it. */
export function shortEntry(
  matter: Matter,
  archive: Archive,
  { aside, more, facts }: Partial<Pick<Entry, 'aside' | 'facts'>> & { more?: Text | null } = {},
): Entry {
  const { said } = matter
  const forums = forumNames(said.meeting.forums, archive)
  const where = aside === undefined ? forums : withDay(forums, said.on)
  return {
    title: textOf(said),
    aside: aside === undefined ? shortDay(said.on) : aside,
    under: more ? each((lang) => `${where[lang]}: ${more[lang]}`) : where,
    facts: facts ?? [],
    id: placeOf(said),
  }
}

const withDay = (forums: Text, on: string): Text =>
  each((lang) => `${forums[lang]}, ${shortDay(on)[lang]}`)

/** Where to see more of one thing. */
export const traceNote = (place: string): Text => ({
  sv: `Se hela resan: samverkan följ '${place}'`,
  en: `See the whole journey: samverkan trace '${place}'`,
})
