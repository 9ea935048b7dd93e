import type { Text } from '../../text.js'

/** What has become of something said, for one of those it concerns. */
export type State =
  // Assignments, and decisions that somebody is to carry out.
  | 'open'
  | 'in_progress'
  | 'done'
  // Questions and referrals.
  | 'unanswered'
  | 'not_taken_up'
  | 'unknown'
  | 'referred_on'
  | 'answered'
  // Anchoring.
  | 'sought'
  | 'secured'
  // Proposals, and meeting dates that are proposed.
  | 'unsettled'
  | 'adopted'
  | 'rejected'
  // Any of them.
  | 'dropped'
  | 'withdrawn'
  // What stands as it was said: decisions and positions that nobody is to carry out.
  | 'stands'

export const stateLabels: Readonly<Record<State, Text>> = {
  open: { sv: 'öppet', en: 'open' },
  in_progress: { sv: 'pågår', en: 'in progress' },
  done: { sv: 'klart', en: 'done' },
  unanswered: { sv: 'obesvarad', en: 'unanswered' },
  not_taken_up: { sv: 'inte uppe ännu', en: 'not taken up yet' },
  unknown: { sv: 'okänt', en: 'unknown' },
  referred_on: { sv: 'lyft vidare', en: 'referred on' },
  answered: { sv: 'besvarad', en: 'answered' },
  sought: { sv: 'förankras', en: 'being anchored' },
  secured: { sv: 'förankrat', en: 'anchored' },
  unsettled: { sv: 'inte avgjort', en: 'not settled' },
  adopted: { sv: 'antaget', en: 'adopted' },
  rejected: { sv: 'avslaget', en: 'rejected' },
  dropped: { sv: 'avskrivet', en: 'dropped' },
  withdrawn: { sv: 'utgått', en: 'withdrawn' },
  stands: { sv: 'gäller', en: 'stands' },
}

// The most pressing first: what is true of one of several is true of the whole.
const waiting: readonly State[] = [
  'unanswered',
  'unknown',
  'not_taken_up',
  'referred_on',
  'open',
  'sought',
  'unsettled',
  'in_progress',
]

/** Whether somebody is still waited for. */
export const isWaiting = (state: State): boolean => waiting.includes(state)

/** The state of the whole: what is most pressing, or what was the last to be settled. */
export function worstOf(states: readonly State[]): State {
  for (const state of waiting) if (states.includes(state)) return state
  return states.at(-1) ?? 'stands'
}
