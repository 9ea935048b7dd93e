// How many of each kind an archive of a given size has: 60 % minutes, 20 % applications, and the
// rest agreements, plans, funds, forums and parties.
import { lastYear } from './calendar.mjs'

export const meetingsAYear = 5
export const forumsInCluster = 8
export const partiesInCluster = 3
/** The steering group and the five local groups: those that write a plan each year. */
const planning = 6

/**
 * The counts for an archive of `documents`, clusters of eight forums each; the years follow from
 * how many meetings the clusters must hold to fill it.
 */
export function layout(documents, clusters = Math.max(1, Math.round(documents / 1000))) {
  const minutes = Math.round(documents * 0.6)
  const applications = Math.round(documents * 0.2)
  const forums = clusters * forumsInCluster
  const meetings = Math.ceil(minutes / forums)
  const years = Math.ceil(meetings / meetingsAYear)
  const rest = documents - minutes - applications
  const funds = clusters * years
  const agreementsAndPlans = rest - forums - funds - clusters * partiesInCluster
  const plans = Math.min(clusters * planning * years, Math.floor(agreementsAndPlans / 2))
  if (agreementsAndPlans < 0) throw new Error(`${documents} documents are too few`)
  return {
    documents,
    clusters,
    minutes,
    applications,
    meetings,
    plans,
    agreements: agreementsAndPlans - plans,
    firstYear: lastYear - years + 1,
    /** Of so many forums, the first meeting is left out, to come to the exact number. */
    spared: forums * meetings - minutes,
  }
}

/** The share of `count` that falls to the one at `index` of `among`, as even as it can be. */
export const shareOf = (count, index, among) =>
  Math.floor(((index + 1) * count) / among) - Math.floor((index * count) / among)
