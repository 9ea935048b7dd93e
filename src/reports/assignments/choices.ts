import type { Thread } from '../../archive/said/matter.js'
import { isWaiting, type State } from '../../archive/said/state.js'
import type { Query, ReportOption } from '../report.js'
import { dayAsked, wordAsked } from '../said/asked.js'

export const assignmentStates: readonly State[] = [
  'open',
  'in_progress',
  'done',
  'dropped',
  'withdrawn',
]

/** Which of those who are to do something a question is about. */
export interface AssignmentChoice {
  /** Waiting, and due on this day or earlier. */
  readonly due: string | null
  readonly overdue: boolean
  readonly without: 'owner' | 'date' | null
}

export const choiceOptions: readonly ReportOption[] = [
  {
    flags: '--owner <name>',
    description: {
      sv: 'bara uppdrag åt detta forum, denna part eller roll',
      en: 'only assignments of this forum, party or role',
    },
  },
  {
    flags: '--due <date>',
    description: {
      sv: 'bara det som ska vara klart denna dag eller tidigare',
      en: 'only what is due on this day or earlier',
    },
  },
  {
    flags: '--overdue',
    description: { sv: 'bara det som är försenat', en: 'only what is overdue' },
  },
  {
    flags: '--without <what>',
    description: {
      sv: 'bara det som saknar ansvarig eller datum',
      en: 'only what has no owner or no date',
    },
  },
]

/** Read the flags of this report. Throws `UserError('call')` for days and words that are none. */
export const askedFrom = (query: Query): AssignmentChoice => ({
  due: dayAsked(query, 'due'),
  overdue: query['overdue'] === true,
  without: wordAsked(
    query,
    'without',
    new Map([
      ['owner', { sv: 'ansvarig', en: 'owner' }],
      ['date', { sv: 'datum', en: 'date' }],
    ]),
    { sv: 'går inte', en: 'will not do' },
  ),
})

/** Whether what one of those named is to do was asked for. */
export function isChosen(thread: Thread, { due, overdue, without }: AssignmentChoice): boolean {
  const waits = isWaiting(thread.state)
  if (overdue && !thread.overdue) return false
  if (due !== null && !(waits && typeof thread.due?.on === 'string' && thread.due.on <= due)) {
    return false
  }
  if (without === 'owner') return waits && thread.who === null
  if (without === 'date') return waits && thread.due === null
  return true
}
