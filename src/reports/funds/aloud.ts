import { type Account, isJoint } from '../../archive/funds/accounts.js'
import { total } from '../../archive/funds/sum.js'
import { counted, kronor, percent } from '../../format.js'
import type { Text } from '../../text.js'
import { sumWords } from '../sum-words.js'
import type { Prose } from '../view.js'

/** What can be read aloud: what there was, what it went to, and how much of it jointly. */
export function fundsAloud(accounts: readonly Account[]): Prose {
  const decided = accounts.filter(({ forecast }) => !forecast)
  const budget = decided.reduce((sum, account) => sum + (account.budget ?? 0), 0)
  const claims = decided.flatMap((account) => account.claims)
  const granted = claims.filter(({ isGranted }) => isGranted)
  const sum = total(granted.map((claim) => claim.granted))
  const joint = total(granted.filter(isJoint).map((claim) => claim.granted))
  const aside = total(decided.flatMap(({ posts, administration }) => [posts, administration]))
  const left = decided.reduce((all, account) => all + (account.left ?? 0), 0)
  const projects = counted(
    granted.length,
    { sv: 'projekt', en: 'project' },
    { sv: 'projekt', en: 'projects' },
  )
  const [all, given, set, rest] = [kronor(budget), sumWords(sum), kronor(aside.known), kronor(left)]
  const paragraphs: Text[] = [
    {
      sv: `Av ${all.sv} i beslutade medel är ${given.sv} beviljade till ${projects.sv}, ${set.sv} avsatta till tjänster och administration och ${rest.sv} inte beviljade.`,
      en: `Of ${all.en} in funds decided, ${given.en} are granted to ${projects.en}, ${set.en} set aside for posts and administration, and ${rest.en} not granted.`,
    },
  ]
  if (sum.known > 0) {
    const share = percent(joint.known / sum.known)
    paragraphs.push({
      sv: `${share.sv} av de beviljade kronorna gick till projekt med flera parter.`,
      en: `${share.en} of the money granted went to projects with several parties.`,
    })
  }
  const coming = accounts.filter(({ forecast }) => forecast)
  if (coming.length > 0) {
    const amount = kronor(coming.reduce((part, account) => part + (account.budget ?? 0), 0))
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
