import { percent, percents, spelled } from '../../format.js'
import { capital, each, type Text } from '../../text.js'
import type { Prose } from '../view.js'
import { allOf, outcomesOf } from './outcomes.js'
import { fewestKnown, type Survival } from './survival.js'

/** What can be said aloud in a meeting, and needs no table beside it. */
export function readAloud(survival: Survival): Prose {
  return {
    kind: 'prose',
    heading: { sv: 'Att läsa upp', en: 'To read aloud' },
    paragraphs: [sentences(survival), meaning],
  }
}

const meaning: Text = {
  sv: '”Lever kvar” betyder att arbetet fortsätter utan projektmedel.',
  en: '“Live on” means that the work goes on without project money.',
}

function sentences(survival: Survival): Text {
  const { granted, inState, shares } = survival
  if (granted.length === 0) {
    return { sv: 'Inga projekt har beviljats medel.', en: 'No projects have been granted money.' }
  }
  const ended = shares.n + inState.unknown.length + inState.pending.length
  if (ended === 0) {
    return {
      sv: 'Inget beviljat projekt har kommit till slutet av sin projekttid.',
      en: 'No granted project has come to the end of its funding.',
    }
  }
  return join([
    endedSentence(survival, ended),
    knownSentence(survival, ended),
    shareSentence(survival),
    unknownSentence(survival, ended),
    pendingSentence(inState.pending.length, ended),
  ])
}

const join = (texts: readonly (Text | null)[]): Text =>
  each((lang) => texts.flatMap((text) => text?.[lang] ?? []).join(' '))

/** "elva projekt", "one project". */
const projects = (count: number): Text => ({
  sv: `${spelled(count).sv} projekt`,
  en: `${spelled(count).en} ${count === 1 ? 'project' : 'projects'}`,
})

function endedSentence({ inState }: Survival, ended: number): Text {
  const open = inState.unknown.some(({ face }) => face.end === null)
  const start = capital(projects(ended))
  return {
    sv: `${start.sv} har inte längre projektmedel${open ? ' eller saknar slutdatum' : ''}.`,
    en: `${start.en} no longer ${ended === 1 ? 'has' : 'have'} project money${
      open ? ' or lack an end date' : ''
    }.`,
  }
}

function knownSentence(survival: Survival, ended: number): Text | null {
  const { inState, shares } = survival
  const { n } = shares
  if (n === 0 && inState.unknown.length === 0) return null
  if (n === 0) {
    return ended === 1
      ? { sv: 'Vi vet inte hur det gick för det.', en: 'We do not know how it went.' }
      : {
          sv: 'Vi vet inte hur det gick för något av dem.',
          en: 'We do not know how it went for any of them.',
        }
  }
  const outcomes = outcomesOf(survival)
  if (ended === 1) {
    return {
      sv: `Vi vet hur det gick: ${outcomes.sv}.`,
      en: `We know how it went: ${outcomes.en}.`,
    }
  }
  const whom =
    n === ended ? allOf(n) : { sv: `${spelled(n).sv} av dem`, en: `${spelled(n).en} of them` }
  return {
    sv: `Vi vet hur det gick för ${whom.sv}: ${outcomes.sv}.`,
    en: `We know how it went for ${whom.en}: ${outcomes.en}.`,
  }
}

function shareSentence({ shares, strict }: Survival): Text | null {
  const { n, share, low, high } = shares
  if (n === 0) return null
  if (n < fewestKnown || share === null || low === null || high === null) {
    return {
      sv: 'Det är för få för att räkna i procent.',
      en: 'That is too few for a percentage.',
    }
  }
  const [part, range] = [percent(share), percents(low, high)]
  return {
    sv: `Andelen som lever kvar${strict ? ' helt' : ''} är ${part.sv} (osäkerhetsintervall ${range.sv}).`,
    en: `The share living on${strict ? ' wholly' : ''} is ${part.en} (uncertainty interval ${range.en}).`,
  }
}

function unknownSentence({ inState, shares }: Survival, ended: number): Text | null {
  const u = inState.unknown.length
  if (u === 0 || (shares.n === 0 && u === ended)) return null
  const start = capital(projects(u))
  const told = {
    sv: `${start.sv} vet vi inget säkert om.`,
    en: `Of ${projects(u).en} we know nothing for certain.`,
  }
  if (shares.n < fewestKnown || shares.worst === null || shares.best === null) return told
  const [worst, best] = [percent(shares.worst), percent(shares.best)]
  const who = wholeOf(u)
  const [has, lives] = u === 1 ? ['has', 'lives'] : ['have', 'live']
  return {
    sv: `${told.sv} Om ${who.sv} har upphört är andelen ${worst.sv}, om ${who.sv} lever kvar är den ${best.sv}.`,
    en: `${told.en} If ${who.en} ${has} ceased the share is ${worst.en}, if ${who.en} ${lives} on it is ${best.en}.`,
  }
}

function pendingSentence(pending: number, ended: number): Text | null {
  if (pending === 0) return null
  const start = capital(pending === ended ? wholeOf(pending) : restOf(pending))
  return {
    sv: `${start.sv} tog slut för mindre än ett år sedan och har inte följts upp än.`,
    en: `${start.en} ended less than a year ago and ${
      pending === 1 ? 'has' : 'have'
    } not been asked yet.`,
  }
}

const wholeOf = (count: number): Text => (count === 1 ? { sv: 'det', en: 'it' } : allOf(count))

const restOf = (count: number): Text =>
  count === 1
    ? { sv: 'det återstående projektet', en: 'the remaining one' }
    : { sv: `de återstående ${spelled(count).sv}`, en: `the remaining ${spelled(count).en}` }
