import type { Archive } from '../../archive/archive.js'
import { clauseOf } from '../../archive/said/clauses.js'
import type { Matter, Thread } from '../../archive/said/matter.js'
import { type State, stateLabels } from '../../archive/said/state.js'
import { topicsOf } from '../../archive/said/topics.js'
import { everyoneIn, type Who } from '../../archive/said/who.js'
import { UserError } from '../../errors.js'
import { fold } from '../../nearest.js'
import type { Text } from '../../text.js'
import type { Query, ReportOption } from '../report.js'
import { dayAsked, given, idAsked, idOf, unknownWord, wordAsked } from './asked.js'
import { whoId, whoName } from './naming.js'

/** Which matters a question is about; null where it does not say. */
export interface MatterFilter {
  readonly forum: string | null
  readonly party: string | null
  readonly owner: string | null
  readonly topic: string | null
  readonly since: string | null
  readonly until: string | null
  readonly state: State | null
}

const option = (flags: string, sv: string, en: string): ReportOption => ({
  flags,
  description: { sv, en },
})

const about = {
  forum: option(
    '--forum <forum>',
    'bara det som sagts i eller till detta forum',
    'only what was said in or to this forum',
  ),
  party: option('--party <party>', 'bara det som rör denna part', 'only what concerns this party'),
  topic: option('--topic <topic>', 'bara detta ämne', 'only this topic'),
  since: option(
    '--since <date>',
    'bara det som sagts denna dag eller senare',
    'only what was said on this day or later',
  ),
  until: option(
    '--until <date>',
    'bara det som sagts denna dag eller tidigare',
    'only what was said on this day or earlier',
  ),
  state: option('--state <status>', 'bara det som har detta läge', 'only what is in this state'),
}

/** The flags that every report on matters has. */
export const matterOptions: readonly ReportOption[] = Object.values(about)

/**
 * Read the filters of a question; `states` are those its matters can have. Throws
 * `UserError('call')` for what does not exist.
 */
export function matterFilter(
  query: Query,
  states: readonly State[],
  archive: Archive,
): MatterFilter {
  const [since, until] = [dayAsked(query, 'since'), dayAsked(query, 'until')]
  if (since !== null && until !== null && since > until) {
    throw new UserError('call', {
      sv: `--since ${since} är efter --until ${until}`,
      en: `--since ${since} is after --until ${until}`,
    })
  }
  return {
    forum: idAsked(query, 'forum', archive),
    party: idAsked(query, 'party', archive),
    owner: given(query, 'owner'),
    topic: idAsked(query, 'topic', archive),
    since,
    until,
    state: stateAsked(query, states),
  }
}

const stateAsked = (query: Query, states: readonly State[]): State | null =>
  wordAsked(
    query,
    'state',
    new Map(states.map((state): [State, Text] => [state, stateLabels[state]])),
    { sv: 'är inget läge här', en: 'is no state here' },
  )

/** For machines: the flags by their names. */
export const matterParameters = (filter: MatterFilter): Readonly<Record<string, string | null>> => {
  const { forum, party, owner, topic, since, until, state } = filter
  return { forum, party, owner, topic, since, until, state }
}

/** Whether a matter is one that was asked about. */
export function passes(matter: Matter, filter: MatterFilter, archive: Archive): boolean {
  const { said } = matter
  const { forum, party, topic, since, until, state } = filter
  if (since !== null && said.on < since) return false
  if (until !== null && said.on > until) return false
  if (topic !== null && !topicsOf(said, archive).includes(topic)) return false
  if (forum !== null && !forumsOf(matter, archive).has(forum)) return false
  if (party !== null && !namedIn(matter, archive).some((who) => isParty(who, party, archive)))
    return false
  if (state === null) return true
  return matter.threads.length === 0
    ? matter.state === state
    : matter.threads.some((thread) => thread.state === state)
}

/** Where something was said, and to whom: those it was given to, and those who hold it now. */
function forumsOf({ said, threads }: Matter, archive: Archive): ReadonlySet<string> {
  const named = ['applies_to', 'report_back_to', 'from'] as const
  const clauses = named.flatMap((name) => clauseOf(said, name) ?? [])
  const { target } = said.item
  if (target) clauses.push(target.value)
  return new Set([
    ...said.meeting.forums,
    ...threads.flatMap(({ who, heldBy }) => [...heldBy, ...(who?.id ? [who.id] : [])]),
    ...clauses.flatMap((value) => everyoneIn(value, archive)).flatMap(({ id }) => id ?? []),
  ])
}

const namedIn = ({ said, threads }: Matter, archive: Archive): readonly Who[] => [
  ...threads.flatMap(({ who }) => who ?? []),
  ...(['applies_to', 'from', 'report_back_to'] as const)
    .flatMap((name) => clauseOf(said, name) ?? [])
    .flatMap((value) => everyoneIn(value, archive)),
]

/** A party, or a part of it. */
const isParty = ({ is, id }: Who, party: string, archive: Archive): boolean =>
  is === 'party' && id !== null && (id === party || archive.parties.whole(id) === party)

/**
 * Whether somebody is the owner asked for: a forum or party by id or name, or a role as it is
 * written. Throws `UserError('call')` when nobody in these matters is called so and nothing in the
 * archive is.
 */
export function ownerTest(
  asked: string,
  matters: readonly Matter[],
  archive: Archive,
): (thread: Thread) => boolean {
  const forum = idOf(asked, 'forum', archive)
  const party = idOf(asked, 'party', archive)
  const isOwner = ({ who, heldBy }: Thread): boolean => {
    if (who === null) return false
    if (forum !== null && (who.id === forum || heldBy.includes(forum))) return true
    if (party !== null && isParty(who, party, archive)) return true
    return [who.written, who.role ?? ''].some((word) => fold(word) === fold(asked))
  }
  const threads = matters.flatMap((matter) => matter.threads)
  if (forum === null && party === null && !threads.some(isOwner)) {
    const words = new Map<string, string>()
    for (const { who } of threads) {
      if (who === null) continue
      for (const word of [who.written, who.role, whoName(who, archive).sv]) {
        if (word) words.set(word, whoId(who))
      }
      if (who.role !== null) words.set(who.role, who.role)
    }
    throw unknownWord(
      asked,
      {
        sv: `Ingen \`${asked}\` är ansvarig för något (--owner)`,
        en: `No \`${asked}\` is responsible for anything (--owner)`,
      },
      words,
      {
        sv: 'Ansvarig är ett forum, en part eller en roll som den är skriven.',
        en: 'An owner is a forum, a party or a role as it is written.',
      },
    )
  }
  return isOwner
}
