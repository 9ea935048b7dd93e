// What npm run bench does: archives made, programs run, one table printed.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { archivesIn } from './archives.mjs'
import { measured } from './compare.mjs'
import { machine } from './machine.mjs'
import { lacking } from './peers.mjs'
import { quick, rows } from './rows.mjs'
import { failures } from './statistics.mjs'
import { cells, columns, markdown } from './table.mjs'

const usage =
  'npm run bench -- [--keep FOLDER] [--only ROW] [--pairs N] [--quick] [--markdown] [--check]'
const { values } = calledBy({
  options: {
    keep: { type: 'string' },
    only: { type: 'string', multiple: true },
    pairs: { type: 'string' },
    quick: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
})
if (values.help) {
  console.log(usage)
  process.exit(0)
}
const chosen = choose()
const folder =
  values.keep === undefined ? mkdtempSync(join(tmpdir(), 'samverkan-bench-')) : resolve(values.keep)
mkdirSync(folder, { recursive: true })
try {
  const found = chosen.map(one).filter((row) => row !== null)
  const facts = machine().map((fact) => (values.markdown ? `- ${fact}` : fact))
  const lines = values.markdown ? markdown(found.map(cells)) : columns(found.map(cells))
  console.log([...facts, '', ...lines].join('\n'))
  if (values.check) judge(found)
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true })
}

function calledBy(options) {
  try {
    return parseArgs(options)
  } catch (error) {
    return refuse(`${error.message}\n${usage}`)
  }
}

/** The rows that are wished for. */
function choose() {
  if (values.quick && values.check) refuse('--check judges the whole bench, not --quick')
  if (!/^([1-9]\d*)?$/.test(values.pairs ?? '')) refuse(`--pairs is a number, not ${values.pairs}`)
  const all = values.quick ? quick(rows) : rows
  const unknown = (values.only ?? []).filter((key) => !all.some((row) => row.key === key))
  if (unknown.length > 0) {
    const known = all.map(({ key }) => key).join(', ')
    refuse(`There is no row ${unknown.join(', ')}; there are ${known}`)
  }
  return values.only === undefined ? all : all.filter(({ key }) => values.only.includes(key))
}

function tell(words) {
  process.stderr.write(`${words}\n`)
}

function refuse(words) {
  tell(words)
  process.exit(2)
}

/** A row with its figures; null, and said why, when it cannot be measured. */
function one(row) {
  const archive = row.kind === undefined ? undefined : archivesIn(folder, tell)(row.kind)
  const peers = join(folder, 'peers')
  const why = lacking(row.subject(archive, peers), peers, tell)
  if (why !== null) {
    tell(`${row.key} is left out: ${why}`)
    return null
  }
  tell(`measuring ${row.key}`)
  const pairs = values.pairs === undefined ? undefined : Number(values.pairs)
  return measured(row, archive, { peers, ...(pairs === undefined ? {} : { pairs }) })
}

/** Ends with 1 when a row is above its limit. Seconds are never judged. */
function judge(found) {
  const broken = failures(found)
  for (const words of broken) console.log(`too much: ${words}`)
  if (broken.length > 0) process.exitCode = 1
}
