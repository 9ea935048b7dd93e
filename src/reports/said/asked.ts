import type { Archive } from '../../archive/archive.js'
import { spokenNames } from '../../archive/spoken-names.js'
import { unknownTarget } from '../../archive/target-words.js'
import { vocabulary } from '../../archive/vocabularies.js'
import { isDate } from '../../dates.js'
import { UserError } from '../../errors.js'
import { collator } from '../../format.js'
import { fold, nearest } from '../../nearest.js'
import { each, either, type Text } from '../../text.js'
import type { Query } from '../report.js'

type Target = 'forum' | 'party' | 'topic'

/** More than this is counted instead of listed. */
const mostTold = 8

/** The text of a flag; null when it was not given. */
export const given = (query: Query, flag: string): string | null => {
  const value = query[flag]
  return typeof value === 'string' ? value : null
}

/**
 * The id of a forum, party or topic, by its id, a former id or a name that only it has; null when
 * the flag was not given. Throws `UserError('call')` for what does not exist.
 */
export function idAsked(query: Query, target: Target, archive: Archive, flag: string = target) {
  const asked = given(query, flag)
  return asked === null ? null : idCalled(asked, target, archive, `--${flag}`)
}

function idCalled(asked: string, target: Target, archive: Archive, flag: string): string {
  const found = idOf(asked, target, archive)
  if (found !== null) return found
  const { all, called } = spokenNames(archive)
  const several = called(asked).filter((one) => one.target === target)
  if (several.length > 1) {
    const ids = either(several.map(({ id }) => `\`${id}\``))
    throw new UserError(
      'call',
      {
        sv: `\`${asked}\` heter flera (${flag})`,
        en: `\`${asked}\` is the name of several (${flag})`,
      },
      { sv: `Menar du ${ids.sv}?`, en: `Do you mean ${ids.en}?` },
    )
  }
  const what = unknownTarget([target])
  const words = new Map<string, string>()
  for (const { id, target: is, names } of all) {
    if (is === target) for (const word of [id, ...names]) words.set(word, id)
  }
  throw unknownWord(
    asked,
    each((lang) => `${what[lang]} \`${asked}\` (${flag})`),
    words,
    listOf(target, archive),
  )
}

/** The id of something by its id, a former id or a name of its own; null when there is none. */
export function idOf(asked: string, target: Target, archive: Archive): string | null {
  if (target === 'forum') {
    const forum = archive.findA('forum', asked)?.id
    if (forum) return forum
  }
  if (target === 'party' && archive.parties.get(asked)) return asked
  if (target === 'topic' && vocabulary(archive, 'topic').has(asked)) return asked
  const named = spokenNames(archive)
    .called(asked)
    .filter((one) => one.target === target)
  return named.length === 1 ? (named[0]?.id ?? null) : null
}

/** A wrong word with what was probably meant, else with what there is. */
export function unknownWord(
  asked: string,
  message: Text,
  words: ReadonlyMap<string, string>,
  otherwise: Text,
): UserError {
  const near = nearest(asked, words.keys())
  // A word out of a name is often all that is remembered of it.
  const having = [...words]
    .filter(([name]) => hasWord(name, asked))
    .map(([, id]) => id)
    .sort(collator('sv').compare)
  const ids = [...new Set([...near.map((word) => words.get(word) ?? word), ...having])]
  const told: (string | Text)[] = ids.slice(0, mostTold).map((id) => `\`${id}\``)
  const left = ids.length - mostTold
  if (left > 0) told.push({ sv: `någon av ${left} till`, en: `one of ${left} more` })
  const meant = either(told)
  return new UserError(
    'call',
    message,
    ids.length > 0 ? { sv: `Menade du ${meant.sv}?`, en: `Did you mean ${meant.en}?` } : otherwise,
  )
}

const hasWord = (name: string, word: string): boolean =>
  fold(word).length > 2 && name.split(/[\s(),/–-]+/).some((part) => fold(part) === fold(word))

function listOf(target: Target, archive: Archive): Text {
  if (target !== 'topic') {
    const [sv, en] = target === 'forum' ? ['forum', 'forum'] : ['part', 'party']
    return { sv: `Se alla: \`samverkan lista ${sv}\`.`, en: `See all: \`samverkan list ${en}\`.` }
  }
  const ids = [...vocabulary(archive, 'topic').keys()]
  if (ids.length === 0) return { sv: 'Arkivet har inga ämnen.', en: 'The archive has no topics.' }
  const told: (string | Text)[] = ids.slice(0, mostTold)
  const left = ids.length - mostTold
  if (left > 0) told.push({ sv: `${left} till`, en: `${left} more` })
  const all = either(told)
  return { sv: `Det finns ${all.sv}.`, en: `There are ${all.en}.` }
}

/** A day; null when the flag was not given. Throws `UserError('call')` when there is no such day. */
export function dayAsked(query: Query, flag: string): string | null {
  const asked = given(query, flag)
  if (asked === null || isDate(asked)) return asked
  throw new UserError(
    'call',
    { sv: `\`${asked}\` är ingen dag (--${flag})`, en: `\`${asked}\` is no day (--${flag})` },
    { sv: 'Skriv till exempel 2026-11-22.', en: 'Write for instance 2026-11-22.' },
  )
}

/** A year, four digits; null when the flag was not given. Throws `UserError('call')` for others. */
export function yearAsked(query: Query, flag = 'year'): number | null {
  const asked = given(query, flag)
  if (asked === null) return null
  if (/^(?:19|20|21)\d\d$/.test(asked)) return Number(asked)
  throw new UserError(
    'call',
    { sv: `\`${asked}\` är inget år (--${flag})`, en: `\`${asked}\` is no year (--${flag})` },
    { sv: 'Skriv till exempel 2026.', en: 'Write for instance 2026.' },
  )
}

/**
 * One of a few words, by its name or what people call it in any language; null when the flag was
 * not given. Throws `UserError('call')` with what was meant, or all there are.
 */
export function wordAsked<Word extends string>(
  query: Query,
  flag: string,
  choices: ReadonlyMap<Word, Text>,
  what: Text,
): Word | null {
  const asked = given(query, flag)
  if (asked === null) return null
  const words = new Map<string, Word>()
  for (const [word, { sv, en }] of choices) {
    for (const name of [en, sv, word]) words.set(name, word)
  }
  const found = [...words].find(([name]) => fold(name) === fold(asked))
  if (found) return found[1]
  const all = each((lang) => either([...choices.values()].map((one) => one[lang]))[lang])
  throw unknownWord(
    asked,
    each((lang) => `\`${asked}\` ${what[lang]} (--${flag})`),
    new Map([...words.keys()].map((name) => [name, name])),
    each((lang) => `${{ sv: 'Välj', en: 'Choose' }[lang]} ${all[lang]}.`),
  )
}

/** Flags that say opposite things. */
export function refuseTogether(query: Query, flags: readonly string[]): void {
  const on = flags.filter((flag) => query[flag] !== undefined && query[flag] !== false)
  if (on.length < 2) return
  const names = on.map((flag) => `--${flag.replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`)}`)
  const both = each((lang) => names.join({ sv: ' och ', en: ' and ' }[lang]))
  throw new UserError('call', {
    sv: `${both.sv} går inte ihop`,
    en: `${both.en} do not go together`,
  })
}
