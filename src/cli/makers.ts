import type { Archive } from '../archive/archive.js'
import type { Makers } from '../rules/changes/change-rule.js'
import { authorAddress } from '../source/branch.js'
import { compare } from '../source/compared.js'
import { type PastCommit, readHistory } from '../source/history.js'
import { hookIndex } from '../source/hook-index.js'
import { readSignatures } from '../source/signatures.js'
import type { ChangeSides } from './base.js'
import type { Call } from './command.js'
import { isAsked } from './demands.js'

/**
 * Who made a change: its commits that touch the archive, what is staged as one more, and how they
 * are signed, by the signers that the base allows. Null where nobody asks. With both demands a
 * signature must be the author's own.
 */
export async function makersOf(
  { options, io }: Call,
  { repo, tip, head }: ChangeSides,
  { settings }: Archive,
): Promise<Makers | null> {
  const onlyWriters = isAsked(options, 'checkWriters')
  const demandsSigned = isAsked(options, 'requireSigned')
  if (!onlyWriters && !demandsSigned) return null
  const commits = await readHistory(repo, { commit: head, not: tip })
  if (demandsSigned) {
    const allowed = (settings.allowed_signers ?? []).filter((one) => one !== undefined)
    const ids = commits.map(({ id }) => id)
    const signatures = await readSignatures(repo, ids, allowed, { byAuthor: onlyWriters })
    return { commits, onlyWriters, signatures }
  }
  const staged = isAsked(options, 'staged') ? [await stagedCommit(repo, head, io.env)] : []
  return { commits: [...commits, ...staged], onlyWriters, signatures: null }
}

/** What is staged, as the commit it would be. */
async function stagedCommit(
  repo: ChangeSides['repo'],
  head: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<PastCommit> {
  const index = hookIndex(repo, env['GIT_INDEX_FILE'])
  const wanted = { tip: head, mergeBases: [head], head: null, index }
  const { files } = await compare(repo, wanted, () => true)
  // git tells its hooks whose commit it is to be
  const author = env['GIT_AUTHOR_EMAIL'] ?? (await authorAddress(repo)) ?? ''
  const touches = files.map(({ path, before, after }) => ({
    path,
    before: [before?.oid ?? null],
    after: after?.oid ?? null,
  }))
  return { id: '', seconds: 0, parents: [head], author, ref: '', touches }
}
