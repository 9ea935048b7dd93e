import type { Archive } from '../../archive/archive.js'
import type { Matter } from '../../archive/said/matter.js'
import { heldMeetings } from '../../archive/said/meetings.js'
import { counted } from '../../format.js'
import { each, listed, type Text } from '../../text.js'

/** More than this is counted instead of listed. */
const mostTold = 8

/** Minutes that cannot be read, or only in part, with their paths. */
export function unreadMinutes(archive: Archive): readonly Text[] {
  const here = archive.documents.filter(
    ({ type, path }) =>
      type === 'minutes' || (type === 'unknown' && /^forums\/[^/]+\/minutes\//.test(path)),
  )
  const unread = here.filter(
    ({ values, type, body }) => values === null || type === 'unknown' || body === null,
  )
  const partly = here.filter(
    (one) =>
      !unread.includes(one) &&
      one.schemaFaults.some(({ pointer }) => pointer[0] === 'date' || pointer[0] === 'forum'),
  )
  const paths = (documents: typeof here) => told(documents.map(({ path }) => path))
  const notes: Text[] = [
    {
      sv: `Ej med: ${unread.length} protokoll och anteckningar som inte går att läsa${unread.length > 0 ? `: ${paths(unread).sv}` : ''}.`,
      en: `Left out: ${unread.length} minutes and notes that cannot be read${unread.length > 0 ? `: ${paths(unread).en}` : ''}.`,
    },
  ]
  if (partly.length > 0) {
    notes.push({
      sv: `Utan forum eller datum, och därför inte med: ${paths(partly).sv}.`,
      en: `Without forum or date, and therefore left out: ${paths(partly).en}.`,
    })
  }
  return notes
}

/** What stands in drafts: shown, and never counted. */
export function draftNote(matters: readonly Matter[]): readonly Text[] {
  const drafts = matters.filter(({ said }) => said.draft)
  if (drafts.length === 0) return []
  const places = told([...new Set(drafts.map(({ said }) => said.minutes.id ?? said.minutes.path))])
  const { length } = drafts
  return [
    {
      sv: `${length} står i utkast och räknas inte: ${places.sv}.`,
      en: `${length} in drafts, not counted: ${places.en}.`,
    },
  ]
}

/** That nothing can be said of an archive in which nobody has met. */
export function emptyNote(archive: Archive, forum: string | null = null): readonly Text[] {
  const held = heldMeetings(archive).filter(
    ({ forums }) => forum === null || forums.includes(forum),
  )
  if (held.length > 0) return []
  if (forum !== null) {
    const name = archive.name(forum)
    return [
      {
        sv: `I arkivet finns inga protokoll från ${name.sv}.`,
        en: `The archive has no minutes of ${name.en}.`,
      },
    ]
  }
  return [
    {
      sv: 'I arkivet finns inga protokoll från möten som har hållits.',
      en: 'The archive has no minutes of meetings that have been held.',
    },
  ]
}

export const whatUnknownMeans: Text = {
  sv: 'Okänt betyder att mottagarens protokoll inte finns i arkivet: ingen här kan veta.',
  en: 'Unknown means that the receiver’s minutes are not in the archive: nobody here can tell.',
}

/** The first of some words, and how many there are more. */
export const told = (words: readonly string[]): Text => {
  const left = words.length - mostTold
  const shown: (string | Text)[] = words.slice(0, mostTold)
  if (left > 0) shown.push({ sv: `${left} till`, en: `${left} more` })
  return listed(shown)
}

/** "3 frågor", in the words of a report. */
export const countOf = (count: number, one: Text, many: Text): Text =>
  each((lang) => counted(count, one, many)[lang])
