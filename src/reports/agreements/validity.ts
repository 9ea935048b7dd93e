import { lastDayForNotice, noticeEnds } from '../../archive/agreements/days.js'
import { agreementOn, agreementStateLabels, isDraft } from '../../archive/agreements/state.js'
import { predecessorsOf, seamsBefore } from '../../archive/agreements/succession.js'
import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { counted, shortDay } from '../../format.js'
import { each, join, listed, type Text } from '../../text.js'
import type { EntryFact } from '../view.js'

type Agreement = Document<'agreement'>

/**
 * "från 1 jan 2018, till 31 mar 2027, uppsagd 30 sep 2026": from when it holds, and until when;
 * empty for a draft that does not say.
 */
export function validityWords(agreement: Agreement, archive: Archive): Text {
  const { facts } = agreement
  const now = agreementOn(agreement, archive)
  const { lastDay, noticeGiven } = now
  const parts: Text[] = []
  const add = (sv: string, en: string, day: string) => {
    const text = shortDay(day)
    parts.push({ sv: `${sv} ${text.sv}`, en: `${en} ${text.en}` })
  }
  if (facts.valid_from) add('från', 'from', facts.valid_from)
  if (lastDay !== null) add('till', 'until', lastDay)
  else if (facts.valid_to === null || !isDraft(now)) {
    parts.push({ sv: 'tills vidare', en: 'until further notice' })
  }
  if (noticeGiven !== null) add('uppsagd', 'notice given', noticeGiven)
  if (typeof facts.review_by === 'string')
    add('ses över senast', 'to be reviewed by', facts.review_by)
  return join(parts, ', ')
}

/** From when it holds and until when, when it can be ended, and what is to come after it. */
export function validityFacts(agreement: Agreement, archive: Archive): readonly EntryFact[] {
  const { coming } = agreementOn(agreement, archive)
  const found: EntryFact[] = [
    { label: { sv: 'Gäller', en: 'In force' }, value: validityWords(agreement, archive) },
  ]
  const before = predecessorsOf(agreement, archive)
  if (before.length > 0) {
    const words = before.map((one) => replacedWords(one, agreement, archive))
    found.push({ label: { sv: 'Ersätter', en: 'Replaces' }, value: join(words, '; ') })
  }
  const notice = noticeOf(agreement, archive)
  if (notice) found.push({ label: { sv: 'Uppsägning', en: 'Notice' }, value: notice })
  if (coming.length > 0) {
    const names = coming.map((one) => {
      const [name, state] = [archive.name(one.id ?? one.path), agreementOn(one, archive).state]
      return each((lang) => `${name[lang]} (${agreementStateLabels[state][lang]})`)
    })
    found.push({ label: { sv: 'Ersätts av', en: 'Replaced by' }, value: listed(names) })
  }
  return found
}

/** What it replaces, and whether the one followed right upon the other. */
function replacedWords(before: Agreement, agreement: Agreement, archive: Archive): Text {
  const name = archive.name(before.id ?? before.path)
  const seam = seamsBefore(agreement, archive).find((one) => one.before === before)
  if (!seam) return name
  const [from, until] = [shortDay(seam.from), shortDay(seam.until)]
  return seam.kind === 'gap'
    ? {
        sv: `${name.sv} (glapp ${from.sv}–${until.sv}: ingen av dem gällde)`,
        en: `${name.en} (gap ${from.en}–${until.en}: neither was in force)`,
      }
    : {
        sv: `${name.sv} (överlapp ${from.sv}–${until.sv}: båda säger att de gäller)`,
        en: `${name.en} (overlap ${from.en}–${until.en}: both say they are in force)`,
      }
}

/** The last day to give notice, or when it would end if notice were given today. */
function noticeOf({ facts }: Agreement, { today }: Archive): Text | null {
  const months = facts.notice_months
  if (!months || typeof facts.terminated_on === 'string') return null
  const term = counted(months, { sv: 'månad', en: 'month' }, { sv: 'månader', en: 'months' })
  const last = lastDayForNotice(facts, today)
  if (last !== null) {
    const day = shortDay(last)
    return last < today
      ? {
          sv: `${term.sv}, skulle ha skett senast ${day.sv}`,
          en: `${term.en}, was due by ${day.en}`,
        }
      : { sv: `${term.sv}, senast ${day.sv}`, en: `${term.en}, by ${day.en}` }
  }
  const ends = shortDay(noticeEnds(facts, today))
  return {
    sv: `${term.sv}; sägs den upp i dag upphör den ${ends.sv}`,
    en: `${term.en}; if notice were given today it would end on ${ends.en}`,
  }
}
