import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainStyle } from '../src/render/style.js'
import { renderer as csv } from '../src/render/view/csv.js'
import type { Frame } from '../src/render/view/frame.js'
import { renderer as page } from '../src/render/view/html.js'
import { renderer as svg } from '../src/render/view/svg.js'
import type { Chart } from '../src/reports/chart.js'
import type { Block, View } from '../src/reports/view.js'
import { same } from '../src/text.js'

const frame: Frame = {
  lang: 'sv',
  style: plainStyle,
  asOf: '2026-11-22',
  revision: '7f3c2a1d5e0b4c6f8a9d7e3b1c2f4a5d6e7b8c9d',
  dirty: false,
  tool: 'samverkan 0.1.0',
  width: 80,
}

const bars = (label: string, values: readonly number[]): Chart => ({
  kind: 'bars',
  name: 'sums',
  heading: same(`Belopp ${label}`),
  captions: [same(label)],
  unit: 'amount',
  label: same('Medel'),
  parts: [
    { key: 'granted', label: same(label), tone: 'good' },
    { key: 'left', label: same('kvar'), tone: 'quiet' },
  ],
  bars: values.map((value, at) => ({
    label: same(`${label} ${at}`),
    values: { granted: value, left: value / 2 },
  })),
})

const flow = (label: string): Chart => ({
  kind: 'flow',
  name: 'money',
  heading: same('Vart pengarna gick'),
  captions: [],
  unit: 'amount',
  stages: [
    [{ id: 'fund', label: same(label), tone: 'first' }],
    [
      { id: 'used', label: same('använt'), tone: 'good' },
      { id: 'back', label: same('återbetalt'), tone: 'second' },
    ],
  ],
  links: [
    { from: 'fund', to: 'used', value: 300_000 },
    { from: 'fund', to: 'back', value: 100_000 },
  ],
})

const timeline = (label: string): Chart => ({
  kind: 'timeline',
  name: 'when',
  heading: same('När'),
  captions: [],
  from: '2024-01-01',
  to: '2026-12-31',
  today: '2026-11-22',
  rows: [
    {
      label: same(label),
      id: 'p-1',
      spans: [{ from: '2024-06-01', to: null, tone: 'first', label: same('pågår') }],
      marks: [{ on: '1999-01-01', tone: 'bad', label: same('slutrapport') }],
    },
  ],
})

const view = (label: string, blocks: readonly Block[]): View => ({
  report: 'prov',
  title: same(label),
  subject: same(label),
  parameters: {},
  figures: {},
  blocks,
  notes: [same(label)],
})

const everything = (label: string): readonly Block[] => [
  { kind: 'notice', text: same(label) },
  { kind: 'prose', heading: same(label), paragraphs: [same(label)] },
  { kind: 'facts', heading: same(label), facts: [{ label: same(label), value: same(label) }] },
  {
    kind: 'table',
    name: 'rows',
    heading: same(label),
    columns: [
      { key: 'id', label: same(label), type: 'id' },
      { key: 'share', label: same('andel'), type: 'share' },
      { key: 'sum', label: same('summa'), type: 'amount' },
      { key: 'joint', label: same('flera'), type: 'boolean' },
    ],
    rows: [{ id: label, share: 0.4375, sum: null, joint: true }],
    footnotes: [same(label)],
  },
  {
    kind: 'entries',
    heading: same(label),
    from: 1,
    entries: [
      {
        title: same(label),
        aside: same(label),
        under: same(label),
        facts: [{ label: same(label), value: same(label), aside: same(label) }],
        id: label,
      },
    ],
    footnotes: [same(label)],
  },
  {
    kind: 'tree',
    name: 'tree',
    heading: same(label),
    branches: [
      { title: same(label), aside: null, lines: [same(label)], id: label, raw: {}, branches: [] },
    ],
  },
  bars(label, [3, 5]),
  flow(label),
  timeline(label),
]

const tags = (text: string): readonly string[] =>
  [...text.matchAll(/<\/?([a-zA-Z!][\w-]*)/g)].map(([, name = '']) => name.toLowerCase())

test('whatever stands in an archive, a page has the same elements and attributes', async () => {
  const shape = (text: string) =>
    text
      .replace(/<style>[\s\S]*?<\/style>/, '')
      .replace(/>[^<]*</g, '><')
      .replace(/"[^"]*"/g, '""')
  const plain = shape(await page.render(view('ord', everything('ord')), frame))
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom(
          '</title><script>alert(1)</script>',
          '"><img src=x onerror=alert(1)>',
          "' onload='x",
          '--><!--',
          ']]>&#x3C;',
          '\u202Egnp.',
          '&lt;b&gt;',
        ),
      ),
      async (text) => {
        // An empty cell hides its column; that is a matter of tables, not of safety.
        const label = `x${text}`
        const made = await page.render(view(label, everything(label)), frame)
        expect(shape(made)).toBe(plain)
      },
    ),
    { numRuns: 200 },
  )
})

test('a file of pictures is as safe, and says in words what it shows', async () => {
  const evil = '</title><script>alert(1)</script>'
  const made = await svg.render(view('x', [bars(evil, [1]), flow(evil), timeline(evil)]), frame)
  expect(tags(made)).not.toContain('script')
  expect(made.match(/role="img"/g)).toHaveLength(4)
  expect(made).toContain('<title id="sums-title">Belopp &lt;/title&gt;')
})

test('identity numbers are masked on pages too', async () => {
  const made = await page.render(view('Ärende 19900101-2385', []), frame)
  expect(made).not.toContain('2385')
})

test('an answer without pictures is no svg', () => {
  return expect(svg.render(view('x', []), frame)).rejects.toThrow(/no chart/)
})

test('bars are as long as what they stand for', async () => {
  const made = await svg.render(view('x', [bars('', [100, 50])]), frame)
  const widths = [...made.matchAll(/width="([\d.]+)" height="20"/g)].map(
    ([, wide]) => Number(wide) + 1,
  )
  const [long = 0, half = 0, second = 0] = widths
  expect(long / half).toBeCloseTo(2, 1)
  expect(long / second).toBeCloseTo(2, 1)
})

test('what is outside a timeline is drawn at its edge', async () => {
  const made = await svg.render(view('x', [timeline('Projekt')]), frame)
  const left = Number(/<circle cx="([\d.]+)"/.exec(made)?.[1])
  const [from = 0, wide = 0] = (
    /<rect x="([\d.]+)" y="\d+" width="([\d.]+)" height="14"/.exec(made) ?? []
  )
    .slice(1)
    .map(Number)
  expect(from).toBeGreaterThan(left)
  expect(from + wide).toBeCloseTo(720 - 12, 0)
})

test('a spreadsheet gets numbers, words and a mark of its encoding', () => {
  const made = csv.render(view('x', everything('=1+1;"å"')), { ...frame, excel: true })
  expect(made).toBe('\uFEFF"\'=1+1;""å""";andel;summa;flera\r\n"\'=1+1;""å""";0,4375;;ja\r\n')
})

test('the same answer is the same bytes', async () => {
  const made = () => page.render(view('Läget', everything('ord')), frame)
  expect(await made()).toBe(await made())
})
