import { compareText } from '../diagnostic.js'
import type { Archive } from './archive.js'
import type { Document } from './document.js'
import { type Life, lifeOf, type ProjectState } from './projects.js'

/** One project as it is counted: a granted chain of applications once, the others each by itself. */
export interface Project {
  /** The link that tells how it went: the last one granted and not withdrawn. */
  readonly face: Life
  /** Granted links from first to last; a single one where nothing was granted. */
  readonly links: readonly Life[]
  readonly state: ProjectState
  /** When its first link was granted; null for an application that never was. */
  readonly grantedOn: string | null
  /** Whole kronor over the links granted and not withdrawn; null when any of it is unknown. */
  readonly amount: number | null
}

/** Whether money was ever decided for it; a grant stands also when it is withdrawn later. */
export const wasGranted = ({ grantedOn, state }: Life): boolean =>
  grantedOn !== null && state !== 'declined'

/** Every project of an archive on a day, in order of path of the application that tells of it. */
export function projectsAt(archive: Archive, day: string): readonly Project[] {
  const lives = archive
    .of('application')
    .filter(({ values }) => values !== null)
    .map((document) => lifeOf(document, day))
  const granted = lives.filter(wasGranted)
  const alone = lives.filter((life) => !wasGranted(life)).map((life) => projectOf([life]))
  return [...chainsOf(granted, archive).map(projectOf), ...alone].sort((a, b) =>
    compareText(a.face.document.path, b.face.document.path),
  )
}

function projectOf(links: readonly Life[]): Project {
  const counted = links.filter(({ state }) => state !== 'withdrawn')
  const face = (counted.at(-1) ?? links.at(-1)) as Life
  const amounts = (counted.length > 0 ? counted : links).map(({ amount }) => amount)
  const first = links[0] as Life
  return {
    face,
    links,
    state: face.state,
    grantedOn: wasGranted(first) ? first.grantedOn : null,
    amount:
      amounts.reduce((sum, amount) => (sum === null || amount === null ? null : sum + amount)) ??
      null,
  }
}

/**
 * Put granted links in their chains, each link in exactly one. Where two continue the same link,
 * the one granted first does and the other begins a chain of its own; a circle is cut before the
 * link granted first. Both are errors of the archive, told by rules.
 */
export function chainsOf(granted: readonly Life[], archive: Archive): readonly (readonly Life[])[] {
  const ordered = [...granted].sort(
    (a, b) =>
      compareText(a.grantedOn ?? '', b.grantedOn ?? '') ||
      compareText(a.document.path, b.document.path),
  )
  const lifeOfDocument = new Map(ordered.map((life) => [life.document, life]))
  const next = new Map<Life, Life>()
  const continuing = new Set<Life>()
  for (const life of ordered) {
    const before = grantedBefore(life.document, lifeOfDocument, archive)
    if (before === undefined || next.has(before)) continue
    next.set(before, life)
    continuing.add(life)
  }

  const placed = new Set<Life>()
  const chainFrom = (start: Life): readonly Life[] => {
    const chain: Life[] = []
    for (let at: Life | undefined = start; at && !placed.has(at); at = next.get(at)) {
      placed.add(at)
      chain.push(at)
    }
    return chain
  }
  const chains = ordered.filter((life) => !continuing.has(life)).map(chainFrom)
  // What no beginning leads to goes round in a circle.
  for (const life of ordered) if (!placed.has(life)) chains.push(chainFrom(life))
  return chains
}

/** The nearest granted application before this one; those that were not granted are passed by. */
function grantedBefore(
  document: Document<'application'>,
  granted: ReadonlyMap<Document, Life>,
  archive: Archive,
): Life | undefined {
  const seen = new Set<Document>([document])
  for (let at = continued(document, archive); at && !seen.has(at); at = continued(at, archive)) {
    const life = granted.get(at)
    if (life) return life
    seen.add(at)
  }
  return undefined
}

/** The application that this one says it continues; undefined when it says none that exists. */
export const continued = (
  { facts }: Document<'application'>,
  archive: Archive,
): Document<'application'> | undefined => archive.findA('application', facts.continues)
