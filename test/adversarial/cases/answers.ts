import { type Case, type Held, held, notHere } from './case.js'

const locale = (title: string): Held => ['adversarial/locale.test.ts', title]
const today = locale('today is the Swedish day: %s')

/** Languages, calendars and clocks. */
export const localeCases: readonly Case[] = [
  held(
    'E1',
    'a locale that is not UTF-8',
    locale('answers do not depend on locale, time zone or terminal'),
    locale('words that are not UTF-8 are refused where an id is made, and nothing is written'),
  ),
  held(
    'E2',
    'git that speaks Swedish',
    locale('answers do not depend on locale, time zone or terminal'),
  ),
  held('E3', 'which language is meant', [
    'cli/process.test.ts',
    'the language is the flag, the environment, the archive, then the locale',
  ]),
  held(
    'E4',
    'time zones west and east',
    locale('answers do not depend on locale, time zone or terminal'),
    today,
  ),
  held('E5', 'half past midnight in Sweden', today, ['dates.test.ts', 'at %s it is %s in Sweden']),
  held('E6', 'nights when the clock is changed', today, [
    'dates.test.ts',
    '%s ends in Sweden at %s',
  ]),
  held(
    'E7',
    'leap days',
    [
      'adversarial/front-matter.test.ts',
      'a day that does not exist is told, and how another is written',
    ],
    ['dates.test.ts', 'from %s to %s are %i whole months'],
  ),
  held('E8', 'week 53', ['dates.test.ts', '%s is in ISO week %i-W%i']),
  held('E9', 'years far away, or of two digits', [
    'adversarial/front-matter.test.ts',
    'a day that does not exist is told, and how another is written',
  ]),
  held('E10', 'the same moment twice', locale('the same moment gives the same bytes')),
]

const output = (title: string): Held => ['adversarial/output.test.ts', title]
const report: Held = ['adversarial/answers.test.ts', 'as %s is data']
const pages = (title: string): Held => ['pages.test.ts', title]
const findings = output('gives none to anybody in findings as $name')
const answers = output('nor in the answer to %s')
const hostile = (title: string): Held => ['findings-hostile.test.ts', title]

/** What is printed about texts that are orders to somebody. */
export const outputCases: readonly Case[] = [
  held('F1', 'commands to a build server at the start of a line', findings, answers, [
    'cli/machine-formats.test.ts',
    'as $name, an archive cannot speak to a runner',
  ]),
  held('F2', 'commands to a build server in mid-line', findings, answers, [
    'adversarial/pull-request.test.ts',
    'act on nobody as $name',
  ]),
  held('F3', 'commands that stop, mask or set', findings, answers),
  held(
    'F4',
    'file names that end a property',
    hostile('the runner gets back the path it was given'),
    ['adversarial/file-system.test.ts', 'acts on nobody as $name'],
  ),
  held('F5', 'orders to a terminal', findings, answers, output('is answered in order by %s')),
  held('F6', 'formulas for a spreadsheet', report),
  held('F7', 'quotes and line breaks in a table', report, [
    'projects-report.test.ts',
    'csv is the table behind the figures and reads back cell by cell',
  ]),
  held(
    'F8',
    'scripts in a web page',
    report,
    pages('whatever stands in an archive, a page has the same elements and attributes'),
  ),
  held(
    'F9',
    'scripts in a drawing',
    report,
    pages('a file of pictures is as safe, and says in words what it shows'),
  ),
  notHere('F10', 'JSON in a script', 'there is no JSON in pages: they have no scripts'),
  held(
    'F11',
    'characters that XML and JSON cannot have',
    hostile('JUnit is XML that holds together'),
    hostile('SARIF holds to its schema, and its addresses lead to the files'),
  ),
  held('F12', 'lines for a calendar', report),
  held('F13', 'markup, pictures and mentions', report, hostile('%j is plain text in a comment')),
]

const personal = (title: string): Held => ['adversarial/personal.test.ts', title]

/** What must not stand in an archive, and what is repeated of it. */
export const personalCases: readonly Case[] = [
  held(
    'J1',
    'identity numbers in every writing',
    personal('no identity number is shown whole as $name'),
    personal('each of them is an error of its own'),
    personal('no answer, and no complaint about a call, shows one'),
    ['identity-numbers.test.ts', '%j is %s, shown as %s'],
  ),
  held('J2', 'numbers of organisations', personal('what only looks like one is left alone'), [
    'identity-numbers.test.ts',
    '%j is no hit',
  ]),
  held(
    'J3',
    'numbers that look alike',
    ['identity-numbers.test.ts', 'any other last digit makes it a look-alike'],
    ['identity-numbers.test.ts', 'exact strings can be exempt, and nothing else is'],
  ),
  notHere(
    'J4',
    'passwords and tokens',
    'not promised: the tool has no opinion on what a secret looks like (docs/security.md)',
  ),
  held(
    'J5',
    'how much of a file a message repeats',
    personal('a message repeats little of a file, however much stands there'),
  ),
]
