import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gitScene, runHere, type Scene, scene, settings, untouched } from './harness.js'

// Whatever bytes a file or a command line holds: an answer in order, and nothing touched. `runHere`
// holds each answer to end with a code that means something and to act on nobody.

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '---',
    '---\n',
    '\n---\n',
    '---js\n',
    'a: ',
    '- ',
    '[',
    '{',
    '&a ',
    '*a',
    '!x ',
    '|',
  ),
  fc.constantFrom(
    '::error::',
    '##[group]',
    '\u001B[2J',
    '\u202E',
    '\r',
    '\0',
    '=1+1',
    '<b>',
    '<!--',
  ),
  fc.constantFrom(
    '**Beslut:** ',
    '**1.1 Fråga:** ',
    'Senast: ',
    '## 1. A\n',
    '- [x] ',
    '`',
    '> ',
    '~~~\n',
  ),
  fc.constantFrom(
    'type: minutes\n',
    'id: a\n',
    'status: approved\n',
    'date: 2026-02-30\n',
    '640823-3234',
  ),
)
const pieces = fc.array(text, { maxLength: 12 }).map((parts) => Buffer.from(parts.join('')))
const raw = fc.uint8Array({ maxLength: 120 }).map((bytes) => Buffer.from(bytes))
const head = (type: string) =>
  fc
    .array(text, { maxLength: 12 })
    .map((parts) =>
      Buffer.from(
        `---\ntype: ${type}\nid: a\nforum: hem\ndate: 2026-02-02\n---\n\n## 1. A\n\n${parts.join('')}\n`,
      ),
    )
const anything = fc.oneof(raw, pieces, head('minutes'), head('agreement'))

const put = ({ dir }: Scene, path: string, content: Uint8Array) => {
  mkdirSync(dirname(join(dir, path)), { recursive: true })
  writeFileSync(join(dir, path), content)
}

const places = [
  'agreements/a.md',
  'funds/a.md',
  'forums/hem/forum.md',
  'forums/hem/minutes/2026-02-02.md',
  'applications/_none/a.md',
  'parties/a.md',
]

test('as a document', async () => {
  const at = scene()
  const calls = [
    'validate',
    'validate --format json',
    'list agreement --format csv',
    'report decisions',
    'report questions --format markdown',
    'report projects --survived --format json',
    'show a',
    'format --check',
  ].map((call) => call.split(' '))
  await fc.assert(
    fc.asyncProperty(fc.array(anything, { minLength: 6, maxLength: 6 }), async (contents) => {
      for (const [index, content] of contents.entries()) put(at, places[index] ?? '', content)
      for (const call of calls) expect((await runHere(at, call)).code).toBeLessThan(3)
    }),
    { numRuns: 40 },
  )
})

test('as settings', async () => {
  const at = scene({ 'funds/a.md': '---\ntype: fund\nid: a\nname: A\nyear: 2026\n---\n' })
  const near = fc
    .array(text, { maxLength: 8 })
    .map((parts) => Buffer.from(settings + parts.join('')))
  await fc.assert(
    fc.asyncProperty(fc.oneof(raw, pieces, near), async (content) => {
      put(at, 'samverkan.yaml', content)
      for (const call of ['validate', 'list fund', 'report projects', 'explain forum'])
        expect((await runHere(at, call.split(' '))).code).toBeLessThan(3)
    }),
    { numRuns: 150 },
  )
})

test('as schemas', async () => {
  const at = scene({
    'forums/hem/forum.md':
      '---\ntype: forum\nid: hem\nname: H\nlevel: county\nkind: officials\nx_a: 1\n---\n',
  })
  const json = fc.oneof(
    fc.json({ maxDepth: 4 }),
    fc.json().map((one) => `{"properties":{"x_a":${one}}}`),
  )
  const content = fc.oneof(
    raw,
    pieces,
    json.map((one) => Buffer.from(one)),
  )
  await fc.assert(
    fc.asyncProperty(content, content, async (one, two) => {
      put(at, 'schemas/forum.schema.json', one)
      put(at, 'schemas/kurs.schema.json', two)
      for (const call of ['validate', 'list kurs', 'explain forum'])
        expect((await runHere(at, call.split(' '))).code).toBeLessThan(3)
    }),
    { numRuns: 150 },
  )
})

test('as words of a call', async () => {
  const at = gitScene({
    'funds/a.md': '---\ntype: fund\nid: a\nname: A\nyear: 2026\n---\n',
    'forums/hem/forum.md':
      '---\ntype: forum\nid: hem\nname: Hem\nlevel: county\nkind: officials\n---\n',
  })
  // No word that asks for a file in a place of its own: that would be written, as asked.
  const plain = fc
    .string({ unit: 'binary', maxLength: 20 })
    .filter((word) => !/[/\\]|^-o|^\.\.$/.test(word))
  const known = fc.constantFrom(
    ...[
      'validate',
      'list',
      'show',
      'report',
      'trace',
      'log',
      'verify',
      'explain',
      'complete',
      'help',
    ],
    ...[
      'kontrollera',
      'rapport',
      'följ',
      'projects',
      'decisions',
      'fund',
      'forum',
      'a',
      'hem',
      'hem#1.1',
    ],
    ...[
      '--format',
      '--format=json',
      '--at',
      '--as-of',
      '--base',
      '--lang',
      '--color',
      '--no-input',
    ],
    ...[
      '--staged',
      '--survived',
      '--by',
      '--forum',
      '--since',
      '-q',
      '-h',
      '-V',
      '--',
      '',
      '-',
      '2026-02-30',
    ],
    ...[
      'HEAD',
      'main',
      'sv',
      'en',
      'json',
      'csv',
      '--max-warnings',
      '1e9',
      '--topic',
      '::error::',
      '\u001B[2J',
    ],
  )
  const words = fc.array(
    fc.oneof({ weight: 3, arbitrary: known }, { weight: 1, arbitrary: plain }),
    {
      maxLength: 6,
    },
  )
  await untouched(at, async () => {
    await fc.assert(
      fc.asyncProperty(words, async (call) => {
        await runHere(at, call)
      }),
      { numRuns: 400 },
    )
  })
})
