import { documents, key, list } from './minutes.js'

// The forums and agreements of an archive, as far as the counts in the tests need them.

export interface Forum {
  readonly id: string
  readonly level: string | null
  readonly parent: string | null
  readonly startedOn: string | null
  /** The last day it existed. */
  readonly endedOn: string | null
  readonly succeededBy: readonly string[]
  readonly external: boolean
  /** Null where the forum names no routes. */
  readonly refersTo: readonly string[] | null
}

export const forumsIn = (root: string): ReadonlyMap<string, Forum> =>
  new Map(
    documents(root, /forums\/[^/]+\/forum\.md$/).map(({ head }) => {
      const id = key(head, 'id') ?? ''
      return [
        id,
        {
          id,
          level: key(head, 'level') ?? null,
          parent: key(head, 'parent') ?? null,
          startedOn: key(head, 'started_on') ?? null,
          endedOn: key(head, 'ended_on') ?? null,
          succeededBy: list(head, 'succeeded_by'),
          external: key(head, 'external') === 'true',
          refersTo: key(head, 'refers_to') === undefined ? null : list(head, 'refers_to'),
        },
      ]
    }),
  )

/** Those who hold on a day what was given to a forum: it, or whoever took over when it ended. */
export function holders(
  id: string,
  day: string,
  forums: ReadonlyMap<string, Forum>,
): readonly string[] {
  const forum = forums.get(id)
  const over = forum?.endedOn != null && day > forum.endedOn
  if (!forum || !over || forum.succeededBy.length === 0) return [id]
  return [...new Set(forum.succeededBy.flatMap((next) => holders(next, day, forums)))]
}

export interface Agreement {
  readonly id: string
  /** The decision by which it was adopted, and when. */
  readonly item: string | null
  readonly on: string
  readonly parties: readonly { readonly party: string; readonly implementedOn: string | null }[]
  /** Somebody has begun to keep dates for the parties. */
  readonly followed: boolean
}

export const agreementsIn = (root: string): readonly Agreement[] =>
  documents(root, /agreements\/[^/]+\.md$/).map(({ head }) => {
    const rows = [...head.matchAll(/^ {2}- \{party: ([^,}]+)(.*)\}$/gm)]
    const adopted = /^adopted: \{on: ([\d-]+)(?:, item: ([^}]+))?\}/m.exec(head)
    return {
      id: key(head, 'id') ?? '',
      item: adopted?.[2] ?? null,
      on: adopted?.[1] ?? '',
      parties: rows.map(([, party = '', dates = '']) => ({
        party,
        implementedOn: /implemented_on: (\d{4}-\d\d-\d\d)/.exec(dates)?.[1] ?? null,
      })),
      followed: rows.some(([, , dates = '']) => /_on: \d/.test(dates)),
    }
  })
