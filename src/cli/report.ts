import { exitCodes } from '../errors.js'
import { reports } from '../reports/index.js'
import type { Query, Report } from '../reports/report.js'
import { type Call, type Command, word } from './command.js'
import { clockOptions, openArchive } from './open.js'
import { answerOptionsWith, printView } from './print-view.js'

/** Every report as a command of its own, with its own flags beside those that all share. */
export const reportCommands: readonly Command[] = reports.map((report) => ({
  name: report.name,
  aliases: report.aliases,
  summary: report.description,
  options: [...report.options, ...clockOptions, ...answerOptionsWith(report.formats ?? [])],
  examples: report.examples,
  run: (call) => run(report, call),
}))

async function run(report: Report, call: Call): Promise<number> {
  const { archive, repo } = await openArchive(call)
  const past = report.needsPast
    ? await (await import('./first-days.js')).readPast(repo, archive)
    : null
  const view = report.build(archive, queryOf(report, call), past)
  await printView(view, archive, call)
  return exitCodes.fine
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
