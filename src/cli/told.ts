import type { Opened } from './open.js'
import type { Judged } from './state.js'

/** What the rules say of an archive, and which it is. */
export interface Told extends Judged, Pick<Opened, 'root' | 'repo'> {
  /** The settings hold, so that the rest was judged too. */
  readonly complete: boolean
}

/** The paths of all that was looked at. */
export const pathsOf = ({ documents, skipped }: Pick<Judged, 'documents' | 'skipped'>) =>
  [...documents, ...skipped].map(({ path }) => path)
