import { entriesOf } from './facts.js'
import { type Life, namedParties, partiesOn } from './projects.js'

/** Somebody to ask how a project went. */
export interface Asked {
  readonly party: string
  /** What they do there; null where nobody has said. */
  readonly role: string | null
}

/**
 * Whom to ask about a project: who answered last, else the party that was to own the work after it,
 * else the applicant with the role that the project pays for there; the first that is left where
 * that one has left. Null where nobody is named.
 */
export function whomToAsk({ document, answers }: Life, day: string): Asked | null {
  const { facts } = document
  const there = partiesOn(document, day)
  const answered = answers.findLast(({ answered_by: by }) => by?.party !== undefined)?.answered_by
  if (answered?.party !== undefined) return { party: answered.party, role: answered.role ?? null }
  const owner = facts.after_project?.owner
  if (typeof owner === 'string') return { party: owner, role: null }
  const first = there[0] ?? namedParties(document)[0]
  if (first === undefined) return null
  const posts = [...entriesOf(facts.posts)].map(([, post]) => post)
  const role = posts.find(({ employer }) => employer === first)?.role
  return { party: first, role: role ?? null }
}
