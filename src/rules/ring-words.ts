import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import type { Ring } from '../archive/rings.js'
import { integer } from '../format.js'
import { each, type Text } from '../text.js'

const maxShown = 6

const positions = new WeakMap<Ring, ReadonlyMap<Document, number>>()

/** "DST → Sirius → DST", beginning with one of its members; a long ring is told by its first. */
export function ringFrom(member: Document, ring: Ring, archive: Archive): Text {
  const { members, ordered } = ring
  const known = positions.get(ring) ?? new Map(members.map((one, index) => [one, index]))
  positions.set(ring, known)
  const start = known.get(member) ?? 0
  const shown = Array.from(
    { length: Math.min(members.length, maxShown) },
    (_, step) => members[(start + step) % members.length],
  )
  const left = members.length - shown.length
  return each((lang) => {
    const names = shown.map((one) => (one ? archive.name(one.id ?? one.path)[lang] : ''))
    if (left > 0)
      names.push(lang === 'sv' ? `… ${integer(left, lang)} till` : `… ${integer(left, lang)} more`)
    return ordered ? [...names, names[0]].join(' → ') : names.join(', ')
  })
}
