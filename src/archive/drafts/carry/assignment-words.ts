import { daysBetween } from '../../../dates.js'
import { counted, integer } from '../../../format.js'
import { listed, type Text } from '../../../text.js'
import type { Matter, Thread } from '../../said/matter.js'
import { isWaiting } from '../../said/state.js'
import type { Carrying } from './carrying.js'
import { whoName, whoNames } from './naming.js'
import { draftWord, dueDay, latestWord, lateWords, originOf, sourceOf } from './speaking.js'

type Sentences = readonly (string | null)[]

const nouns: Readonly<Record<string, Text>> = {
  decision: { sv: 'Beslut', en: 'Decision' },
  position: { sv: 'Ställningstagande', en: 'Position' },
}
const assignment: Text = { sv: 'Uppdrag', en: 'Assignment' }

/** Where it comes from, whose it is, when it is due, and how late it is. */
export function whatIsToBeDone(
  matter: Matter,
  threads: readonly Thread[],
  carrying: Carrying,
): Sentences {
  const { lang } = carrying
  const { said, kind } = matter
  const names = whoNames(carrying, threads)
  const who: Text =
    names === null
      ? { sv: 'Ingen är ansvarig.', en: 'Nobody is responsible.' }
      : { sv: `Ansvarig: ${names}.`, en: `Responsible: ${names}.` }
  const due = earliestOf(threads)
  return [
    `${originOf(said, nouns[kind] ?? assignment, carrying)}.`,
    who[lang],
    dueWords(threads, carrying)[lang],
    due === null && threads[0] ? ageWords(said.on, carrying)[lang] : null,
    lateWords(due, carrying),
    latestWord(matter, carrying),
    draftWord(matter, carrying),
  ]
}

/** How many of several are done, and who; null where there is but one. */
export function whatIsDone({ threads }: Matter, carrying: Carrying): string | null {
  if (threads.length < 2) return null
  const done = threads.filter(({ state }) => !isWaiting(state))
  const { lang } = carrying
  const all = integer(threads.length, lang)
  if (done.length === 0) {
    const none: Text = { sv: `Hittills 0 av ${all}.`, en: `0 of ${all} so far.` }
    return none[lang]
  }
  const bySource = new Map<string, string[]>()
  for (const { who, by } of done) {
    const source = by === null ? '' : ` (${sourceOf(by, carrying)})`
    const known = bySource.get(source) ?? []
    bySource.set(source, who === null ? known : [...known, whoName(carrying, who)])
  }
  const names = listed([...bySource].map(([source, some]) => `${some.join(', ')}${source}`))
  const words: Text = {
    sv: `Hittills ${done.length} av ${all}: ${names.sv}.`,
    en: `${done.length} of ${all} so far: ${names.en}.`,
  }
  return words[lang]
}

/** The earliest day is the one to ask about. */
const earliestOf = (threads: readonly Thread[]) =>
  threads
    .flatMap(({ due }) => (due === null ? [] : [due]))
    .sort((a, b) => ((a.on ?? '9') < (b.on ?? '9') ? -1 : 1))[0] ?? null

function dueWords(threads: readonly Thread[], carrying: Carrying): Text {
  const due = earliestOf(threads)
  if (due === null) return { sv: 'Inget slutdatum är satt.', en: 'No due date is set.' }
  const day = dueDay(due, carrying)
  if (day === null) return { sv: 'Löpande.', en: 'Ongoing.' }
  return { sv: `Klart senast ${day.sv}.`, en: `Due ${day.en}.` }
}

function ageWords(on: string, { date }: Carrying): Text {
  const days = counted(daysBetween(on, date), { sv: 'dag', en: 'day' }, { sv: 'dagar', en: 'days' })
  return { sv: `${days.sv} sedan uppdraget gavs.`, en: `Given ${days.en} ago.` }
}
