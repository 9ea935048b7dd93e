import { mask } from '../archive/identity-numbers.js'

// What stands in an archive is data wherever it is shown: nothing in it may act.

// Control, format, separator, private, unassigned and surrogate characters; line feed is let
// through by `lines`. Soft hyphens and non-breaking spaces are ordinary in Swedish text.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]/gu
const harmlessFormat = new Set(['\u00AD', '\u200D'])

/**
 * One line for a terminal: control characters, escapes and bidi marks are spelled out, identity
 * numbers are masked.
 */
export const line = (text: string): string =>
  mask(text).replace(unprintable, (character) =>
    harmlessFormat.has(character)
      ? character
      : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  )

/** The same for text that may run over several lines; tabs become spaces. */
export const lines = (text: string): string =>
  text
    .split('\n')
    .map((part) => line(part.replaceAll('\t', '  ')))
    .join('\n')

/**
 * Text for the log of a CI runner that reads commands out of it: `::name::` at the start of a
 * line, `##[name]` anywhere (actions/runner, ActionCommand.cs), `##vso[name]` anywhere
 * (azure-pipelines-agent, Command.cs). A zero-width space breaks them.
 */
export const inert = (text: string): string =>
  text.replace(/^([^\S\n]*):(?=:)/gm, '$1:\u200B').replace(/##(?=(?:vso)?\[)/gi, '#\u200B#')

/** A cell that no spreadsheet runs: text that begins like a formula gets an apostrophe. */
export const cell = (text: string): string => {
  const safe = /^[\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(text) ? `'${text}` : text
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Running text in Markdown: nothing in it becomes markup, a mention or HTML. */
export const markdown = (text: string): string =>
  line(text)
    .replace(/[\\`*_[\]<>|#~!&]/g, (character) => `\\${character}`)
    .replaceAll('@', '@\u200B')
