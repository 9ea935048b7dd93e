import type { Archive } from '../archive/archive.js'
import { contentsAt, eventsOf, pathsOf } from '../archive/past/lifeline.js'
import type { Version } from '../archive/past/said-changes.js'
import { exitCodes, UserError } from '../errors.js'
import { nearest } from '../nearest.js'
import { line } from '../render/escape.js'
import { type Life, lifeView } from '../reports/life.js'
import { type PastCommit, readHistory } from '../source/history.js'
import type { Repository } from '../source/repository.js'
import { either } from '../text.js'
import type { Call } from './command.js'
import { notesOnForged } from './forged.js'
import { textOf } from './minutes/one.js'
import { openArchive } from './open.js'
import { historyOf, readVersions } from './past.js'
import { documentAt } from './paths-meant.js'
import { printView } from './print-view.js'

/** Print a document's life, commit by commit and key by key. */
export async function log(call: Call): Promise<number> {
  const given = call.args[0] ?? ''
  const { archive, repo: found, root } = await openArchive(call, 'notes')
  const repo = historyOf(found, call.lang === 'sv' ? 'historik' : 'log')
  const here = documentAt(given, archive, root, call) ?? archive.find(given)
  const id = here?.id ?? given
  const former = (here?.values?.['former_ids'] ?? []) as unknown
  const ids = new Set([id, ...(Array.isArray(former) ? former.map(String) : [])])
  const commits = await readHistory(repo, { commit: archive.source.commit ?? repo.head ?? '' })
  const life = await lifeOf(repo, commits, ids, here?.path ?? null, archive)
  if (!here && life.events.length === 0) throw unknown(given, commits, archive)
  const last = life.events.at(-1)?.to?.content ?? ''
  const dirty =
    here !== undefined &&
    here.entry.kind === 'file' &&
    archive.source.kind === 'worktree' &&
    (await textOf(archive, here)) !== life.versions.get(last)?.text
  const view = lifeView(
    {
      ...life,
      id,
      path: here?.path ?? null,
      dirty: dirty && life.events.length > 0,
      notes: notesOnForged(repo),
    },
    archive,
  )
  await printView(view, archive, call)
  return exitCodes.fine
}

/** Follow a document from one id and path to the next until no new ones are found. */
async function lifeOf(
  repo: Repository,
  commits: readonly PastCommit[],
  ids: Set<string>,
  path: string | null,
  archive: Archive,
): Promise<Pick<Life, 'events' | 'versions'>> {
  const versions = new Map<string, Version>()
  for (let known = -1; ; ) {
    const paths = pathsOf(commits, ids, path === null ? [] : [path], archive)
    const wanted = new Map(
      [...contentsAt(commits, paths)].filter(([content]) => !versions.has(content)),
    )
    for (const [content, version] of await readVersions(repo, wanted, archive)) {
      versions.set(content, version)
    }
    for (const { document } of versions.values()) {
      const former = document.values?.['former_ids']
      if (document.id === null || !ids.has(document.id) || !Array.isArray(former)) continue
      for (const one of former) if (typeof one === 'string') ids.add(one)
    }
    if (ids.size !== known) {
      known = ids.size
      if (wanted.size > 0) continue
    }
    const documents = new Map([...versions].map(([content, { document }]) => [content, document]))
    return { versions, events: eventsOf(commits, paths, ids, documents) }
  }
}

function unknown(given: string, commits: readonly PastCommit[], archive: Archive): UserError {
  const shown = line(given)
  const here = archive.documents.flatMap(({ id, type }) =>
    id === null || type === 'settings' ? [] : [id],
  )
  const near = either(nearest(given, here).map((id) => `\`${id}\``))
  return new UserError(
    'call',
    {
      sv: `Inget dokument har eller har haft id \`${shown}\``,
      en: `No document has or ever had the id \`${shown}\``,
    },
    near.sv !== ''
      ? { sv: `Menade du ${near.sv}?`, en: `Did you mean ${near.en}?` }
      : {
          sv: `Sökte i ${commits.length} commits. Se alla av en typ: \`samverkan lista forum\``,
          en: `Looked in ${commits.length} commits. See all of a type: \`samverkan list forum\``,
        },
  )
}
