import type { Archive } from '../../archive/archive.js'
import { partiesOn } from '../../archive/projects.js'
import { whomToAsk } from '../../archive/whom-to-ask.js'
import { join, listed, same, type Text } from '../../text.js'
import type { Column, Row } from '../view.js'
import type { Counted } from './counted.js'
import { id, title } from './lists.js'

/** What a list of projects to ask about begins with: which it is, whom to ask, what is known. */
export const askColumns: readonly Column[] = [
  id,
  title,
  { key: 'ask', label: { sv: 'fråga', en: 'ask' }, type: 'text' },
  { key: 'known', label: { sv: 'senast känt', en: 'last known' }, type: 'text' },
]

/** The cells of those columns. */
export const askCells = (project: Counted, archive: Archive): Row => ({
  id: project.id,
  title: project.title,
  ask: askedWords(project, archive),
  known: lastKnown(project),
})

/** How to write down what somebody answers. */
export const answerNote = (project: Counted | undefined): Text => ({
  sv: `Lägg till svar: samverkan ny uppföljning ${project?.id ?? ''}`,
  en: `Add an answer: samverkan new follow-up ${project?.id ?? ''}`,
})

/** Who is asked first, with the role where it is known; then the other parties. */
function askedWords({ face }: Counted, archive: Archive): Text {
  const first = whomToAsk(face, archive.today)
  if (first === null) return same('–')
  const name = archive.name(first.party)
  const asked = first.role === null ? name : join([name, same(` (${first.role})`)])
  const others = partiesOn(face.document, archive.today).filter((one) => one !== first.party)
  return listed([asked, ...others.map((one) => archive.name(one))])
}

function lastKnown({ face }: Counted): Text {
  const { end } = face
  if (end === null) return { sv: 'slutdatum saknas', en: 'no end date' }
  const on = face.last?.on
  if (on === undefined) {
    return face.answers.some((answer) => answer.on >= end)
      ? { sv: 'frågat, ingen vet', en: 'asked, nobody knows' }
      : { sv: 'aldrig uppföljt', en: 'never followed up' }
  }
  return face.last?.outcome === 'partly_alive'
    ? { sv: `levde delvis ${on}`, en: `alive in part ${on}` }
    : { sv: `levde ${on}`, en: `alive ${on}` }
}
