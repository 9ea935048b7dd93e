import type { Archive } from '../archive.js'
import { isIdShaped } from '../items/item-refs.js'
import { type PartyPart, splitParties } from '../items/parties.js'
import { perArchive } from '../per-archive.js'
import { spokenNames } from '../spoken-names.js'

/** Somebody named in a body: a forum, a party, a role in free text, or nobody that is known. */
export interface Who {
  readonly is: 'forum' | 'party' | 'role' | 'unknown' | 'several'
  /** Its id; null for a role, for nobody known, and where the name fits several. */
  readonly id: string | null
  /** As it is written, without a role in parentheses. */
  readonly written: string
  /** `områdeschef psykiatri` in `region-18 (områdeschef psykiatri)`. */
  readonly role: string | null
  /** The ids a name fits, when it fits several. */
  readonly candidates: readonly string[]
}

// The same few are named over and over.
const known = perArchive(() => ({
  everyone: new Map<string, readonly Who[]>(),
  one: new Map<string, Who>(),
}))

/** Everybody a value names: one whole name first, else the parts between commas and semicolons. */
export function everyoneIn(value: string, archive: Archive): readonly Who[] {
  const made = known(archive).everyone
  const before = made.get(value)
  if (before) return before
  const everyone = readEveryone(value, archive)
  made.set(value, everyone)
  return everyone
}

function readEveryone(value: string, archive: Archive): readonly Who[] {
  const { whole, parts } = splitParties(value, { value, place: { start: 0, end: value.length } })
  if (parts.length > 1) {
    const one = whoIs({ ...whole, role: null }, archive)
    if (one.id !== null) return [one]
  }
  return parts.map((part) => whoIs(part, archive))
}

/** Who a label or a part of a clause names: by id, else by a name or alias that fits exactly one. */
export function whoIs({ value, role }: Pick<PartyPart, 'value' | 'role'>, archive: Archive): Who {
  const made = known(archive).one
  const who = made.get(value) ?? find(value, archive)
  made.set(value, who)
  return role === null ? who : { ...who, role: role.value }
}

function find(value: string, archive: Archive): Who {
  const said = { written: value, role: null }
  const forum = archive.findA('forum', value)
  if (forum) return { ...said, is: 'forum', id: forum.id, candidates: [] }
  const party = archive.parties.get(value)
  if (party) return { ...said, is: 'party', id: party.id, candidates: [] }
  if (isIdShaped(value)) return { ...said, is: 'unknown', id: null, candidates: [] }
  const called = spokenNames(archive)
    .called(value)
    .filter(({ target }) => target === 'forum' || target === 'party')
  const [only] = called
  if (only && called.length === 1) {
    return { ...said, is: only.target as 'forum' | 'party', id: only.id, candidates: [] }
  }
  if (called.length > 1) {
    return { ...said, is: 'several', id: null, candidates: called.map(({ id }) => id) }
  }
  return { ...said, is: 'role', id: null, candidates: [] }
}
