import { type Archive, readArchive } from '../../src/archive/archive.js'
import { reports } from '../../src/reports/index.js'
import type { Query } from '../../src/reports/report.js'
import { memorySource } from '../../src/source/memory.js'
import { exampleFiles } from '../example-archive.js'
import { shown } from '../said-shown.js'
import type { Answer } from './answers.js'

// What a report answers as a machine reads it, without starting the program for each question.

const known = new Map<string, Promise<Archive>>()

/** The example archive on a day. */
export function exampleOn(day: string): Promise<Archive> {
  const made =
    known.get(day) ?? exampleFiles().then((files) => readArchive(memorySource(files), day))
  known.set(day, made)
  return made
}

/** A report of an archive. */
export function built(archive: Archive, name: string, query: Query = {}): Answer {
  const report = reports.find((one) => one.name === name)
  if (!report) throw new Error(`no report ${name}`)
  return JSON.parse(shown(report.build(archive, query), 'json', 'sv')) as Answer
}
