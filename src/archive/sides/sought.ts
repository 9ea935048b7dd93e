import { fold } from '../../nearest.js'
import { type Entry, isUnreadable, type Source } from '../../source/source.js'
import type { Document } from '../document.js'
import { entriesOf } from '../facts.js'
import { searchable } from './words.js'

// A forum or a party may be spoken of by a name that fits no other: who changes a name, or gives
// the same to another, changes what minutes mean that nobody has touched.

interface Called {
  readonly name?: string | undefined
  readonly short_name?: string | undefined
  readonly aliases?: readonly (string | undefined)[] | undefined
  readonly former_names?:
    | readonly ({ readonly name?: string | undefined } | undefined)[]
    | undefined
}

/** The names that forums and parties have in one of two lists of documents and not in the other. */
export function namesChanged(before: readonly Document[], after: readonly Document[]): string[] {
  const [old, now] = [new Set(before.flatMap(namesOf)), new Set(after.flatMap(namesOf))]
  return [...old, ...now].filter((name) => old.has(name) !== now.has(name))
}

function namesOf({ type, facts }: Document): readonly string[] {
  if (type !== 'forum' && type !== 'party') return []
  const { name, short_name: short, aliases, former_names: former } = facts as Called
  const old = [...entriesOf(former)].map((entry) => entry[1].name)
  return [name, short, ...(aliases ?? []), ...old].filter((one) => one !== undefined)
}

/** Names and files to look for in texts, beside the ids. */
export interface Sought {
  readonly names: readonly string[]
  /** Paths of files that are gone, or others than they were: what is linked is written by path. */
  readonly files: readonly string[]
}

/** The words by which a search finds what may name them. */
export const soughtWords = ({ names, files }: Sought): readonly string[] =>
  [...names, ...files.map(fileWord)].map(searchable).filter((word) => word !== '')

/** Of a name that a link would write in another way only the end is sure. */
const fileWord = (path: string): string => {
  const name = nameOf(path)
  return /^[-\w.]+$/.test(name) ? name : name.slice(name.lastIndexOf('.') + 1)
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The documents in which one of some names stands, case, accents and hyphens aside, or a file. */
export async function seekIn(
  source: Source,
  entries: readonly Entry[],
  sought: Sought,
  mentions: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<string[]> {
  const words = soughtWords(sought)
  if (words.length === 0) return []
  const may = entries.filter(({ path }) => words.some((word) => mentions.get(path)?.has(word)))
  const names = sought.names.map((name) => ({ loosely: loosely(name), exactly: folded(name) }))
  const files = sought.files.map((path) => nameOf(path).normalize('NFC'))
  const found: string[] = []
  await source.read(may, ({ path }, content) => {
    if (isUnreadable(content)) return
    const text = new TextDecoder().decode(content)
    const isNamed = names.some(
      ({ loosely, exactly }) => loosely.test(text) && folded(text).includes(exactly),
    )
    if (isNamed || (files.length > 0 && linksTo(text, files))) found.push(path)
  })
  return found
}

/**
 * A name as it may be written, found before the text is folded, which costs ten times as much.
 * Any letter may stand for a vowel, which may have an accent. No two parts of the pattern match the
 * same character, so that a hostile name costs no more than another.
 */
function loosely(name: string): RegExp {
  const letters =
    name
      .slice(0, 200)
      .normalize('NFD')
      .match(/[^\p{M}\s_-]/gu) ?? []
  const parts = letters.map((one) =>
    /[b-df-hj-mp-tv-xz0-9]/i.test(one) ? one : '[^\\p{M}\\s_\\-]\\p{M}?',
  )
  return new RegExp(parts.join('[\\s_\\-]*'), 'iu')
}

function linksTo(text: string, files: readonly string[]): boolean {
  const plain = text
    .replace(/(?:%[\da-f]{2})+/gi, decodedOr)
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('&amp;', '&')
    .normalize('NFC')
  return files.some((file) => text.includes(file) || plain.includes(file))
}

function decodedOr(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

/** `fold` is for words and cuts long ones short. */
const folded = (text: string): string =>
  text.length <= 200
    ? fold(text)
    : text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[\s_-]+/g, '')
