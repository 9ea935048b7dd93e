import { type OwnSchemas, spotIn } from '../own.js'
import { idFor } from '../paths.js'
import { searchable } from './words.js'

/** What a path alone says of a document. */
export interface Placed {
  /** Null where no document belongs. */
  readonly type: string | null
  /** The id by its place, as the search finds it; empty where there is none. */
  readonly id: string
  /** The forum whose folder it lies in, likewise. */
  readonly forum: string
  /** The day of a meeting, `-2` and all, for minutes. */
  readonly day: string | null
}

/** What paths say, worked out once each. */
export type Places = (path: string) => Placed

/** Remember what the paths of an archive say. */
export function placesIn(own: OwnSchemas | null): Places {
  const known = new Map<string, Placed>()
  return (path) => {
    const before = known.get(path)
    if (before) return before
    const spot = spotIn({ own }, path)
    const id = spot && idFor(spot)
    const made: Placed = {
      type: spot?.type ?? null,
      id: id === null ? '' : searchable(id),
      forum: path.startsWith('forums/') ? searchable(path.split('/')[1] ?? '') : '',
      day: spot?.type === 'minutes' ? (spot.parts['date']?.toLowerCase() ?? null) : null,
    }
    known.set(path, made)
    return made
  }
}

/** What nearly everything refers to is read always, and whoever names it is not drawn in by that. */
export const isShared = ({ type }: Placed): boolean =>
  type === 'forum' || type === 'party' || type === 'fund'
