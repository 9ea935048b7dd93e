import type { Archive } from '../archive/archive.js'
import { type Approval, approvalsIn } from '../archive/past/approvals.js'
import { adoption } from '../archive/past/bonds.js'
import { wrongWriters } from '../archive/past/wrong-writers.js'
import { exitCodes, UserError } from '../errors.js'
import { type Checked, isBroken } from '../reports/verified.js'
import { verifyView } from '../reports/verifying.js'
import { rule as adoptedAnew } from '../rules/changes/adopted-text-is-adopted-anew.js'
import type { ChangeRule } from '../rules/changes/change-rule.js'
import { weightOf } from '../rules/changes/judge-change.js'
import { ancestorsOf, readHistory } from '../source/history.js'
import { type Repository, resolveRevision } from '../source/repository.js'
import { revisionSource } from '../source/revision.js'
import { readSignatures, type Signature } from '../source/signatures.js'
import type { Text } from '../text.js'
import { type Call, word } from './command.js'
import { byPresentId, followed, readFrozenVersions, standingIn } from './followed.js'
import { notesOnForged } from './forged.js'
import { openArchive } from './open.js'
import { historyOf } from './past.js'
import { printView } from './print-view.js'
import { baseCommit, trustedAt } from './trusted.js'

/**
 * Tell of every approved minutes when it was approved, by which commit, and whether anything has
 * changed it since, in any branch. Resolves to the exit code: 1 when something has.
 */
export async function verify(call: Call): Promise<number> {
  const { options } = call
  const opened = await openArchive(call, 'notes')
  const repo = historyOf(opened.repo, call.lang === 'sv' ? 'verifiera' : 'verify')
  const head = repo.head ?? ''
  const given = word(options, 'base')
  const base = given === undefined ? head : await baseCommit(repo, given)
  if (options['checkWriters'] === true && given === undefined) throw needsBase
  const trusted = await trustedAt(repo, base, opened.archive)
  const commits = await readHistory(repo, 'everywhere')
  const versions = await readFrozenVersions(repo, commits)
  const reached = await ancestorsOf(repo, head)
  const known = await knownCommits(repo, options['known'])
  const entries = await (await revisionSource(repo, head)).list()
  const approvals = [...approvalsIn(commits, versions).values()]
  const signatures = await signaturesOf(approvals, trusted, repo, options['requireSigned'] === true)
  const { checked, found } = followed(approvals, signatures, {
    now: standingIn(entries, versions),
    reached,
    known,
  })
  const texts = byPresentId(versions, opened.archive)
  const adopted = followed(
    [...approvalsIn(commits, texts, adoption(opened.archive)).values()],
    null,
    {
      now: standingIn(entries, texts),
      reached,
      known,
    },
  )
  const writers =
    options['checkWriters'] === true
      ? wrongWriters(await readHistory(repo, { commit: head, not: base }), trusted)
      : null
  const verified = {
    checked,
    found,
    adopted,
    adoptedMustHold: isError(adoptedAnew, trusted),
    requireSigned: options['requireSigned'] === true,
    unsigned: unsignedIn(checked, signatures, reached),
    writers,
    base: given === undefined ? null : base,
    notes: [...notesOnForged(repo), ...uncommitted(opened.archive, approvals)],
  }
  await printView(verifyView(verified, opened.archive), opened.archive, call)
  return isBroken(verified) ? exitCodes.findings : exitCodes.fine
}

/** Null when nobody asks for signatures and the settings allow no signers. */
async function signaturesOf(
  approvals: readonly Approval[],
  { settings }: Archive,
  repo: Repository,
  required: boolean,
): Promise<ReadonlyMap<string, Signature> | null> {
  const allowed = (settings.allowed_signers ?? []).filter((one) => one !== undefined)
  if (!required && allowed.length === 0) return null
  const ids = approvals.flatMap(({ commits, changes }) => [...commits, ...changes])
  return readSignatures(repo, [...new Set(ids.map(({ id }) => id))], allowed)
}

function unsignedIn(
  checked: readonly Checked[],
  signatures: ReadonlyMap<string, Signature> | null,
  reached: ReadonlySet<string>,
) {
  if (signatures === null) return []
  const commits = checked.flatMap(({ commit, approval }) => [commit, ...approval.changes])
  const mine = [...new Map(commits.map((commit) => [commit.id, commit])).values()]
  return mine
    .filter(({ id }) => reached.has(id) && signatures.get(id) !== 'good')
    .map((commit) => ({ commit, signature: signatures.get(commit.id) ?? 'none' }))
}

async function knownCommits(repo: Repository, given: unknown): Promise<ReadonlySet<string>> {
  const known = new Set<string>()
  for (const one of Array.isArray(given) ? given : []) {
    known.add(await resolveRevision(repo, String(one)))
  }
  return known
}

function uncommitted(archive: Archive, approvals: readonly Approval[]): readonly Text[] {
  if (archive.source.dirty !== true) return []
  const known = new Set(approvals.map(({ id }) => id))
  const fresh = archive
    .of('minutes')
    .filter(({ id, values }) => values?.['status'] === 'approved' && !known.has(id ?? ''))
  return [
    {
      sv: `Svaret gäller det som finns i git; arbetsmappen har ändringar som inte är inlagda${fresh.length > 0 ? `, bland dem ${fresh.length} godkända protokoll` : ''}.`,
      en: `This is about what is in git; the work tree has changes that are not committed${fresh.length > 0 ? `, ${fresh.length} approved minutes among them` : ''}.`,
    },
  ]
}

/** Whether the settings make a rule for changes an error. */
const isError = (rule: ChangeRule, trusted: Archive): boolean =>
  weightOf(rule, { path: '', at: 'file', message: rule.description }, trusted) === 'error'

const needsBase = new UserError(
  'call',
  { sv: '--check-writers behöver --base', en: '--check-writers needs --base' },
  {
    sv: 'Till exempel: `samverkan verifiera --check-writers --base origin/main`',
    en: 'For instance: `samverkan verify --check-writers --base origin/main`',
  },
)
