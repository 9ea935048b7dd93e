import type { Archive } from '../../archive/archive.js'
import { isA } from '../../archive/document.js'
import type { Missing, MissingKind } from '../../archive/missing/kinds.js'
import { shortDay } from '../../format.js'
import { each, same, type Text } from '../../text.js'
import { ago, forumName } from '../said/naming.js'
import type { Entry } from '../view.js'

/** What each kind is called, as a heading over its list. */
export const missingLabels: Readonly<Record<MissingKind, Text>> = {
  minutes: { sv: 'Protokoll från möten som skulle ha hållits', en: 'Minutes of meetings due' },
  plan: { sv: 'Handlingsplaner', en: 'Action plans' },
  follow_up: { sv: 'Uppföljningar', en: 'Follow-ups' },
  final_report: { sv: 'Slutredovisningar', en: 'Final reports' },
  text: { sv: 'Antaget utan text eller bilaga', en: 'Adopted without text or attachment' },
  outside: { sv: 'Finns bara utanför arkivet', en: 'Only outside the archive' },
  silent: { sv: 'Forum utan protokoll på ett år', en: 'Forums without minutes for a year' },
  never: {
    sv: 'Forum som aldrig haft protokoll i arkivet',
    en: 'Forums that never had minutes in the archive',
  },
}

/** The same in one word, for `--kind`. */
export const missingWords: Readonly<Record<MissingKind, Text>> = {
  minutes: { sv: 'protokoll', en: 'minutes' },
  plan: { sv: 'handlingsplan', en: 'plan' },
  follow_up: { sv: 'uppföljning', en: 'follow-up' },
  final_report: { sv: 'slutredovisning', en: 'final report' },
  text: { sv: 'text', en: 'text' },
  outside: { sv: 'utanför', en: 'outside' },
  silent: { sv: 'tyst', en: 'silent' },
  never: { sv: 'aldrig', en: 'never' },
}

/** What is missing, since when, and where that is said. */
export function missingEntry(missing: Missing, archive: Archive): Entry {
  const { kind, due, place, forum } = missing
  const what = whatIs(missing, archive)
  const who = forum === null ? null : forumName(forum, archive)
  const isOwn = kind === 'minutes' || kind === 'plan' || kind === 'silent' || kind === 'never'
  // One line each: there are many, and nothing else is known of them.
  if (kind === 'never') return { title: what, aside: same(place), under: null, facts: [], id: null }
  return {
    title: what,
    aside: due === null ? null : shortDay(due),
    under: isOwn || who === null ? since(missing, archive) : who,
    facts: [],
    id: place,
  }
}

function whatIs({ kind, forum, document, words }: Missing, archive: Archive): Text {
  if (words !== null) return same(words)
  if (kind === 'text' || kind === 'follow_up' || kind === 'final_report') {
    const name = archive.name(document.id ?? document.path)
    if (kind !== 'follow_up') return name
    const type = isA(document, 'agreement') ? agreement : project
    return each((lang) => `${name[lang]} (${type[lang]})`)
  }
  return forumName(forum ?? '', archive)
}

const agreement: Text = { sv: 'överenskommelse', en: 'agreement' }
const project: Text = { sv: 'projekt', en: 'project' }

/** "131 dagar sedan", for what had its day. */
function since({ kind, due, document }: Missing, archive: Archive): Text | null {
  if (due === null) return null
  if (kind === 'silent') {
    const on = isA(document, 'minutes') ? (document.facts.date ?? '') : ''
    const day = shortDay(on)
    return { sv: `senaste protokollet ${day.sv}`, en: `last minutes ${day.en}` }
  }
  return ago(due, archive.today)
}

/** What to do about each kind, as one line under its list. */
export const whatToDo: Readonly<Record<MissingKind, Text>> = {
  minutes: {
    sv: 'Hölls mötet: samverkan nytt protokoll. Blev det inte av: cancelled: true, eller moved_from i det nya.',
    en: 'If it was held: samverkan new minutes. If not: cancelled: true, or moved_from in the new one.',
  },
  plan: {
    sv: 'Börja med: samverkan ny handlingsplan. Ska forumet inte ha någon: yearly_plan: false.',
    en: 'Begin with: samverkan new plan. If it is to have none: yearly_plan: false.',
  },
  follow_up: {
    sv: 'Projekt: samverkan ny uppföljning. Överenskommelser: skriv dagen i follow_up.last.',
    en: 'Projects: samverkan new follow-up. Agreements: write the day in follow_up.last.',
  },
  final_report: {
    sv: 'När den har kommit: samverkan registrera <ansökan> slutredovisad.',
    en: 'When it has come: samverkan record <application> final_report.',
  },
  text: {
    sv: 'Skriv in texten, eller lägg filen i files/ bredvid och länka till den.',
    en: 'Write the text, or put the file in files/ beside it and link to it.',
  },
  outside: {
    sv: 'Lägg underlaget i files/ bredvid protokollet, om det får ligga här.',
    en: 'Put the paper in files/ beside the minutes, if it may be kept here.',
  },
  silent: {
    sv: 'Möts forumet: lägg in protokollen. Vilar det: dormant. Har det upphört: ended_on.',
    en: 'If it meets: add the minutes. If it rests: dormant. If it has ended: ended_on.',
  },
  never: {
    sv: 'Om de har mötts vet arkivet inte.',
    en: 'Whether they have met the archive does not know.',
  },
}
