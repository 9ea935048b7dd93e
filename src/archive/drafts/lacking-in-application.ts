import type { Text } from '../../text.js'
import type { Archive } from '../archive.js'
import { entriesOf, type Facts } from '../facts.js'
import type { Application } from '../types.js'

/** What an application lacks before it can be sent, in the order of the document. */
export function lackingInApplication(
  facts: Facts<Application>,
  hasText: boolean,
  archive: Archive,
): readonly Text[] {
  const { fund, round, applicant, period, goals } = facts
  const lacks: Text[] = []
  const rounds = [...entriesOf(archive.findA('fund', fund)?.facts.rounds)]
  if (rounds.length > 0 && round === undefined) {
    lacks.push({ sv: 'ansökningsomgång (`round`)', en: 'the round (`round`)' })
  }
  if (applicant === undefined)
    lacks.push({ sv: 'sökande (`applicant`)', en: 'the applicant (`applicant`)' })
  if ([...entriesOf(facts.parties)].length === 0) {
    lacks.push({ sv: 'parter (`parties`)', en: 'the parties (`parties`)' })
  }
  if (!period?.start || !period.end) {
    lacks.push({
      sv: 'projektets första och sista dag (`period`)',
      en: 'the first and last day of the project (`period`)',
    })
  }
  if (typeof facts.amount_applied !== 'number') {
    lacks.push({
      sv: 'sökt belopp (`amount_applied`)',
      en: 'the amount applied for (`amount_applied`)',
    })
  }
  const measured = [...entriesOf(goals)].some(
    ([, goal]) => goal.indicator !== undefined && goal.target !== undefined,
  )
  if (!measured) {
    lacks.push({
      sv: 'ett mål med indikator och målvärde (`goals`)',
      en: 'a goal with an indicator and a target (`goals`)',
    })
  }
  if (facts.after_project?.plan === undefined) {
    lacks.push({
      sv: 'vad som ska hända efter projektet (`after_project`)',
      en: 'what is to happen after the project (`after_project`)',
    })
  }
  if (!hasText) lacks.push({ sv: 'texten under rubrikerna', en: 'the text under the headings' })
  return lacks
}
