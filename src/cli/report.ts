import { exitCodes } from '../errors.js'
import { countsOf } from '../reports/count.js'
import { reports } from '../reports/index.js'
import type { Query, Report } from '../reports/report.js'
import type { View } from '../reports/view.js'
import { compareOption, refuseTogether, seriesOptions } from './clocks/options.js'
import { type Call, type Command, word } from './command.js'
import { notesOnForged } from './forged.js'
import { clockOptions, type Opened, openArchive } from './open.js'
import { answerOptionsWith, printView } from './print-view.js'

/** Every report as a command of its own, with its own flags beside those that all share. */
export const reportCommands: readonly Command[] = reports.map((report) => ({
  name: report.name,
  aliases: report.aliases,
  summary: report.description,
  options: [
    ...report.options,
    ...clockOptions,
    compareOption,
    ...seriesOptions,
    ...answerOptionsWith(report.formats),
  ],
  examples: report.examples,
  run: (call) => run(report, call),
}))

async function run(report: Report, call: Call): Promise<number> {
  refuseTogether(call)
  const opened = await openArchive(call, 'notes')
  const query = queryOf(report, call)
  const answer = async ({ archive, repo }: Opened): Promise<View> => {
    const past = report.needsPast
      ? await (await import('./first-days.js')).readPast(repo, archive)
      : null
    return report.build(archive, query, past)
  }
  const view = await answer(opened)
  const shown = await overTime(report, { opened, view }, call, answer)
  const notes = [...shown.notes, ...notesOnForged(opened.repo)]
  await printView({ ...shown, notes }, opened.archive, call)
  return exitCodes.fine
}

/** The answer as it is, or set against another moment, or followed over time. */
async function overTime(
  report: Report,
  now: { readonly opened: Opened; readonly view: View },
  call: Call,
  answer: (opened: Opened) => Promise<View>,
): Promise<View> {
  const counts = countsOf(report, queryOf(report, call))
  if (word(call.options, 'compare') !== undefined) {
    const { compared } = await import('./clocks/compare.js')
    return compared(counts, now, call, answer)
  }
  if (word(call.options, 'series') === undefined) return now.view
  const { series } = await import('./clocks/series.js')
  return series({ report, counts }, now, call, (archive, past) =>
    report.build(archive, queryOf(report, call), past),
  )
}

/** The report's own flags, by the names it gave them. */
function queryOf({ options }: Report, call: Call): Query {
  const query: Record<string, string | boolean | undefined> = {}
  for (const { flags } of options) {
    const long = /--([a-z-]+)/.exec(flags)?.[1] ?? ''
    const name = long.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    query[name] = flags.includes('<') ? word(call.options, name) : call.options[name] === true
  }
  return query
}
