import type { MemoryFile } from '../src/source/memory.js'

/** Bytes by their values, one for each character. */
export const bytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0))

/** A document with this front matter and body. */
export const head = (yaml: string, body = ''): string => `---\n${yaml}\n---\n${body}`

/** What a case is called, the file, and what the rules on reading say: rule line:column. */
export type ReaderCase = readonly [string, MemoryFile, readonly string[]]

const long = (text: string, times: number) => text.repeat(times)
const nested = Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')
const laughs = ['a: &a [x, x]', ...'bcdefghi'.split('').map((name) => `${name}: [*a, *a]`)]
const laughsSaid = laughs.flatMap((_, index) =>
  (index === 0 ? [4] : [5, 9]).map((column) => `yaml-is-plain ${index + 2}:${column}`),
)

export const readerCases: readonly ReaderCase[] = [
  ['A1 billion laughs', head(laughs.join('\n')), laughsSaid],
  [
    'A2 a key twice',
    head('a: 1\nb:\n  c: 1\n  c: 2\na: 2'),
    ['key-is-given-once 5:3', 'key-is-given-once 6:1'],
  ],
  ['A3 a tab as indentation', head('a:\n\tb: 1'), ['front-matter-is-yaml 3:1']],
  ['A4 a tab after a colon', head('a:\tb'), []],
  ['A5 a byte order mark', `\uFEFF${head('a: 1')}`, ['file-has-no-bom 1:1']],
  [
    'A5 two of them',
    `\uFEFF\uFEFF${head('a: 1')}`,
    ['file-has-no-bom 1:1', 'front-matter-is-there 1:1', 'no-control-characters 1:1'],
  ],
  ['A6 CRLF', '---\r\na: 2026-11-22\r\n---\r\n', []],
  ['A7 CRLF and LF', '---\r\na: 1\nb: 2\r\n---\r\n', ['line-endings-are-whole 2:5']],
  ['A8 CR only', '---\ra: 1\r---\r', ['line-endings-are-whole 1:4']],
  ['A8 one lone CR', head('a: x\rb: 1'), ['line-endings-are-whole 2:5']],
  ['A9 UTF-16LE', bytes('\xFF\xFE-\0-\0-\0\n\0'), ['file-is-utf8']],
  ['A9 UTF-16BE without a mark', bytes('\0-\0-\0-\0\n'), ['file-is-utf8']],
  ['A10 Latin-1', bytes(head('a: m\xF6te')), ['file-is-utf8 2:5']],
  ['A11 NUL', head('a: x\0', 'y\0'), ['no-control-characters 2:5', 'no-control-characters 4:2']],
  [
    'A12 ESC, DEL, C1',
    head('a: \u001B[31m\u007F\u009B'),
    ['no-control-characters 2:4', 'no-control-characters 2:9', 'no-control-characters 2:10'],
  ],
  [
    'A13 bidi, no width, BOM inside',
    head('a: \u202Ex\u200B\uFEFF'),
    ['no-control-characters 2:4', 'no-control-characters 2:6', 'no-control-characters 2:7'],
  ],
  ['A14 a huge file', new Uint8Array(1024 * 1024 + 1), ['file-size-is-bounded']],
  ['A15 huge front matter', head(long('a: 1\n', 20_000)), ['file-size-is-bounded 1:1']],
  ['A16 never closed', '---\na: 1\n# Text\n', ['front-matter-is-closed 1:1']],
  ['A17 ---foo', '---\na: 1\n---foo\nb: 1\n---\n', ['front-matter-has-one-end 3:1']],
  ['A17 ----', '---\na: 1\n----\nb: 1\n---\n', ['front-matter-has-one-end 3:1']],
  ['A17 ---- and no other end', '---\na: 1\n----\n# Text\n', ['front-matter-has-one-end 3:1']],
  ['A17 en dashes', '---\na: 1\n–––\n# Text\n', ['front-matter-has-one-end 3:1']],
  ['A17 ...', '---\na: 1\n...\nText.\n\n---\n', ['front-matter-has-one-end 3:1']],
  ['A17 -- and no other end', '---\na: 1\n--\n# Text\n', ['front-matter-has-one-end 3:1']],
  ['A17 ---foo and no other end', '---\na: 1\n---foo\n# x\n', ['front-matter-has-one-end 3:1']],
  ['A17 en dashes first', '–––\na: 1\n---\n', ['front-matter-opens-plainly 1:1']],
  ['A17 keys before any fence', 'a: 1\n---\n', ['front-matter-is-there 1:1']],
  ['A17 an indented fence', '---\na: 1\n ---\n', ['front-matter-is-closed 1:1']],
  ['A17 a fence after CR', head('a: x\r---\rb: 1'), ['line-endings-are-whole 2:5']],
  [
    'A17 a fence after U+2028',
    head('a: x\u2028---\u2028b: 1'),
    ['front-matter-is-yaml 2:4', 'no-control-characters 2:5', 'no-control-characters 2:9'],
  ],
  [
    'A12 escapes',
    head('a: "\\u001B[31m"\nb: ["\\ud800"]'),
    ['no-control-characters 2:4', 'no-control-characters 3:5'],
  ],
  ['A12 a face in escapes', head('a: "\\ud83d\\ude00"'), []],
  ['hard space as indentation', head('a:\n\u00A0 b: 1'), ['front-matter-is-yaml 3:1']],
  ['narrow space after a colon', head('a:\u202Fb'), ['front-matter-is-yaml 2:3']],
  ['no width after a colon', head('a:\u200Bb'), ['front-matter-is-yaml 2:3']],
  ['hard space in a text', head('a: 1\u00A0000 kr\nb: |\n  c:\u00A0d\ne: "{f:\u00A0g}"'), []],
  ['dashes in a text', head('a: |\n  – b\n  * c\nd: x\n  – y\ne: [-1, -x]'), []],
  [
    'a list of dashes',
    head('a:\n  – b\n  – c'),
    ['front-matter-is-yaml 3:3', 'front-matter-is-yaml 4:3'],
  ],
  [
    'curly quotes',
    head('a: ”b”\nc: ”d” och ”e”\nf: {g: ‘h’}'),
    ['quotes-are-straight 2:4', 'quotes-are-straight 4:8'],
  ],
  [
    'a value behind #',
    head('a: #1\nb: # x\nc:\n  - #2\n'),
    ['value-is-not-a-comment 2:4', 'value-is-not-a-comment 5:5'],
  ],
  ['A19 --- # x', '--- # x\na: 1\n---\n', ['front-matter-opens-plainly 1:1']],
  ['A20 a list', head('- a'), ['front-matter-is-a-list-of-keys 1:1']],
  ['A20 a word', head('a'), ['front-matter-is-a-list-of-keys 1:1']],
  ['A20 nothing, and only a comment', head('# x'), []],
  ['A21 __proto__', head('__proto__: {a: 1}'), ['key-is-safe 2:1']],
  [
    'A21 constructor inside',
    head('a:\n  constructor: 1\n  prototype: 2'),
    ['key-is-safe 3:3', 'key-is-safe 4:3'],
  ],
  ['A21 a merge', head('a: {x: 1}\nb:\n  <<: {y: 1}'), ['yaml-is-plain 4:3']],
  ...['!!js/function', '!foo', '!!binary', '!!set', '!!python/object'].map(
    (tag) => [`A22 ${tag}`, head(`a: ${tag} x`), [`yaml-is-plain 2:4`]] as const,
  ),
  ...['a: &x {b: 1}', 'a: !!map {b: 1}', 'a: &x [b]', '&x a: 1', '!!str a: 1', '&x\na: 1'].map(
    (yaml) =>
      [`A22 ${yaml}`, head(yaml), [`yaml-is-plain 2:${yaml.startsWith('a') ? 4 : 1}`]] as const,
  ),
  ['A23 a directive', '---\n%YAML 1.1\na: 1\n---\n', ['front-matter-is-yaml 3:1']],
  ['A26 5000 brackets', head(`a: ${long('[', 5000)}`), ['nesting-is-bounded 2:68']],
  [
    'A26 60 000 brackets',
    head(`a: ${long('{', 60_000)}`),
    ['lines-are-bounded 2:1', 'nesting-is-bounded 2:68'],
  ],
  ['A26 30 000 dashes', head(`a:\n ${long('- ', 9000)}x`), ['nesting-is-bounded 3:2']],
  ['A26 indented maps', head(nested), []],
  [
    'B7 a conflict',
    head('a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x'),
    ['no-conflict-markers 3:1'],
  ],
  [
    'B7 in a fence in the body',
    head('a: 1', '~~~\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n~~~\n'),
    [],
  ],
  [
    'B7 after a fence',
    head('a: 1', '```\n```\n<<<<<<< HEAD\na\n>>>>>>> x\n'),
    ['no-conflict-markers 6:1'],
  ],
  ['B7 ======= alone is a heading', head('a: 1', 'Text\n=======\n'), []],
  [
    'B9 a second block, a comment, a rule',
    head('a: 1', '---\nb: 1\n---\n<!-- x -->\nText\n---\n'),
    [],
  ],
  ['D14 cut in mid-character', bytes('---\na: m\xC3'), ['file-is-utf8 2:5']],
  ['D14 cut in mid-head', '---\na: 1\nb: "', ['front-matter-is-closed 1:1']],
]
