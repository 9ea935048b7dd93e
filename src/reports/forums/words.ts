import type { Archive } from '../../archive/archive.js'
import type { Side } from '../../archive/chair.js'
import { valueLabel } from '../../archive/describe.js'
import { meetingWords, type NextMeeting } from '../../archive/drafts/carry/next-meeting.js'
import { lifeLabels, lifeOn } from '../../archive/forums/life.js'
import {
  type Mandate,
  mandateLabels,
  mandatesOf,
  mandatesOn,
} from '../../archive/forums/mandates.js'
import { type Convener, convenerOn } from '../../archive/forums/posts.js'
import { timesOf } from '../../archive/forums/times.js'
import type { Forum } from '../../archive/forums/tree.js'
import { shortDay } from '../../format.js'
import { each, join, listed, same, type Text } from '../../text.js'
import { forumName, nearDay } from '../said/naming.js'

export const unknownWord: Text = { sv: 'okänt', en: 'unknown' }

/** "länsdel, tjänstepersoner": what sort of forum it is. */
export function sortOf({ facts }: Forum): Text {
  const { level, kind } = facts
  const parts = [
    level === undefined
      ? { sv: 'nivå inte angiven', en: 'level not stated' }
      : valueLabel('forum', ['level'], level),
    ...(kind === undefined ? [] : [valueLabel('forum', ['kind'], kind)]),
  ]
  return join(parts, ', ')
}

/** "planerat från 15 jan 2027" · "vilande sedan 1 jul 2024" · "avslutat 30 jun 2024" · "aktivt". */
export function lifeWords({ facts }: Forum, today: string): Text {
  const { state, since } = lifeOn(facts, today)
  const label = lifeLabels[state]
  if (facts.external === true && state !== 'ended') {
    return { sv: 'utanför arkivet', en: 'outside the archive' }
  }
  if (since === null || state === 'active') return label
  const day = shortDay(since)
  if (state === 'planned') return { sv: `planerat från ${day.sv}`, en: `planned from ${day.en}` }
  if (state === 'dormant') return { sv: `vilande sedan ${day.sv}`, en: `dormant since ${day.en}` }
  return { sv: `avslutat ${day.sv}`, en: `ended ${day.en}` }
}

/** "nästa möte 10 dec" · "nästa möte okänt": for an active forum; else how it stands. */
export function standing(forum: Forum, archive: Archive): Text {
  const { today } = archive
  const { state } = lifeOn(forum.facts, today)
  if (state !== 'active' || forum.facts.external === true) return lifeWords(forum, today)
  const { next } = timesOf(forum.id ?? '', archive)
  if (next === null) return { sv: 'nästa möte okänt', en: 'next meeting unknown' }
  const day = nextDay(next, today)
  return { sv: `nästa möte ${day.sv}`, en: `next meeting ${day.en}` }
}

/** "10 dec" · "10 dec (förslag)". */
export function nextDay({ on, sure }: NextMeeting, today: string): Text {
  const day = nearDay(on, today)
  return sure ? day : { sv: `${day.sv} (förslag)`, en: `${day.en} (proposed)` }
}

/** "10 december 2026, fysiskt, kl. 10–15", and whether it is sure and with whom. */
export function wholeMeeting(next: NextMeeting, archive: Archive): Text {
  const other = next.jointWith === null ? null : forumName(next.jointWith, archive)
  return each((lang) =>
    [
      meetingWords(next, lang),
      ...(next.sure ? [] : [{ sv: 'förslag', en: 'proposed' }[lang]]),
      ...(other ? [`${{ sv: 'gemensamt med', en: 'joint with' }[lang]} ${other[lang]}`] : []),
    ].join(', '),
  )
}

/** "beslutar (fördela medel); bereder (frågor till huvudmannen)": one mandate after the other. */
export const mandateList = (mandates: readonly Mandate[]): Text =>
  join(mandates.map(oneMandate), '; ')

export function oneMandate({ decides, scope }: Mandate): Text {
  const label = mandateLabels[decides]
  return scope === null ? label : each((lang) => `${label[lang]} (${scope})`)
}

/** What a forum may do that day in full: its mandates, or that there are none, or none any more. */
export function mandateWords(forum: Forum, archive: Archive): Text {
  const id = forum.id ?? ''
  const now = mandatesOn(id, archive.today, archive)
  if (now === null) return { sv: 'mandat inte angivet', en: 'mandate not stated' }
  return now.length > 0 ? mandateList(now) : lapsed(id, archive)
}

/** The same in a word or two: "beslutar och bereder". */
export function mandateShort(forum: Forum, archive: Archive): Text {
  const id = forum.id ?? ''
  const now = mandatesOn(id, archive.today, archive)
  if (now === null) return { sv: 'mandat inte angivet', en: 'mandate not stated' }
  if (now.length === 0) return lapsed(id, archive)
  return listed([...new Set(now.map(({ decides }) => decides))].map((one) => mandateLabels[one]))
}

function lapsed(forum: string, archive: Archive): Text {
  const all = mandatesOf(forum, archive) ?? []
  const later = all.flatMap(({ from }) => (from !== null && from > archive.today ? [from] : []))
  const [first] = later.sort()
  if (first !== undefined) {
    const day = shortDay(first)
    return { sv: `mandat först från ${day.sv}`, en: `mandate only from ${day.en}` }
  }
  const last = all
    .flatMap(({ to }) => to ?? [])
    .sort()
    .at(-1)
  if (last === undefined) return { sv: 'inget mandat angivet', en: 'no mandate stated' }
  const day = shortDay(last)
  return { sv: `mandatet gick ut ${day.sv}`, en: `the mandate lapsed ${day.en}` }
}

export const sideWords = (side: Side): Text =>
  valueLabel('forum', ['chair', 'terms', 0, 'side'], side)

/** "samordnare, Region Norrbotten": a post at an organisation. */
export function postWords(
  role: string | null | undefined,
  party: string | null | undefined,
  archive: Archive,
): Text {
  const parts = [...(role ? [same(role)] : []), ...(party ? [archive.name(party)] : [])]
  return parts.length === 0 ? unknownWord : join(parts, ', ')
}

/** Who calls the meetings, in words; null where nobody has said. */
export function convenerWords(forum: Forum, archive: Archive): Text | null {
  const convener = convenerOn(forum, archive.today, archive)
  if (convener === null) return null
  const who = whoConvenes(convener, archive)
  if (convener.from === null) return who
  const above = forumName(convener.from, archive)
  return { sv: `${who.sv} (som i ${above.sv})`, en: `${who.en} (as in ${above.en})` }
}

function whoConvenes({ role, party, follows }: Convener, archive: Archive): Text {
  if (role !== null || party !== null) return postWords(role, party, archive)
  if (follows === null || follows === 'unknown') {
    return { sv: 'den som har ordförandeskapet', en: 'whoever has the chair' }
  }
  const side = sideWords(follows.side)
  return { sv: `följer ordförandeskapet: ${side.sv}`, en: `follows the chair: ${side.en}` }
}
