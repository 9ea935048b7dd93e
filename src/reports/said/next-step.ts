import type { Archive } from '../../archive/archive.js'
import { clauseOf } from '../../archive/said/clauses.js'
import { expectedDays, expectedMeetings } from '../../archive/said/expected.js'
import type { Matter, Thread } from '../../archive/said/matter.js'
import { compareText } from '../../diagnostic.js'
import type { Text } from '../../text.js'
import { forumName, forumNames, nearDay, peopleIn, placeOf } from './naming.js'
import { holder } from './silence.js'

/** What can be done today about somebody who is waited for. */
export function nextStep(thread: Thread, matter: Matter, archive: Archive): Text {
  const { who, heldBy, state, postponedTo, inDraft } = thread
  if (inDraft) {
    const place = placeOf(inDraft)
    return {
      sv: `Ett svar står i ett utkast (${place}) och räknas när det har skickats ut.`,
      en: `An answer stands in a draft (${place}) and counts when it is circulated.`,
    }
  }
  if (heldBy.length === 0) {
    if (who?.is === 'unknown' || who?.is === 'several') return whoIsMeant(who.written)
    const person = holder(thread, archive)
    return { sv: `Fråga ${person.sv}.`, en: `Ask ${person.en}.` }
  }
  const name = forumNames(heldBy, archive)
  const via = clauseOf(matter.said, 'via')
  if (state === 'unknown') {
    const through = via === null ? null : peopleIn(via, archive)
    return {
      sv: `Fråga ${name.sv}${through ? ` via ${through.sv}` : ''} efter anteckningarna.`,
      en: `Ask ${name.en}${through ? ` through ${through.en}` : ''} for the minutes.`,
    }
  }
  const next = nextMeeting(heldBy, archive)
  if (next) {
    const day = nearDay(next.on, archive.today)
    const forum = forumName(next.forum, archive)
    const meets = next.proposed
      ? {
          sv: `${forum.sv} har föreslagit möte ${day.sv}.`,
          en: `${forum.en} has proposed to meet ${day.en}.`,
        }
      : { sv: `${forum.sv} möts ${day.sv}.`, en: `${forum.en} meets ${day.en}.` }
    if (postponedTo === next.on) {
      return { sv: `Bordlagd till ${day.sv}.`, en: `Postponed to ${day.en}.` }
    }
    return {
      sv: `${meets.sv} Frågan följer med i kallelsen.`,
      en: `${meets.en} It comes along in the notice.`,
    }
  }
  if (postponedTo !== null && postponedTo >= archive.today) {
    const day = nearDay(postponedTo, archive.today)
    return { sv: `Bordlagd till ${day.sv}.`, en: `Postponed to ${day.en}.` }
  }
  return {
    sv: `Inget kommande möte är bestämt för ${name.sv}.`,
    en: `No coming meeting is set for ${name.en}.`,
  }
}

const whoIsMeant = (written: string): Text => ({
  sv: `Ta reda på vem som menas med ”${written}”.`,
  en: `Find out who is meant by “${written}”.`,
})

/** The first day from the as-of day on which one of several forums is to meet. */
export function nextMeeting(forums: readonly string[], archive: Archive) {
  const coming = forums.flatMap((forum) => {
    const sure = expectedDays(archive, forum).map((on) => ({ on, forum, proposed: false }))
    const proposed = expectedMeetings(archive, forum)
      .filter(({ state }) => state === 'proposed')
      .map(({ on }) => ({ on, forum, proposed: true }))
    return [...sure, ...proposed].filter(({ on }) => on >= archive.today)
  })
  coming.sort((a, b) => Number(a.proposed) - Number(b.proposed) || compareText(a.on, b.on))
  return coming[0] ?? null
}
