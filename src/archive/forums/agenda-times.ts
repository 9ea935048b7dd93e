import { isTime } from '../../dates.js'
import { looksLikeTime } from '../../fuzzy-dates.js'
import { fold } from '../../nearest.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import type { AgendaItem, Clause } from '../items/item.js'
import { vocabulary } from '../vocabularies.js'

const noon = '12:00'
const lunch = /^(?:lunch|lunchpaus|lunchrast|middagspaus|lunch ?break)(?!\p{L})/iu

/** An agenda item, and when it began at the earliest. */
export interface TimedItem {
  readonly item: AgendaItem
  /** `HH:MM`; null where nothing tells. */
  readonly notBefore: string | null
  /** It stands in the item itself. */
  readonly stated: boolean
}

/**
 * When each item of an agenda began, at the earliest: as it says itself (`Tid: 10:30`), else not
 * before the items that stand before it, nor before noon when lunch does. Over several days only
 * what an item says itself is known.
 */
export function timedItems({ facts, body }: Document<'minutes'>): readonly TimedItem[] {
  const isOneDay = facts.end_date === undefined || facts.end_date === facts.date
  let passed = isOneDay ? (facts.start ?? null) : null
  return (body?.agenda ?? []).map((item): TimedItem => {
    const own = startOf(item)
    const notBefore = own ?? passed
    const at = own ?? (lunch.test(item.title) ? noon : null)
    if (isOneDay && at !== null && (passed === null || at > passed)) passed = at
    return { item, notBefore, stated: own !== null }
  })
}

/** `10:30` in `Tid: 10:30` and in `Tid: kl. 10.30–11`. */
function startOf(item: AgendaItem): string | null {
  const said = clause(item, 'time')?.value.split(/\s*(?:[–-]|till|to)\s*/)[0]
  const time = said === undefined ? null : looksLikeTime(said)
  return time !== null && isTime(time) ? time : null
}

/** The clause in which an item names its sectors, and their ids; words that are none are left out. */
export function sectorsOf(
  item: AgendaItem,
  archive: Archive,
): { readonly clause: Clause; readonly sectors: ReadonlySet<string> } | null {
  const said = clause(item, 'sectors')
  if (!said) return null
  const words = new Set(said.value.split(/[,;]|\s(?:och|and)\s/).map(fold))
  const whole = fold(said.value)
  const sectors = new Set<string>()
  for (const [id, label] of vocabulary(archive, 'sector')) {
    // "Hälso- och sjukvård" has its own "och".
    if (words.has(fold(id)) || words.has(fold(label)) || isIn(whole, fold(label))) sectors.add(id)
  }
  return { clause: said, sectors }
}

const isIn = (whole: string, label: string): boolean =>
  /och|and/.test(label) && whole.includes(label)

const clause = (item: AgendaItem, name: Clause['name']): Clause | undefined =>
  item.facts.find((one) => one.name === name)
