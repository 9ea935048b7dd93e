import { fold } from '../../nearest.js'
import type { Archive } from '../archive.js'
import { spokenNames } from '../spoken-names.js'
import { vocabulary } from '../vocabularies.js'

/** What somebody asked about: topics of the settings, and a plain word to look for in texts. */
export interface Subject {
  /** As it was asked. */
  readonly word: string
  /** By id, in the order of the settings. */
  readonly topics: readonly string[]
  /** The label of a topic that was named outright: nobody has to guess what the word means. */
  readonly exact: boolean
  /** Whether a text speaks of it. */
  says(text: string): boolean
}

/** Words that every text has tell nothing. */
const common = new Set(['och', 'för', 'med', 'att', 'som', 'and', 'for', 'the', 'with'].map(fold))
/** A shorter word of a text is the beginning of too many others to be one of them. */
const shortest = 4

/**
 * What a word asks about: a topic by id or name, else every topic with a word that begins the same
 * way, so that "barn" and "barnfrågor" both mean "barn och unga". Texts are searched likewise.
 */
export function subjectCalled(asked: string, archive: Archive): Subject {
  const word = asked.trim()
  const labels = vocabulary(archive, 'topic')
  const named = labels.has(word)
    ? [word]
    : spokenNames(archive)
        .called(word)
        .flatMap(({ id, target }) => (target === 'topic' ? [id] : []))
  const exact = named.length > 0
  const topics = exact
    ? named
    : [...labels].filter(([id, label]) => speaks(`${label} ${id}`, [word])).map(([id]) => id)
  const phrases = [word, ...named.map((id) => labels.get(id) ?? id)]
  return { word, topics, exact, says: (text) => speaks(text, phrases) }
}

const wordsOf = (text: string): readonly string[] =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .map(fold)
    .filter((word) => word.length > 2 && !common.has(word))

/** Whether a text has all the words of some phrase, or longer or shorter forms of them. */
function speaks(text: string, phrases: readonly string[]): boolean {
  const there = wordsOf(text)
  const has = (word: string) =>
    there.some((one) => one.startsWith(word) || (one.length >= shortest && word.startsWith(one)))
  return phrases.map(wordsOf).some((words) => words.length > 0 && words.every(has))
}
