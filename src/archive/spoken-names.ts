import { fold } from '../nearest.js'
import type { Archive } from './archive.js'
import { type RefTarget, typeNames } from './builtin.js'
import { entriesOf } from './facts.js'
import { perArchive } from './per-archive.js'
import { counties } from './register.js'
import { vocabulary, vocabularyKinds } from './vocabularies.js'

/** Something that can be referred to, with every name people have for it. */
export interface Named {
  readonly id: string
  readonly target: RefTarget
  readonly names: readonly string[]
}

/** Everything with a name, and what each name may mean; case, accents and hyphens do not count. */
export interface SpokenNames {
  readonly all: readonly Named[]
  called(name: string): readonly Named[]
}

/** Every name in an archive: of parties, forums and other documents, and of its vocabularies. */
export const spokenNames = perArchive((archive): SpokenNames => indexed([...named(archive)]))

function* named(archive: Archive): Iterable<Named> {
  for (const { id, name, shortName, aliases } of archive.parties.all()) {
    yield { id, target: 'party', names: [shortName, name, ...aliases] }
  }
  for (const type of [...typeNames, ...(archive.own?.types.keys() ?? [])]) {
    // A party is in the list above; minutes are named by their forum and day.
    if (type === 'party' || type === 'minutes') continue
    for (const { id, facts } of archive.of(type)) {
      if (id !== null) yield { id, target: type, names: namesIn(facts) }
    }
  }
  for (const [code, { sv, en }] of counties) yield { id: code, target: 'area', names: [sv, en] }
  for (const kind of vocabularyKinds) {
    for (const [id, label] of vocabulary(archive, kind)) {
      // An area is often written without its set.
      const short = id.includes('/') ? [id.slice(id.indexOf('/') + 1)] : []
      yield { id, target: kind, names: [label, ...short] }
    }
  }
}

interface Spoken {
  readonly name?: string | undefined
  readonly title?: string | undefined
  readonly aliases?: readonly (string | undefined)[] | undefined
  readonly former_names?:
    | readonly ({ readonly name?: string | undefined } | undefined)[]
    | undefined
}

function namesIn(facts: object): readonly string[] {
  const { name, title, aliases, former_names: former } = facts as Spoken
  const old = [...entriesOf(former)].map(([, entry]) => entry.name)
  return [name, title, ...(aliases ?? []), ...old].filter((word) => word !== undefined)
}

function indexed(all: readonly Named[]): SpokenNames {
  const byName = new Map<string, Named[]>()
  for (const one of all) {
    for (const name of new Set(one.names.map(fold))) {
      const others = byName.get(name)
      if (others) others.push(one)
      else byName.set(name, [one])
    }
  }
  return { all, called: (name) => byName.get(fold(name)) ?? [] }
}
