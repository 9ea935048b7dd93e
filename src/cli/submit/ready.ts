import { UserError } from '../../errors.js'
import { line } from '../../render/escape.js'
import {
  branchName,
  currentBranch,
  hasBranch,
  hasIdentity,
  type Route,
  routeOf,
  type Unfinished,
  unfinishedIn,
} from '../../source/branch.js'
import { findRepository, type Repository } from '../../source/repository.js'
import type { Text } from '../../text.js'
import type { Call } from '../command.js'

/** A repository that can take a commit, and where to. */
export interface Ready {
  readonly repo: Repository
  /** The branch to begin: its name, or true to name it after the document. */
  readonly wanted: string | true | null
  /** Where HEAD is; null when it is on no branch. */
  readonly branch: string | null
  readonly merging: boolean
  /** Send it when it is recorded. */
  readonly push: boolean
}

/** What was recorded on which branch; no commit where there was nothing to record. */
export interface Recorded {
  readonly branch: string
  readonly commit: string | null
}

/**
 * See that everything is there that a commit needs, before anything is written. Throws `UserError`:
 * `environment` without git, a name to sign with or somewhere to send to, `conflict` when something
 * else is under way, `call` for a name that no branch can have.
 */
export async function prepare(call: Call, root: string): Promise<Ready> {
  const { branch: given } = call.options
  const repo = await findRepository(root)
  if (!repo) throw noRepository
  const unfinished = unfinishedIn(repo)
  if (unfinished !== null && unfinished !== 'merge') throw underWay(unfinished)
  if (!(await hasIdentity(repo))) throw nobody
  const merging = unfinished === 'merge'
  const wanted = given === true ? true : typeof given === 'string' ? given : null
  if (wanted !== null && merging) throw branchInMerge
  if (typeof wanted === 'string') await requireFree(repo, wanted)
  const branch = await currentBranch(repo)
  if (branch === null && wanted === null) throw onNoBranch
  const push = call.options['push'] === true
  if (push && (await routeOf(repo, branch ?? 'main')) === null) throw nowhere
  return { repo, wanted, branch, merging, push }
}

/** The way out for a branch; null when there is none. */
export const wayOut = (ready: Ready, branch: string): Promise<Route | null> =>
  routeOf(ready.repo, branch)

async function requireFree(repo: Repository, name: string): Promise<void> {
  const shown = line(name)
  if ((await branchName(repo, name)) !== name) {
    throw new UserError(
      'call',
      { sv: `En gren kan inte heta \`${shown}\``, en: `No branch can be called \`${shown}\`` },
      {
        sv: 'Använd a–z, 0–9 och bindestreck, utan mellanslag.',
        en: 'Use a–z, 0–9 and hyphens, without spaces.',
      },
    )
  }
  if (!(await hasBranch(repo, name))) return
  throw new UserError(
    'conflict',
    { sv: `Det finns redan en gren \`${shown}\``, en: `There is a branch \`${shown}\` already` },
    {
      sv: `Välj ett annat namn, eller gå över till den: git switch ${shown}`,
      en: `Choose another name, or go over to it: git switch ${shown}`,
    },
  )
}

const noRepository = new UserError(
  'environment',
  { sv: 'Arkivet ligger inte i git', en: 'The archive is not in git' },
  { sv: 'Kör "git init" i arkivets mapp.', en: 'Run "git init" in the folder of the archive.' },
)

const nobody = new UserError(
  'environment',
  {
    sv: 'git vet inte vem du är, och en ändring ska ha en avsändare',
    en: 'git does not know who you are, and a change must be signed by somebody',
  },
  {
    sv: 'Ange det en gång:\n  git config --global user.name "Samordnare, Region Norr"\n  git config --global user.email samordnare@example.se',
    en: 'Tell it once:\n  git config --global user.name "Coordinator, Region North"\n  git config --global user.email coordinator@example.se',
  },
)

const onNoBranch = new UserError(
  'environment',
  {
    sv: 'Du står inte på någon gren, så ändringen skulle bli svår att hitta igen',
    en: 'You are on no branch (detached HEAD), so the change would be hard to find again',
  },
  {
    sv: 'Börja en gren här med --branch <namn>, eller gå tillbaka: git switch main',
    en: 'Begin a branch here by --branch <name>, or go back: git switch main',
  },
)

const nowhere = new UserError(
  'environment',
  {
    sv: 'Det finns ingenstans att skicka till: repot har ingen fjärrplats (remote)',
    en: 'There is nowhere to send to: the repository has no remote',
  },
  {
    sv: 'Utelämna --push, eller lägg till platsen: git remote add origin <adress>',
    en: 'Leave out --push, or add one: git remote add origin <address>',
  },
)

const branchInMerge = new UserError(
  'conflict',
  {
    sv: 'En sammanslagning är inte klar, och den hör till grenen du står på',
    en: 'A merge is not finished, and it belongs to the branch you are on',
  },
  {
    sv: 'Avsluta den först: samverkan lämna-in, utan --branch.',
    en: 'Finish it first: samverkan submit, without --branch.',
  },
)

const what: Readonly<Record<Exclude<Unfinished, 'merge'>, Text>> = {
  rebase: { sv: 'En flytt av ändringar (rebase)', en: 'A rebase' },
  'cherry-pick': { sv: 'En hämtning av en ändring (cherry-pick)', en: 'A cherry-pick' },
  revert: { sv: 'En ångrad ändring (revert)', en: 'A revert' },
}

const underWay = (unfinished: Exclude<Unfinished, 'merge'>): UserError =>
  new UserError(
    'conflict',
    {
      sv: `${what[unfinished].sv} är inte klar`,
      en: `${what[unfinished].en} is not finished`,
    },
    {
      sv: `Välj det som gäller i filerna och kör: git add . && git ${unfinished} --continue. Eller gå tillbaka: git ${unfinished} --abort`,
      en: `Choose what holds in the files and run: git add . && git ${unfinished} --continue. Or go back: git ${unfinished} --abort`,
    },
  )
