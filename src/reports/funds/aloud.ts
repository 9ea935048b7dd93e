import { type Account, isJoint } from '../../archive/funds/accounts.js'
import { sumOf, total } from '../../archive/funds/sum.js'
import { counted, percent } from '../../format.js'
import type { Text } from '../../text.js'
import { sumWords } from '../sum-words.js'
import type { Prose } from '../view.js'
import { leftWords } from './left.js'

/** What can be read aloud: what there was, what it went to, and how much of it jointly. */
export function fundsAloud(accounts: readonly Account[]): Prose {
  const decided = accounts.filter(({ forecast }) => !forecast)
  const budget = total(decided.map((account) => sumOf(account.budget)))
  const claims = decided.flatMap((account) => account.claims)
  const granted = claims.filter(({ isGranted }) => isGranted)
  const sum = total(granted.map((claim) => claim.granted))
  const joint = total(granted.filter(isJoint).map((claim) => claim.granted))
  const aside = total(decided.flatMap(({ posts, administration }) => [posts, administration]))
  const projects = counted(
    granted.length,
    { sv: 'projekt', en: 'project' },
    { sv: 'projekt', en: 'projects' },
  )
  const [all, given, set] = [sumWords(budget), sumWords(sum), sumWords(aside)]
  const rest = leftWords(decided)
  const paragraphs: Text[] = []
  if (decided.length === 0) {
    paragraphs.push({
      sv: 'Inga medel är beslutade än.',
      en: 'No funds have been decided on yet.',
    })
  } else if (claims.length === 0) {
    paragraphs.push({
      sv: `Ingen ansökan har kommit in. Av ${all.sv} i beslutade medel är ${set.sv} avsatta till tjänster och administration och ${rest.sv} inte beviljade.`,
      en: `No application has come in. Of ${all.en} in funds decided, ${set.en} are set aside for posts and administration, and ${rest.en} not granted.`,
    })
  } else if (budget.known === 0 && budget.unknown > 0) {
    paragraphs.push({
      sv: `Hur stora medlen är vet arkivet inte. Beviljat till ${projects.sv}: ${given.sv}. Avsatt till tjänster och administration: ${set.sv}.`,
      en: `How large the funds are, the archive does not know. Granted to ${projects.en}: ${given.en}. Set aside for posts and administration: ${set.en}.`,
    })
  } else {
    paragraphs.push({
      sv: `Av ${all.sv} i beslutade medel är ${given.sv} beviljade till ${projects.sv}, ${set.sv} avsatta till tjänster och administration och ${rest.sv} inte beviljade.`,
      en: `Of ${all.en} in funds decided, ${given.en} are granted to ${projects.en}, ${set.en} set aside for posts and administration, and ${rest.en} not granted.`,
    })
  }
  if (sum.known > 0) {
    const share = percent(joint.known / sum.known)
    paragraphs.push({
      sv: `${share.sv} av de beviljade kronorna gick till projekt med flera parter.`,
      en: `${share.en} of the money granted went to projects with several parties.`,
    })
  }
  const coming = accounts.filter(({ forecast }) => forecast)
  if (coming.length > 0) {
    const amount = sumWords(total(coming.map((account) => sumOf(account.budget))))
    paragraphs.push({
      sv: `Utöver det finns en prognos om ${amount.sv} som ingen har beslutat om än.`,
      en: `Beside that there is a forecast of ${amount.en} that nobody has decided on yet.`,
    })
  }
  const none = {
    sv: 'Det finns inga medel i arkivet för det som efterfrågas.',
    en: 'The archive has no funds for what was asked.',
  }
  return {
    kind: 'prose',
    heading: { sv: 'Att läsa upp', en: 'To read aloud' },
    paragraphs: accounts.length === 0 ? [none] : paragraphs,
  }
}
