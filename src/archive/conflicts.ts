import type { Text } from '../text.js'

/** Two versions of the same lines, as git leaves them where nobody has chosen. */
export interface Conflict {
  readonly upper: Version
  readonly lower: Version
  /** The lines of the marks, counted from the first, which is 0. */
  readonly marks: readonly number[]
}

export interface Version {
  /** What git wrote after the mark: `HEAD`, a branch, a commit. */
  readonly label: string
  /** Keys, items and headings, with what stands after them. */
  readonly parts: ReadonlyMap<string, string>
}

/** Take apart the text from `<<<<<<<` to `>>>>>>>`; null when it is no whole conflict. */
export function readConflict(text: string): Conflict | null {
  const rows = text.split('\n').map((row) => row.replace(/\r$/, ''))
  const at = (mark: RegExp) => rows.findIndex((row) => mark.test(row))
  const [start, middle, end] = [at(/^<{7} /), at(/^={7}$/), at(/^>{7} /)]
  if (start !== 0 || middle < 0 || end < middle) return null
  const base = at(/^\|{7} /)
  const common = base > 0 && base < middle ? base : middle
  return {
    upper: { label: labelOf(rows[start]), parts: partsOf(rows.slice(1, common)) },
    lower: { label: labelOf(rows[end]), parts: partsOf(rows.slice(middle + 1, end)) },
    marks: common === middle ? [0, middle, end] : [0, common, middle, end],
  }
}

const labelOf = (row = ''): string => row.slice(8).trim()

// A key of front matter, an item of a body, a heading: what a reader knows the place by.
const key = /^([a-z][a-z_]*):(?:\s+(.*))?$/
const item = /^(?:[-*]\s+)?(?:\[[ xX]\]\s+)?\*\*([^*]{1,80}?):?\*\*:?\s*(.*)$/
const heading = /^#{1,6}\s+(.{1,80})$/

function partsOf(rows: readonly string[]): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  for (const row of rows) {
    const [, name, rest = ''] = key.exec(row) ?? item.exec(row) ?? heading.exec(row) ?? []
    if (name !== undefined && !parts.has(name)) parts.set(name, rest.trim())
  }
  return parts
}

/** Whose the two versions are, in the words of whoever has to choose. */
export function sidesOf({ upper, lower }: Conflict): {
  readonly upper: Text
  readonly lower: Text
} {
  if (upper.label === 'Updated upstream') {
    return {
      upper: { sv: 'den som hämtades', en: 'the one that was fetched' },
      lower: { sv: 'din undanlagda', en: 'the one you had stashed' },
    }
  }
  // A rebase or a cherry-pick names the commit that is moved, with its subject.
  if (/^[0-9a-f]{7,64} \(/.test(lower.label)) {
    return {
      upper: { sv: 'den som redan fanns', en: 'the one that was there already' },
      lower: { sv: `den i ändringen ${lower.label}`, en: `the one of the change ${lower.label}` },
    }
  }
  const theirs = /^[0-9a-f]{40,64}$/.test(lower.label) ? lower.label.slice(0, 7) : lower.label
  const mine = upper.label === 'HEAD' ? '' : ` (${upper.label})`
  return {
    upper: { sv: `din${mine}`, en: `yours${mine}` },
    lower: { sv: `den andra (${theirs})`, en: `theirs (${theirs})` },
  }
}
