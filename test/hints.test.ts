import { describe, expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { rules } from '../src/rules/index.js'
import { judge } from '../src/rules/judge.js'
import { memorySource } from '../src/source/memory.js'

/** The hints of everything that is said of one file, in Swedish; null where there is none. */
async function hints(path: string, text: string, only?: string) {
  const archive = await readArchive(memorySource({ [path]: text }), '2026-11-22')
  const speaking = rules.filter(({ name }) => only === undefined || name === only)
  return (await judge(archive, speaking)).map(({ hint }) => hint?.sv ?? null)
}

const minutes = (...lines: readonly string[]): [string, string] => [
  'forums/f/minutes/2026-02-03.md',
  `---\ntype: minutes\n${lines.join('\n')}\n---\n`,
]

const application = (...lines: readonly string[]): [string, string] => [
  'applications/_none/a.md',
  `---\ntype: application\nid: a\n${lines.join('\n')}\n---\n`,
]

// The persons are invented.
describe('who writes a name is told to write party and role', () => {
  const neverAName =
    'Skriv part och roll, aldrig ett namn: `{party: kommun-1880, role: socialchef}`.'

  test.each([
    ['chair: Påhitta Påhittsson', 'value-has-right-kind'],
    ['attendance: [Påhitta Påhittsson]', 'value-has-right-kind'],
    ['attendance: Påhitta Påhittsson', 'value-has-right-kind'],
    ['attendance: [{party: kommun-1880, as: guest, name: P}]', 'key-is-known'],
    ['chair: {party: kommun-1880, förnamn: P}', 'key-is-known'],
  ])('%s', async (line, rule) => {
    expect(await hints(...minutes(line), rule)).toEqual([neverAName])
  })

  test('but a key of another kind is not taken for one', async () => {
    const [hint] = await hints(...minutes('chair: {party: kommun-1880, lön: 1}'), 'key-is-known')
    expect(hint).not.toBe(neverAName)
  })
})

test.each([
  ['period: 2024-06-15 – 2025-06-15', 'Skriv `{start: 2024-06-15, end: 2025-06-15}`.'],
  ['period: ett år', 'Skriv `{start: 2024-06-15, end: 2025-06-15}`.'],
])('%s is shown as keys', async (line, hint) => {
  expect(await hints(...application(line), 'value-has-right-kind')).toEqual([hint])
})

describe('null is offered only where the amount is unknown', () => {
  const ifUnknown = 'Är beloppet okänt, skriv `null`. Noll betyder noll kronor.'

  test.each([
    ['okänt', ifUnknown],
    ['"?"', ifUnknown],
    ['"450000"', null],
    ['450000,50', null],
    ['en halv miljon', null],
    ['-5', null],
  ])('%s', async (written, hint) => {
    const found = await hints(...application(`amount_paid: ${written}`), 'amount-is-whole-kronor')
    expect(found).toEqual([hint])
  })
})

test('an example belongs to the file it is given for', async () => {
  const rule = 'front-matter-is-a-list-of-keys'
  expect((await hints('samverkan.yaml', '- format: 1\n', rule))[0]).toContain('`format: 1`')
  expect((await hints('funds/a.md', '---\n- a\n---\n', rule))[0]).toContain('`type: minutes`')
})

test.each([
  ['title: Mobilt: team', '`"Mobilt: team"`'],
  ['title: Mobilt: 640823-3234', '`"Mobilt: 640823-****"`'],
  ['title: Mobilt: team # x', '`"…: …"`'],
])('%s is shown in quotes', async (line, example) => {
  const [hint] = await hints(...application(line), 'front-matter-is-yaml')
  expect(hint).toContain(example)
})

test('one cause is told once', async () => {
  const said = async (...lines: readonly string[]) => {
    const [path, text] = application(...lines)
    const archive = await readArchive(memorySource({ [path]: text }), '2026-11-22')
    const found = await judge(archive, rules)
    return found.filter(({ place }) => place && place.line > 3).map(({ rule }) => rule)
  }
  expect(await said('title: #1 Mobilt')).toEqual(['value-is-not-a-comment'])
  expect(await said('title: ”M”', 'amount_paid: ”1”')).toEqual([
    'quotes-are-straight',
    'quotes-are-straight',
  ])
  expect(await said('title: M', 'applicant: ”kommun-1880”')).toEqual(['quotes-are-straight'])
  expect(await said('title:\u200BM')).toEqual(['front-matter-is-yaml'])
})

test('a file whose name cannot be opened or written is told what to be called', async () => {
  const text = '---\ntype: minutes\nid: f-2026-02-03\nforum: f\ndate: 2026-02-03\n---\n'
  const files = {
    'forums/f/minutes/mo\u0308te.md': text,
    'forums/f/files/mo\u0308te.md': text,
    'agreements/m\uFFFDte.md': { kind: 'special' } as const,
  }
  const archive = await readArchive(memorySource(files), '2026-11-22')
  const named = /^(?:document-in-its-place|file-)/
  const found = await judge(
    archive,
    rules.filter(({ name }) => named.test(name)),
  )
  expect(found.map(({ severity, message }) => `${severity} ${message.sv}`)).toEqual([
    'error Namnet `m\uFFFDte.md` är skrivet i en äldre teckenkodning, så filen kan inte öppnas',
    'error Filen ska heta `2026-02-03.md`',
  ])
})
