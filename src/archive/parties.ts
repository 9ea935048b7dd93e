import type { Document } from './document.js'
import { type RegisterParty, register } from './register.js'

/** An organisation, or a part of one, from the built-in register or from `parties/`. */
export interface PartyFacts {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly kind: string | null
  readonly side: string | null
  readonly county: string | null
  readonly parent: string | null
  readonly aliases: readonly string[]
}

export interface Parties {
  /** By its id, now or formerly. */
  get(id: string): PartyFacts | undefined
  all(): Iterable<PartyFacts>
  /** The municipality or region a sub-unit belongs to; the party itself when it has no parent. */
  whole(id: string): string
  side(id: string): string | null
}

/** The register with what the archive adds to it. */
export function partiesOf(documents: readonly Document<'party'>[]): Parties {
  const own = new Map<string, PartyFacts>()
  const former = new Map<string, string>()
  for (const { id, facts } of documents) {
    if (id === null || own.has(id)) continue
    for (const old of facts.former_ids ?? []) if (old !== undefined) former.set(old, id)
    const known = register.get(id)
    const aliases = (facts.aliases ?? []).filter((alias) => alias !== undefined)
    own.set(
      id,
      known
        ? { ...fromRegister(known), aliases: [...known.aliases, ...aliases] }
        : {
            id,
            name: facts.name ?? id,
            shortName: facts.short_name ?? facts.name ?? id,
            kind: facts.kind ?? null,
            side: facts.side ?? null,
            county: facts.county ?? null,
            parent: facts.parent ?? null,
            aliases,
          },
    )
  }

  // Every attendance row asks.
  const known = new Map(own)
  const get = (id: string): PartyFacts | undefined => {
    const before = known.get(id)
    if (before) return before
    const registered = register.get(id)
    const found = registered ? fromRegister(registered) : own.get(former.get(id) ?? '')
    if (found) known.set(id, found)
    return found
  }
  const whole = (id: string): string => {
    let at = id
    for (const seen = new Set<string>(); !seen.has(at); ) {
      seen.add(at)
      const party = get(at)
      at = party?.parent ?? party?.id ?? at
    }
    return at
  }
  return {
    get,
    whole,
    all: function* () {
      yield* own.values()
      for (const party of register.values()) if (!own.has(party.id)) yield fromRegister(party)
    },
    side: (id) => get(id)?.side ?? get(whole(id))?.side ?? null,
  }
}

// One object a party, made when it is first asked for.
const registered = new Map<string, PartyFacts>()

function fromRegister(party: RegisterParty): PartyFacts {
  const known = registered.get(party.id)
  if (known) return known
  const made = { ...party, parent: null }
  registered.set(party.id, made)
  return made
}

/** The municipality or region with this code, of four digits or two; null when there is none. */
export function partyWithCode(code: string, parties: Parties): string | null {
  if (!/^(?:\d\d|\d{4})$/.test(code)) return null
  const id = `${code.length === 2 ? 'region' : 'kommun'}-${code}`
  return parties.get(id) ? id : null
}
