import type { Place } from '../diagnostic.js'
import { offsetOf } from './places.js'
import { inCurly } from './yaml-marks.js'

/** Why a block of YAML cannot be read, as the person who wrote it would put it. */
export const yamlCauses = [
  'bracket-open',
  'bracket-stray',
  'character-first',
  'colon-in-value',
  'comma-missing',
  'comma-stray',
  'comment-too-close',
  'curly-quotes',
  'dash-after-key',
  'directive',
  'escape',
  'hard-space',
  'indentation',
  'key-not-text',
  'key-too-long',
  'list-mark',
  'no-colon',
  'no-space',
  'quote-open',
  'second-document',
  'tab',
  'text-after-quote',
  'unclear',
] as const
export type YamlCause = (typeof yamlCauses)[number]

/** What the library says. */
export interface YamlError {
  readonly code: string
  readonly message: string
  readonly from: number
  /** What is open where the library gave up; looked for only when it is needed. */
  readonly open: () => Opened
}

export interface Opened {
  /** Offset of the quote that opens the value ending there, with whether it runs over lines. */
  readonly quoted: { readonly start: number; readonly multiline: boolean } | null
  /** Offset of the bracket that is open there. */
  readonly bracket: number | null
}

/** A cause with the offset that helps most: the opening quote, not the end of the file. */
export interface Located {
  readonly cause: YamlCause
  readonly at: number
  /** The key before which something is missing, or the value that needs quotes. */
  readonly detail?: string
}

/** After these the rest of the file reads as it was meant; after others one error breeds more. */
export const isContained = (cause: YamlCause, code: string): boolean =>
  ['colon-in-value', 'curly-quotes', 'character-first'].includes(cause) || code === 'BLOCK_IN_FLOW'

const simple: Readonly<Record<string, YamlCause>> = {
  TAB_AS_INDENT: 'tab',
  BAD_SCALAR_START: 'character-first',
  BAD_DQ_ESCAPE: 'escape',
  MULTIPLE_DOCS: 'second-document',
  NON_STRING_KEY: 'key-not-text',
  KEY_OVER_1024_CHARS: 'key-too-long',
}

/** The likely cause of an error, and where to look for it. */
export function causeOf(error: YamlError, text: string): Located {
  const found = likelyCause(error, text)
  if (found.cause !== 'indentation') return found
  // The line, not the break before it.
  const lead = /^\s*/.exec(text.slice(found.at))?.[0].length ?? 0
  return { ...found, at: found.at + lead }
}

function likelyCause(error: YamlError, text: string): Located {
  const { code, from: at } = error
  const known = simple[code]
  if (known) return { cause: known, at }
  const rest = lineFrom(text, at)
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const colon = /:(?:\s|$)/.test(rest) && !/^\s/.test(rest)
    if (!colon) return { cause: 'indentation', at: deeperLine(text, at) }
    const entry = bareEntry(text, at)
    const value = (entry ?? rest).trimEnd()
    return {
      cause: inCurly(value) === 'closed' ? 'curly-quotes' : 'colon-in-value',
      at: entry === null ? at : at + rest.length - entry.length,
      detail: value.slice(0, 200),
    }
  }
  if (code === 'BLOCK_IN_FLOW') {
    return (
      beforeKey(/^[^,]*?\s([a-z][\w-]{0,40}):\s/d.exec(rest), at) ?? { cause: 'colon-in-value', at }
    )
  }
  const { quoted, bracket } = error.open()
  if (bracket !== null && code === 'UNEXPECTED_TOKEN') {
    const next = beforeKey(/^([a-z][\w-]{0,40}):\s/d.exec(rest), at)
    if (next) return next
  }
  if (code === 'BAD_INDENT') {
    return bracket === null ? { cause: 'indentation', at } : { cause: 'bracket-open', at: bracket }
  }
  const broken: Located | null = quoted?.multiline
    ? { cause: 'quote-open', at: quoted.start }
    : null
  if (code === 'UNEXPECTED_TOKEN') return unexpected(error, quoted, broken, rest)
  if (code === 'MISSING_CHAR') return missing(error, quoted, bracket, rest)
  if (code !== 'MULTILINE_IMPLICIT_KEY') return { cause: 'unclear', at }
  return broken ?? { cause: /^- /.test(rest) ? 'indentation' : lacking(rest), at }
}

/** A key where a comma or a bracket was due: what stands before it and the key have run together. */
function beforeKey(match: RegExpExecArray | null, from: number): Located | null {
  const key = match?.[1]
  const start = match?.indices?.[1]?.[0]
  if (key === undefined || start === undefined) return null
  return { cause: 'comma-missing', at: from + start, detail: key }
}

function unexpected(
  { message, from: at }: YamlError,
  quoted: Opened['quoted'],
  broken: Located | null,
  rest: string,
): Located {
  if (message.includes('at node end')) {
    return broken ?? { cause: quoted ? 'text-after-quote' : 'indentation', at }
  }
  if (message.includes('block-seq-ind')) return { cause: 'dash-after-key', at }
  if (/^[\]}]/.test(rest)) return { cause: 'bracket-stray', at }
  return { cause: rest.startsWith(',') ? 'comma-stray' : 'unclear', at }
}

function missing(
  { message, from: at }: YamlError,
  quoted: Opened['quoted'],
  bracket: number | null,
  rest: string,
): Located {
  if (message.includes('quote')) return { cause: 'quote-open', at: quoted?.start ?? at }
  if (message.includes('directives-end')) return { cause: 'directive', at }
  if (message.includes('Comments')) return { cause: 'comment-too-close', at }
  if (bracket !== null && message.includes('end with'))
    return { cause: 'bracket-open', at: bracket }
  return { cause: lacking(rest), at }
}

/** `key:value` lacks a space; anything else on a line of its own lacks the whole colon. */
const lacking = (rest: string): YamlCause =>
  /^[\p{L}\w-]+:[^\s/]/u.test(rest)
    ? 'no-space'
    : /^\s+[\p{L}\w-]+:(?:\s|$)/u.test(rest)
      ? 'indentation'
      : 'no-colon'

/**
 * Where a value that must stand in quotes begins and ends, or null when it is not one plain line:
 * then nobody but its author can tell where it ends.
 */
export function plainRest(text: string, { line, column }: Place): [number, number] | null {
  const start = offsetOf(text, line, 1)
  const from = start + column - 1
  const value = lineFrom(text, from).trimEnd()
  if (value === '' || /^["'[{|>#&*!?-]|\s#|["\\\t]/.test(value)) return null
  if (looksLikeMapping.test(value)) return null
  const before = text.slice(start, from)
  if (/[[{]/.test(before)) return null
  const next = lineFrom(text, from + lineFrom(text, from).length + 1)
  const indent = /^ */.exec(next)?.[0].length ?? 0
  const own = /^ */.exec(before)?.[0].length ?? 0
  return indent > own && next.trim() !== '' ? null : [from, from + value.length]
}

/** Two keys, or one as the archive writes them: braces are missing there, not quotes. */
const looksLikeMapping = /:\s.*:\s|:\s.*:$|(?:^|,\s*)[a-z][a-z_]*:(?:\s|$)/

/** An entry of a list that is keys and values in a row: braces are missing around all of them. */
function bareEntry(text: string, at: number): string | null {
  const start = text.lastIndexOf('\n', at) + 1
  const line = lineFrom(text, start)
  return /^ *- ([\p{L}_]+: [^:]*, *[\p{L}_]+: .*)$/u.exec(line)?.[1] ?? null
}

/** The first line after an offset that is indented deeper than the line it is in. */
function deeperLine(text: string, at: number): number {
  const own = text.lastIndexOf('\n', at) + 1
  const indent = /^ */.exec(text.slice(own))?.[0].length ?? 0
  const deeper = new RegExp(`\\n {${indent + 1},}(?=[^\\s#])`).exec(text.slice(at))
  return deeper ? at + deeper.index + deeper[0].length : at
}

function lineFrom(text: string, from: number): string {
  const end = text.indexOf('\n', from)
  return text.slice(from, end === -1 ? undefined : end)
}
