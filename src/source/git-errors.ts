import { UserError } from '../errors.js'
import { same, type Text } from '../text.js'

/** git ended in failure. Already says so in plain words; `stderr` is for callers who know more. */
export class GitError extends UserError {
  readonly stderr: string
  /** False when the text only repeats what git said. */
  readonly understood: boolean

  constructor(stderr: string, text: Text, hint?: Text, understood = false) {
    super('environment', text, hint)
    this.name = 'GitError'
    this.stderr = stderr
    this.understood = understood
  }
}

/** What git's own words (in the C locale) mean to the person at the keyboard. */
export function explainGit(stderr: string): GitError {
  for (const { sign, text, hint } of meanings) {
    const found = sign.exec(stderr)
    if (!found) continue
    return new GitError(stderr, text, hint?.(found), true)
  }
  const said = stderr.split('\n').filter((row) => row.trim() !== '' && !row.startsWith('hint:'))
  const line = /^(?:fatal|error): (.*)/m.exec(stderr)?.[1] ?? said[0] ?? ''
  const words = line.slice(0, 200) || 'git'
  const text = { sv: `git misslyckades: ${words}`, en: `git failed: ${words}` }
  return new GitError(stderr, text)
}

interface Meaning {
  readonly sign: RegExp
  readonly text: Text
  readonly hint?: (found: RegExpExecArray) => Text
}

const meanings: readonly Meaning[] = [
  {
    sign: /(?:dubious|unsafe repository)[\s\S]*?(git config --global --add safe\.directory .*)/,
    text: {
      sv: 'git vägrar läsa repot, för mappen ägs av en annan användare.',
      en: 'git refuses to read the repository, because the folder belongs to another user.',
    },
    hint: (found) => ({
      sv: `Om du litar på innehållet: ${found[1]}`,
      en: `If you trust what it holds: ${found[1]}`,
    }),
  },
  {
    sign: /not a git repository \(or any/,
    text: {
      sv: 'Mappen ligger inte i något git-repo.',
      en: 'The folder is not in a git repository.',
    },
    hint: () => ({
      sv: 'Historik kräver git: kör "git init" eller byt till arkivets mapp.',
      en: 'History needs git: run "git init", or change to the folder of the archive.',
    }),
  },
  {
    sign: /cannot use bare repository/,
    text: {
      sv: 'git vägrar läsa ett naket repo (safe.bareRepository).',
      en: 'git refuses to read a bare repository (safe.bareRepository).',
    },
    hint: () => ({ sv: 'Klona det och kör i klonen.', en: 'Clone it, and run in the clone.' }),
  },
  {
    sign: /promisor remote|lazy fetching disabled|transport '.*' not allowed/,
    text: {
      sv: 'Klonen är ofullständig: filinnehåll saknas lokalt.',
      en: 'The clone is partial: contents of files are missing here.',
    },
    hint: () => ({
      sv: 'Klona på nytt utan --filter.',
      en: 'Clone again without --filter.',
    }),
  },
  {
    sign: /is corrupt|inflate: |bad object|unable to read|index file (?:corrupt|smaller)/,
    text: { sv: 'git-repot är skadat.', en: 'The git repository is damaged.' },
    hint: () => ({
      sv: 'Kör "git fsck", eller klona på nytt.',
      en: 'Run "git fsck", or clone again.',
    }),
  },
]

export const gitMissing = (): UserError =>
  new UserError(
    'environment',
    { sv: 'Programmet git hittades inte.', en: 'The program git was not found.' },
    {
      sv: 'Installera git 2.31 eller senare (https://git-scm.com) och se till att det står i PATH.',
      en: 'Install git 2.31 or later (https://git-scm.com) and see that it is in PATH.',
    },
  )

export const gitTooOld = (version: string): UserError =>
  new UserError(
    'environment',
    {
      sv: `git ${version} är för gammalt: 2.31 eller senare behövs.`,
      en: `git ${version} is too old: 2.31 or later is needed.`,
    },
    { sv: 'Uppdatera git (https://git-scm.com).', en: 'Update git (https://git-scm.com).' },
  )

export const noCommits = (): UserError =>
  new UserError(
    'environment',
    { sv: 'Repot har inga commits ännu.', en: 'The repository has no commits yet.' },
    same('git add . && git commit'),
  )

export const shallowHistory = (): UserError =>
  new UserError(
    'environment',
    {
      sv: 'Klonen är grund: den äldre historiken saknas, så svaret skulle bli fel.',
      en: 'The clone is shallow: older history is missing, so the answer would be wrong.',
    },
    {
      sv: 'Kör "git fetch --unshallow"; i ett byggflöde: hämta med "fetch-depth: 0".',
      en: 'Run "git fetch --unshallow"; in a workflow: check out with "fetch-depth: 0".',
    },
  )

export const unknownRevision = (text: string, shallow: boolean): UserError =>
  new UserError(
    'call',
    {
      sv: `Revisionen "${text.slice(0, 80)}" finns inte.`,
      en: `There is no revision "${text.slice(0, 80)}".`,
    },
    shallow
      ? {
          sv: 'Klonen är grund; "git fetch --unshallow" hämtar resten.',
          en: 'The clone is shallow; "git fetch --unshallow" gets the rest.',
        }
      : {
          sv: 'Ange en commit, en gren, en tagg eller ett datum (2026-01-31).',
          en: 'Give a commit, a branch, a tag or a date (2026-01-31).',
        },
  )

/** The command that brings a branch or a commit here, as far as its name tells. */
const fetchOf = (base: string): string => {
  const [, remote, branch] = /^(?:refs\/remotes\/)?([\w.-]+)\/([\w./-]+)$/.exec(base) ?? []
  if (remote !== undefined && branch !== undefined) return `git fetch ${remote} ${branch}`
  return /^[\w./-]+$/.test(base) && !base.startsWith('-') ? `git fetch origin ${base}` : 'git fetch'
}

export const missingBase = (base: string): UserError =>
  new UserError(
    'environment',
    {
      sv: `Det ändringen ska jämföras med finns inte här: "${base.slice(0, 80)}".`,
      en: `What the change is to be compared with is not here: "${base.slice(0, 80)}".`,
    },
    {
      sv: `Hämta det: ${fetchOf(base)}. I ett byggflöde: hämta med "fetch-depth: 0".`,
      en: `Get it: ${fetchOf(base)}. In a workflow: check out with "fetch-depth: 0".`,
    },
  )

export const noCommonHistory = (base: string): UserError =>
  new UserError(
    'environment',
    {
      sv: `Ändringen och "${base.slice(0, 80)}" har ingen gemensam historia, så det går inte att se vad som är ändrat.`,
      en: `The change and "${base.slice(0, 80)}" have no history in common, so what is changed cannot be told.`,
    },
    {
      sv: `Börja om från rätt gren: ${fetchOf(base)}, sedan "git switch -c ny-gren FETCH_HEAD", och gör ändringen där.`,
      en: `Start again from the right branch: ${fetchOf(base)}, then "git switch -c new-branch FETCH_HEAD", and make the change there.`,
    },
  )
