// Measures one row: pairs of runs that take turns at going first.
import { peak, run } from './measure.mjs'
import { pairedRatio, spread } from './statistics.mjs'

const usual = 7

/** The row with its figures; each command is made anew, as some never ask the same thing twice. */
export function measured(row, archive, { peers, pairs = row.pairs ?? usual }) {
  const { key, title, limit, memory } = row
  const known = { key, title, limit, memory }
  row.before?.(archive)
  try {
    const make = (side) => row[side](archive, peers)
    if (memory) return { ...known, ...remembered(make('subject')), pairs: 1 }
    const once = (side) => {
      row.each?.(archive)
      return run(make(side))
    }
    // Not counted: caches are filled, and files brought into memory.
    for (const side of ['base', 'subject']) once(side)
    const runs = Array.from({ length: pairs }, (_, at) => {
      if (at % 2 === 0) return { base: once('base'), subject: once('subject') }
      const first = once('subject')
      return { subject: first, base: once('base') }
    })
    row.each?.(archive)
    return {
      ...{ ...known, pairs },
      figure: pairedRatio(
        runs.map((pair) => ({ subject: pair.subject.wall, base: pair.base.wall })),
      ),
      subject: { ...summary(runs, 'subject'), peak: peak(make('subject')) },
      base: { ...summary(runs, 'base'), name: make('base').name },
    }
  } finally {
    row.after?.(archive)
  }
}

function remembered(subject) {
  run(subject)
  const bytes = peak(subject)
  const figure = bytes === null ? null : spread([bytes / 1e6])
  return { figure, unit: ' MB', subject: null, base: null }
}

function summary(runs, side) {
  const all = runs.map((pair) => pair[side])
  const cpu = all.map((one) => one.cpu).filter((one) => one !== null)
  return {
    wall: spread(all.map(({ wall }) => wall)),
    cpu: cpu.length === 0 ? null : spread(cpu),
  }
}
