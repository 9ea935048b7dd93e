import type { Archive } from '../../archive/archive.js'
import type { ClauseName } from '../../archive/items/clause-words.js'
import { clauses } from '../../archive/items/clause-words.js'
import { clauseOf, dateOf } from '../../archive/said/clauses.js'
import type { Matter, Thread } from '../../archive/said/matter.js'
import { isMatter, matterOf } from '../../archive/said/matters.js'
import { wordsBy } from '../../archive/said/replies.js'
import { type Said, saidIn } from '../../archive/said/said.js'
import { isWaiting, stateLabels } from '../../archive/said/state.js'
import { daysBetween, isDate } from '../../dates.js'
import { shortDay } from '../../format.js'
import { capital, each, join, same, type Text } from '../../text.js'
import { ago, days, labelOf, peopleIn, placeOf, textOf } from '../said/naming.js'
import { nextStep } from '../said/next-step.js'
import { holder, sinceThen } from '../said/silence.js'

/** Everything that is said of a step below its heading. */
export function linesOf(said: Said, asked: boolean, archive: Archive): readonly Text[] {
  const matter = isMatter(said) ? matterOf(said, archive) : null
  return [
    whatWasSaid(said, archive),
    ...clauseLine(said, archive),
    ...(said.draft ? [inDraft] : []),
    ...correctionLines(said),
    ...alongside(said, archive),
    ...(matter ? matter.threads.flatMap((thread) => threadLines(thread, matter, archive)) : []),
    ...(asked ? [askedFor] : []),
  ]
}

const inDraft: Text = {
  sv: 'Utkast: räknas inte förrän protokollet har skickats ut.',
  en: 'Draft: does not count until the minutes are circulated.',
}

const askedFor: Text = { sv: '← Du frågade efter denna.', en: '← You asked for this one.' }

function whatWasSaid(said: Said, archive: Archive): Text {
  const label = labelOf(said, archive)
  const number = said.item.number.given
  const text = textOf(said)
  return each((lang) => {
    const head = number === null ? label[lang] : `${label[lang]} (${number})`
    return said.text === '' && text[lang] === label[lang] ? head : `${head}: ${text[lang]}`
  })
}

/**
 * What else came of the same point when a question was answered there: assignments and decisions
 * that speak of nothing earlier, and so may have come of the answer.
 */
function alongside(said: Said, archive: Archive): readonly Text[] {
  if (said.item.result !== 'answer' || said.item.agenda === null) return []
  const others = saidIn(archive, said.minutes.path).filter(
    (one) =>
      one.item.agenda === said.item.agenda &&
      (one.item.kind === 'assignment' || one.item.kind === 'decision') &&
      wordsBy(one, archive).length === 0,
  )
  return others.slice(0, 3).map((one) => {
    const [label, text, place] = [labelOf(one, archive), textOf(one), placeOf(one)]
    return {
      sv: `Under samma punkt: ${label.sv}, ${bare(text.sv)} (${place})`,
      en: `Under the same item: ${label.en}, ${bare(text.en)} (${place})`,
    }
  })
}

const bare = (text: string): string => text.replace(/[.]$/, '')

/** The clauses that tell who, to whom and when, in this order; what else it names stands in the tree. */
const told: readonly ClauseName[] = [
  'to',
  'from',
  'received',
  'via',
  'responsible',
  'applies_to',
  'report_back_to',
  'meeting',
  'answer_by',
  'due',
  'condition',
  'by',
  'reason',
]

function clauseLine(said: Said, archive: Archive): readonly Text[] {
  const parts = told.flatMap((name) => {
    const value = clauseOf(said, name)
    if (value === null) return []
    const { label, type } = clauses[name]
    const shown =
      type === 'date'
        ? dayIn(said, name, value)
        : type === 'parties'
          ? peopleIn(value, archive)
          : same(value)
    return [each((lang) => `${label[lang]}: ${shown[lang]}.`)]
  })
  return parts.length === 0 ? [] : [join(parts, ' ')]
}

function dayIn(said: Said, name: ClauseName, value: string): Text {
  const date = dateOf(said, name)
  if (date?.kind === 'next-meeting') return { sv: 'nästa möte', en: 'the next meeting' }
  if (date?.kind === 'ongoing') return { sv: 'löpande', en: 'ongoing' }
  return date !== null && isDate(date.iso) ? shortDay(date.iso) : same(value)
}

const correctionLines = ({ corrections }: Said): readonly Text[] =>
  corrections.map(({ on, was, now }) => {
    const day = shortDay(on)
    return {
      sv: `Rättat ${day.sv}: ”${was}” ska vara ”${now}”.`,
      en: `Corrected ${day.en}: “${was}” should be “${now}”.`,
    }
  })

/** "DST: obesvarad, 196 dagar. 2 möten sedan dess (14 jun, 4 okt): frågan nämns inte." */
function threadLines(thread: Thread, matter: Matter, archive: Archive): readonly Text[] {
  const { state, since, due, overdue, inDraft: draft } = thread
  const label = stateLabels[state]
  const name = thread.who === null ? null : holder(thread, archive)
  const { said } = matter
  const waits = isWaiting(state)
  const day = shortDay(since)
  const count = days(daysBetween(said.on, waits ? archive.today : since))
  const how = waits
    ? { sv: `${label.sv}, ${count.sv}`, en: `${label.en}, ${count.en}` }
    : said.on === since
      ? label
      : {
          sv: `${label.sv} ${day.sv}, efter ${count.sv}`,
          en: `${label.en} ${day.en}, after ${count.en}`,
        }
  const head = name ? each((lang) => `${name[lang]}: ${how[lang]}`) : capital(how)
  if (!waits) return [each((lang) => `${head[lang]}.`)]
  const parts = [head]
  if (overdue && due?.on) {
    const [late, was] = [ago(due.on, archive.today), shortDay(due.on)]
    const by = asks(matter) ? 'svar väntades' : 'skulle vara klart'
    parts.push({ sv: `${by} ${was.sv}, för ${late.sv}`, en: `due ${was.en}, ${late.en}` })
  }
  const lines = [each((lang) => `${join(parts, ', ')[lang]}.`)]
  // Who lifted it has it no longer: the step below tells how it goes there.
  if (state === 'referred_on') return lines
  const silent = asks(matter) ? sinceThen(thread, matter, archive) : null
  if (silent) lines.push({ sv: `Sedan dess: ${silent.sv}.`, en: `Since then: ${silent.en}.` })
  if (asks(matter)) {
    const next = nextStep(thread, matter, archive)
    lines.push({ sv: `Nästa steg: ${next.sv}`, en: `Next step: ${next.en}` })
  } else if (draft) lines.push(draftWord)
  return lines
}

const draftWord: Text = {
  sv: 'Ett nytt besked står i ett utkast och räknas inte än.',
  en: 'A new word stands in a draft and does not count yet.',
}

const asks = ({ kind }: Matter): boolean => kind === 'question' || kind === 'referral'
