/** Everything that can be said in a body. */
export const itemKinds = [
  'decision',
  'position',
  'assignment',
  'proposal',
  'question',
  'referral',
  'anchoring',
  'meeting_dates',
  'outcome',
  'dissent',
  'statement',
  'follow_up',
] as const
export type ItemKind = (typeof itemKinds)[number]

/** What became of an agenda item. */
export type Outcome = 'approved' | 'noted' | 'postponed' | 'sent_back' | 'withdrawn'

/** What became of an earlier item. */
export type FollowUp = 'done' | 'in_progress' | 'dropped' | 'anchored' | 'answer' | 'rejected'
