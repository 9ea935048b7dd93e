import { UserError } from '../../errors.js'
import { line } from '../../render/escape.js'
import { figureOf } from '../../reports/compared/figure-of.js'
import type { Count } from '../../reports/report.js'
import type { View } from '../../reports/view.js'
import { same } from '../../text.js'

/**
 * The figures to follow: those that were asked for by name, else those the report says are its
 * main ones. Throws `UserError('call')` for a name that is no figure, and names those there are.
 */
export function countsAsked(
  known: readonly Count[],
  view: View,
  names: string | undefined,
): readonly Count[] {
  if (names === undefined) return known
  return names.split(',').map((name) => {
    const figure = name.trim()
    const count = known.find((one) => one.figure === figure)
    if (count) return count
    if (figureOf(view, figure) === null) throw noFigure(figure, view)
    const type = typeOf(figure)
    // A part of what is not said of few is not either.
    const from = type === 'share' ? known.find((one) => one.type === type)?.from : undefined
    return { figure, label: same(figure), type, ...(from ? { from } : {}) }
  })
}

/** What a figure is, by its name: figures have no more than that. */
function typeOf(figure: string): Count['type'] {
  if (/(?:^|[_.])(?:share|low|high|worst|best|coverage)/.test(figure)) return 'share'
  if (/[.]median$/.test(figure)) return 'days'
  return /(?:^|[_.])amount(?:_|$)/.test(figure) ? 'amount' : 'integer'
}

function noFigure(name: string, view: View): UserError {
  const names = Object.keys(view.figures).filter((one) => figureOf(view, one) !== null)
  return new UserError(
    'call',
    {
      sv: `Rapporten ”${view.title.sv}” har ingen siffra \`${line(name)}\``,
      en: `The report “${view.title.en}” has no figure \`${line(name)}\``,
    },
    {
      sv: `Det här är siffrorna: ${names.join(', ')}.`,
      en: `These are the figures: ${names.join(', ')}.`,
    },
  )
}
