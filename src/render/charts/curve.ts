import { scaleLinear } from 'd3-scale'
import { area, curveStepAfter, line } from 'd3-shape'
import { integer, percent } from '../../format.js'
import type { Curve, CurveStep } from '../../reports/chart.js'
import type { Lang } from '../../text.js'
import { html, type Markup } from '../html/markup.js'
import { at, type Drawing, straight, width, words } from './drawing.js'
import { faint, fills, rule } from './tones.js'

const left = 56
const right = 64
const top = 16
const plot = 240
const tooFew = { sv: 'för få projekt', en: 'too few projects' } as const
const atRisk = { sv: 'kvar att följa', en: 'left to follow' } as const

/** Kaplan and Meier's curve with its band, dashed where too few are left, and those at risk below. */
export function drawCurve(curve: Curve, lang: Lang): Drawing {
  const x = scaleLinear([0, curve.end], [left, width - right])
  const y = scaleLinear([0, 1], [top + plot, top])
  const every = [6, 12, 24, 60].find((step) => curve.end / step <= 12) ?? curve.end
  const months = Array.from({ length: Math.floor(curve.end / every) + 1 }, (_, n) => n * every)
  const bottom = top + plot
  return {
    width,
    height: bottom + 84,
    body: html`${[0, 0.25, 0.5, 0.75, 1].map(
      (share) => html`${straight(left, y(share), width - right, y(share), rule)}
${words(left - 8, y(share) + 4, percent(share)[lang], { anchor: 'end', fill: faint })}`,
    )}
${months.map(
  (month) => html`${straight(x(month), bottom, x(month), bottom + 5, faint)}
${words(x(month), bottom + 20, String(month), { anchor: 'middle', fill: faint })}
${words(x(month), bottom + 64, integer(following(curve, month), lang), { anchor: 'middle' })}`,
)}
${words(width - right + 16, bottom + 20, curve.unit[lang], { fill: faint })}
${words(left, bottom + 44, atRisk[lang], { fill: faint })}
${lines(curve, x, y)}
${last(curve, x, y, lang)}`,
  }
}

type Scale = (value: number) => number

function lines(curve: Curve, x: Scale, y: Scale): Markup {
  const sure = Math.min(curve.reliableUntil ?? curve.end, curve.end)
  const begun: CurveStep = { at: 0, share: 1, low: 1, high: 1, atRisk: 0 }
  const all = [begun, ...curve.steps.filter(({ at: month }) => month <= curve.end)]
  const upTo = (from: number, to: number): CurveStep[] => {
    const before = all.findLast(({ at: month }) => month <= from) ?? begun
    const within = all.filter(({ at: month }) => month > from && month <= to)
    const end = within.at(-1) ?? before
    return [{ ...before, at: from }, ...within, { ...end, at: to }]
  }
  const path = line<CurveStep>()
    .x((step) => x(step.at))
    .y((step) => y(step.share))
    .curve(curveStepAfter)
    .digits(1)
  const band = area<CurveStep>()
    .x((step) => x(step.at))
    .y0((step) => y(step.low ?? step.share))
    .y1((step) => y(step.high ?? step.share))
    .curve(curveStepAfter)
    .digits(1)
  const known = upTo(0, sure)
  const rest = sure < curve.end ? upTo(sure, curve.end) : []
  return html`<path d="${band(known) ?? ''}" fill="${fills.first}" fill-opacity="0.14"/>
<path d="${path(known) ?? ''}" fill="none" stroke="${fills.first}" stroke-width="2.5"/>
<path d="${path(rest) ?? ''}" fill="none" stroke="${fills.first}" stroke-width="2" stroke-dasharray="3 5"/>`
}

/** The last share that can be relied on is written where the line is. */
function last(curve: Curve, x: Scale, y: Scale, lang: Lang): Markup {
  const sure = curve.reliableUntil ?? curve.end
  const share = shareAt(curve, curve.end)
  const few = sure < curve.end
  return html`${words(width - right + 8, y(share) + 4, percent(share)[lang], { fill: fills.first, weight: 700 })}
${few ? words(at((x(sure) + x(curve.end)) / 2), y(share) - 10, tooFew[lang], { anchor: 'middle', fill: faint }) : null}`
}

const shareAt = ({ steps }: Curve, month: number): number =>
  steps.findLast((step) => step.at <= month)?.share ?? 1

const following = ({ following: counts }: Curve, month: number): number =>
  counts.find((one) => one.at === month)?.count ?? 0
