import { type Archive, readArchive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { memoryIn } from '../../archive/memory/memory.js'
import type { Past } from '../../archive/past/first-days.js'
import { settingsPath } from '../../archive/settings-file.js'
import { endOfStockholmDay, stockholmDay } from '../../dates.js'
import { UserError } from '../../errors.js'
import type { Count, Report } from '../../reports/report.js'
import { type Point, seriesView, stepText } from '../../reports/series.js'
import type { View } from '../../reports/view.js'
import { readContents } from '../../source/contents.js'
import type { Repository } from '../../source/repository.js'
import type { Segments } from '../../source/segments.js'
import { firstParents, type Snapshot, snapshotsOf } from '../../source/snapshots.js'
import type { Entry, Source } from '../../source/source.js'
import { type Call, word } from '../command.js'
import type { Opened } from '../open.js'
import { needsGit } from '../source-of.js'
import { countsAsked } from './figures.js'
import { periodEnds, type Step, steps } from './periods.js'
import { progress } from './progress.js'

/**
 * A report at the end of each month, quarter or year since the archive's first commit, and today.
 * Every content is read once, whatever its number of commits. Throws `UserError`: `environment`
 * without git or in a shallow clone, `call` for figures the report does not have.
 */
export async function series(
  { report, counts: known }: { readonly report: Report; readonly counts: readonly Count[] },
  { opened, view }: { readonly opened: Opened; readonly view: View },
  call: Call,
  build: (archive: Archive, past: Past | null) => View,
): Promise<View> {
  const { archive, repo } = opened
  if (repo === null) throw needsGit('--series')
  const step = steps.find((one) => one === word(call.options, 'series')) ?? 'year'
  const counts = countsAsked(known, view, word(call.options, 'figure'))
  const found = await pointsIn(repo, archive.today, step)
  const snapshots = found.map(({ snapshot }) => snapshot)
  const read = await readerOf(repo, snapshots, call.before?.segments ?? null)
  const pastAt = report.needsPast
    ? await (await import('../first-days.js')).readPasts(repo)
    : () => null
  const told = progress(call, found.length)
  const points: Point[] = []
  for (const { day, snapshot } of found) {
    await told(points.length)
    if (!snapshot.entries.some(({ path }) => path === settingsPath)) continue
    const then = await read(snapshot, day, stockholmDay(call.io.now))
    const answer = buildAt(() => build(then, pastAt(snapshot.commit, day)))
    if (answer) points.push({ day, revision: snapshot.commit, view: answer })
  }
  await told(null)
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) throw nothingThen
  return seriesView(points, counts, stepText(step, first.day, last.day))
}

const nothingThen = new UserError('call', {
  sv: 'Det fanns inget arkiv att räkna i vid någon av dagarna',
  en: 'There was no archive to count in on any of the days',
})

/** What is asked about (a forum, a fund) may not have existed yet: no answer, and no fault. */
function buildAt(build: () => View): View | null {
  try {
    return build()
  } catch (error) {
    if (error instanceof UserError && error.failure === 'call') return null
    throw error
  }
}

interface Moment {
  readonly day: string
  readonly snapshot: Snapshot
}

async function pointsIn(repo: Repository, today: string, step: Step): Promise<readonly Moment[]> {
  const line = await firstParents(repo)
  const oldest = line.at(-1)
  const days = oldest ? periodEnds(stockholmDay(oldest.seconds * 1000), today, step) : []
  const chosen = days.flatMap((day) => {
    const end = endOfStockholmDay(day)
    const commit = line.find(({ seconds }) => seconds <= end)
    return commit ? [{ day, commit }] : []
  })
  const commits = [...new Set(chosen.map(({ commit }) => commit))]
  const snapshots = await snapshotsOf(repo, commits)
  return chosen.flatMap(({ day, commit }) => {
    const snapshot = snapshots[commits.indexOf(commit)]
    return snapshot ? [{ day, snapshot }] : []
  })
}

const isRead = ({ path, kind }: Entry): boolean =>
  kind === 'file' && /[.]md$|^samverkan[.]yaml$|^schemas\//i.test(path)

/**
 * Reads archives of the past so that each content is read, and each document made, once; those
 * that are remembered not at all.
 */
async function readerOf(
  repo: Repository,
  snapshots: readonly Snapshot[],
  segments: Segments | null,
) {
  const memory = segments && memoryIn(segments)
  const paths = new Map<string, string>()
  for (const entry of snapshots.flatMap(({ entries }) => entries)) {
    const { oid, path } = entry
    if (oid !== null && isRead(entry) && !segments?.find(oid)) paths.set(oid, path)
  }
  const contents = new Map<string, Uint8Array | null>()
  await readContents(repo, paths, (oid, bytes) => {
    contents.set(oid, bytes && Uint8Array.from(bytes))
  })
  const documents = new Map<string, Document>()
  return async (snapshot: Snapshot, day: string, run: string): Promise<Archive> => {
    // An archive's own schemas have a say in what a document is.
    const judged = snapshot.entries.filter(({ path }) => path.startsWith('schemas/'))
    const schemas = judged.map(({ oid }) => oid).join(' ')
    const keyOf = ({ oid, path }: Entry) => `${oid} ${schemas} ${path}`
    const part = {
      wants: () => true,
      known: (entry: Entry) => documents.get(keyOf(entry)),
    }
    const archive = await readArchive(sourceOf(snapshot, contents), day, run, part, memory)
    for (const document of archive.documents) documents.set(keyOf(document.entry), document)
    return archive
  }
}

const sourceOf = (
  { commit, entries }: Snapshot,
  contents: ReadonlyMap<string, Uint8Array | null>,
): Source => ({
  kind: 'revision',
  commit,
  dirty: false,
  list: async () => entries,
  read: async (wanted, visit) => {
    for (const entry of wanted) {
      const bytes = contents.get(entry.oid ?? '')
      visit(entry, bytes ?? { unreadable: bytes === null ? 'too-large' : 'missing', detail: '' })
    }
  },
})
