import type { ActivityOn } from '../../archive/plans/activities.js'
import { listed, type Text } from '../../text.js'
import { number, numbered, sentences } from '../said/counts.js'
import { hasMoved } from './progress.js'

/** "Fem planer med tio aktiviteter. Två är klara, sex pågår … En har ingen ansvarig." */
export function plansAloud(
  plans: number,
  activities: readonly ActivityOn[],
  since: string | null,
): Text {
  if (plans === 0) return { sv: 'Inga handlingsplaner.', en: 'No action plans.' }
  const count = (test: (one: ActivityOn) => boolean) => activities.filter(test).length
  const many = numbered(plans, 'en', { sv: 'plan', en: 'plan' }, { sv: 'planer', en: 'plans' })
  const what = numbered(
    activities.length,
    'en',
    { sv: 'aktivitet', en: 'activity' },
    { sv: 'aktiviteter', en: 'activities' },
  )
  const states = [
    said(
      count(({ state }) => state === 'done'),
      isDone,
    ),
    said(
      count(({ state }) => state === 'ongoing'),
      isOngoing,
    ),
    said(
      count(({ state }) => state === 'not_started'),
      isNotStarted,
    ),
    said(
      count(({ state }) => state === 'cancelled'),
      isCancelled,
    ),
    said(
      count(({ state }) => state === null),
      isUnknown,
    ),
  ].filter((one) => one !== null)
  const moved = since === null ? null : count((one) => hasMoved(one, since))
  return sentences(
    { sv: `${many.sv} med ${what.sv}`, en: `${many.en} with ${what.en}` },
    states.length === 0 ? null : listed(states),
    said(
      count(({ late }) => late),
      isLate,
    ),
    said(
      count(({ facts, state }) => !facts.responsible && state !== 'cancelled'),
      isNobodys,
    ),
    said(
      count(({ facts, state }) => !facts.indicator && state !== 'cancelled'),
      isUnmeasured,
    ),
    moved === null
      ? null
      : {
          sv: `${number(moved, 'en').sv} har stämts av eller mätts sedan dess`,
          en: `${number(moved, 'en').en} ${moved === 1 ? 'has' : 'have'} been checked or measured since`,
        },
  )
}

type Words = readonly [one: Text, many: Text]

function said(count: number, [one, many]: Words): Text | null {
  if (count === 0) return null
  const [word, verb] = [number(count, 'en'), count === 1 ? one : many]
  return { sv: `${word.sv} ${verb.sv}`, en: `${word.en} ${verb.en}` }
}

const isDone: Words = [
  { sv: 'är klar', en: 'is done' },
  { sv: 'är klara', en: 'are done' },
]
const isOngoing: Words = [
  { sv: 'pågår', en: 'is ongoing' },
  { sv: 'pågår', en: 'are ongoing' },
]
const isNotStarted: Words = [
  { sv: 'är inte påbörjad', en: 'has not started' },
  { sv: 'är inte påbörjade', en: 'have not started' },
]
const isCancelled: Words = [
  { sv: 'är avbruten', en: 'is cancelled' },
  { sv: 'är avbrutna', en: 'are cancelled' },
]
const isUnknown: Words = [
  { sv: 'har okänt läge den dagen', en: 'is in an unknown state that day' },
  { sv: 'har okänt läge den dagen', en: 'are in an unknown state that day' },
]
const isLate: Words = [
  { sv: 'är försenad', en: 'is late' },
  { sv: 'är försenade', en: 'are late' },
]
const isNobodys: Words = [
  { sv: 'har ingen ansvarig', en: 'has nobody responsible' },
  { sv: 'har ingen ansvarig', en: 'have nobody responsible' },
]
const isUnmeasured: Words = [
  { sv: 'har ingen indikator', en: 'has no indicator' },
  { sv: 'har ingen indikator', en: 'have no indicator' },
]
