import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { calledLike, sourceIn } from '../drafts/carry/headings.js'
import { entriesOf } from '../facts.js'
import type { AgendaItem, Clause } from '../items/item.js'
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

/** Somebody in the list of participants, with all the words they may go by. */
interface Present {
  readonly row: Row
  readonly role: readonly string[]
  readonly places: readonly (readonly string[])[]
}

/**
 * The presenters of the items of some minutes who do not stand among those who were there, by role,
 * by organisation or by both. A forum ("AU") reports through anybody, and is not judged.
 */
export function absentPresenters(
  { facts, body }: Minutes,
  archive: Archive,
): readonly AbsentPresenter[] {
  const attendance = [...entriesOf(facts.attendance)].map(([, row]): Row => row)
  const items = (body?.agenda ?? []).filter((one) => one.facts.some(isPresenter))
  if (attendance.length === 0 || items.length === 0) return []
  const heads = [facts.chair, facts.secretary, facts.note_taker]
  const rows: readonly Row[] = [...attendance, ...heads.flatMap((head) => (head ? [head] : []))]
  const present = rows.map((row) => presentAs(row, archive))
  return items.flatMap((item) =>
    item.facts.filter(isPresenter).flatMap((clause) => {
      const absence = (name: string) => absenceOf(name, item, present, archive)
      const isOne = (name: string) => present.some((one) => isCalled(wordsOf(name), one))
      return namesIn(clause.value, isOne).flatMap((name) => {
        const why = absence(name)
        return why === null ? [] : [{ item, clause, name, why }]
      })
    }),
  )
}

const isPresenter = ({ name }: Clause): boolean => name === 'presenter'

function presentAs(row: Row, { parties }: Archive): Present {
  const party = row.party === undefined ? undefined : parties.get(row.party)
  const whole = party && parties.get(parties.whole(party.id))
  const names = [party, whole].flatMap((one) =>
    one ? [one.id, one.name, one.shortName, ...one.aliases] : [],
  )
  if (row.organisation !== undefined) names.push(row.organisation)
  return { row, role: wordsOf(row.role ?? ''), places: names.map(wordsOf) }
}

function absenceOf(
  name: string,
  item: AgendaItem,
  present: readonly Present[],
  archive: Archive,
): Absence | null {
  const words = wordsOf(name)
  const attending = item.facts.filter((one) => one.name === 'attending')
  if (attending.some(({ value }) => holds(wordsOf(value), words))) return null
  const fitting = present.filter((one) => fits(words, one))
  if (fitting.length === 0) return isGroup(name, item, archive) ? null : 'unlisted'
  // "Socialchefen i Nora" is no other's social chief.
  const placed = fitting.filter(({ places }) => places.some((place) => holds(words, place)))
  const rows = (placed.length > 0 ? placed : fitting).map(({ row }) => row)
  const there = rows.filter(({ status }) => status !== 'absent' && status !== 'apologies')
  if (there.length === 0) return 'absent'
  const isHere = ({ items }: Row) => !items || items.length === 0 || items.includes(item.number)
  return there.some(isHere) ? null : 'elsewhere'
}

/** Whether words are somebody's role or party, and nothing else. */
const isCalled = (words: readonly string[], { role, places }: Present): boolean =>
  [role, ...places].some((own) => own.length > 0 && own.join(' ') === words.join(' '))

/** Whether words may stand for somebody: "utredare" or "utredaren av mellanvård", or a party. */
const fits = (words: readonly string[], one: Present): boolean =>
  isCalled(words, one) ||
  (one.role.length > 0 && (holds(one.role, words) || holds(words, one.role)))

/** Whether all of some words are among others, in any form: "chefen" is "chef". */
const holds = (all: readonly string[], some: readonly string[]): boolean =>
  some.length > 0 && some.every((word) => all.some((one) => isForm(one, word)))

const endings: ReadonlySet<string> = new Set(['', 'n', 'en', 'et', 't', 'na', 'arna', 'erna'])

const isForm = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return long.startsWith(short) && endings.has(long.slice(short.length))
}

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
