import { isDate, isTime } from '../dates.js'
import { fuzzyRange } from '../fuzzy-dates.js'

// What our schemas may say beyond JSON Schema; the build makes validators of the same.

/** What people are told about a key; no validator looks at it. */
export const vocabulary = [
  'x-labels',
  'x-help',
  'x-path',
  'x-ref',
  'x-value-labels',
  'x-synonyms',
] as const

/** The forms a string may be held to. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDate,
  'clock-time': isTime,
  'fuzzy-date': (text) => fuzzyRange(text) !== null,
}

/** Strict: a schema with a word that nobody knows is a mistake. All faults, not only the first. */
export const ajvOptions = {
  allErrors: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  ownProperties: true,
  addUsedSchema: false,
  logger: false,
} as const
