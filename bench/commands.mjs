// The commands that are measured, each with where it runs and what it is called in the table.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { addDays, today } from './archive/calendar.mjs'

const node = process.execPath
const bin = fileURLToPath(new URL('../bin/samverkan.js', import.meta.url))
const plainScript = fileURLToPath(new URL('plain.mjs', import.meta.url))

/** Whether the built program can be told to do without its cache. */
export const hasCache = () =>
  ['--help', 'validate --help'].some((words) =>
    spawnSync(node, [bin, ...words.split(' ')], { encoding: 'utf8' }).stdout.includes('--no-cache'),
  )

const cold = hasCache() ? ['--no-cache'] : []
const program = (name, cwd, ...words) => ({ name, cwd, argv: [node, bin, ...words] })
const asked = (name, cwd, ...words) => program(name, cwd, ...words, '--as-of', today)

export const empty = { name: 'node -e 0', argv: [node, '-e', '0'] }
export const gitStatus = (cwd) => ({
  ...{ name: 'git status', cwd },
  argv: ['git', 'status', '--porcelain'],
})
export const plain = (cwd) => ({ name: 'plain script', argv: [node, plainScript, cwd] })
export const validate = (cwd) => asked('validate', cwd, 'validate')
export const validateCold = (cwd) => asked('validate, cold', cwd, 'validate', ...cold)
export const validateBase = (cwd) =>
  asked('validate --base, cold', cwd, 'validate', '--base', 'main', ...cold)
const survived = ['report', 'projects', '--survived']
export const report = (cwd) => asked('report', cwd, ...survived)
export const reportCold = (cwd) => asked('report, cold', cwd, ...survived, ...cold)
export const series = (cwd) => asked('series', cwd, ...survived, '--series', 'month')
export const seriesCold = (cwd, step) =>
  asked('series, cold', cwd, ...survived, '--series', step, ...cold)
export const reportNew = (cwd) =>
  program('report, new question', cwd, ...survived, '--as-of', unasked())
export const seriesNew = (cwd) =>
  program('series, new question', cwd, ...survived, '--series', 'month', '--as-of', unasked())
export const version = program('--version', undefined, '--version')
export const help = program('--help', undefined, '--help')

let questions = 0
/** A day of the last two years that nobody has asked about, so that no answer is remembered. */
function unasked() {
  const minute = Math.floor(Date.now() / 60_000)
  return addDays(today, -1 - ((minute + questions++) % 700))
}
