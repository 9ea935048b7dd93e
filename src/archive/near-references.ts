import { daysBetween } from '../dates.js'
import { compareText } from '../diagnostic.js'
import { nearest } from '../nearest.js'
import type { Archive } from './archive.js'
import type { RefTarget } from './builtin.js'
import type { Document } from './document.js'
import { entriesOf } from './facts.js'
import { documentIdOf, meetingOf, splitItem } from './item-references.js'
import { partyWithCode } from './parties.js'
import { perArchive } from './per-archive.js'
import type { Reference } from './references.js'
import { spokenNames } from './spoken-names.js'

/** What somebody may have meant; `sure` when it is the only thing called exactly that. */
export interface Near {
  readonly ids: readonly string[]
  readonly sure: boolean
}

const nothing: Near = { ids: [], sure: false }
/** So many different misses get a "did you mean"; an archive with more has another problem. */
const maxLookups = 100
const lookups = perArchive(() => new Map<string, Near>())

/**
 * What is near a reference that means nothing: by name, else by id or, for meetings, by date.
 * Names are looked up always; what is only similar up to a limit of different misses.
 */
export function nearReference(reference: Reference, document: Document, archive: Archive): Near {
  const { value, targets } = reference
  const called = spokenNames(archive)
    .called(value)
    .filter(({ target }) => targets.includes(target) || targets.includes('document'))
  if (called.length > 0) {
    return { ids: called.slice(0, 3).map(({ id }) => id), sure: called.length === 1 }
  }
  const coded = targets.includes('party') ? partyWithCode(value, archive.parties) : null
  if (coded !== null) return { ids: [coded], sure: true }
  const local = targets.includes('round') || targets.includes('seat')
  const meeting = targets.includes('item') || targets.includes('minutes')
  const done = lookups(archive)
  const question = [value, ...targets, local || meeting ? document.path : ''].join('\0')
  const known = done.get(question)
  if (known || done.size >= maxLookups) return known ?? nothing
  const ids = local
    ? nearest(value, localIds(targets, document, archive))
    : meeting
      ? nearMeetings(value, document, archive)
      : misspelt(reference, archive)
  const near = { ids, sure: false }
  done.set(question, near)
  return near
}

function misspelt({ value, targets }: Reference, archive: Archive): readonly string[] {
  const words = new Map<string, string>()
  for (const { id, target, names } of spokenNames(archive).all) {
    if (!targets.includes(target) && !targets.includes('document')) continue
    for (const word of [id, ...names]) if (!words.has(word)) words.set(word, id)
  }
  const ids = nearest(value, words.keys()).map((word) => words.get(word) ?? word)
  return [...new Set(ids)]
}

/** The rounds of the fund, or the seats of the forum, that a document is about. */
function localIds(
  targets: readonly RefTarget[],
  { facts }: Document,
  archive: Archive,
): readonly string[] {
  const { fund, forum } = facts as { fund?: string | null; forum?: string }
  const list = targets.includes('round')
    ? archive.findA('fund', fund)?.facts.rounds
    : archive.findA('forum', forum)?.facts.seats
  const ids: string[] = []
  for (const [, { id }] of entriesOf<{ readonly id?: string | undefined }>(list)) {
    if (id !== undefined) ids.push(id)
  }
  return ids
}

/** Meetings of the same forum at most so far from the day that was written. */
const maxDays = 62

/** Meetings of the same forum nearest in time, with the item that was asked for. */
function nearMeetings(value: string, document: Document, archive: Archive): readonly string[] {
  const id = documentIdOf(value, document, archive)
  const wanted = id === null ? null : meetingOf(id)
  if (!wanted) return []
  const { item } = splitItem(value)
  const forums = archive.findA('forum', wanted.forum)
    ? [wanted.forum]
    : nearest(
        wanted.forum,
        archive.of('forum').flatMap((forum) => forum.id ?? []),
      )
  return archive
    .of('minutes')
    .flatMap(({ id: other, facts: { forum, date } }) => {
      if (other === null || date === undefined || !forums.includes(forum ?? '')) return []
      const days = Math.abs(daysBetween(date, wanted.date))
      return days > maxDays ? [] : [{ other, days }]
    })
    .sort((a, b) => a.days - b.days || compareText(a.other, b.other))
    .slice(0, 2)
    .map(({ other }) => (item === null ? other : `${other}#${item}`))
}
