import { type Case, type Held, held } from './case.js'

const here = (title: string): Held => ['adversarial/git.test.ts', title]
const git = (title: string): Held => ['git.test.ts', title]
const base = (title: string): Held => ['cli/base.test.ts', title]
const verify = (title: string): Held => ['verify.test.ts', title]
const missing = here(
  'no repository, and one without a commit: files are judged, history is told missing',
)
const forged = here('replace refs and grafts')

/** What a repository can be in, and be made to say. */
export const gitCases: readonly Case[] = [
  held(
    'G1',
    'no git',
    ['cli/without-git.test.ts', 'git %s: plain files are judged, history is not there'],
    git('tells a missing git from a missing folder'),
  ),
  held('G2', 'a git that is too old', git('says which git is too old')),
  held('G3', 'no repository', missing),
  held('G4', 'no commits', missing, [
    'repository.test.ts',
    'is null outside one and inside .git; without commits there is no head',
  ]),
  held('G5', 'a bare repository', here('a bare repository holds no files to write to'), [
    'revision.test.ts',
    'is read from a bare repository and from a linked work tree',
  ]),
  held(
    'G6',
    'a shallow clone',
    base('a shallow clone ends with 3 and the command that deepens it'),
    verify('a shallow clone, no commits and no git at all end with 3'),
  ),
  held(
    'G7',
    'a clone without contents',
    git('leaves the contents of a partial clone where they are'),
    [
      'past-cost.test.ts',
      'a clone without the contents of the past is refused, and nothing is fetched',
    ],
  ),
  held('G8', 'no branch', ['submit.test.ts', 'without a branch there is no place to record']),
  held(
    'G9',
    'what a hook inherits',
    here('an environment that names another repository, its settings, its index'),
    base('an inherited repository is not the one that is judged'),
    ['cli/process.test.ts', 'an inherited git environment does not lead to another repository'],
  ),
  held('G10', 'a linked work tree', [
    'repository.test.ts',
    'knows a linked work tree, a bare repository and a shallow clone',
  ]),
  held(
    'G11',
    'repositories in repositories',
    ['worktree.test.ts', 'does not enter another repository, and shows it'],
    base('attributes, programs, binaries, submodules and strangers'),
  ),
  held('G12', 'a sparse checkout', [
    'worktree.test.ts',
    'includes what a sparse checkout keeps out of it',
  ]),
  held(
    'G13',
    'a repository of somebody else',
    git('quotes how git wants another owner’s repository allowed'),
  ),
  held(
    'G14',
    'settings, hooks and filters that are programs',
    here('nothing that a repository’s settings, hooks or attributes name is started'),
    here('a program called git that lies in the archive is not the one that is run'),
  ),
  held(
    'G15',
    'replaced objects',
    forged,
    base('replaced objects and grafts are not believed'),
    verify('replaced objects are not believed, and told of'),
  ),
  held('G16', 'grafts', forged, [
    'repository.test.ts',
    'sees through replace refs and grafts, and says that they are there',
  ]),
  held(
    'G17',
    'commits of the future and of 1970',
    here('dates that are far ahead, or before there was git'),
    ['clock.test.ts', 'goes by history where dates are odd'],
  ),
  held(
    'G18',
    'which date counts',
    ['log.test.ts', 'is told commit by commit and key by key, with labels'],
    ['clock.test.ts', 'is found on the first-parent line, to the second'],
  ),
  held(
    'G19',
    'moved, removed, put back',
    [
      'log.test.ts',
      'goes on through moves by the tool and by hand, and ends when the file is removed',
    ],
    verify('that were removed and put back are told of, and a correction was lost'),
  ),
  held(
    'G20',
    'merges, roots and orphans',
    [
      'history-source.test.ts',
      'is what git says commit by commit, whatever the shape and the names',
    ],
    base('histories with nothing in common end with 3'),
    verify('are found altered on a side branch, merged, and in a merge itself'),
  ),
  held('G21', 'a history without end', git('stops when git answers more than was asked for'), [
    'clock.test.ts',
    'is found among thousands without waiting for all',
  ]),
  held(
    'G22',
    'revisions that are options',
    base('a revision that would be an option is a wrong call, and writes nothing'),
    ['adversarial/arguments.test.ts', '%s %s … is looked up and nothing else'],
  ),
  held(
    'G23',
    'attributes that change what is read',
    base('attributes, programs, binaries, submodules and strangers'),
    base('blobs are judged and not the work tree; --staged judges the index'),
    base('an archive in a folder of a repository, with attributes above it'),
  ),
  held(
    'G24',
    'pointers, locks and damaged objects',
    here('pointers in the place of contents, a lock, and a merge under way'),
    here('an object that is damaged is one line, never a guess'),
    git('says that a repository is broken, and does not call that none'),
  ),
]
