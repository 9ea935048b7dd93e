import type { HistoryEntry } from './types.js'

export type Status = HistoryEntry['status']

/** An application that is being handled can go back and forth between these. */
const handled: readonly Status[] = [
  'received',
  'supplement_requested',
  'prepared',
  'sent_back',
  'postponed',
]
const decisions: readonly Status[] = ['granted', 'declined', 'withdrawn']
const running: readonly Status[] = ['extended', 'discontinued', 'final_report']

/** These are only possible as long as a granted project has not started. */
export const beforeStart: readonly Status[] = ['never_started', 'withdrawn']

/**
 * What may stand after a status in the history of an application; null is its beginning. A project
 * that was commissioned, with no fund, may begin as granted. Whether the project had started is for
 * the caller to look at, see `beforeStart`.
 */
export function mayFollow(status: Status | null, commissioned: boolean): readonly Status[] {
  switch (status) {
    case null:
      return commissioned ? ['received', 'granted'] : ['received']
    case 'granted':
    case 'extended':
      return [...running, ...beforeStart]
    case 'discontinued':
      return ['final_report']
    case 'declined':
    case 'withdrawn':
    case 'never_started':
    case 'final_report':
      return []
    default:
      return [...handled, ...decisions]
  }
}
