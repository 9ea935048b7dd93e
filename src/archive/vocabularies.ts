import type { Archive } from './archive.js'
import type { RefTarget } from './builtin.js'
import { entriesOf } from './facts.js'
import { perArchive } from './per-archive.js'

/** The lists of samverkan.yaml that documents choose from. */
export const vocabularyKinds = ['topic', 'actor', 'sector', 'area', 'area_set'] as const
export type VocabularyKind = (typeof vocabularyKinds)[number]

/** What documents write, and what people read. */
export type Vocabulary = ReadonlyMap<string, string>

export const isVocabulary = (target: RefTarget): target is VocabularyKind =>
  (vocabularyKinds as readonly RefTarget[]).includes(target)

/** The key of samverkan.yaml that holds a vocabulary. */
export const vocabularyKey: Readonly<Record<VocabularyKind, string>> = {
  topic: 'topics',
  actor: 'actors',
  sector: 'sectors',
  area: 'areas',
  area_set: 'area_sets',
}

interface Vocabularies extends Readonly<Record<VocabularyKind, Vocabulary>> {
  readonly unread: boolean
}

/** One vocabulary of an archive: id to label. */
export const vocabulary = (archive: Archive, kind: VocabularyKind): Vocabulary =>
  vocabularies(archive)[kind]

/** Whether the settings cannot be read: then nobody knows what the vocabularies hold. */
export const areUnread = (archive: Archive): boolean => vocabularies(archive).unread

const vocabularies = perArchive(read)

function read({ settings, documents }: Archive): Vocabularies {
  return {
    unread: documents.some(({ type, values }) => type === 'settings' && values === null),
    topic: labelled(settings.topics),
    actor: labelled(settings.actors),
    sector: labelled(settings.sectors),
    area_set: labelled(settings.area_sets),
    area: new Map(
      [...entriesOf(settings.areas)].flatMap(([, area]) => {
        const id = areaId(area)
        return id === null ? [] : [[id, area.name ?? id] as const]
      }),
    ),
  }
}

/** How documents write an area: `nb-lansdelar/ostra`, or its id alone when it is in no set. */
export function areaId({
  id,
  set,
}: {
  readonly id?: string | undefined
  readonly set?: string | undefined
}): string | null {
  if (id === undefined) return null
  return set === undefined || id.includes('/') ? id : `${set}/${id}`
}

interface Labelled {
  readonly id?: string | undefined
  readonly label?: string | undefined
}

function labelled(list: readonly (Labelled | undefined)[] | undefined): Vocabulary {
  const words = new Map<string, string>()
  for (const [, { id, label }] of entriesOf(list)) if (id !== undefined) words.set(id, label ?? id)
  return words
}
