import type { Archive } from './archive.js'

/**
 * Make something of an archive the first time it is asked for, and keep it as long as the archive:
 * archives never change, and whatever is asked of each document must not be worked out for each.
 */
export function perArchive<T>(make: (archive: Archive) => T): (archive: Archive) => T {
  const known = new WeakMap<Archive, { readonly made: T }>()
  return (archive) => {
    const before = known.get(archive)
    if (before) return before.made
    const made = make(archive)
    known.set(archive, { made })
    return made
  }
}
