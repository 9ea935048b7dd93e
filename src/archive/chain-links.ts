import type { Archive } from './archive.js'
import { continued, wasGranted } from './chains.js'
import type { Document } from './document.js'
import { perArchive } from './per-archive.js'
import { type Ring, ringsOf } from './rings.js'
import { wholeLife } from './whole-life.js'

type Application = Document<'application'>

/** How the applications of an archive continue one another, right or wrong. */
export interface ChainLinks {
  /** Circles, by member. */
  readonly rings: ReadonlyMap<Document, Ring>
  /** The granted application that one continues, past those that were not granted. */
  before(document: Application): Application | undefined
  /** The granted applications that continue one, in order of path. */
  after(document: Application): readonly Application[]
}

/** Follow every `continues` of an archive, once. */
export const chainLinks = perArchive(follow)

function follow(archive: Archive): ChainLinks {
  const applications = archive.of('application')
  const grantedBefore = new Map<Application, Application | undefined>()
  const after = new Map<Application, Application[]>()
  for (const document of applications) {
    const before = nearestGranted(document, archive, grantedBefore)
    if (before === undefined || !wasGranted(wholeLife(document))) continue
    const others = after.get(before)
    if (others) others.push(document)
    else after.set(before, [document])
  }
  return {
    rings: ringsOf<Application>(applications, (document) => {
      const next = continued(document, archive)
      return next ? [next] : []
    }),
    before: (document) => grantedBefore.get(document),
    after: (document) => after.get(document) ?? [],
  }
}

/** Walk back to the nearest granted application; what is found holds for all that were passed. */
function nearestGranted(
  document: Application,
  archive: Archive,
  found: Map<Application, Application | undefined>,
): Application | undefined {
  const passed: Application[] = []
  const seen = new Set<Application>()
  let at: Application | undefined = document
  let result: Application | undefined
  while (at !== undefined && !seen.has(at)) {
    if (found.has(at)) {
      result = found.get(at)
      break
    }
    seen.add(at)
    passed.push(at)
    at = continued(at, archive)
    if (at !== undefined && wasGranted(wholeLife(at))) {
      result = at
      break
    }
  }
  for (const one of passed) found.set(one, result)
  return result
}
