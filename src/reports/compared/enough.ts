import { same, type Text } from '../../text.js'
import type { Count } from '../report.js'
import type { View } from '../view.js'
import { figureOf } from './figure-of.js'

/** Whether an answer rests on enough for a figure of it to be said to people. */
export const isEnough = (view: View, { from }: Count): boolean =>
  from === undefined || (figureOf(view, from.figure) ?? 0) >= from.least

/** Why figures are not said to people where they could be; each reason once. */
export function whyNotSaid(views: readonly View[], counts: readonly Count[]): readonly Text[] {
  const reasons = counts.flatMap((count) => {
    const isHidden = (view: View) => figureOf(view, count.figure) !== null && !isEnough(view, count)
    return count.from && views.some(isHidden) ? [count.from.note] : []
  })
  return [...new Set(reasons)]
}

/** What stands for a figure that is not said. */
export const notSaid = same('–')
