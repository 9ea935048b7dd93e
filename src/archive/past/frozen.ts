import { readFrontMatter } from '../frontmatter.js'
import type { Values } from '../yaml.js'
import { isSame } from './changes.js'

/** One version of some minutes, as far as it matters to whether they were approved and changed. */
export interface Frozen {
  readonly id: string | null
  readonly approved: boolean
  /** Null when the front matter cannot be read. */
  readonly values: Values | null
  readonly body: string
}

/** What was done to approved minutes that must not be done. */
export interface Alteration {
  readonly kind:
    | 'body'
    | 'keys'
    | 'corrections'
    | 'status'
    | 'removed'
    | 'unreadable'
    | 'approved-again'
  /** The keys that have other values. */
  readonly keys: readonly string[]
}

/** Read a version of some minutes; the text is what git has, with its line ends. */
export function readFrozen(text: string | null): Frozen {
  const { data: values, bodyStart } =
    text === null ? { data: null, bodyStart: 0 } : readFrontMatter(text)
  const id = values?.['id']
  return {
    id: typeof id === 'string' ? id : null,
    approved: values?.['status'] === 'approved',
    values,
    body: text === null ? '' : text.slice(bodyStart),
  }
}

/**
 * What is wrong with one version of approved minutes following another; null when only what may
 * change has changed: corrections added, former ids, keys of the archive's own, and words masked
 * together with a redaction that is noted.
 */
export function alterationOf(before: Frozen, after: Frozen | null): Alteration | null {
  if (after === null) return told('removed')
  if (before.values === null) return null
  if (after.values === null) return told('unreadable')
  if (!after.approved) return told('status')
  const [old, now] = [listOf(before), listOf(after)]
  const redacted = now.slice(old.length).some((entry) => isRedaction(entry))
  const keys = new Set([...Object.keys(before.values), ...Object.keys(after.values)])
  const wrong = [...keys].filter((key) => {
    if (key === 'corrections' || key === 'former_ids' || key.startsWith('x_')) return false
    return !isKept(before.values?.[key], after.values?.[key], redacted)
  })
  if (wrong.length > 0) return told('keys', wrong)
  if (now.length < old.length || old.some((entry, at) => !isKept(entry, now[at], redacted))) {
    return told('corrections')
  }
  if (before.body === after.body) return null
  return redacted && isMasked(before.body, after.body, '[maskat]') ? null : told('body')
}

const told = (kind: Alteration['kind'], keys: readonly string[] = []): Alteration => ({
  kind,
  keys,
})

function listOf({ values }: Frozen): readonly unknown[] {
  const list = values?.['corrections']
  return Array.isArray(list) ? list : []
}

const isRedaction = (entry: unknown): boolean =>
  (entry as { kind?: unknown } | null)?.kind === 'redaction'

/** The same value, or with a redaction the same but for masked words in it. */
function isKept(before: unknown, after: unknown, redacted: boolean): boolean {
  if (isSame(before, after)) return true
  if (!redacted) return false
  if (typeof before === 'string' && typeof after === 'string') {
    return isMasked(before, after, '(maskat)')
  }
  if (typeof before !== 'object' || typeof after !== 'object' || !before || !after) return false
  const [old, now] = [Object.entries(before), Object.entries(after)]
  return (
    old.length === now.length &&
    old.every(([key, value], at) => now[at]?.[0] === key && isKept(value, now[at]?.[1], true))
  )
}

/** Whether a text is another one in which some words, never none, were replaced by a mask. */
export function isMasked(before: string, after: string, mask: string): boolean {
  const [first = '', ...rest] = after.split(mask)
  const last = rest.pop()
  if (last === undefined) return before === after
  if (!before.startsWith(first)) return false
  let at = first.length
  for (const piece of rest) {
    const found = before.indexOf(piece, at + 1)
    if (found === -1) return false
    at = found + piece.length
  }
  return before.endsWith(last) && before.length - last.length > at
}
