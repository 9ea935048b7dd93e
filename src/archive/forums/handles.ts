import { addMonths } from '../../dates.js'
import type { Archive } from '../archive.js'
import { entriesOf } from '../facts.js'
import { type InForum, raisedTopics } from '../said/raised.js'
import { heldFor } from '../said/succession.js'
import { groundOf } from './ground.js'
import { lifeOn } from './life.js'
import { covers, type Locality } from './locality.js'
import { mandatesOn } from './mandates.js'
import type { Subject } from './topic-words.js'
import { byName, type Forum, rankOf } from './tree.js'

/** What shows that a forum handles something. */
export type Reason =
  | { readonly by: 'topic'; readonly topics: readonly string[] }
  | {
      readonly by: 'name' | 'purpose' | 'mandate' | 'assignment' | 'standing_item' | 'seat'
      readonly text: string
    }
  | { readonly by: 'inherited'; readonly from: string }
  | { readonly by: 'said'; readonly raised: readonly InForum[] }

/** A forum that handles something in a place, and why that is said of it. */
export interface Handling {
  readonly forum: Forum
  readonly reasons: readonly Reason[]
}

/** How far back what was said tells what a forum does now. */
export const monthsBack = 24

/** The answer, and the forums of which it cannot be told. */
export interface Handled {
  readonly handling: readonly Handling[]
  /** They handle it, but nobody has said where they work. */
  readonly nowhere: readonly Forum[]
  /** Of the living forums, those that work in the place, whatever they handle. */
  readonly here: number
}

/**
 * The forums that handle a subject in a place on the as-of day, from the local level upwards: by
 * their topics, name, purpose, mandate, assignment and standing items, and by what has been under
 * those topics in their meetings in two years. Forums that have ended are left out.
 */
export function handledIn(subject: Subject, place: Locality, archive: Archive): Handled {
  const raised = raisedTopics(archive, addMonths(archive.today, -monthsBack)).filter(({ topic }) =>
    subject.topics.includes(topic),
  )
  const handling: Handling[] = []
  const nowhere: Forum[] = []
  let here = 0
  for (const forum of archive.of('forum')) {
    if (forum.id === null || lifeOn(forum.facts, archive.today).state === 'ended') continue
    const ground = groundOf(forum, archive)
    const isHere = covers(ground, place)
    if (isHere) here += 1
    if (!isHere && ground !== null) continue
    const said = raised.flatMap(({ forums }) => forums.filter((one) => one.forum === forum.id))
    const reasons = [
      ...reasonsOf(forum, subject, archive),
      ...inheritedBy(forum, subject, archive),
      ...(said.length > 0 ? [{ by: 'said' as const, raised: said }] : []),
    ]
    if (reasons.length === 0) continue
    if (isHere) handling.push({ forum, reasons })
    else nowhere.push(forum)
  }
  return { handling: handling.sort(fromBelow), nowhere, here }
}

/** Whether any text or topic of the archive's forums speaks of a subject, wherever they work. */
export const isHandledAnywhere = (subject: Subject, archive: Archive): boolean =>
  archive.of('forum').some((forum) => [...reasonsOf(forum, subject, archive)].length > 0)

function* reasonsOf(forum: Forum, subject: Subject, archive: Archive): Iterable<Reason> {
  const { name, aliases, purpose, topics, assignment, standing_items: items } = forum.facts
  const own = [...entriesOf(topics)].flatMap(([, id]) => (subject.topics.includes(id) ? [id] : []))
  if (own.length > 0) yield { by: 'topic', topics: own }
  const called = [name, ...(aliases ?? [])].find((one) => one !== undefined && subject.says(one))
  if (called !== undefined) yield { by: 'name', text: called }
  if (purpose !== undefined && subject.says(purpose)) yield { by: 'purpose', text: purpose }
  const mandates = mandatesOn(forum.id ?? '', archive.today, archive) ?? []
  const scope = mandates.find((one) => one.scope !== null && subject.says(one.scope))?.scope
  if (scope) yield { by: 'mandate', text: scope }
  if (assignment?.text && subject.says(assignment.text)) {
    yield { by: 'assignment', text: assignment.text }
  }
  const standing = [...entriesOf(items)].find(([, text]) => subject.says(text))
  if (standing) yield { by: 'standing_item', text: standing[1] }
  const role = rolesIn(forum).find((one) => subject.says(one))
  if (role !== undefined) yield { by: 'seat', text: role }
}

const rolesIn = ({ facts }: Forum): readonly string[] =>
  [...entriesOf(facts.seats)].flatMap(([, { role }]) =>
    typeof role === 'string' ? [role] : [...entriesOf(role)].map(([, one]) => one),
  )

/** What a forum has taken over from those that had the subject as their topic, and have ended. */
function* inheritedBy(forum: Forum, subject: Subject, archive: Archive): Iterable<Reason> {
  for (const from of heldFor(forum.id ?? '', archive).slice(1)) {
    const topics = archive.findA('forum', from)?.facts.topics
    const own = [...entriesOf(topics)].some(([, id]) => subject.topics.includes(id))
    if (own) yield { by: 'inherited', from }
  }
}

/** The lowest level first; on one level what shows it best, then by name. */
function fromBelow(a: Handling, b: Handling): number {
  const best = ({ reasons }: Handling) =>
    reasons.some(({ by }) => by === 'topic') ? 0 : reasons.every(({ by }) => by === 'seat') ? 2 : 1
  return rankOf(b.forum) - rankOf(a.forum) || best(a) - best(b) || byName(a.forum, b.forum)
}
