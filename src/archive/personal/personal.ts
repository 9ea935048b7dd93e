import type { Span } from '../items/spans.js'

/** Words that seem to concern one person rather than a function, a group or an organisation. */
export interface Personal extends Span {
  readonly kind: 'email' | 'mobile' | 'address' | 'case'
  /** As it stands, for comparing with the settings' exceptions. */
  readonly text: string
  /** What may be shown of it, `k***@example.se`; of a case, what makes it one. */
  readonly detail: string
}
