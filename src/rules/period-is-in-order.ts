import type { Schema } from '../archive/builtin.js'
import { type Described, propertiesOf, resolve, rootOf } from '../archive/describe.js'
import { visitAt } from '../archive/visit.js'
import { longDay } from '../format.js'
import { fuzzyRange } from '../fuzzy-dates.js'
import { same, type Text } from '../text.js'
import type { Problem, Rule } from './rule.js'

/** The keys that open and close a stretch of time, wherever they stand side by side. */
const pairs = [
  ['start', 'end'],
  ['from', 'to'],
  ['valid_from', 'valid_to'],
  ['opens', 'closes'],
  ['started_on', 'ended_on'],
] as const

export const rule: Rule = {
  name: 'period-is-in-order',
  severity: 'error',
  floor: 'info',
  description: {
    sv: 'En period börjar innan den slutar.',
    en: 'A period begins before it ends.',
  },
  rationale: {
    sv: 'En omvänd period innehåller inga dagar. Det den gäller räknas då aldrig som pågående eller i kraft.',
    en: 'A reversed period holds no days. What it is about is then never counted as ongoing or in force.',
  },

  *check({ described, facts }) {
    if (described === null) return
    for (const pair of pairsIn(described)) {
      const problems = reversed(facts, pair)
      if (problems.length > 0) yield* problems
    }
  },

  examples: [
    {
      files: {
        'agreements/ok.md': agreement('valid_from: 2022-01-01', 'valid_to: null'),
        'forums/dst/plans/2026.md': plan('{start: 2026-H2, end: 2026-07}'),
      },
      says: [],
    },
    {
      files: {
        'agreements/ok.md': agreement('valid_from: 2022-01-01', 'valid_to: 2021-12-31'),
        'forums/dst/plans/2026.md': plan('{start: 2026-H2, end: 2026-Q2}'),
        'funds/nosk-2022.md': fund('{id: "2022-1", opens: 2022-03-01, closes: 2022-01-15}'),
      },
      says: [
        'agreements/ok.md:4:11 Slutar 31 december 2021 (`valid_to`), innan det börjar 1 januari 2022 (`valid_from`)',
        'forums/dst/plans/2026.md:4:57 Slutar 2026-Q2 (`end`), innan det börjar 2026-H2 (`start`)',
        'funds/nosk-2022.md:3:52 Slutar 15 januari 2022 (`closes`), innan det börjar 1 mars 2022 (`opens`)',
      ],
    },
  ],
}

/** Where a type has two such keys side by side; found once per type. */
function pairsIn(type: Described): readonly Pair[] {
  const root = rootOf(type)
  const known = pairsOf.get(root)
  if (known) return known
  const found: Pair[] = []
  const walk = (schema: Schema, steps: readonly string[]) => {
    const here = resolve(schema, root)
    const keys = propertiesOf(here, root)
    for (const [opens, closes] of pairs) {
      if (isDated(keys.get(opens)) && isDated(keys.get(closes)))
        found.push({ steps, opens, closes })
    }
    for (const [key, value] of keys) walk(value, [...steps, key])
    if (here.items) walk(here.items, [...steps, '*'])
  }
  walk(root, [])
  pairsOf.set(root, found)
  return found
}

interface Pair {
  readonly steps: readonly string[]
  readonly opens: string
  readonly closes: string
}
const pairsOf = new WeakMap<Schema, readonly Pair[]>()

/** Times of day are no dates: a meeting may well end after midnight. */
const isDated = (schema: Schema | undefined): boolean =>
  schema?.format === 'date' || schema?.format === 'fuzzy-date'

function reversed(facts: object, { steps, opens, closes }: Pair): readonly Problem[] {
  const problems: Problem[] = []
  visitAt(facts, steps, (value, pointer) => {
    if (typeof value !== 'object' || value === null) return
    const { [opens]: start, [closes]: end } = value as Readonly<Record<string, unknown>>
    if (start === undefined || end === undefined) return
    const [from, to] = [rangeOf(start), rangeOf(end)]
    if (from === null || to === null || from.start <= to.end) return
    const [first, last] = [said(start), said(end)]
    problems.push({
      at: { key: [...pointer(), closes] },
      message: {
        sv: `Slutar ${last.sv} (\`${closes}\`), innan det börjar ${first.sv} (\`${opens}\`)`,
        en: `Ends ${last.en} (\`${closes}\`), before it begins ${first.en} (\`${opens}\`)`,
      },
      hint: {
        sv: 'Rätta det av datumen som är fel; oftast är det årtalet.',
        en: 'Correct the date that is wrong; most often it is the year.',
      },
    })
  })
  return problems
}

const rangeOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? fuzzyRange(value) : null

const said = (value: unknown): Text =>
  typeof value === 'string' ? longDay(value) : same(String(value))

function agreement(...lines: readonly string[]): string {
  return `---\ntype: agreement\n${lines.join('\n')}\n---\n`
}

function plan(period: string): string {
  return `---\ntype: plan\nactivities:\n  - {id: a1, text: Rutin, period: ${period}}\n---\n`
}

function fund(round: string): string {
  return `---\ntype: fund\nrounds: [${round}]\n---\n`
}
