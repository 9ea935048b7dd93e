import type { Archive } from '../../archive/archive.js'
import { chairTurn } from '../../archive/chair.js'
import { entriesOf } from '../../archive/facts.js'
import { seatCountOn } from '../../archive/forums/members.js'
import { nextChair, scribesOn } from '../../archive/forums/posts.js'
import { chainAbove, type Forum, livingBelow } from '../../archive/forums/tree.js'
import { counties, countyName } from '../../archive/register.js'
import { vocabulary } from '../../archive/vocabularies.js'
import { join, listed, same, type Text } from '../../text.js'
import { forumName, forumNames, nearDay, topicName } from '../said/naming.js'
import type { Facts } from '../view.js'
import {
  convenerWords,
  lifeWords,
  mandateWords,
  postWords,
  sideWords,
  sortOf,
  unknownWord,
} from './words.js'

type Labelled = { readonly label: Text; readonly value: Text }

const labelled = (sv: string, en: string, value: Text): Labelled => ({ label: { sv, en }, value })

/** What a forum is, where it works, and what it may do. */
export function aboutFacts(forum: Forum, archive: Archive): Facts {
  const { facts } = forum
  const id = forum.id ?? ''
  const above = chainAbove(id, archive)
  const below = livingBelow(id, archive).flatMap((one) => one.id ?? [])
  const topics = [...entriesOf(facts.topics)].map(([, topic]) => topicName(topic, archive))
  const former = [...entriesOf(facts.former_names)].map(([, { name }]) => name ?? '')
  return {
    kind: 'facts',
    heading: { sv: 'Vad det är', en: 'What it is' },
    facts: [
      labelled('Syfte', 'Purpose', facts.purpose ? same(facts.purpose) : notStated),
      labelled('Mandat nu', 'Mandate now', mandateWords(forum, archive)),
      labelled('Nivå och slag', 'Level and kind', sortOf(forum)),
      labelled('Läge', 'State', lifeWords(forum, archive.today)),
      labelled('Arbetar i', 'Works in', areaWords(forum, archive)),
      ...(facts.assignment?.text
        ? [labelled('Uppdrag', 'Assignment', assignmentWords(facts.assignment))]
        : []),
      ...(topics.length > 0 ? [labelled('Ämnen', 'Topics', listed(topics))] : []),
      labelled(
        'Styrs av',
        'Steered by',
        above.length > 0
          ? join(
              above.map((one) => forumName(one, archive)),
              ' ← ',
            )
          : nobody,
      ),
      ...(below.length > 0 ? [labelled('Styr', 'Steers', forumNames(below, archive))] : []),
      ...(former.length > 0 ? [labelled('Har hetat', 'Was called', same(former.join(', ')))] : []),
    ],
  }
}

const notStated: Text = { sv: 'inte angivet', en: 'not stated' }
const nobody: Text = { sv: 'inget forum', en: 'no forum' }

function assignmentWords({
  text,
  until,
}: {
  readonly text?: string | undefined
  readonly until?: string | null | undefined
}): Text {
  if (typeof until !== 'string') return same(text ?? '')
  return { sv: `${text} (till ${until})`, en: `${text} (until ${until})` }
}

/** "Östra Norrbotten" · "Norrbottens län" · "Bromölla, Hässleholm …". */
function areaWords({ facts }: Forum, archive: Archive): Text {
  const areas = [...entriesOf(facts.area)].map(([, one]): Text => {
    if (counties.has(one)) return countyName(one)
    const label = vocabulary(archive, 'area').get(one)
    return label === undefined ? archive.name(one) : same(label)
  })
  return areas.length === 0 ? notStated : listed(areas)
}

/** Who leads and writes, and how many sit there. */
export function peopleFacts(forum: Forum, archive: Archive): Facts {
  const { secretary, noteTaker } = scribesOn(forum, archive.today, archive)
  const writer = (who: typeof secretary) => (who ? postWords(who.role, who.party, archive) : null)
  const [keeps, notes] = [writer(secretary), writer(noteTaker)]
  return {
    kind: 'facts',
    heading: { sv: 'Vilka det är', en: 'Who they are' },
    facts: [
      labelled('Ordförande nu', 'Chair now', chairNow(forum, archive)),
      labelled('Ordförande härnäst', 'Chair next', chairAfter(forum, archive)),
      ...(forum.facts.vice_chair ? [labelled('Vice ordförande', 'Vice chair', otherSide)] : []),
      labelled('Sekreterare', 'Secretary', keeps ?? unknownWord),
      ...(notes ? [labelled('Antecknar', 'Takes notes', notes)] : []),
      labelled('Sammankallande', 'Convener', convenerWords(forum, archive) ?? unknownWord),
      labelled('Platser', 'Seats', seatWords(forum, archive)),
    ],
  }
}

const otherSide: Text = { sv: 'från den andra sidan', en: 'from the other side' }

/** By the terms of the forum, else by who chaired last, which is said. */
function chairNow(forum: Forum, archive: Archive): Text {
  const turn = chairTurn(forum.facts, archive.today)
  if (turn) {
    const side = sideWords(turn.side)
    return turn.sure
      ? side
      : { sv: `${side.sv} (enligt växlingen)`, en: `${side.en} (by rotation)` }
  }
  const last = lastChair(forum, archive)
  if (last === null) return unknownWord
  const [who, day] = [postWords(last.role, last.party, archive), nearDay(last.on, archive.today)]
  return {
    sv: `okänt; mötet ${day.sv} leddes av ${who.sv}`,
    en: `unknown; the meeting of ${day.en} was led by ${who.en}`,
  }
}

function lastChair({ id }: Forum, archive: Archive) {
  const held = archive.of('minutes').flatMap(({ facts }) => {
    const { forum, date, chair, status, cancelled } = facts
    if (archive.findA('forum', forum)?.id !== id || !chair || date === undefined) return []
    if (status === 'planned' || cancelled === true || date > archive.today) return []
    return [{ on: date, role: chair.role, party: chair.party }]
  })
  return held.sort((a, b) => (a.on < b.on ? -1 : 1)).at(-1) ?? null
}

function chairAfter(forum: Forum, archive: Archive): Text {
  const next = nextChair(forum, archive.today)
  if (next === null) {
    return forum.facts.chair?.every_years === null
      ? { sv: 'växlar inte', en: 'does not rotate' }
      : unknownWord
  }
  const side = sideWords(next.side)
  const mark = next.sure ? { sv: '', en: '' } : { sv: ' (enligt växlingen)', en: ' (by rotation)' }
  return {
    sv: `${side.sv} från ${next.year}${mark.sv}`,
    en: `${side.en} from ${next.year}${mark.en}`,
  }
}

function seatWords(forum: Forum, archive: Archive): Text {
  const seats = seatCountOn(forum, archive.today, archive)
  if (seats === null) return { sv: 'inte angivna', en: 'not stated' }
  const most = forum.facts.max_members
  const parts: Text[] = [same(String(seats.seats))]
  if (most !== undefined) parts.push({ sv: `högst ${most}`, en: `at most ${most}` })
  if (seats.vacant.length > 0) {
    const names = listed(seats.vacant)
    parts.push({ sv: `vakant: ${names.sv}`, en: `vacant: ${names.en}` })
  }
  return join(parts, '; ')
}
