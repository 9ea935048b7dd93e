import { entriesOf } from '../archive/facts.js'
import { longDay } from '../format.js'
import type { Problem } from './rule.js'

interface Dated {
  readonly on?: string | undefined
}

/** The entries of a list that are dated before one that stands above them. */
export function* outOfOrder(
  key: string,
  list: readonly (Dated | undefined)[] | undefined,
): Iterable<Problem> {
  let latest = ''
  for (const [index, { on }] of entriesOf(list)) {
    if (on === undefined) continue
    if (on >= latest) {
      latest = on
      continue
    }
    const [day, above] = [longDay(on), longDay(latest)]
    yield {
      at: { key: [key, index, 'on'] },
      message: {
        sv: `${day.sv} står efter ${above.sv}; den äldsta dagen ska stå först`,
        en: `${day.en} stands after ${above.en}; the earliest day comes first`,
      },
      hint: {
        sv: 'Rätta datumet, eller flytta raden dit den hör i tiden.',
        en: 'Correct the date, or move the line to where it belongs in time.',
      },
    }
  }
}
