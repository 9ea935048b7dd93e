import type { Archive } from '../../archive/archive.js'
import { counted, longDay, percent, spelled } from '../../format.js'
import { each, same, type Text } from '../../text.js'
import { told } from '../said/notes.js'
import type { Notice } from '../view.js'
import type { Counted } from './counted.js'
import { enoughCoverage, fewestKnown, type Survival } from './survival.js'

/** Said before any percentage, when too few outcomes are known; null when enough are. */
export function coverageNotice({ shares, inState }: Survival): Notice | null {
  const u = inState.unknown.length
  const due = shares.n + u
  if (shares.coverage === null || shares.coverage >= enoughCoverage) return null
  const part = percent(shares.coverage)
  const limit = percent(enoughCoverage)
  const late = inState.pending.length > 0
  const few = shares.n < fewestKnown
  return {
    kind: 'notice',
    text: {
      sv: `För ${u} av ${due} avslutade projekt ${late ? 'som borde ha följts upp ' : ''}saknas ${'färsk uppföljning'}. ${
        few
          ? `Procent visas först när ${spelled(fewestKnown).sv} utfall är kända.`
          : `Vi känner utfallet för ${part.sv}. Under ${limit.sv} ska andelarna läsas med försiktighet.`
      }`,
      en: `For ${u} of ${due} ended projects ${late ? 'that should have been asked ' : ''}there is ${'no recent follow-up'}. ${
        few
          ? `Percentages are shown from ${spelled(fewestKnown).en} known outcomes.`
          : `We know the outcome of ${part.en}. Below ${limit.en}, read the shares with caution.`
      }`,
    },
  }
}

/** What must be known to trust the figures: what was left out, and what is counted in a special way. */
export function notesOn(
  survival: Survival,
  archive: Archive,
  elsewhere: readonly Counted[],
): readonly Text[] {
  const { granted, inState, discontinued } = survival
  const open = inState.unknown.filter(({ face }) => face.end === null)
  const started = granted.filter(({ state }) => state !== 'withdrawn')
  return [
    ...about(discontinued, {
      sv: 'avbröts i förtid, är inte uppföljt sedan dess och räknas som upphört från den dagen',
      en: 'discontinued early, with no known answer since, counted as ceased from that day',
    }),
    ...about(open, {
      sv: 'saknar slutdatum, så läget räknas som okänt',
      en: 'with no end date, counted as unknown',
    }),
    ...unpricedNote(started),
    ...chainsNote(granted),
    ...about(elsewhere, {
      sv: 'har en länk ur dessa medel men började med andra och räknas där',
      en: 'with a link from this fund, but begun with other money and counted there',
    }),
    ...leftOut(archive),
  ]
}

/** Applications that cannot be read, or only in part, with their paths. */
export function leftOut(archive: Archive): readonly Text[] {
  const here = archive.documents.filter(
    ({ type, path }) =>
      type === 'application' || (type === 'unknown' && path.startsWith('applications/')),
  )
  const unread = here.filter(({ values, type }) => values === null || type === 'unknown')
  const partly = here.filter((one) => !unread.includes(one) && one.schemaFaults.length > 0)
  const paths = (documents: typeof here) => told(documents.map(({ path }) => path))
  const unreadable = {
    sv: `Ej med: ${unread.length} ansökningar som inte går att läsa`,
    en: `Left out: ${unread.length} applications that cannot be read`,
  }
  if (unread.length === 1) {
    unreadable.sv = 'Ej med: 1 ansökan som inte går att läsa'
    unreadable.en = 'Left out: 1 application that cannot be read'
  }
  const notes = [
    each((lang) => `${unreadable[lang]}${unread.length > 0 ? `: ${paths(unread)[lang]}` : ''}.`),
  ]
  if (partly.length > 0) {
    const count = counted(
      partly.length,
      { sv: 'ansökan', en: 'application' },
      { sv: 'ansökningar', en: 'applications' },
    )
    notes.push({
      sv: `${count.sv} har fel, så att uppgifter kan saknas: ${paths(partly).sv}. Se samverkan kontrollera.`,
      en: `${count.en} with errors, so facts may be missing: ${paths(partly).en}. See samverkan validate.`,
    })
  }
  return notes
}

/** How many applications are dated after the archive's day; nothing when none is. */
export function laterNote(later: readonly Counted[], today: string): readonly Text[] {
  if (later.length === 0) return []
  const count = counted(
    later.length,
    { sv: 'ansökan', en: 'application' },
    { sv: 'ansökningar', en: 'applications' },
  )
  const day = longDay(today)
  const one = later.length === 1
  return [
    {
      sv: `${count.sv} är ${one ? 'daterad' : 'daterade'} efter ${day.sv} och räknas inte.`,
      en: `${count.en} dated after ${day.en} ${one ? 'is' : 'are'} not counted.`,
    },
  ]
}

/** Said when nothing was granted in the year that was asked for: which years there are. */
export function cohortNotice(
  granted: readonly Counted[],
  cohort: number | null,
  others: readonly Counted[],
): Notice | null {
  if (cohort === null || granted.length > 0) return null
  const years = others.flatMap(({ granted, decided }) => (granted && decided ? [decided] : []))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const span = first === last ? String(first) : `${first}–${last}`
  return {
    kind: 'notice',
    text: {
      sv: `Inget projekt beviljades ${cohort}${years.length > 0 ? `; det finns ${span}` : ''}.`,
      en: `No project was granted in ${cohort}${years.length > 0 ? `; there are ${span}` : ''}.`,
    },
  }
}

/** "Två projekt …: a och b."; nothing when there is none. */
export function about(projects: readonly Counted[], what: Text): readonly Text[] {
  if (projects.length === 0) return []
  const ids = told(projects.map(({ id }) => id))
  const count = counted(
    projects.length,
    { sv: 'projekt', en: 'project' },
    { sv: 'projekt', en: 'projects' },
  )
  return [each((lang) => `${count[lang]} ${what[lang]}: ${ids[lang]}.`)]
}

/** The projects whose money no sum can hold. */
export const unpricedNote = (projects: readonly Counted[]): readonly Text[] =>
  about(
    projects.filter(({ amount }) => amount === null),
    {
      sv: 'har okänt beviljat belopp, som inte ingår i summorna',
      en: 'with an unknown amount, not in the sums',
    },
  )

/** More chains than this are counted, not told link by link. */
const mostChains = 8

/** Which of some projects are chains, link by link. */
export function chainsNote(projects: readonly Counted[]): readonly Text[] {
  const chains = projects.filter(({ links }) => links.length > 1)
  if (chains.length === 0) return []
  const paths = chains.map(({ links }) => links.map(({ id }) => id).join(' → '))
  const rest = chains.length - mostChains
  const shown = paths.slice(0, mostChains).join('; ')
  const left = rest > 0 ? { sv: `; ${rest} till`, en: `; ${rest} more` } : same('')
  const count = counted(chains.length, { sv: 'kedja', en: 'chain' }, { sv: 'kedjor', en: 'chains' })
  return [
    {
      sv: `${count.sv} av projekt som fortsätter varandra räknas som ett projekt var: ${shown}${left.sv}.`,
      en: `${count.en} of projects that continue each other, each counted as one project: ${shown}${left.en}.`,
    },
  ]
}

/** In which directions the figures are likely to be wrong, and where to read more. */
export const biases: Text = {
  sv: 'Tänk på att bara projekt som finns i arkivet räknas, att de som har upphört svarar mer sällan, och att den som svarar ofta är den som driver arbetet. Jämför beslutsår vid lika många månader, inte rakt av.',
  en: 'Bear in mind that only projects in the archive are counted, that those that have ceased answer less often, and that who answers is often who runs the work. Compare years at the same number of months, not straight off.',
}
