import type { Tree } from './changes.js'

// Random changes of an archive, of the kinds people make and of the kinds nobody should.

/** Numbers from 0 up to 1, always the same for a seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed * 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Next = () => number
type Files = Record<string, string>

/** One to four changes of an archive, and what they were. */
export function mutations(before: Tree, next: Next): { after: Tree; what: readonly string[] } {
  const after = { ...before } as Files
  const what: string[] = []
  const count = 1 + Math.floor(next() * 4)
  for (let turn = 0; turn < count; turn++) {
    const [name, change] = pick(kinds, next)
    const path = pick(Object.keys(after).filter(isDocument), next)
    change(after, path, next)
    what.push(`${name} ${path}`)
  }
  return { after, what }
}

const isDocument = (path: string) => path.endsWith('.md') && !/README|\/files\//.test(path)

function pick<T>(list: readonly T[], next: Next): T {
  return list[Math.floor(next() * list.length)] as T
}

/** Every id that stands in the files, by their places and as they are written. */
function ids(files: Files): readonly string[] {
  return Object.values(files).flatMap((text) => /^id: (.+)$/m.exec(text)?.[1] ?? [])
}

function rewrite(files: Files, path: string, change: (text: string) => string): void {
  files[path] = change(files[path] ?? '')
}

/** Some line, not the first or the last of the front matter. */
function lineIn(text: string, next: Next, wanted = /\S/): number {
  const rows = text.split('\n')
  const may = rows.flatMap((row, at) => (wanted.test(row) && row !== '---' ? [at] : []))
  return may.length === 0 ? -1 : pick(may, next)
}

function onLine(wanted: RegExp, change: (row: string, next: Next, files: Files) => string[]) {
  return (files: Files, path: string, next: Next) =>
    rewrite(files, path, (text) => {
      const at = lineIn(text, next, wanted)
      if (at === -1) return text
      const rows = text.split('\n')
      rows.splice(at, 1, ...change(rows[at] ?? '', next, files))
      return rows.join('\n')
    })
}

const someId = /\b[a-z]+(?:-[a-z0-9]+)+\b/g

const kinds: readonly (readonly [string, (files: Files, path: string, next: Next) => void])[] = [
  ['deletes', (files, path) => delete files[path]],
  ['drops a line of', onLine(/\S/, () => [])],
  ['doubles a line of', onLine(/\S/, (row) => [row, row])],
  ['adds words to', onLine(/\.$/, (row) => [`${row} Mer text.`])],
  [
    'refers elsewhere in',
    onLine(someId, (row, next, files) => [row.replace(someId, () => pick(ids(files), next))]),
  ],
  ['misspells in', onLine(someId, (row) => [row.replace(someId, (id) => `${id}x`)])],
  [
    'names another forum in',
    onLine(/\*\*.*(?:till|Till|Gäller för|Ansvarig)/, (row, next, files) => {
      const names = Object.entries(files).flatMap(([path, text]) =>
        path.endsWith('/forum.md') ? (/^name: (.+)$/m.exec(text)?.[1] ?? []) : [],
      )
      return [row.replace(/(?<=(?:till|för|Ansvarig:?) )[\wåäö-]+/i, () => pick(names, next))]
    }),
  ],
  [
    'changes a day in',
    onLine(/\d{4}-\d\d-\d\d/, (row, next) => [
      row.replace(/(\d{4})-(\d\d)-/, (_, year: string) => {
        const month = String(1 + Math.floor(next() * 12)).padStart(2, '0')
        return `${Number(year) + Math.floor(next() * 3) - 1}-${month}-`
      }),
    ]),
  ],
  [
    'changes the status of',
    onLine(/^status: /, (_, next) => [
      `status: ${pick(['planned', 'draft', 'circulated', 'approved'], next)}`,
    ]),
  ],
  [
    'renames',
    onLine(/^(?:name|title|short_name): /, (row, next) => [
      next() < 0.5 ? `${row} ny` : row.replace(/: .*/, ': Chefsgruppen'),
    ]),
  ],
  ['ends', onLine(/^(?:name|title): /, (row) => [row, 'ended_on: 2022-01-01'])],
  [
    'keeps a former id of',
    (files, path, next) =>
      rewrite(files, path, (text) =>
        text.replace(/^id: (.+)$/m, (_, id: string) =>
          next() < 0.5 ? `id: ${id}-ny\nformer_ids: [${id}]` : `id: ${pick(ids(files), next)}`,
        ),
      ),
  ],
  [
    'moves',
    (files, path, next) => {
      const to =
        next() < 0.5 ? path.replace(/\.md$/, '-2.md') : `agreements/flyttad-${turnOf(next)}.md`
      files[to] = files[path] ?? ''
      delete files[path]
    },
  ],
  [
    'copies to another day',
    (files, path, next) => {
      const day = `2026-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 10)}`
      const old = /\d{4}-\d\d-\d\d(?=\.md$)/.exec(path)?.[0]
      if (old === undefined) return
      files[path.replace(old, day)] = (files[path] ?? '')
        .replace(/^(id: .*)\d{4}-\d\d-\d\d$/m, `$1${day}`)
        .replace(/^date: .*$/m, `date: ${day}`)
    },
  ],
  [
    'cannot be read:',
    (files, path, next) =>
      rewrite(files, path, (text) =>
        next() < 0.5 ? text.replace(/^---$/m, '--') : text.replace(/^id:/m, 'id: [x'),
      ),
  ],
  [
    'says something in',
    (files, path, next) => {
      const items = [
        `**Klart ${pick(ids(files), next)}#1:** Det är gjort.`,
        `**Lyfts till ${pick(ids(files), next)}:** En fråga.`,
        `**Uppdrag:** Göra det. Ansvarig: ${pick(ids(files), next)}. Senast: nästa möte.`,
        `**Beslut:** Det gäller. Gäller för: ${pick(ids(files), next)}.`,
        `**Svar på ${2019 + Math.floor(next() * 7)}-0${1 + Math.floor(next() * 9)}-08#3.1:** Ja.`,
        '**Fråga:** Hur gör vi?',
      ]
      rewrite(files, path, (text) => `${text}\n## 99. Nytt\n\n${pick(items, next)}\n`)
    },
  ],
]

const turnOf = (next: Next) => Math.floor(next() * 1000)
