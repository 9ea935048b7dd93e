import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { calledLike, sourceIn } from '../drafts/carry/headings.js'
import type { AgendaItem, Clause } from '../items/item.js'
import { perArchive } from '../per-archive.js'
import { saysTheSame, wordsOf } from './same-words.js'

type Minutes = Document<'minutes'>
type Row = Partial<NonNullable<NonNullable<Minutes['facts']['attendance']>[number]>>

/** Why nobody can see that a presenter was there: in no row, marked absent, there for other items. */
export type Absence = 'unlisted' | 'absent' | 'elsewhere'

/** Somebody who presented an agenda item, and is not known to have been there for it. */
export interface AbsentPresenter {
  readonly item: AgendaItem
  readonly clause: Clause
  /** As it is written. */
  readonly name: string
  readonly why: Absence
}

/** What somebody may go by, as words and as one text of them. */
interface Called {
  readonly words: readonly string[]
  readonly text: string
}

/** Somebody in the list of participants, with all that they may go by. */
interface Present {
  readonly row: Row
  readonly role: Called
  readonly places: readonly Called[]
}

/**
 * The presenters of the items of some minutes who do not stand among those who were there, by role,
 * by organisation or by both. A forum ("AU") reports through anybody, and is not judged.
 */
export function absentPresenters(
  { facts, body }: Minutes,
  archive: Archive,
): readonly AbsentPresenter[] {
  const present: Present[] = []
  for (const row of facts.attendance ?? []) if (row) present.push(presentAs(row, archive))
  if (present.length === 0) return []
  const heads = [facts.chair, facts.secretary, facts.note_taker]
  for (const head of heads) if (head) present.push(presentAs(head, archive))
  const isOne = (name: string) => present.some((one) => isCalled(called(name, archive), one))
  const absent: AbsentPresenter[] = []
  for (const item of body?.agenda ?? []) {
    for (const clause of item.facts) {
      if (clause.name !== 'presenter') continue
      for (const name of namesIn(clause.value, isOne)) {
        const why = absenceOf(name, item, present, archive)
        if (why !== null) absent.push({ item, clause, name, why })
      }
    }
  }
  return absent
}

// The same roles and parties come to meeting after meeting.
const known = perArchive(() => ({
  names: new Map<string, Called>(),
  parties: new Map<string, readonly Called[]>(),
}))
const nowhere: readonly Called[] = []

function presentAs(row: Row, archive: Archive): Present {
  const { role = '', party, organisation } = row
  const places = party === undefined ? nowhere : partyNames(party, archive)
  return {
    row,
    role: called(role, archive),
    places: organisation === undefined ? places : [...places, called(organisation, archive)],
  }
}

/** The names of a party, and of the municipality or region that it is a part of. */
function partyNames(id: string, archive: Archive): readonly Called[] {
  const made = known(archive).parties
  const before = made.get(id)
  if (before) return before
  const { parties } = archive
  const party = parties.get(id)
  const whole = party && parties.get(parties.whole(party.id))
  const names = [party, whole]
    .flatMap((one) => (one ? [one.id, one.name, one.shortName, ...one.aliases] : []))
    .map((name) => called(name, archive))
  made.set(id, names)
  return names
}

function called(name: string, archive: Archive): Called {
  const made = known(archive).names
  const before = made.get(name)
  if (before) return before
  const words = wordsOf(name)
  const after = { words, text: words.join(' ') }
  made.set(name, after)
  return after
}

function absenceOf(
  name: string,
  item: AgendaItem,
  present: readonly Present[],
  archive: Archive,
): Absence | null {
  const wanted = called(name, archive)
  const { words } = wanted
  const isAttending = (one: Clause) => one.name === 'attending' && holds(wordsOf(one.value), words)
  if (item.facts.some(isAttending)) return null
  const fitting = present.filter((one) => fits(wanted, one))
  if (fitting.length === 0) return isGroup(name, item, archive) ? null : 'unlisted'
  // "Socialchefen i Nora" is no other's social chief.
  const placed = fitting.filter(({ places }) => places.some((place) => holds(words, place.words)))
  const rows = (placed.length > 0 ? placed : fitting).map(({ row }) => row)
  const there = rows.filter(({ status }) => status !== 'absent' && status !== 'apologies')
  if (there.length === 0) return 'absent'
  const isHere = ({ items }: Row) => !items || items.length === 0 || items.includes(item.number)
  return there.some(isHere) ? null : 'elsewhere'
}

/** Whether words are somebody's role or party, and nothing else. */
const isCalled = ({ text }: Called, { role, places }: Present): boolean =>
  text !== '' && (role.text === text || places.some((own) => own.text === text))

/** Whether words may stand for somebody: "utredare" or "utredaren av mellanvård", or a party. */
const fits = (wanted: Called, one: Present): boolean =>
  isCalled(wanted, one) ||
  holds(one.role.words, wanted.words) ||
  holds(wanted.words, one.role.words)

/** Whether all of some words are among others, in any form: "chefen" is "chef". */
const holds = (all: readonly string[], some: readonly string[]): boolean =>
  some.length > 0 && some.every((word) => all.some((one) => isForm(one, word)))

const endings: ReadonlySet<string> = new Set(['', 'n', 'en', 'et', 't', 'na', 'arna', 'erna'])

const isForm = (one: string, other: string): boolean =>
  one.length < other.length ? isLonger(other, one) : isLonger(one, other)

const isLonger = (long: string, short: string): boolean =>
  long.startsWith(short) && endings.has(long.slice(short.length))

/** A forum, or the group that the heading itself names: "AU" under "Rapport från AU". */
const isGroup = (name: string, { title }: AgendaItem, archive: Archive): boolean =>
  saysTheSame(sourceIn(title) ?? '', name) ||
  [...calledLike(archive, name)].some((id) => archive.findA('forum', id))

/** The names in a value: "vård och omsorg" is one where somebody is called that. */
function namesIn(value: string, isOne: (name: string) => boolean): readonly string[] {
  if (!/[,;]|(?:^|\s)(?:och|samt|and)\s/.test(value)) {
    const name = value.trim()
    return name === '' ? [] : [name]
  }
  const parts = [...value.matchAll(/[^,;]+?(?=\s+(?:och|samt|and)\s|[,;]|$)/g)].map((match) => {
    const [text] = match
    const lead = /^\s*(?:(?:och|samt|and)\s+)?/.exec(text)?.[0].length ?? 0
    return { start: match.index + lead, end: match.index + text.trimEnd().length }
  })
  const names: string[] = []
  for (let from = 0; from < parts.length; from++) {
    const start = parts[from]?.start ?? 0
    const name = (to: number) => value.slice(start, parts[to]?.end)
    let to = parts.length - 1
    while (to > from && !isOne(name(to))) to--
    if (name(to) !== '') names.push(name(to))
    from = to
  }
  return names
}
