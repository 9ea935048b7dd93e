import type { Branch, Tree } from '../../reports/view.js'
import { line } from '../escape.js'
import type { Frame } from '../view/frame.js'
import { apart } from './entries.js'
import { wrap } from './wrap.js'

const indent = '  '
/** Deeper branches are not moved further to the right: their lines would be too short to read. */
const deepest = 8

/** What led to what: every step under the one it came of. */
export function treeLines({ heading, branches, dense }: Tree, frame: Frame): readonly string[] {
  const rows = branches.flatMap((branch, at) => [
    ...(at > 0 && !(dense && branch.branches.length === 0) ? [''] : []),
    ...branchLines(branch, { first: '', rest: '', depth: 0, dense: dense === true }, frame).map(
      (row) => indent + row,
    ),
  ])
  return [...wrap(line(heading[frame.lang]), frame.width).map(frame.style.strong), ...rows]
}

interface Edge {
  /** What stands before the first line, and before the others. */
  readonly first: string
  readonly rest: string
  readonly depth: number
  readonly dense: boolean
}

function branchLines(branch: Branch, edge: Edge, frame: Frame): string[] {
  const { lang, style, width } = frame
  const below = branch.branches.length > 0
  // A line goes down from the title to what follows.
  const stem = `${edge.rest}${below ? '│  ' : '   '}`
  const room = width - indent.length
  const title = apart(
    line(branch.title[lang]),
    branch.aside === null ? '' : line(branch.aside[lang]),
    room - edge.first.length,
  )
  const lines = branch.lines.flatMap((text) => wrap(line(text[lang]), room - stem.length))
  const id = branch.id === null ? [] : wrap(line(branch.id), room - stem.length)
  return [
    ...title.map((row, at) => (at === 0 ? edge.first : edge.rest) + style.strong(row)),
    ...lines.map((row) => stem + row),
    ...id.map((row) => stem + style.faint(row)),
    ...branch.branches.flatMap((one, at) => [
      ...(edge.dense ? [] : [`${edge.rest}│`]),
      ...branchLines(one, nextEdge(edge, at === branch.branches.length - 1), frame),
    ]),
  ]
}

function nextEdge({ rest, depth, dense }: Edge, last: boolean): Edge {
  // Past the deepest, a step stands where the one before it stood.
  const shown = depth < deepest ? rest : rest.slice(0, -3)
  return {
    first: `${shown}${last ? '└─ ' : '├─ '}`,
    rest: `${shown}${last ? '   ' : '│  '}`,
    depth: depth + 1,
    dense,
  }
}
