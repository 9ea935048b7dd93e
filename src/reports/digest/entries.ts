import type { Archive } from '../../archive/archive.js'
import { wordsBy } from '../../archive/said/replies.js'
import type { Said } from '../../archive/said/said.js'
import { stateLabels } from '../../archive/said/state.js'
import { shortDay } from '../../format.js'
import { each, type Text } from '../../text.js'
import { forumName, forumNames, labelOf, meetingCount, placeOf, textOf } from '../said/naming.js'
import type { Entries, Entry } from '../view.js'
import { type Section, stateFor } from './section.js'

/** "2 möten"; or that nobody here can tell. */
export const howOften = ({ known, meetings }: Section): Text =>
  known
    ? meetingCount(meetings.length)
    : { sv: 'protokollen finns inte i arkivet', en: 'the minutes are not in the archive' }

/** One forum's news: what it decided, asked and answered, and what it was given. */
export function digestEntries(section: Section, archive: Archive): Entries {
  const { forum, decided, asked, answered, given } = section
  const [name, count] = [forumName(forum, archive), howOften(section)]
  const words: Text = each((lang) => `${name[lang]} (${count[lang]})`)
  const own = [...decided, ...asked, ...answered].map((said) => saidEntry(said, archive))
  const got = given
    .filter(({ said }) => !asked.includes(said))
    .map((matter): Entry => {
      const { said } = matter
      const [from, state] = [
        forumNames(said.meeting.forums, archive),
        stateLabels[stateFor(matter, forum)],
      ]
      return {
        title: withLabel(received[matter.kind] ?? labelOf(said, archive), said),
        aside: shortDay(said.on),
        under: {
          sv: `från ${from.sv}, ${state.sv}`,
          en: `from ${from.en}, ${state.en}`,
        },
        facts: [],
        id: placeOf(said),
      }
    })
  return { kind: 'entries', heading: words, from: null, entries: [...own, ...got] }
}

const received: Readonly<Partial<Record<string, Text>>> = {
  assignment: { sv: 'Fick uppdrag', en: 'Was given' },
  question: { sv: 'Fick fråga', en: 'Was asked' },
  referral: { sv: 'Fick lyft fråga', en: 'Was referred' },
}

const saidEntry = (said: Said, archive: Archive): Entry => ({
  title: withLabel(labelOf(said, archive), said),
  aside: shortDay(said.on),
  under: said.item.kind === 'follow_up' ? aboutWhat(said, archive) : null,
  facts: [],
  id: placeOf(said),
})

const withLabel = (label: Text, said: Said): Text => {
  const text = textOf(said)
  return each((lang) => `${label[lang]}: ${text[lang]}`)
}

/** "om: Redovisa hur kommunerna samarbetar". */
function aboutWhat(said: Said, archive: Archive): Text | null {
  const [word] = wordsBy(said, archive)
  if (!word) return null
  const text = textOf(word.of)
  return { sv: `om: ${text.sv}`, en: `on: ${text.en}` }
}
