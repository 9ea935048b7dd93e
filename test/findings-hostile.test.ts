import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../src/diagnostic.js'
import { comment } from '../src/render/diagnostics/comment.js'
import { renderer as github } from '../src/render/diagnostics/github.js'
import { renderer as gitlab } from '../src/render/diagnostics/gitlab.js'
import { renderers } from '../src/render/diagnostics/index.js'
import { renderer as junit } from '../src/render/diagnostics/junit.js'
import { renderer as markdown } from '../src/render/diagnostics/markdown.js'
import { renderer as sarif } from '../src/render/diagnostics/sarif.js'
import { inert } from '../src/render/escape.js'
import { finding, findingsIn, readerIn, settings, shown, smallArchive } from './findings.js'

// What stands in an archive reaches build servers, pull requests and their comments as words only.

const nasty = [
  '::set-output name=x::y',
  ' \u00A0\t::error file=a::x',
  'rad\n::stop-commands::x\r\n::add-mask::a',
  'mitt i ##[error]rad ###[group]x',
  '##vso[task.setvariable variable=x]y',
  '%0A::error::%25',
  'a,line=1::pwn.md',
  '\u001B]0;titel\u0007\u001B[31m\u009B2J\b\r\u0000',
  'vänd \u202Etext\u2066 \u2028 \u0085',
  'halv \uD800 och \uDC00, \uFFFE\uFFFF',
  ']]>&<failure a="b">\'</testsuite>',
  '@alla &commat;alla &#64;alla a@b.se </details><img src=x onerror=y> <!-- -->',
  '[l](http://x.se) ![b](//x.se/y.png) [1]: http://x.se https://x.se www.x.se',
  '`kod` ``mer`` ` | tabell | #12 !12 GH-12 a/b#12 $x$ $`x`$ ~~s~~ **f** _k_ [^1]',
  'kod `a``b` och `@alla <b>`',
  '{0} {{ [länk](1) \\[länk](1)',
  'personnummer 640823-3234',
  'x'.repeat(200_000),
  '`'.repeat(5_000),
  '# rubrik\n- lista\n> citat\n/close',
]

const hostile: readonly Diagnostic[] = nasty.map((text, index) =>
  finding({
    path: `funds/${text.slice(0, 300)}`,
    message: { sv: text, en: text },
    hint: { sv: text, en: text },
    severity: index % 2 === 0 ? 'error' : 'warning',
    fingerprint: String(index).padStart(16, '0'),
  }),
)

describe.each(renderers)('as $name', (renderer) => {
  test.each(
    nasty.map((text, index) => [text.slice(0, 20), index]),
  )('%j acts on nobody', (_, index) => {
    const one = hostile.slice(Number(index), Number(index) + 1)
    const written = shown(renderer, one, 'arkiv/')
    expect(written).not.toMatch(/\p{Cs}/u)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(written).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u202E\u2066\uFFFE]/)
    expect(written).not.toContain('640823-3234')
    // Runners see what goes to stdout, which makes inert all that is no command of ours.
    const printed = renderer.commands ? written : inert(written)
    expect(printed).not.toMatch(/##(?:vso)?\[/i)
    for (const row of printed.split('\n').filter((row) => row.trimStart().startsWith('::'))) {
      expect(renderer.commands).toBe(true)
      expect(row).toMatch(
        /^::(?:error|warning|notice) file=[^:,]+,line=4,endLine=4,col=7,endColumn=9,title=key-is-known::/,
      )
    }
  })
})

test('the runner gets back the path it was given', () => {
  const row = shown(github, [finding({ path: 'funds/a,line=1::100%0A.md' })], 'en, två/')
  const [, file = ''] = /file=([^,]*),/.exec(row) ?? []
  const path = file.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%25', '%')
  expect(path).toBe('en, två/funds/a,line=1::100%0A.md')
})

test('no more annotations than the runner keeps; the rest is in the log, and counted', () => {
  const many = (['warning', 'info', 'error'] as const).flatMap((severity) =>
    Array.from({ length: 13 }, (_, index) =>
      finding({ severity, path: `funds/##[${severity}]${index}.md` }),
    ),
  )
  const rows = shown(github, many).trimEnd().split('\n')
  const starting = (word: string) => rows.filter((row) => row.startsWith(word))
  expect(
    [starting('::error '), starting('::warning '), starting('::notice ')].map(
      (those) => those.length,
    ),
  ).toEqual([10, 10, 10])
  expect(rows[0]).toContain('funds/#\u200B#[error]0.md')
  expect(rows.filter((row) => /^(?:fel|varning|upplysning): funds\//.test(row))).toHaveLength(10)
  expect(rows.at(-2)).toMatch(/^::notice title=samverkan::.*3 fel, 3 varningar och 4 upplysningar/)
  expect(rows.join()).not.toContain('##[')
  expect(rows.at(-1)).toBe('1 dokument: 13 fel, 13 varningar, 13 upplysningar')
})

const sarifSchema = createRequire(import.meta.url)(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
)

test('SARIF holds to its schema, and its addresses lead to the files', async () => {
  const { $schema, id, ...schema } = sarifSchema
  const isUri = (text: string) => URL.canParse(text)
  const isReference = (text: string) => URL.canParse(text, 'https://example.se/')
  const formats = { uri: isUri, 'uri-reference': isReference, 'date-time': true as const }
  const holds = new Ajv({ strict: false, unicodeRegExp: false, formats }).compile(schema)
  for (const found of [
    { ...(await findingsIn(smallArchive)), complete: false },
    { ...(await findingsIn({})), diagnostics: hostile },
  ]) {
    const log = JSON.parse(sarif.render(found, readerIn('sv', 'arkiv/')))
    holds(log)
    expect(holds.errors).toBe(null)
    const { results, tool } = log.runs[0]
    expect(results).toHaveLength(found.diagnostics.length)
    for (const { ruleId, ruleIndex } of results)
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
  }
  const path = 'funds/å #1?[x] 100%.md'
  const [result] = JSON.parse(shown(sarif, [finding({ path })], 'en mapp/')).runs[0].results
  const { uri } = result.locations[0].physicalLocation.artifactLocation
  expect(decodeURIComponent(new URL(uri, 'https://example.se/').pathname)).toBe(`/en mapp/${path}`)
  expect(sarifSchema.properties.runs).toBeDefined()
})

test('JUnit is XML that holds together', () => {
  const xml = shown(junit, hostile, 'arkiv/')
  const tag = /<\/?[a-z-]+(?: [a-z]+="[^"<]*")*\/?>/g
  const text = xml.replace('<?xml version="1.0" encoding="UTF-8"?>', '').replace(tag, '')
  expect(text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|apos);)/)
  const open: string[] = []
  for (const [found] of xml.matchAll(tag)) {
    const name = /[a-z-]+/.exec(found)?.[0] ?? ''
    if (found.startsWith('</')) expect(open.pop()).toBe(name)
    else if (!found.endsWith('/>')) open.push(name)
  }
  expect(open).toEqual([])
})

test.each(
  nasty.map((text, index) => [text.slice(0, 20), index]),
)('%j is plain text in a comment', (_, index) => {
  const written = shown(markdown, hostile.slice(Number(index), Number(index) + 1), 'arkiv/')
  const seen: string[] = []
  const words: string[] = []
  const walk = (node: { type: string; value?: string; children?: readonly object[] }) => {
    seen.push(node.type)
    if (node.type === 'html') expect(node.value).toBe('<!-- samverkan validate -->')
    if (node.type === 'text') words.push(node.value ?? '')
    for (const child of node.children ?? []) walk(child as typeof node)
  }
  walk(remark().use(remarkGfm).parse(written))
  const plain = [
    'root',
    'html',
    'heading',
    'paragraph',
    'list',
    'listItem',
    'text',
    'strong',
    'inlineCode',
    'thematicBreak',
  ]
  expect(seen.filter((type) => !plain.includes(type))).toEqual([])
  expect(seen.filter((type) => type === 'strong')).toHaveLength(1)
  expect(seen.filter((type) => type === 'html')).toHaveLength(1)
  expect(words.join(' ')).not.toMatch(/@\w|:\/\/|www\.|#\d|!\d|GH-\d/)
  expect(written).not.toContain('$')
  expect(written.length).toBeLessThan(65_536)
})

test('code in a message is code in a comment, unless it does not add up', () => {
  expect(comment('Nyckeln `a_b` finns *inte*')).toBe('Nyckeln `a_b` finns \\*inte\\*')
  expect(comment('`a``b`')).toBe('`a`\u200B`b`')
  expect(comment('`a` `')).toBe('\\`a\\` \\`')
  expect(comment('`` a ``')).toBe('\\`\\` a \\`\\`')
})

test('a comment is no longer than anybody reads', () => {
  const many = Array.from({ length: 34 }, (_, index) =>
    finding({ path: `funds/${index}.md`, severity: index < 14 ? 'warning' : 'error' }),
  )
  const written = shown(markdown, many)
  expect(written).toContain('## samverkan: 20 fel och 14 varningar')
  expect(written.match(/^- \*\*Fel/gm)).toHaveLength(20)
  expect(written).not.toContain('**Varning')
  expect(written).toContain('… och 14 till: 14 varningar.')
})

test('the same finding has the same name in every form, also when lines move', async () => {
  const names = async (files: Readonly<Record<string, string>>) => {
    const found = await findingsIn(files)
    const told = (form: typeof sarif) => JSON.parse(form.render(found, readerIn('en', 'a/')))
    const codes = (told(gitlab) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint)
    const results: { partialFingerprints: Record<string, string> }[] = told(sarif).runs[0].results
    expect(results.map((one) => one.partialFingerprints['samverkan/v1'])).toEqual(codes)
    expect(found.diagnostics.map(({ fingerprint }) => fingerprint)).toEqual(codes)
    expect(new Set(codes).size).toBe(codes.length)
    return codes
  }
  const twice = 'funds/unga.md'
  const before = { 'samverkan.yaml': settings, [twice]: smallArchive[twice] ?? '' }
  const moved = { ...before, [twice]: before[twice]?.replace('---\n', '---\n# en rad\n\n') ?? '' }
  expect(await names(before)).toEqual(await names(moved))
  expect(await names(smallArchive)).toHaveLength(10)
})
