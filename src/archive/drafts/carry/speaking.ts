import { daysBetween, year } from '../../../dates.js'
import { counted, longDays } from '../../../format.js'
import type { Lang, Text } from '../../../text.js'
import type { Due, Matter } from '../../said/matter.js'
import type { Said } from '../../said/said.js'
import type { Carrying } from './carrying.js'
import { citation, numberOf } from './citing.js'
import { shortName } from './naming.js'
import { headline, inQuotes, isQuiet, plainWords, quoted, sentence } from './plain-words.js'

/** A day, without its year when that is the year of the meeting: "13–14 oktober". */
export function dayIn(date: string, on: string, until: string | null, lang: Lang): string {
  const days = longDays(on, until)[lang]
  return year(on) === year(date) ? days.replaceAll(` ${year(on)}`, '') : days
}

export const spokenDay = ({ date, lang }: Carrying, on: string, until: string | null = null) =>
  dayIn(date, on, until, lang)

/** Never null here: what nothing can cite is not carried. */
export const refOf = (said: Said, { id }: Carrying): string => citation(said, id) ?? ''

/** Where something is said: as it is cited, else the minutes, by their day within the forum. */
export function sourceOf(said: Said, { id }: Carrying): string {
  const cited = citation(said, id)
  if (cited !== null) return cited
  const whole = said.minutes.id ?? said.minutes.path
  return said.forum === id && whole.startsWith(`${id}-`) ? whole.slice(id.length + 1) : whole
}

/** Whether its words may be repeated elsewhere. */
export const isForAll = ({ minutes }: Said): boolean =>
  (minutes.facts.access ?? 'public') === 'public'

/** What is said as a heading of its own. */
export const titleOf = (said: Said, carrying: Carrying): string =>
  quoted(subjectOf(said, carrying), carrying.lang)

/** What is said in a few words; only where it stands, when it is not for everybody. */
export function subjectOf(said: Said, { lang }: Carrying): string {
  const title = isForAll(said) ? headline(said.text, lang) : ''
  if (/\p{L}/u.test(title)) return title
  return placeOf(said, lang)
}

function placeOf(said: Said, lang: Lang): string {
  const at = numberOf(said) ?? ''
  const words: Text = { sv: `Det som står i punkt ${at}`, en: `What stands under ${at}` }
  return words[lang].trimEnd()
}

/** What is said as whole sentences. */
export const wordsOf = (said: Said, carrying: Carrying): string =>
  isForAll(said) && /\p{L}/u.test(plainWords(said.text))
    ? sentence(said.text, carrying.lang)
    : `${subjectOf(said, carrying)}.`

/**
 * The same as prose: in quotes, or as no more than where it stands, where it would be taken for
 * something that this meeting says.
 */
export function echoOf(said: Said, carrying: Carrying): string {
  const { lang } = carrying
  const words = quoted(wordsOf(said, carrying), lang)
  const forms = [words, inQuotes(words, lang), `${placeOf(said, lang)}.`]
  return forms.find(isQuiet) ?? ''
}

/** "uppdrag 7.13 från 13 oktober", with the forum where it is another. */
export function originOf(said: Said, noun: Text, carrying: Carrying): string {
  const { lang, id } = carrying
  const day = spokenDay(carrying, said.on, said.meeting.until)
  const name = said.forum === id ? '' : shortName(carrying, said.forum)
  const words: Text = {
    sv: `${noun.sv} ${numberOf(said)} från ${name === '' ? '' : `${name}, `}${day}`,
    en: `${noun.en} ${numberOf(said)} of ${name === '' ? '' : `${name}, `}${day}`,
  }
  return words[lang]
}

/** The day something is due: what was due at the next meeting, and none has been held, is due now. */
function dayOf(due: Due | null, { date }: Carrying): string | null {
  if (due?.word === 'next-meeting' && (due.on === null || due.on > date)) return date
  return due?.on ?? null
}

/** Whether a day had passed when the draft was made; how late it is counts to the meeting. */
export function isLate(due: Due | null, carrying: Carrying): boolean {
  const day = dayOf(due, carrying)
  return day !== null && day < carrying.archive.today && day < carrying.date
}

/** "**Försenat 11 dagar.**", or nothing. */
export function lateWords(due: Due | null, carrying: Carrying): string {
  const day = dayOf(due, carrying)
  if (day === null || !isLate(due, carrying)) return ''
  const days = daysBetween(day, carrying.date)
  const count = counted(days, { sv: 'dag', en: 'day' }, { sv: 'dagar', en: 'days' })
  const said: Text = { sv: `Försenat ${count.sv}.`, en: `${count.en} late.` }
  return `**${said[carrying.lang]}**`
}

/** "vid dagens möte", "31 oktober"; null for nothing and for what goes on. */
export function dueDay(due: Due | null, carrying: Carrying): Text | null {
  const on = dayOf(due, carrying)
  if (on === null) return null
  if (on === carrying.date) return { sv: 'vid dagens möte', en: "at today's meeting" }
  const day = (lang: Lang) => dayIn(carrying.date, on, null, lang)
  return { sv: day('sv'), en: `by ${day('en')}` }
}

/** The latest word that changed nothing: what goes on, what was put off or sent back. */
export function latestWord(matter: Matter, carrying: Carrying): string | null {
  const { lang } = carrying
  const reply = matter.replies.findLast(({ said }) => !said.draft)
  if (!reply) return null
  const { said, result } = reply
  const day = spokenDay(carrying, said.on, said.meeting.until)
  const words = plainWords(said.text) === '' ? '' : echoOf(said, carrying)
  // Ett uppdrag and ett förslag, but en fråga.
  const ending = ['question', 'referral', 'anchoring'].includes(matter.kind) ? 'd' : 't'
  const verbs: Partial<Record<typeof result, Text>> = {
    in_progress: { sv: `Läget ${day}: pågår.`, en: `On ${day}: in progress.` },
    postponed: { sv: `Bordlag${ending} ${day}.`, en: `Postponed on ${day}.` },
    sent_back: { sv: `Återremittera${ending} ${day}.`, en: `Sent back on ${day}.` },
  }
  const verb = verbs[result]
  if (!verb) return null
  const reason = said.item.clauses.find(({ name }) => name === 'reason')?.value
  if (result === 'in_progress') return [verb[lang], words].filter(Boolean).join(' ')
  return reason ? `${verb[lang].slice(0, -1)}: ${plainWords(reason)}.` : verb[lang]
}

/** "uppdrag, varav 2 försenade"; of a single one only that it is. */
export function withLate(noun: Text, count: number, late: number, adjective: string): Text {
  if (late === 0) return noun
  if (count === 1) return { sv: `${noun.sv}, ${adjective}`, en: `${noun.en}, late` }
  const many = late === 1 ? adjective : adjective.replace(/(?:t|d)$/, 'de')
  return { sv: `${noun.sv}, varav ${late} ${many}`, en: `${noun.en}, ${late} of them late` }
}

/** That somebody has answered in minutes that do not count yet; null when nobody has. */
export function draftWord(matter: Matter, { lang }: Carrying): string | null {
  const draft = matter.threads.find(({ inDraft }) => inDraft !== null)?.inDraft
  if (!draft) return null
  const id = draft.minutes.id ?? draft.minutes.path
  const words: Text = {
    sv: `Ett svar finns i ett utkast som ännu inte räknas (${id}).`,
    en: `There is a reply in a draft, which does not count yet (${id}).`,
  }
  return words[lang]
}

/** Sentences one after the other, without those that are not there. */
export const spoken = (...parts: readonly (string | null | false)[]): string =>
  parts.filter((part) => part !== null && part !== false && part !== '').join(' ')

/** The minutes that matters stand in, each once, oldest first. */
export const papersOf = (matters: readonly Matter[]) => [
  ...new Map(matters.map(({ said }) => [said.minutes.path, said.minutes])).values(),
]
