import type { Archive } from '../archive/archive.js'
import { type Handled, handledIn, isHandledAnywhere } from '../archive/forums/handles.js'
import type { Locality } from '../archive/forums/locality.js'
import { type Subject, subjectCalled } from '../archive/forums/topic-words.js'
import { vocabulary } from '../archive/vocabularies.js'
import type { UserError } from '../errors.js'
import { counted } from '../format.js'
import { each, either, listed, same, type Text } from '../text.js'
import { handlingEntry, handlingTable } from './forums/handling-entries.js'
import { placeCalled } from './forums/places.js'
import { unknownWord } from './said/asked.js'
import { entriesOf, worthShowing } from './said/blocks.js'
import { number, sentences } from './said/counts.js'
import { forumNames, topicName } from './said/naming.js'
import type { View } from './view.js'

/**
 * Who handles a subject in a place: the forums from the local level upwards. Throws
 * `UserError('call')` with near names for a subject or a place that the archive does not know.
 */
export function handlingView(archive: Archive, topic: string, where: string): View {
  const place = placeCalled(where, archive, '--in')
  const subject = subjectCalled(topic, archive)
  if (subject.topics.length === 0 && !isHandledAnywhere(subject, archive)) {
    throw unknownSubject(topic, archive)
  }
  const [only] = subject.topics
  const what = subject.exact && only !== undefined ? topicName(only, archive) : same(subject.word)
  const handled = handledIn(subject, place, archive)
  const inside = handled.handling.filter(({ forum }) => forum.facts.external !== true)
  const outside = handled.handling.filter(({ forum }) => forum.facts.external === true)
  const shown = (some: Handled['handling']) => some.map((one) => handlingEntry(one, archive))
  return {
    report: 'who',
    title: {
      sv: `Vem hanterar ${what.sv} i ${place.name.sv}?`,
      en: `Who handles ${what.en} in ${place.name.en}?`,
    },
    subject: subjectWords(subject, archive),
    parameters: { topic: subject.word, topics: subject.topics.join(' '), in: place.id },
    figures: { forums: inside.length, outside: outside.length, here: handled.here },
    blocks: worthShowing([
      { kind: 'prose', heading: null, paragraphs: [aloud(inside.length, handled.here, place)] },
      entriesOf({ sv: 'Forum, närmast först', en: 'Forums, the nearest first' }, shown(inside), 1),
      entriesOf({ sv: 'Utanför arkivet', en: 'Outside the archive' }, shown(outside)),
      handlingTable(handled.handling, archive),
    ]),
    notes: notesOf(handled, archive),
  }
}

function subjectWords({ topics, exact, word }: Subject, archive: Archive): Text | null {
  if (topics.length === 0) {
    return {
      sv: `Inget ämne heter så: ordet ${word} söks i namn, syften och mandat`,
      en: `No topic is called so: the word ${word} is looked for in names, purposes and mandates`,
    }
  }
  const names = listed(topics.map((id) => topicName(id, archive)))
  if (exact) return { sv: `Ämne: ${names.sv}`, en: `Topic: ${names.en}` }
  return { sv: `Ämnen: ${names.sv}`, en: `Topics: ${names.en}` }
}

function aloud(count: number, here: number, place: Locality): Text {
  const name = place.name
  const working = counted(here, { sv: 'forum', en: 'forum' }, { sv: 'forum', en: 'forums' })
  if (count === 0) {
    return {
      sv: `Ingen: inget av de ${working.sv} som arbetar i ${name.sv} har det som ämne, och ingen har talat om det.`,
      en: `Nobody: none of the ${working.en} that work in ${name.en} has it as a topic, and none has spoken of it.`,
    }
  }
  const many = number(count, 'ett')
  return sentences({
    sv: `${many.sv} forum, av ${here} som arbetar i ${name.sv}`,
    en: `${many.en} ${count === 1 ? 'forum' : 'forums'}, of ${here} that work in ${name.en}`,
  })
}

const notesOf = ({ nowhere }: Handled, archive: Archive): readonly Text[] => [
  {
    sv: 'Ett forum nämns för sina ämnen, sitt namn, syfte, mandat eller uppdrag, sina platser och det som det tog över, eller för vad som har stått under ämnet i dess protokoll de senaste två åren. Utkast räknas inte.',
    en: 'A forum is named for its topics, name, purpose, mandate or assignment, its seats and what it took over, or for what has stood under the topic in its minutes in the last two years. Drafts do not count.',
  },
  ...(nowhere.length === 0
    ? []
    : [
        unplaced(
          nowhere.flatMap(({ id }) => id ?? []),
          archive,
        ),
      ]),
]

function unplaced(ids: readonly string[], archive: Archive): Text {
  const names = forumNames(ids, archive)
  return {
    sv: `Område inte angivet, och därför inte med: ${names.sv}.`,
    en: `Area not stated, and therefore left out: ${names.en}.`,
  }
}

/** More than this is counted instead of listed. */
const mostTold = 8

function unknownSubject(asked: string, archive: Archive): UserError {
  const labels = vocabulary(archive, 'topic')
  const words = new Map<string, string>()
  for (const [id, label] of labels) {
    // One word of a label is what most people ask with.
    for (const word of [id, label, ...label.split(' ').filter((one) => one.length > 3)]) {
      if (!words.has(word)) words.set(word, id)
    }
  }
  const ids = [...labels.keys()]
  const told: (string | Text)[] = ids.slice(0, mostTold).map((id) => topicName(id, archive))
  const left = ids.length - mostTold
  if (left > 0) told.push({ sv: `${left} till`, en: `${left} more` })
  const all = either(told)
  return unknownWord(
    asked,
    {
      sv: `Inget ämne heter \`${asked}\`, och inget forum nämner det`,
      en: `No topic is called \`${asked}\`, and no forum names it`,
    },
    words,
    ids.length === 0
      ? { sv: 'Arkivet har inga ämnen.', en: 'The archive has no topics.' }
      : each((lang) => `${{ sv: 'Det finns', en: 'There are' }[lang]} ${all[lang]}.`),
  )
}
