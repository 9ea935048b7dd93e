import { type Case, type Held, held } from './case.js'

const read = (title: string): Held => ['reader-cases.ts', title]
const here = (title: string): Held => ['adversarial/front-matter.test.ts', title]
const agree: Held = [
  'reader-agreement.test.ts',
  'other programs see the front matter where we do, in every file that is accepted',
]
const all = here('is told from %s by the rules on reading, at its place')

/** YAML and front matter. All that `reader-cases.ts` holds is also run by the built program. */
export const frontMatterCases: readonly Case[] = [
  held('A1', 'aliases that multiply', read('A1 billion laughs'), all),
  held('A2', 'a key given twice', read('A2 a key twice')),
  held('A3', 'a tab as indentation', read('A3 a tab as indentation')),
  held('A4', 'a tab after a colon', read('A4 a tab after a colon')),
  held('A5', 'byte order marks', read('A5 a byte order mark'), read('A5 two of them')),
  held('A6', 'line ends of Windows', read('A6 CRLF'), [
    'splice.test.ts',
    'keeps Windows line ends and a byte order mark',
  ]),
  held('A7', 'mixed line ends', read('A7 CRLF and LF')),
  held('A8', 'line ends of old Macs', read('A8 CR only'), read('A8 one lone CR')),
  held('A9', 'UTF-16', read('A9 UTF-16LE'), read('A9 UTF-16BE without a mark')),
  held('A10', 'Latin-1', read('A10 Latin-1')),
  held('A11', 'NUL', read('A11 NUL')),
  held('A12', 'escape sequences', read('A12 ESC, DEL, C1'), read('A12 escapes')),
  held('A13', 'marks that turn or hide text', read('A13 bidi, no width, BOM inside')),
  held('A14', 'a file of 100 MB', here('a file of 100 MB is told by its size and never opened'), [
    'worktree.test.ts',
    'opens nothing that is too large, from disk or from git',
  ]),
  held('A15', 'front matter without end in size', read('A15 huge front matter'), [
    'reader-safety.test.ts',
    'a hostile file never takes long',
  ]),
  held('A16', 'front matter that is never closed', read('A16 never closed')),
  held(
    'A17',
    'lines that nearly close it',
    read('A17 ---foo'),
    read('A17 ----'),
    read('A17 ...'),
    read('A17 an indented fence'),
    read('A17 a fence after CR'),
    read('A17 a fence after U+2028'),
  ),
  held(
    'A18',
    'front matter that is code',
    here('code in front matter, in every language gray-matter knows, is never run'),
    ['reader-safety.test.ts', '---%s'],
    ['cli/process.test.ts', 'front matter in another language is refused, and nothing in it runs'],
  ),
  held(
    'A19',
    'front matter in other languages',
    ['reader-safety.test.ts', '---%s'],
    read('A19 --- # x'),
  ),
  held(
    'A20',
    'front matter that is no mapping',
    read('A20 a list'),
    read('A20 a word'),
    read('A20 nothing, and only a comment'),
  ),
  held(
    'A21',
    'keys that reach the machinery',
    read('A21 __proto__'),
    read('A21 constructor inside'),
    read('A21 a merge'),
  ),
  held('A22', 'tags of one’s own', ['reader-safety.test.ts', 'inside %#'], all),
  held('A23', 'directives', read('A23 a directive')),
  held(
    'A24',
    'values that YAML 1.1 reads otherwise',
    here('text stays text, and a number or nothing is told where text belongs'),
    ['reader-agreement.test.ts', 'of what YAML 1.1, 1.2 and people read differently'],
  ),
  held(
    'A25',
    'days in every writing',
    here('a day that does not exist is told, and how another is written'),
  ),
  held(
    'A26',
    'nesting without end',
    read('A26 5000 brackets'),
    read('A26 60 000 brackets'),
    read('A26 30 000 dashes'),
  ),
]

/** Bodies. */
export const bodyCases: readonly Case[] = [
  held(
    'B1',
    'quotes in quotes',
    ['adversarial/cost.test.ts', '%s are not given to Markdown, and that is said'],
    ['items/cost.test.ts', '10 000 quotes in one'],
  ),
  held('B2', 'underlines', ['items/cost.test.ts', '10 000 underlines']),
  held('B3', 'half emphases', ['items/cost.test.ts', '10 000 half emphases']),
  held('B4', 'lists in lists', ['items/cost.test.ts', '1 000 lists in each other']),
  held('B5', 'a long table', ['items/cost.test.ts', '10 000 rows of a table']),
  held(
    'B6',
    'definitions',
    ['items/cost.test.ts', '10 000 definitions'],
    ['adversarial/cost.test.ts', 'a megabyte of %s is told'],
  ),
  held(
    'B7',
    'marks of a conflict',
    read('B7 a conflict'),
    read('B7 in a fence in the body'),
    read('B7 after a fence'),
  ),
  held('B8', 'two readers that see different front matter', agree),
  held(
    'B9',
    'what looks like front matter further down',
    read('B9 a second block, a comment, a rule'),
  ),
]
