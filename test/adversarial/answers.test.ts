import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../../src/archive/archive.js'
import { UserError } from '../../src/errors.js'
import { inert } from '../../src/render/escape.js'
import { plainStyle } from '../../src/render/style.js'
import type { Frame } from '../../src/render/view/frame.js'
import { viewRenderers } from '../../src/render/view/index.js'
import { reports } from '../../src/reports/index.js'
import type { Query } from '../../src/reports/report.js'
import { memorySource } from '../../src/source/memory.js'
import { hostileFiles } from './hostile-archive.js'
import { expectInert } from './inert.js'
import { orders } from './orders.js'

// Every report in every form, about an archive whose texts are orders: to build servers, terminals,
// spreadsheets, browsers, calendars. What comes out is data to all of them.

const files = Object.fromEntries(
  Object.entries(hostileFiles(orders)).map(([path, text]) => [path, String(text)]),
)
const frame: Frame = {
  lang: 'sv',
  style: plainStyle,
  asOf: '2026-11-22',
  revision: null,
  dirty: false,
  tool: 'samverkan 0.1.0',
  width: 80,
}
const asked: Readonly<Record<string, readonly Query[]>> = {
  digest: [{ forum: 'hem', since: '2026-01-01' }],
  overview: [{}, { forum: 'hem' }],
  projects: [{}, { survived: true }],
  yearwheel: [{ forum: 'hem' }],
}

const archive = readArchive(memorySource(files), '2026-11-22')

/** The answer of a report in a form; null where it has none in that form. */
async function answered(name: string, form: string, query: Query, how = frame) {
  const report = reports.find((one) => one.name === name)
  const renderer = viewRenderers.find((one) => one.name === form)
  if (!report || !renderer) throw new Error(`${name} ${form}`)
  try {
    return await renderer.render(report.build(await archive, query, null), how)
  } catch (error) {
    if (error instanceof UserError && error.failure === 'call') return null
    throw error
  }
}

/** What would act in a form, beside what acts wherever text is printed. */
const acting: Readonly<Record<string, (text: string) => void>> = {
  csv: (text) => table(text, ','),
  markdown(text) {
    const kinds = new Set<string>()
    const words: string[] = []
    const walk = (node: { type: string; value?: string; children?: readonly object[] }) => {
      kinds.add(node.type)
      if (node.type === 'text') words.push(node.value ?? '')
      for (const child of node.children ?? []) walk(child as typeof node)
    }
    walk(remark().use(remarkGfm).parse(text))
    expect([...kinds].filter((kind) => /html|image|definition|code|footnote/i.test(kind))).toEqual(
      [],
    )
    expect(words.join('\n')).not.toMatch(/@[\w-]/)
  },
  html: page,
  svg: page,
  ics(text) {
    const rows = text.replace(/\r\n[ \t]/g, '').split('\r\n')
    const count = (row: string) => rows.filter((one) => one === row).length
    expect(count('END:VEVENT')).toBe(count('BEGIN:VEVENT'))
    expect(rows.filter((row) => /^(?:ATTACH|URL|ATTENDEE|BEGIN:VALARM)/i.test(row))).toEqual([])
  },
  mermaid(text) {
    const rows = text.split('\n').filter((row) => row !== '')
    expect(
      rows.filter(
        (row) =>
          !/^(?:%% |flowchart TB$| {2,4}(?:subgraph g\d|n\d|end$|g\d|class|style|linkStyle))/.test(
            row,
          ),
      ),
    ).toEqual([])
    expect(text).not.toMatch(/click|href|<(?!\/?b>|br\/>)/)
  },
}

function table(text: string, between: ',' | ';'): void {
  const rows = cellsOf(text, between)
  expect(rows.filter((cells) => cells.length !== rows[0]?.length)).toEqual([])
  const formulas = rows.flat().filter((cell) => /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell))
  expect(formulas.filter((cell) => !/^-?\d+(?:[.,]\d+)?$/.test(cell))).toEqual([])
}

function page(text: string): void {
  const tags = text.match(/<[a-z!/?][^>]*>/gi) ?? []
  expect(
    tags.filter((tag) =>
      /^<\/?(?:script|iframe|object|embed|foreignObject|base|form|link)/i.test(tag),
    ),
  ).toEqual([])
  expect(tags.filter((tag) => /\son[a-z]+\s*=/i.test(tag))).toEqual([])
  expect(
    tags.filter((tag) => /\s(?:src|href|xlink:href|action)\s*=\s*["']?(?!#)/i.test(tag)),
  ).toEqual([])
  expect(text).not.toMatch(/url\(|@import/i)
}

describe.each(reports.map(({ name }) => name))('%s', (name) => {
  test.each(viewRenderers.map((one) => one.name))('as %s is data', async (form) => {
    const answers: string[] = []
    for (const query of asked[name] ?? [{}]) {
      const answer = await answered(name, form, query)
      if (typeof answer !== 'string') continue
      answers.push(answer)
      expectInert(inert(answer.replaceAll('\r\n', '\n')), `${name} as ${form}`)
      expect(answer).not.toContain('640823-3234')
      acting[form]?.(answer)
    }
    if (form === 'text' || form === 'json') expect(answers).not.toEqual([])
  })
})

test.each(reports.map(({ name }) => name))('%s by a double click is data', async (name) => {
  for (const query of asked[name] ?? [{}]) {
    const answer = await answered(name, 'csv', query, { ...frame, excel: true })
    if (typeof answer === 'string') table(answer.replace(/^\uFEFF/, ''), ';')
  }
})

/** Values as a spreadsheet reads them, between commas or semicolons. */
function cellsOf(text: string, between: ',' | ';'): readonly (readonly string[])[] {
  const rows: string[][] = [['']]
  const parts = new RegExp(`"((?:[^"]|"")*)"|([^"${between}\\r\\n]+)|([${between}\\n])`, 'g')
  for (const [, quoted, plain, end] of text.matchAll(parts)) {
    const row = rows.at(-1) ?? []
    if (end === '\n') rows.push([''])
    else if (end === between) row.push('')
    else row[row.length - 1] = quoted?.replaceAll('""', '"') ?? plain ?? ''
  }
  return rows.slice(0, -1)
}
