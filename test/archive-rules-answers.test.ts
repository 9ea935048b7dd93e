import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { linkGoal, linkTo } from '../src/archive/link-paths.js'
import { ringsOf } from '../src/archive/rings.js'
import { rule as overgranted } from '../src/rules/fund-is-not-overgranted.js'
import { rule as step } from '../src/rules/history-step-is-allowed.js'
import { rule as succession } from '../src/rules/succession-has-no-cycle.js'
import { memorySource } from '../src/source/memory.js'
import { forums, found, numbers } from './small-archives.js'

// The same answers worked out another way: rings, steps of a history, sums and paths.

describe('rings', () => {
  test('are what can be reached from itself, in any graph', async () => {
    const size = 7
    const graph = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 14 })
    const archive = await readArchive(memorySource(forums(size, () => '')), '2026-11-22')
    const nodes = archive.of('forum')
    fc.assert(
      fc.property(graph, (edges) => {
        const next = (from: (typeof nodes)[number]) =>
          edges.flatMap(([a, b]) => (nodes[a] === from && nodes[b] ? [nodes[b]] : []))
        const rings = ringsOf(nodes, next)
        const reaches = numbers(size).map((a) =>
          numbers(size).map((b) => edges.some(([x, y]) => x === a && y === b)),
        )
        for (const k of numbers(size))
          for (const a of numbers(size))
            for (const b of numbers(size))
              if (reaches[a]?.[k] && reaches[k]?.[b]) (reaches[a] as boolean[])[b] = true
        for (const a of numbers(size)) {
          const node = nodes[a] as (typeof nodes)[number]
          const ring = rings.get(node)
          expect(ring !== undefined).toBe(reaches[a]?.[a])
          const mates = numbers(size).filter((b) => reaches[a]?.[b] && reaches[b]?.[a])
          if (ring) expect(new Set(ring.members)).toEqual(new Set(mates.map((b) => nodes[b])))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('that cross each other are listed without arrows', async () => {
    const files = forums(3, (n) => `succeeded_by: [${n === 0 ? 'f1, f2' : 'f0'}]`)
    const { diagnostics } = await found(files, succession)
    expect(diagnostics.map(({ message }) => message.sv)).toEqual([
      'Forumet efterträder sig självt: F0, F1, F2',
      'Forumet efterträder sig självt: F1, F2, F0',
      'Forumet efterträder sig självt: F2, F0, F1',
    ])
  })
})

describe('history', () => {
  // Written down anew from the description, as edges; `<` means before the start only.
  const handled = 'received supplement_requested prepared sent_back postponed'.split(' ')
  const running = ['granted', 'extended']
  const edges = new Set([
    'start received',
    ...handled.flatMap((a) =>
      [...handled, 'granted', 'declined', 'withdrawn'].map((b) => `${a} ${b}`),
    ),
    ...running.flatMap((a) => ['extended', 'discontinued', 'final_report'].map((b) => `${a} ${b}`)),
    ...running.flatMap((a) => ['never_started', 'withdrawn'].map((b) => `${a} <${b}`)),
    'discontinued final_report',
  ])
  const statuses = [...handled, ...running].concat(
    'declined withdrawn never_started discontinued final_report'.split(' '),
  )
  const row = (status: string, day: number) => {
    const more =
      status === 'granted' ? ', amount: 1' : status === 'extended' ? ', end: 2030-01-01' : ''
    return `  - {on: 2022-03-${String(day).padStart(2, '0')}, status: ${status}${more}}`
  }

  test('steps are judged as another automaton judges them', async () => {
    const course = fc.array(fc.constantFrom(...statuses), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(
        course,
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        async (all, alone, start) => {
          const head = `type: application\nfund: ${alone ? 'null' : 'x'}\nperiod: {start: 2022-03-0${start}, end: 2029-01-01}`
          const rows = all.map((status, index) => row(status, index + 1))
          const file = `---\n${head}\nhistory:\n${rows.join('\n')}\n---\n`
          const { diagnostics } = await found({ 'applications/x/a.md': file }, step)
          const wrong = all.flatMap((status, index) => {
            const from = all[index - 1] ?? 'start'
            const early = index + 1 < start && edges.has(`${from} <${status}`)
            const commissioned = alone && from === 'start' && status === 'granted'
            return edges.has(`${from} ${status}`) || early || commissioned ? [] : [index + 6]
          })
          expect(diagnostics.map(({ place: at }) => at?.line)).toEqual(wrong)
        },
      ),
      { numRuns: 400 },
    )
  })
})

describe('money', () => {
  test('is over-granted exactly when another sum says so', async () => {
    const grant = fc.record({
      amount: fc.option(fc.integer({ min: 0, max: 500 })),
      more: fc.option(fc.integer({ min: 0, max: 500 })),
      end: fc.constantFrom('final_report', 'withdrawn', 'never_started', 'discontinued'),
      other: fc.boolean(),
    })
    const line = fc.record({
      kind: fc.constantFrom('project', 'post', 'administration'),
      amount: fc.integer({ min: 0, max: 500 }),
    })
    const money = fc.tuple(fc.array(grant, { maxLength: 6 }), fc.array(line, { maxLength: 3 }))
    await fc.assert(
      fc.asyncProperty(
        money,
        fc.integer({ min: 0, max: 2500 }),
        async ([grants, lines], budget) => {
          const rows = lines.map(
            ({ kind, amount }) => `{text: x, kind: ${kind}, amount: ${amount}}`,
          )
          const files: Record<string, string> = {
            'funds/x.md': `---\ntype: fund\nid: x\nbudget: ${budget}\nlines: [${rows}]\n---\n`,
            'funds/y.md': '---\ntype: fund\nid: y\nbudget: 0\n---\n',
          }
          let sum = 0
          for (const { kind, amount } of lines) sum += kind === 'project' ? 0 : amount
          grants.forEach(({ amount, more, end, other }, index) => {
            files[`applications/x/${index}.md`] = [
              `---\ntype: application\nfund: ${other ? 'null' : 'x'}\nhistory:`,
              `  - {on: 2022-01-01, status: granted, amount: ${amount}}`,
              `  - {on: 2022-01-02, status: extended, end: 2030-01-01, amount: ${more}}`,
              `  - {on: 2022-01-03, status: ${end}}\n---\n`,
            ].join('\n')
            if (!other && end !== 'withdrawn' && end !== 'never_started')
              sum += (amount ?? 0) + (more ?? 0)
          })
          const { diagnostics } = await found(files, overgranted)
          expect(diagnostics.length).toBe(sum > budget ? 1 : 0)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('links', () => {
  test('lead back to the path they were made for', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 8 })
      .filter((text) => !/[/\\\p{C}]|^[.]+$/u.test(text))
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((steps) => steps.join('/'))
    fc.assert(
      fc.property(path, path, (from, to) => {
        const goal = linkGoal(from, linkTo(from, to))
        expect(goal).toEqual({ kind: 'inside', path: to, rooted: false })
      }),
    )
  })
})
