// The rows of the table: what is compared with what, where, and what it may come to at most.
import * as command from './commands.mjs'
import { branch, edit, rename, settle } from './edits.mjs'
import { peerRows } from './peers.mjs'

const short = { pairs: 15 }

const cold = (key, kind, size, limit) => ({
  ...{ key, kind, title: `validate cold, ${size}`, limit },
  ...{ subject: command.validateCold, base: command.plain },
})
const memory = (key, kind, size, limit) => ({
  ...{ key, kind, title: `validate cold, ${size}: peak memory`, limit, memory: true },
  subject: command.validateCold,
})
const warm = (key, kind, title, limit) => ({
  ...{ key, kind, title, limit, ...short },
  ...{ subject: command.validate, base: () => command.empty },
})
const changed = (count, key = 'changed', what = '', each = edit) => ({
  ...warm(`${key}-${count}`, 'a10k', `validate warm, ${count}${what} changed, 10,000`, 3.5),
  pairs: 9,
  each: (archive) => each(archive, count),
  after: settle,
})

const seriesCold = (key, step, steps) => ({
  ...{ key, kind: 'series', title: `series of 60 months cold, ${steps}, 2,000`, pairs: 3 },
  ...{ subject: (archive) => command.seriesCold(archive, step), base: command.reportCold },
})

/**
 * `{key, title, kind, subject, base, limit, pairs}`; `subject` and `base` make their command from
 * the folder of the archive, which is of this `kind`. `before` and `after` the row, and before
 * `each` run of it, what they say is done to the archive and not counted. With `memory`, the
 * figure is the peak of the subject in MB, and not a ratio.
 */
export const rows = [
  cold('cold', 'a10k', '10,000', 0.7),
  memory('memory', 'a10k', '10,000', 200),
  warm('warm', 'a10k', 'validate warm, nothing changed, 10,000', 2.2),
  changed(1),
  changed(100),
  changed(1, 'title', ' title', rename),
  changed(100, 'title', ' titles', rename),
  {
    ...{
      key: 'base',
      kind: 'a10k',
      title: 'validate --base cold, ten changed, 10,000',
      limit: 0.3,
    },
    ...{ subject: command.validateBase, base: command.validateCold },
    before: (archive) => branch(archive, 10),
    after: settle,
  },
  {
    ...{ key: 'report-cold', kind: 'a10k', title: 'report projects cold, 10,000' },
    ...{ subject: command.reportCold, base: () => command.empty },
  },
  {
    ...{ key: 'report', kind: 'a10k', title: 'report projects warm, 10,000', limit: 2, ...short },
    ...{ subject: command.report, base: () => command.empty },
  },
  {
    ...{ key: 'big', kind: 'a50k', title: 'validate warm, nothing changed, 50,000', limit: 4 },
    ...{ subject: command.validate, base: command.gitStatus, ...short },
  },
  memory('big-memory', 'a50k', '50,000', 500),
  {
    ...{ key: 'series', kind: 'series', title: 'series of 60 months warm, 2,000', limit: 3 },
    ...{ subject: command.series, base: command.report },
  },
  {
    ...{ key: 'report-new', kind: 'a10k', title: 'report projects warm, new question, 10,000' },
    ...{ subject: command.reportNew, base: () => command.empty },
  },
  {
    ...{
      key: 'series-new',
      kind: 'series',
      title: 'series of 60 months warm, new question, 2,000',
    },
    ...{ subject: command.seriesNew, base: command.reportNew },
  },
  {
    ...{ key: 'version', title: '--version', limit: 1.25, pairs: 21 },
    ...{ subject: () => command.version, base: () => command.empty },
  },
  {
    ...{ key: 'help', title: '--help', limit: 1.25, pairs: 21 },
    ...{ subject: () => command.help, base: () => command.empty },
  },
  cold('cold-1k', 'a1k', '1,000'),
  cold('cold-50k', 'a50k', '50,000'),
  warm('warm-1k', 'a1k', 'validate warm, nothing changed, 1,000'),
  warm('warm-50k', 'a50k', 'validate warm, nothing changed, 50,000'),
  seriesCold('series-year', 'year', 'by year'),
  seriesCold('series-quarter', 'quarter', 'by quarter'),
  seriesCold('series-cold', 'month', 'by month'),
  ...peerRows,
]

/** The rows as `--quick` has them: a thousand documents, few pairs, and nothing to judge. */
export const quick = (all) =>
  all
    .filter(({ key, kind }) => kind !== 'a50k' && !/-1k$/.test(key))
    .map(({ limit: _, ...row }) => ({
      ...row,
      kind: row.kind === 'a10k' ? 'a1k' : row.kind,
      title: row.title.replace('10,000', '1,000'),
      pairs: Math.min(3, row.pairs ?? 3),
    }))
