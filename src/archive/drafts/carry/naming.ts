import { listed } from '../../../text.js'
import { entriesOf } from '../../facts.js'
import type { Thread } from '../../said/matter.js'
import { type Who, whoIs } from '../../said/who.js'
import type { Carrying } from './carrying.js'
import { plainWords } from './plain-words.js'

const plain = /^[\p{L}\p{N}][\p{L}\p{N} /&–-]*$/u

/** A name up to this is short enough. */
const short = 24

/**
 * What a forum or party is called where it may have to be understood again: its name, or a shorter
 * one that it goes by, as long as it fits nobody else; else the id.
 */
export function shortName({ archive }: Carrying, id: string): string {
  const forum = archive.findA('forum', id)
  const aliases = [...entriesOf(forum?.facts.aliases)].map(([, alias]) => alias)
  const name = archive.name(id).sv
  const names = name.length > short ? [...aliases, name] : [name, ...aliases]
  const fits = (one: string) => whoIs({ value: one, role: null }, archive).id === id
  return names.find((one) => plain.test(one) && fits(one)) ?? id
}

/** Somebody named in a body: `Region Örebro län (områdeschef psykiatri)`. */
export function whoName(carrying: Carrying, who: Who): string {
  const name = who.id === null ? plainWords(who.written) : shortName(carrying, who.id)
  return who.role === null ? name : `${name} (${plainWords(who.role)})`
}

/** Everybody a matter lies with, "a, b och c"; null when nobody is named. */
export function whoNames(carrying: Carrying, threads: readonly Thread[]): string | null {
  const names = threads.flatMap(({ who }) => (who === null ? [] : [whoName(carrying, who)]))
  return names.length === 0 ? null : listed(names)[carrying.lang]
}

/** The same as the value of a clause. */
export const whoClause = (carrying: Carrying, threads: readonly Thread[]): string =>
  threads.flatMap(({ who }) => (who === null ? [] : [whoName(carrying, who)])).join(', ')
