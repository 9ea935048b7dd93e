// Values that YAML reads without a word, and otherwise than the person who wrote them meant.
import { isPair, isScalar, isSeq, type Scalar, visit } from 'yaml'
import type { FaultKind } from './faults.js'
import type { Pointer } from './places.js'
import { isSuspicious } from './yaml-slips.js'
import type { parse } from './yaml-tree.js'

/** One of them: offsets in the block, and the mark with the way to the value. */
export interface OddValue {
  readonly kind: FaultKind & ('comment-value' | 'curly-quotes' | 'control-character')
  readonly from: number
  readonly to: number
  readonly detail: string
}

/** What a word processor makes of quotes: each that may open, with those that may close it. */
const closing: Readonly<Record<string, string>> = {
  '”': '”“"',
  '“': '”“"',
  '„': '”“"',
  '»': '»«',
  '«': '»',
  '’': '’‘',
  '‘': '’‘',
}
const curly = /[”“„»«]/

/** As many as are told of one file. */
const most = 20

// What may not stand in a file itself may not come in through "\u0000" either.
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u200B\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/u

/** Whether a value is wholly within curly quotes, or begins with one that never closes. */
export function inCurly(raw: string): 'closed' | 'open' | null {
  const closers = closing[raw[0] ?? '']
  if (closers === undefined) return null
  const inside = raw.slice(1, -1)
  const closed = raw.length > 2 && closers.includes(raw.at(-1) ?? '')
  if (closed && !curly.test(inside)) return 'closed'
  // An apostrophe may begin a word, and a quoted word a sentence.
  return /[”“„»«]/.test(raw[0] ?? '') && !/[”“„»«"]/.test(raw.slice(1)) ? 'open' : null
}

/** Every odd value of a block, in the order they stand. */
export function* oddValues(document: ReturnType<typeof parse>, source: string): Iterable<OddValue> {
  const escaped = source.includes('\\')
  if (!escaped && !isSuspicious(source)) return
  const found: OddValue[] = []
  visit(document, {
    Scalar: (key, node, path) => {
      if (key === 'key') return undefined
      found.push(...oddIn(node, source, () => pointerOf(key, path).join('/')))
      return found.length < most ? undefined : visit.BREAK
    },
  })
  yield* found
}

function* oddIn(node: Scalar, source: string, pointer: () => string): Iterable<OddValue> {
  const [from = 0, to = 0] = node.range ?? []
  if (node.type !== 'PLAIN') {
    const bad = typeof node.value === 'string' ? hidden.exec(node.value)?.[0] : undefined
    if (bad === undefined) return
    const code = bad.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    yield { kind: 'control-character', from, to, detail: `U+${code} escaped` }
    return
  }
  const raw = source.slice(from, to)
  const quotes = inCurly(raw)
  if (quotes) yield { kind: 'curly-quotes', from, to, detail: `${raw[0]} ${quotes} ${pointer()}` }
  const lost = lostBehind(node.value, source, to)
  if (lost === null) return
  const start = raw === '' ? to + lost.indexOf('#') : from
  yield { kind: 'comment-value', from: start, to: to + lost.length, detail: pointer() }
}

/** `title: #1 Mobilt` is empty to YAML, and `place: Rum #2` is a room without a number. */
function lostBehind(value: unknown, source: string, from: number): string | null {
  if (value !== null && typeof value !== 'string') return null
  const comment = value === null ? noValue : noNumber
  comment.lastIndex = from
  return comment.exec(source)?.[0].trimEnd() ?? null
}

const noValue = /[ \t]*#[^\s#].*/y
const noNumber = /[ \t]+#\d.*/y

function pointerOf(key: number | 'key' | 'value' | null, path: readonly unknown[]): Pointer {
  const steps: (string | number)[] = []
  for (const [at, node] of path.entries()) {
    if (isPair(node)) steps.push(isScalar(node.key) ? String(node.key.value) : '')
    else if (isSeq(node)) {
      const index = at === path.length - 1 ? key : node.items.indexOf(path[at + 1])
      steps.push(typeof index === 'number' ? index : -1)
    }
  }
  return steps
}
