import { saysProposed } from './date-lists.js'
import type { Clause, Item, ItemPlaces } from './item.js'
import type { ItemKind } from './kinds.js'
import type { NearMiss, NearMissKind } from './near-miss.js'
import type { Draft, Reading } from './reading.js'
import { trimmed } from './words.js'

const unnumbered: ReadonlySet<ItemKind> = new Set(['follow_up', 'outcome', 'meeting_dates'])
const kept: ReadonlySet<ItemKind> = new Set(['assignment', 'question', 'proposal'])

/**
 * Number the items of a body and say what is wrong with their numbers: one series in each agenda
 * item over all kinds, where the smallest unused goes to what has none.
 */
export function numbered(reading: Reading): readonly Item[] {
  const { agenda, drafts, misses } = reading
  const used = new Set<string>()
  const given = drafts.map((draft) => writtenNumber(reading, draft, used))
  const last = new Map<string, number>()
  return drafts.map((draft, index) => {
    const home = draft.agenda === null ? undefined : agenda[draft.agenda]?.number
    let number = given[index] ?? null
    if (draft.number === null && home !== undefined && needsNumber(draft)) {
      let next = (last.get(home) ?? 0) + 1
      while (used.has(`${home}.${next}`)) next++
      last.set(home, next)
      number = `${home}.${next}`
    }
    if (draft.offer === 'unticked') misses.push(...judgeOffer(reading, draft))
    else if (home === undefined) misses.push(missAt(reading, 'item-outside-agenda', draft))
    return itemOf(reading.text, draft, number)
  })
}

/** The number a draft has of its own, if it can be right. */
function writtenNumber(reading: Reading, draft: Draft, used: Set<string>): string | null {
  const { number, agenda, offer } = draft
  const home = agenda === null ? undefined : reading.agenda[agenda]?.number
  if (number === null || home === undefined) return null
  if (number.value.indexOf('.') !== home.length || !number.value.startsWith(home)) {
    if (offer === 'unticked') return null
    reading.misses.push(missAt(reading, 'number-of-another-heading', draft, number.place))
    return null
  }
  if (used.has(number.value)) {
    reading.misses.push(missAt(reading, 'number-twice', draft, number.place))
    return null
  }
  used.add(number.value)
  return number.value
}

const needsNumber = ({ offer, label }: Draft): boolean =>
  offer !== 'unticked' && !unnumbered.has(label.word.kind)

/** What nobody may take away without having ticked it. */
function judgeOffer(reading: Reading, draft: Draft): readonly NearMiss[] {
  const stays = draft.number !== null || kept.has(draft.label.word.kind)
  return stays ? [missAt(reading, 'offer-to-keep', draft)] : []
}

function missAt(
  { text }: Reading,
  kind: NearMissKind,
  { labelPlace, under, text: said }: Draft,
  place = under ? said.place : labelPlace,
): NearMiss {
  return { kind, place, written: text.slice(place.start, place.end), meant: null }
}

function itemOf(text: string, draft: Draft, given: string | null): Item {
  const { label, under, number } = draft
  const { word, target } = label
  const { labelPlace, numberPlace } = draft
  const extent = trimmed(text, draft)
  const isDates = word.kind === 'meeting_dates'
  return {
    kind: word.kind,
    result: word.result,
    label: {
      text: label.text,
      lang: word.lang,
      old: word.old,
      start: labelPlace.start,
      end: labelPlace.end,
    },
    number: {
      written: number?.value ?? null,
      given,
      start: numberPlace.start,
      end: numberPlace.end,
      form: under === null || (number !== null && number === under.number) ? 'in-label' : 'alone',
    },
    agenda: draft.agenda,
    text: draft.text.value,
    textPlace: draft.text.place,
    target,
    clauses: clausesOf(draft),
    offer: draft.offer,
    start: extent.start,
    end: extent.end,
    leadIn: under && { value: under.text.value, place: leadPlace(under) },
    places: placesOf(draft),
    dates: draft.dates.length === 0 ? none : draft.dates,
    proposed: isDates && saysProposed(draft.text.value),
  }
}

// Most items have none of these: one object serves them all.
const none: readonly never[] = []
const plainly: ItemPlaces = { box: null, entry: null, runOn: false }

function clausesOf({ clauses, under }: Draft): readonly Clause[] {
  const all = under === null ? clauses : withShared(clauses, under.clauses)
  return all.length === 0 ? none : all
}

function placesOf({ entry, runOn }: Draft): ItemPlaces {
  if (entry === null && !runOn) return plainly
  return { box: entry?.box ?? null, entry: entry && spanOf(entry), runOn }
}

/** A lead-in's clauses hold for each of its entries that does not say otherwise. */
const withShared = (own: readonly Clause[], shared: readonly Clause[]): readonly Clause[] => {
  const names = new Set(own.map(({ name }) => name))
  return [...own, ...shared.filter(({ name }) => !names.has(name))]
}

const leadPlace = ({ labelPlace, text }: Draft) => ({
  start: labelPlace.start,
  end: Math.max(labelPlace.end, text.place.end),
})

const spanOf = ({ start, end }: { start: number; end: number }) => ({ start, end })
