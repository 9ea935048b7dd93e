import type { Archive } from '../../archive/archive.js'
import type { Matter, Thread } from '../../archive/said/matter.js'
import { stateLabels } from '../../archive/said/state.js'
import { shortDay } from '../../format.js'
import { each, join, listed, same, type Text } from '../../text.js'
import { whenDue } from '../assignments/due-words.js'
import { shortEntry } from '../said/blocks.js'
import { forumNames } from '../said/naming.js'
import { holder } from '../said/silence.js'
import { consequencesOf, titleOf } from '../trace/outside.js'
import type { Entry, EntryFact } from '../view.js'
import { followUpOf } from './follow-up.js'

/** More than this is counted, not listed. */
const mostTold = 4

/** A decision or position: what came of it outside, and what is left to do. */
export function decisionEntry(matter: Matter, archive: Archive): Entry {
  const { silent, waiting, agreements } = followUpOf(matter, archive)
  const facts: EntryFact[] = consequencesOf(matter.said, archive).map(({ what, document }) => {
    const name = titleOf(document, archive)
    return {
      label: { sv: 'Gav', en: 'Led to' },
      value: each((lang) => `${name[lang]}: ${small(what[lang])}`),
      aside: same(document.id ?? ''),
    }
  })
  for (const { left, parties } of agreements) {
    if (left.length === 0) continue
    const names = few(left.map((party) => archive.name(party)))
    facts.push({
      label: { sv: 'Inte infört', en: 'Not done by' },
      value: {
        sv: `${left.length} av ${parties} parter: ${names.sv}`,
        en: `${left.length} of ${parties} parties: ${names.en}`,
      },
    })
  }
  if (silent.length > 0) {
    facts.push({
      label: { sv: 'Inte uppe hos', en: 'Not taken up' },
      value: forumNames(silent, archive),
    })
  }
  for (const thread of waiting) facts.push(leftToDo(thread, archive))
  const { state } = matter
  const settled = state === 'stands' || waiting.length > 0 ? null : stateLabels[state]
  if (facts.length === 0) return shortEntry(matter, archive, { more: settled })
  const day = shortDay(matter.said.on)
  const forums = forumNames(matter.said.meeting.forums, archive)
  const where: EntryFact = {
    label: { sv: 'I', en: 'In' },
    value: settled ? each((lang) => `${forums[lang]}, ${settled[lang]}`) : forums,
  }
  return { ...shortEntry(matter, archive), aside: day, under: null, facts: [where, ...facts] }
}

const small = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

function leftToDo(thread: Thread, archive: Archive): EntryFact {
  const label = stateLabels[thread.state]
  const value = thread.who === null ? label : join([holder(thread, archive), label], ', ')
  return {
    label: { sv: 'Kvar att göra', en: 'Left to do' },
    value,
    aside: whenDue(thread, archive),
  }
}

function few(names: readonly Text[]): Text {
  const left = names.length - mostTold
  if (left <= 1) return listed(names)
  return listed([...names.slice(0, mostTold), { sv: `${left} till`, en: `${left} more` }])
}
