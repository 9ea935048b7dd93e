import type { Query } from '../report.js'
import { readSpan, type Span, spanAsked } from '../span.js'

const usual = readSpan('6m') as Span

/** How far ahead to look: half a year unless something else was asked for. */
export const withinAsked = (query: Query): Span => spanAsked(query, 'within') ?? usual

/** As it can be asked for again: "6m", "90d". */
export const spanWritten = ({ months, days }: Span): string =>
  months > 0 ? `${months}m` : `${days}d`
