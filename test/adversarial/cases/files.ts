import { type Case, type Held, held } from './case.js'

const here = (title: string): Held => ['adversarial/file-system.test.ts', title]
const names = here('is told name by name, %s')
const links = here('are told and never opened')
const never = here('are never written through')
const word = (title: string): Held => ['adversarial/arguments.test.ts', title]

/** File names and paths. */
export const fileCases: readonly Case[] = [
  held(
    'C1',
    'a name with loose accents',
    ['../src/rules/file-name-is-portable.ts', 'file-name-is-portable'],
    names,
  ),
  held('C2', 'names that are one name elsewhere', names, [
    '../src/rules/no-name-collision.ts',
    'no-name-collision',
  ]),
  held('C3', 'line breaks and quotes in names', names, here('acts on nobody as $name')),
  held(
    'C4',
    'names that look like options',
    word('an option that is none, and a file that looks like one'),
  ),
  held(
    'C5',
    'names that are pathspecs to git',
    here('is found by each name, and is never a pattern, an option or a command'),
    ['submit.test.ts', 'names that git would read as patterns or options are only names'],
  ),
  held(
    'C6',
    'names that are patterns',
    here('is found by each name, and is never a pattern, an option or a command'),
  ),
  held(
    'C7',
    'names that are not UTF-8',
    here('a path longer than Windows opens, and a name that is not UTF-8'),
    [
      'worktree.test.ts',
      'lists a name that is not UTF-8, also from a revision, without opening it',
    ],
  ),
  held('C8', 'names that Windows cannot have', names),
  held(
    'C9',
    'names and paths that are too long',
    here('a path longer than Windows opens, and a name that is not UTF-8'),
    ['full-disk.test.ts', 'names the file and the reason'],
  ),
  held('C10', 'a link to a file outside', links, [
    'worktree.test.ts',
    'follows no symbolic link: not to a file, a folder, out, or round in a ring',
  ]),
  held('C11', 'a folder that is a link out', never, [
    'write.test.ts',
    'refuses to go through a symbolic link, out of the archive or in it',
  ]),
  held('C12', 'links in a ring', links),
  held('C13', 'pipes, devices and folders called x.md', links, [
    'worktree.test.ts',
    'says what is no file, and does not wait for it',
  ]),
  held('C14', 'ids that lead elsewhere', word('never has the id %j'), [
    'write.test.ts',
    'refuses a place outside the archive',
  ]),
  held(
    'C15',
    'references that are paths, addresses or rings',
    word('a path, an id or a name leads nowhere but to documents of the archive'),
    [
      'archive-rules.test.ts',
      'a ring of ten thousand forums is told at each of them, by its first six',
    ],
    ['archive-rules.test.ts', 'a chain of ten thousand forums is no ring, and no deep call'],
  ),
  held('C16', 'titles of which no id can be made', word('stays in its place when it is called %j')),
  held(
    'C17',
    'a file with a second name outside',
    here('a file that has a second name outside is mended here and left alone there'),
    ['rename.test.ts', 'never overwrite anything, with links or without'],
  ),
]

const writing = (title: string): Held => ['adversarial/writing.test.ts', title]
const streams = writing('%s: no crash and no wait')

/** Writing, many at once, and what a process meets. */
export const writingCases: readonly Case[] = [
  held(
    'D1',
    'many writers at once',
    writing('in files of their own and in one, with somebody who mends: nothing is lost'),
    ['new-at-once.test.ts', 'a dozen applications get a dozen numbers, and nothing is lost'],
    ['concurrency.test.ts', 'lose no change made under the lock'],
  ),
  held('D2', 'two branches that take one id', [
    'cli/base.test.ts',
    'an id that another document took on the branch it goes into',
  ]),
  held(
    'D3',
    'a full disk',
    writing('leaves what was there, whatever was to be written'),
    ['new-at-once.test.ts', 'a full disk leaves nothing behind'],
    ['record.test.ts', 'a full disk leaves the file as it was'],
    ['write.test.ts', 'are brought back when the disk fills up on the way, with links and without'],
  ),
  held(
    'D4',
    'folders that may not be written to',
    ['full-disk.test.ts', 'is a read-only folder'],
    ['lock.test.ts', 'says so when the archive cannot be written to'],
  ),
  held(
    'D5',
    'a writer that is killed',
    writing('a writer that is killed at any moment leaves each file old or new, never half'),
    ['concurrency.test.ts', 'leave nothing that is listed when killed between writing and naming'],
  ),
  held('D6', 'a writer that is told to stop', [
    'concurrency.test.ts',
    'clean up after a signal, and end by it',
  ]),
  held('D7', 'somebody who stops at a question', ['ask.test.ts', 'whoever stops is left alone']),
  held('D8', 'somebody who stops twice', [
    'concurrency.test.ts',
    'clean up after a signal, and end by it',
  ]),
  held('D9', 'a reader that leaves', streams, [
    'cli/process.test.ts',
    'a closed pipe is no error, and nothing is said about it',
  ]),
  held('D10', 'an output that is full', [
    'cli/process.test.ts',
    'a full disk behind stdout ends with 4',
  ]),
  held('D11', 'a reader that is slow', [
    'cli/process.test.ts',
    'a large answer reaches a slow reader whole',
  ]),
  held('D12', 'closed streams', streams),
  held(
    'D13',
    'questions without a terminal',
    streams,
    word('asks for nothing when nobody can answer, and says which flag is missing'),
  ),
  held(
    'D14',
    'a file that is half written',
    ['reader-cases.ts', 'D14 cut in mid-character'],
    ['reader-cases.ts', 'D14 cut in mid-head'],
  ),
  held(
    'D15',
    'what editors and systems leave behind',
    here('what editors and systems leave behind is nobody’s document'),
  ),
  held(
    'D16',
    'a file that changes under one’s hands',
    ['mend.test.ts', 'ends with 5 and leaves every file when one is saved just before it writes'],
    ['write.test.ts', 'sees a change that comes while it writes'],
    ['concurrency.test.ts', 'wait for the lock, give up in time, and take over from the dead'],
  ),
]
