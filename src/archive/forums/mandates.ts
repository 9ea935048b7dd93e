import { fuzzyRange } from '../../fuzzy-dates.js'
import type { Text } from '../../text.js'
import type { Archive } from '../archive.js'
import { entriesOf } from '../facts.js'
import { perArchive } from '../per-archive.js'

export type Decides = 'decides' | 'prepares' | 'advises' | 'none' | 'unclear'

/** What a forum may do, as its document says, on one day. */
export interface Mandate {
  readonly decides: Decides
  /** What it covers, in words; null where nobody has said. */
  readonly scope: string | null
  /** The funds it is for; empty when it is for none in particular. */
  readonly funds: readonly string[]
  readonly from: string | null
  readonly to: string | null
  /** Its place in the list of its document. */
  readonly index: number
}

export const mandateLabels: Readonly<Record<Decides, Text>> = {
  decides: { sv: 'beslutar', en: 'decides' },
  prepares: { sv: 'bereder', en: 'prepares' },
  advises: { sv: 'ger råd', en: 'advises' },
  none: { sv: 'har inget beslutsmandat', en: 'has no mandate to decide' },
  unclear: { sv: 'har ett oklart mandat', en: 'has an unclear mandate' },
}

const known = perArchive(() => new Map<string, readonly Mandate[] | null>())

/** Every mandate a forum has had; null where its document says nothing of it. */
export function mandatesOf(forum: string, archive: Archive): readonly Mandate[] | null {
  const made = known(archive)
  const before = made.get(forum)
  if (before !== undefined) return before
  const mandates = read(forum, archive)
  made.set(forum, mandates)
  return mandates
}

function read(forum: string, archive: Archive): readonly Mandate[] | null {
  const list = archive.findA('forum', forum)?.facts.mandate
  if (!list) return null
  const found: Mandate[] = []
  for (const [index, { decides, scope, funds, from, to }] of entriesOf(list)) {
    if (decides === undefined) continue
    const ids = [...entriesOf(funds)].map(([, id]) => archive.findA('fund', id)?.id ?? id)
    found.push({
      decides,
      scope: scope ?? null,
      funds: ids,
      from: startOf(from),
      to: endOf(to),
      index,
    })
  }
  return found
}

/** Whether a mandate holds on a day; its first and last days are within. */
export const holdsOn = ({ from, to }: Mandate, day: string): boolean =>
  (from === null || from <= day) && (to === null || day <= to)

/** The mandates of a forum that hold on a day; null where its document says nothing of any. */
export const mandatesOn = (
  forum: string,
  day: string,
  archive: Archive,
): readonly Mandate[] | null =>
  mandatesOf(forum, archive)?.filter((mandate) => holdsOn(mandate, day)) ?? null

const startOf = (date: string | null | undefined): string | null =>
  typeof date === 'string' ? (fuzzyRange(date)?.start ?? date) : null
const endOf = (date: string | null | undefined): string | null =>
  typeof date === 'string' ? (fuzzyRange(date)?.end ?? date) : null
