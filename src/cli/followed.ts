import { type Frozen, readFrozen } from '../archive/alterations.js'
import type { Archive } from '../archive/archive.js'
import { decode } from '../archive/extract.js'
import type { Approval } from '../archive/past/approvals.js'
import type { Checked, Followed, Standing } from '../reports/verified.js'
import { readContents } from '../source/contents.js'
import type { PastCommit } from '../source/history.js'
import type { Repository } from '../source/repository.js'
import type { Signature } from '../source/signatures.js'
import type { Entry } from '../source/source.js'

/** What must be known to say how something stands. */
export interface Seen {
  /** What HEAD has of each document, by id. */
  readonly now: ReadonlyMap<string, string>
  /** The commits HEAD rests on. */
  readonly reached: ReadonlySet<string>
  /** Commits that were said to be known. */
  readonly known: ReadonlySet<string>
}

/** How each of them stands, by id, and every alteration of any. */
export function followed(
  approvals: readonly Approval[],
  signatures: ReadonlyMap<string, Signature> | null,
  { now, reached, known }: Seen,
): Followed {
  const checked = approvals
    .map((approval): Checked => {
      const commit = commitOf(approval, reached)
      const standing = standingOf(approval, now, reached)
      return { approval, commit, standing, signature: signatures?.get(commit.id) ?? null }
    })
    .sort((a, b) => (a.approval.id < b.approval.id ? -1 : 1))
  const found = checked.flatMap((one) =>
    one.approval.altered.map((altered) => ({
      checked: one,
      altered,
      inHead: reached.has(altered.commit.id),
      known: known.has(altered.commit.id),
    })),
  )
  return { checked, found }
}

/** Every version of every agreement, and of everything in the folders of forums, each read once. */
export async function readFrozenVersions(
  repo: Repository,
  commits: readonly PastCommit[],
): Promise<ReadonlyMap<string, Frozen>> {
  const paths = new Map<string, string>()
  for (const { path, before, after } of commits.flatMap(({ touches }) => touches)) {
    if (!/^(?:forums|agreements)[/].*[.]md$/s.test(path)) continue
    for (const oid of [...before, after]) if (oid !== null) paths.set(oid, path)
  }
  const versions = new Map<string, Frozen>()
  await readContents(repo, paths, (oid, bytes) => {
    versions.set(oid, readFrozen(bytes === null ? null : decode(bytes)))
  })
  return versions
}

/** The same versions by the ids their documents have today: what was adopted may be given another. */
export const byPresentId = (
  versions: ReadonlyMap<string, Frozen>,
  archive: Archive,
): ReadonlyMap<string, Frozen> =>
  new Map(
    [...versions].map(([oid, version]) => {
      const id = version.id === null ? null : (archive.find(version.id)?.id ?? version.id)
      return [oid, { ...version, id }]
    }),
  )

/** What HEAD has of each document, by id. */
export function standingIn(
  entries: readonly Entry[],
  versions: ReadonlyMap<string, Frozen>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { oid } of entries) {
    const id = versions.get(oid ?? '')?.id
    if (id != null && oid !== null) found.set(id, oid)
  }
  return found
}

function standingOf(
  approval: Approval,
  now: ReadonlyMap<string, string>,
  reached: ReadonlySet<string>,
): Standing {
  const content = now.get(approval.id)
  const isHere = approval.commits.some(({ id }) => reached.has(id))
  if (content === undefined) return isHere ? 'removed' : 'elsewhere'
  if (!approval.sound.has(content)) return isHere ? 'altered' : 'elsewhere'
  // Back to what was approved, but behind a correction that was made since.
  const isLost = approval.altered.some(
    ({ stands, revertedBy, commit }) =>
      stands.has(content) && revertedBy === null && reached.has(commit.id),
  )
  if (isLost) return 'altered'
  return content === approval.content ? 'unchanged' : 'corrected'
}

const commitOf = ({ commits }: Approval, reached: ReadonlySet<string>): PastCommit =>
  commits.find(({ id }) => reached.has(id)) ?? (commits[0] as PastCommit)
