import { builtinSchemas, type OwnName, type TypeName, typeNames } from './builtin.js'

/** A place in the layout of an archive: what belongs there, and what the path says of it. */
export interface Spot {
  readonly type: TypeName | OwnName
  readonly parts: Readonly<Record<string, string>>
}

/** The folder of projects that were commissioned without a fund. */
export const noFund = '_none'

const patterns = typeNames.map((type) => {
  const path = builtinSchemas[type]['x-path'] ?? ''
  const keys = [...path.matchAll(/\{(\w+)\}/g)].map(([, key = '']) => key)
  const pattern = path.replace(/[.]/g, '[.]').replace(/\{\w+\}/g, '([^/]+)')
  const folder = path.slice(0, path.indexOf('/') + 1)
  return { type, folder, keys, pattern: new RegExp(`^${pattern}$`) }
})

/** Where in the layout a path lies; null when no document belongs there. */
export function spotOf(path: string): Spot | null {
  for (const { type, folder, keys, pattern } of patterns) {
    const match = path.startsWith(folder) ? pattern.exec(path) : null
    if (!match) continue
    const parts: Record<string, string> = {}
    for (const [at, key] of keys.entries()) parts[key] = match[at + 1] ?? ''
    return { type, parts }
  }
  return null
}

/** The path a document with these values belongs at; null when too little is known of it. */
export function pathFor(type: TypeName, facts: Readonly<Record<string, unknown>>): string | null {
  const id = word(facts['id'])
  const forum = word(facts['forum'])
  switch (type) {
    case 'party':
      return id && `parties/${id}.md`
    case 'forum':
      return id && `forums/${id}/forum.md`
    case 'agreement':
      return id && `agreements/${id}.md`
    case 'fund':
      return id && `funds/${id}.md`
    case 'application':
      return id && `applications/${word(facts['fund']) ?? noFund}/${id}.md`
    case 'minutes': {
      const date = word(facts['date'])
      if (!forum || !date) return null
      const number =
        id === null ? '' : (/-\d$/.exec(id.slice(`${forum}-${date}`.length))?.[0] ?? '')
      return `forums/${forum}/minutes/${date}${number}.md`
    }
    case 'plan': {
      const year = yearOf(facts['period'])
      return forum && year && `forums/${forum}/plans/${year}.md`
    }
  }
}

/** The id that minutes or a plan take from their place; null for types that choose their own. */
export function idFor(spot: Spot): string | null {
  const { forum, date, year, id } = spot.parts
  if (spot.type === 'minutes') return `${forum}-${date}`
  if (spot.type === 'plan') return `${forum}-plan-${year}`
  return id ?? null
}

function yearOf(period: unknown): string | null {
  const start = (period as { start?: unknown } | null | undefined)?.start
  return start === undefined ? null : (/^\d{4}/.exec(String(start))?.[0] ?? null)
}

const word = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null
