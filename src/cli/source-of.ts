import { settingsPath } from '../archive/settings-file.js'
import { endOfStockholmDay, isDate, stockholmDay } from '../dates.js'
import { UserError } from '../errors.js'
import { longDay } from '../format.js'
import { line } from '../render/escape.js'
import { GitError } from '../source/git-errors.js'
import { hookIndex } from '../source/hook-index.js'
import {
  commitBefore,
  commitTime,
  findRepository,
  firstTime,
  type Repository,
  resolveRevision,
} from '../source/repository.js'
import type { Source } from '../source/source.js'
import { type Call, word } from './command.js'
import type { Io } from './io.js'

/** Where the files of an archive come from, and the day that is its today when it says so. */
export interface Chosen {
  readonly source: Source
  readonly repo: Repository | null
  readonly day: string | null
}

/**
 * The files as a call wants them: on disk, in the index (`--staged`) or at a revision (`--at`).
 * Throws `UserError`: `call` for a revision that is none, `environment` where history is missing.
 */
export async function sourceOf(call: Call, root: string): Promise<Chosen> {
  const at = word(call.options, 'at')
  const staged = call.options['staged'] === true
  if (at !== undefined && staged) throw bothAsked
  if (at !== undefined && at.trim() === '') throw emptyAt
  if (at !== undefined) {
    const repo = await findRepository(root)
    if (!repo) throw needsGit('--at')
    return { repo, ...(await sourceAt(root, repo, at)) }
  }
  if (staged) {
    const repo = await findRepository(root)
    if (!repo) throw needsGit('--staged')
    return { repo, source: await stagedIn(repo, call.io.env), day: null }
  }
  const { worktreeSource } = await import('../source/worktree.js')
  if (call.before) {
    const { looked } = call.before
    return { repo: looked.repo, source: await worktreeSource(root, looked.repo, looked), day: null }
  }
  const repo = await repositoryFor(call, root)
  return { repo, source: await worktreeSource(root, repo), day: null }
}

const bothAsked = new UserError(
  'call',
  {
    sv: '--at och --staged går inte ihop: det ena är en revision, det andra det som står på tur',
    en: '--at and --staged do not go together: one is a revision, the other what comes next',
  },
  { sv: 'Ange en av dem.', en: 'Give one of them.' },
)

const emptyAt = new UserError(
  'call',
  { sv: '--at är tom', en: '--at is empty' },
  {
    sv: 'Ange en revision eller en dag, eller utelämna --at.',
    en: 'Give a revision or a day, or leave out --at.',
  },
)

const toldOf = new WeakSet<Io>()

/** Plain files can be read where git is missing or too old; only their history cannot. */
async function repositoryFor({ io, lang, quiet }: Call, root: string): Promise<Repository | null> {
  try {
    return await findRepository(root)
  } catch (error) {
    const noGit = error instanceof UserError && !(error instanceof GitError)
    if (!noGit || error.failure !== 'environment') throw error
    const words = {
      sv: `${error.text.sv} Filerna läses utan git.`,
      en: `${error.text.en} The files are read without git.`,
    }
    if (!quiet && !toldOf.has(io)) await io.say(`${line(words[lang])}\n`)
    toldOf.add(io)
    return null
  }
}

async function stagedIn(repo: Repository, env: Io['env']): Promise<Source> {
  const { stagedSource } = await import('../source/staged.js')
  const source = await stagedSource(repo, hookIndex(repo, env['GIT_INDEX_FILE']))
  const listed = await source.list()
  if (listed.some(({ path }) => path === settingsPath)) return source
  throw new UserError(
    'call',
    {
      sv: `Inget arkiv står på tur i git: ${settingsPath} är inte tillagd`,
      en: `No archive is staged in git: ${settingsPath} has not been added`,
    },
    {
      sv: 'Lägg till filerna med `git add`, eller utelämna --staged.',
      en: 'Add the files by `git add`, or leave out --staged.',
    },
  )
}

async function sourceAt(
  root: string,
  repo: Repository,
  at: string,
): Promise<{ source: Source; day: string }> {
  const commit = isDate(at) ? await commitOn(repo, at) : await revision(repo, at)
  const day = isDate(at) ? at : stockholmDay((await commitTime(repo, commit)) * 1000)
  const { revisionSource } = await import('../source/revision.js')
  const source = await revisionSource(repo, commit)
  const listed = await source.list()
  if (!listed.some(({ path }) => path === settingsPath)) {
    throw new UserError('environment', {
      sv: `Det fanns inget arkiv i ${line(root)} vid ${line(at)}`,
      en: `There was no archive in ${line(root)} at ${line(at)}`,
    })
  }
  return { source, day }
}

/** In a shallow clone, what is asked for by id or by its distance may be what was not fetched. */
async function revision(repo: Repository, at: string): Promise<string> {
  try {
    return await resolveRevision(repo, at)
  } catch (error) {
    const unknown = error instanceof UserError && error.failure === 'call'
    if (!unknown || !repo.shallow || !/[~^@]|^[0-9a-f]{4,64}$/.test(at)) throw error
    throw new UserError('environment', error.text, error.hint)
  }
}

async function commitOn(repo: Repository, day: string): Promise<string> {
  const commit = await commitBefore(repo, endOfStockholmDay(day))
  if (commit !== null) return commit
  const spoken = longDay(day)
  const first = longDay(stockholmDay((await firstTime(repo)) * 1000))
  throw new UserError(
    'call',
    {
      sv: `Arkivets historia börjar efter ${spoken.sv}`,
      en: `The history of the archive begins after ${spoken.en}`,
    },
    {
      sv: `Den första dagen är ${first.sv}. Vad som gällde tidigare, enligt dokumenten: --as-of ${day}.`,
      en: `The first day is ${first.en}. What was true before that, by the documents: --as-of ${day}.`,
    },
  )
}

/** What a flag asks for is in git, and the archive is not. */
export const needsGit = (flag: string) =>
  new UserError('environment', {
    sv: `${flag} behöver git, och arkivet ligger inte i git`,
    en: `${flag} needs git, and the archive is not in git`,
  })
