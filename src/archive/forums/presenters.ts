import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { calledLike, sourceIn } from '../drafts/carry/headings.js'
import { entriesOf } from '../facts.js'
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
  const items = (body?.agenda ?? []).filter((one) => one.facts.some(isPresenter))
  if (items.length === 0) return []
  const attendance = entriesOf(facts.attendance).map(([, row]): Row => row)
  if (attendance.length === 0) return []
  const heads = [facts.chair, facts.secretary, facts.note_taker]
  const rows: readonly Row[] = [...attendance, ...heads.flatMap((head) => (head ? [head] : []))]
  const present = rows.map((row) => presentAs(row, archive))
  return items.flatMap((item) =>
    item.facts.filter(isPresenter).flatMap((clause) => {
      const absence = (name: string) => absenceOf(name, item, present, archive)
      const isOne = (name: string) => present.some((one) => isCalled(called(name), one))
      return namesIn(clause.value, isOne).flatMap((name) => {
        const why = absence(name)
        return why === null ? [] : [{ item, clause, name, why }]
      })
    }),
  )
}

const isPresenter = ({ name }: Clause): boolean => name === 'presenter'

// The same roles and parties come to meeting after meeting.
const known = perArchive(() => ({
  roles: new Map<string, Called>(),
  parties: new Map<string, readonly Called[]>(),
}))

function presentAs(row: Row, archive: Archive): Present {
  const { roles, parties } = known(archive)
  const { role: said = '', party, organisation } = row
  const role = roles.get(said) ?? called(said)
  roles.set(said, role)
  const places = party === undefined ? [] : (parties.get(party) ?? partyNames(party, archive))
  if (party !== undefined) parties.set(party, places)
  const elsewhere = organisation === undefined ? [] : [called(organisation)]
  return { row, role, places: [...places, ...elsewhere] }
}

/** The names of a party, and of the municipality or region that it is a part of. */
function partyNames(id: string, { parties }: Archive): readonly Called[] {
  const party = parties.get(id)
  const whole = party && parties.get(parties.whole(party.id))
  return [party, whole]
    .flatMap((one) => (one ? [one.id, one.name, one.shortName, ...one.aliases] : []))
    .map(called)
}

function called(name: string): Called {
  const words = wordsOf(name)
  return { words, text: words.join(' ') }
}

function absenceOf(
  name: string,
  item: AgendaItem,
  present: readonly Present[],
  archive: Archive,
): Absence | null {
  const wanted = called(name)
  const { words } = wanted
  const attending = item.facts.filter((one) => one.name === 'attending')
  if (attending.some(({ value }) => holds(wordsOf(value), words))) return null
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
