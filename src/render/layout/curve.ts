import { percent } from '../../format.js'
import type { Curve } from '../../reports/view.js'
import { line } from '../escape.js'
import type { Frame } from '../view/frame.js'
import { wrap } from './wrap.js'

const height = 10
const gutter = 8
const widest = 60

const tooFew = { sv: 'för få projekt', en: 'too few projects' } as const

/** A step curve in characters: a line as far as it is sure, dots beyond. */
export function curveLines(curve: Curve, frame: Frame): readonly string[] {
  const { lang, style } = frame
  const plot = Math.max(8, Math.min(widest, frame.width - gutter - 8))
  const rows = draw(curve, frame, plot).map((row, index) => axis(index, lang) + row.join(''))
  const captions = curve.captions.flatMap((caption) => wrap(line(caption[lang]), frame.width - 2))
  return [
    ...wrap(line(curve.heading[lang]), frame.width).map(style.strong),
    ...[...rows, ...scale(curve, lang, plot)].map((row) => row.trimEnd()),
    ...captions.map((row) => `  ${row}`),
  ]
}

/** "100 % ┤" at the top, the middle and the bottom. */
function axis(row: number, lang: Frame['lang']): string {
  const share = 1 - row / height
  const marked = row % (height / 2) === 0
  return (marked ? percent(share)[lang] : '').padStart(gutter - 2) + (marked ? ' ┤' : ' │')
}

function draw(curve: Curve, { lang }: Frame, plot: number): string[][] {
  const grid = Array.from({ length: height + 1 }, () => Array<string>(plot + 12).fill(' '))
  const columnOf = (at: number) => Math.round((at / curve.end) * plot)
  const rowOf = (share: number) => Math.round((1 - share) * height)
  const put = (row: number, column: number, text: string) => {
    for (const [index, character] of [...text].entries()) {
      const cells = grid[row]
      if (cells && column + index < cells.length) cells[column + index] = character
    }
  }
  const run = (row: number, from: number, to: number, character: string) =>
    put(row, from, character.repeat(Math.max(0, to - from)))

  let [row, column, share] = [0, 0, 1]
  for (const step of curve.steps) {
    const [next, at] = [rowOf(step.share), columnOf(step.at)]
    const level = share
    share = step.share
    if (next === row) continue
    run(row, column, at, '─')
    const turned = column > 0 && at === column - 1
    put(row, at, turned ? '│' : '┐')
    if (level < 1 && !turned) put(row, at + 2, percent(level)[lang])
    for (let between = row + 1; between < next; between += 1) put(between, at, '│')
    put(next, at, '└')
    row = next
    column = at + 1
  }
  const sure = curve.reliableUntil === null ? plot : columnOf(curve.reliableUntil)
  run(row, column, sure, '─')
  run(row, Math.max(column, sure), plot, '·')
  if (share < 1) put(row, plot + 1, percent(share)[lang])
  if (plot - Math.max(column, sure) > tooFew[lang].length) {
    put(row === height ? row - 1 : row + 1, Math.max(column, sure) + 1, tooFew[lang])
  }
  return grid
}

/** The time under the curve, with a mark each half year, or more seldom for long curves. */
function scale({ end, unit }: Curve, lang: Frame['lang'], plot: number): readonly string[] {
  const every = [6, 12, 24, 60].find((months) => end / months <= plot / 6) ?? end
  const marks = Array.from({ length: Math.floor(end / every) + 1 }, (_, index) => index * every)
  const [ruler, numbers] = [Array<string>(plot + 1).fill('─'), Array<string>(plot + 12).fill(' ')]
  for (const mark of marks) {
    const at = Math.round((mark / end) * plot)
    ruler[at] = '┴'
    const text = String(mark)
    for (const [index, digit] of [...text].entries()) {
      numbers[Math.max(0, at - text.length + 1) + index] = digit
    }
  }
  const left = ' '.repeat(gutter - 1)
  return [
    `${left}└${ruler.slice(1).join('')}`,
    `${left}${numbers.join('').trimEnd()}  ${line(unit[lang])}`,
  ]
}
