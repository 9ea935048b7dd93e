import { fold } from '../../nearest.js'
import type { Archive } from '../archive.js'
import { entriesOf } from '../facts.js'
import { perArchive } from '../per-archive.js'

/** How well a role is one of those asked for: the same, of the same family, or neither. */
export type RoleFit = 'same' | 'family' | null

interface Families {
  /** The families of a folded role; a family goes by its own name too. */
  readonly byRole: ReadonlyMap<string, readonly string[]>
  readonly folded: Map<string, string>
}

/** The roles that a seat, a rule or a row names, one or several. */
export function rolesOf(role: string | readonly (string | undefined)[] | undefined) {
  return typeof role === 'string' ? [role] : [...entriesOf(role)].map(([, one]) => one)
}

/**
 * Whether a role is one of these, or of the family of one (`role_families`). Case, hyphens and
 * accents make no difference.
 */
export function roleFit(archive: Archive, role: string, roles: readonly string[]): RoleFit {
  const families = familiesOf(archive)
  const one = foldedIn(families, role)
  let near: RoleFit = null
  for (const other of roles) {
    const two = foldedIn(families, other)
    if (one === two) return 'same'
    if (near === null && shareFamily(families, one, two)) near = 'family'
  }
  return near
}

/** Whether two roles are one: case, hyphens and accents make no difference. */
export function isSameRole(archive: Archive, one: string, other: string): boolean {
  if (one === other) return true
  const families = familiesOf(archive)
  return foldedIn(families, one) === foldedIn(families, other)
}

function shareFamily({ byRole }: Families, one: string, two: string): boolean {
  const ofTwo = byRole.get(two)
  return ofTwo !== undefined && (byRole.get(one)?.some((name) => ofTwo.includes(name)) ?? false)
}

const familiesOf = perArchive(read)

function read({ settings }: Archive): Families {
  const byRole = new Map<string, string[]>()
  const families = (settings.role_families ?? {}) as Readonly<Record<string, unknown>>
  for (const [name, roles] of Object.entries(families)) {
    const members = Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : []
    for (const role of new Set([name, ...members].map(fold))) {
      byRole.set(role, [...(byRole.get(role) ?? []), name])
    }
  }
  return { byRole, folded: new Map() }
}

// The same few titles stand in every attendance list.
function foldedIn({ folded }: Families, role: string): string {
  const before = folded.get(role)
  if (before !== undefined) return before
  const word = fold(role)
  folded.set(role, word)
  return word
}
