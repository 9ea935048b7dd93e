import type { Earlier } from '../earlier.js'
import { anchoring } from './anchoring.js'
import { answers } from './answers.js'
import { assignments } from './assignments.js'
import type { Carrying } from './carrying.js'
import { documents } from './documents.js'
import { calledLike, meaningOf, sourceIn } from './headings.js'
import { meetingDates } from './meeting-dates.js'
import { news } from './news.js'
import { previous } from './previous.js'
import { projects } from './projects.js'
import { proposals } from './proposals.js'
import { questions } from './questions.js'
import { received } from './received.js'
import { type Section, sectionKeys } from './section.js'

/** A heading of an agenda with what belongs under it. */
export interface Placed {
  /** As the forum words it; null where the section's own words are used. */
  readonly title: string | null
  readonly section: Section | null
}

/** The sections of a meeting: those that headings ask for, and the rest in the usual order. */
export interface Carried {
  readonly placed: readonly Placed[]
  readonly rest: readonly Section[]
}

/** Give every heading the section it means; a section goes under the first that means it. */
export function carriedUnder(
  headings: readonly string[],
  carrying: Carrying,
  earlier: Earlier,
): Carried {
  const whole = new Map<string, Section>()
  const own = projects(carrying)
  for (const section of [
    previous(carrying, earlier),
    assignments(carrying),
    questions(carrying),
    answers(carrying),
    meetingDates(carrying),
    proposals(carrying),
    anchoring(carrying),
    ...(own ? [own] : []),
    documents(carrying),
  ]) {
    whole.set(section.key, section)
  }
  // "Frågor från Sirius" takes what comes from there, and leaves the rest.
  const asked = new Set<string>()
  const told = new Set<string>()
  const under = (title: string): Section | null => {
    const meaning = meaningOf(title)
    if (meaning === 'received' || meaning === 'news') {
      const source = sourceIn(title)
      const ids = source === null ? null : calledLike(carrying.archive, source)
      const taken = meaning === 'received' ? asked : told
      if (ids?.size === 0 || taken.has('')) return null
      const isNew = (id: string | null) => id !== null && !taken.has(id) && (ids?.has(id) ?? true)
      const made =
        meaning === 'received'
          ? received(carrying, ({ id }) => (ids === null ? !taken.has(id ?? '-') : isNew(id)))
          : news(carrying, isNew)
      for (const id of ids ?? ['']) taken.add(id)
      return made
    }
    const section = meaning === null ? undefined : whole.get(meaning)
    if (section) whole.delete(section.key)
    return section ?? null
  }
  const placed = headings.map((title) => ({ title, section: under(title) }))
  const left = [...whole.values()]
  if (!asked.has('')) left.push(received(carrying, ({ id }) => !asked.has(id ?? '-')))
  if (!told.has('')) left.push(news(carrying, (id) => !told.has(id)))
  return { placed, rest: inOrder(left) }
}

const inOrder = (sections: readonly Section[]): readonly Section[] =>
  sectionKeys.flatMap((key) => sections.filter((section) => section.key === key))
