import type { Count, Query, Report } from './report.js'

/** A figure by its name, with what people call it; a number of things when nothing else is said. */
export const count = (
  figure: string,
  sv: string,
  en: string,
  type: Count['type'] = 'integer',
): Count => ({ figure, label: { sv, en }, type })

/** The main figures of a report's answer to a question. */
export const countsOf = ({ counts }: Report, query: Query): readonly Count[] =>
  typeof counts === 'function' ? counts(query) : (counts ?? [])
