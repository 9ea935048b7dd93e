import { exampleArchive } from './answers.js'
import { fullerArchive } from './fuller.js'

/** The days on which everything is counted: between meetings, long after them, and today. */
const days = ['2022-10-20', '2022-11-22', '2024-06-30', '2025-03-31', '2026-11-22'] as const

const fuller = fullerArchive()

interface Case {
  /** What the test is called by. */
  readonly name: string
  readonly root: string
  readonly day: string
}

/** The example archive on each of the days, and a copy in which every state occurs on some. */
export const cases: readonly Case[] = [
  ...days.map((day) => ({ name: day, root: exampleArchive, day })),
  ...['2026-02-20', '2026-06-30', '2026-11-22', '2027-01-15'].map((day) => ({
    name: `${day}, every state`,
    root: fuller,
    day,
  })),
]
