import { stringify } from 'yaml'
import { type Archive, readArchive } from '../src/archive/archive.js'
import { memorySource } from '../src/source/memory.js'

/** Minutes in short: `forum-date` is their id; what is left out is as simple as it can be. */
export interface ShortMinutes {
  readonly forum: string
  readonly date: string
  readonly body: string
  readonly status?: 'planned' | 'draft' | 'circulated' | 'approved'
  readonly more?: object
}

export interface ShortForum {
  readonly id: string
  readonly name: string
  readonly level?: string
  readonly parent?: string
  readonly more?: object
}

const settings = `format: 1
name: Prov
language: sv
topics:
  - {id: skolnarvaro, label: skolnärvaro}
  - {id: aldre, label: äldre}
  - {id: lokaler, label: lokaler}
`

const page = (facts: object, body = ''): string => `---\n${stringify(facts)}---\n\n${body}\n`

/** Read an archive of these forums and meetings. */
export function saidArchive(
  forums: readonly ShortForum[],
  minutes: readonly ShortMinutes[],
  today: string,
  documents: Readonly<Record<string, { facts: object; body?: string }>> = {},
): Promise<Archive> {
  const files: Record<string, string> = { 'samverkan.yaml': settings }
  for (const { id, name, level, parent, more } of forums) {
    files[`forums/${id}/forum.md`] = page({
      type: 'forum',
      id,
      name,
      level: level ?? 'county',
      kind: 'officials',
      ...(parent === undefined ? {} : { parent }),
      ...more,
    })
  }
  for (const { forum, date, body, status, more } of minutes) {
    const facts = {
      type: 'minutes',
      id: `${forum}-${date}`,
      forum,
      date,
      kind: 'notes',
      status: status ?? 'circulated',
      ...more,
    }
    files[`forums/${forum}/minutes/${date}.md`] = page(facts, body)
  }
  for (const [path, { facts, body }] of Object.entries(documents)) files[path] = page(facts, body)
  return readArchive(memorySource(files), today)
}
