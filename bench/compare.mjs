// Measures one row: pairs of runs that take turns at going first.
import { peak, run } from './measure.mjs'
import { pairedRatio, spread } from './statistics.mjs'

const usual = 7

/** The row with its figures; commands are made from the folders of the archive and the peers. */
export function measured(row, archive, { peers, pairs = row.pairs ?? usual }) {
  const { key, title, limit, memory } = row
  const subject = row.subject(archive, peers)
  const known = { key, title, limit, memory }
  row.before?.(archive)
  try {
    if (memory) return { ...known, ...remembered(subject), pairs: 1 }
    const base = row.base(archive, peers)
    const once = (command) => {
      row.each?.(archive)
      return run(command)
    }
    // Not counted: caches are filled, and files brought into memory.
    for (const command of [base, subject]) once(command)
    const runs = Array.from({ length: pairs }, (_, at) => {
      if (at % 2 === 0) return { base: once(base), subject: once(subject) }
      const first = once(subject)
      return { subject: first, base: once(base) }
    })
    row.each?.(archive)
    return {
      ...{ ...known, pairs },
      figure: pairedRatio(
        runs.map((pair) => ({ subject: pair.subject.wall, base: pair.base.wall })),
      ),
      subject: { ...summary(runs, 'subject'), peak: peak(subject), name: subject.name },
      base: { ...summary(runs, 'base'), name: base.name },
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
