import { builtinSchemas, type OwnName, type Schema, typeNames } from './builtin.js'
import { propertiesOf, resolve } from './describe.js'
import type { OwnFault } from './own.js'
import { schemaFolder } from './own.js'
import type { Spot } from './paths.js'

/** The place of an own type in the layout of an archive. */
export interface OwnPlace {
  readonly type: OwnName
  readonly path: string
  /** The parts between slashes; a key in braces stands for its value. */
  readonly segments: readonly string[]
}

const form = /^[a-z][a-z0-9_-]*(?:\/(?:[a-z0-9][a-z0-9_-]*|\{[a-z][a-z0-9_]*\}))*\/\{id\}[.]md$/

/** What is wrong with the place a schema gives its type; `taken` are the places of others. */
export function faultOfPath(schema: Schema, taken: readonly OwnPlace[]): OwnFault | null {
  const path = schema['x-path']
  const told = (kind: string, detail: readonly string[] = []): OwnFault => ({
    rule: 'schema-is-within-bounds',
    kind,
    at: path === undefined ? 'file' : { key: ['x-path'], part: 'value' },
    detail,
  })
  if (path === undefined) return told('path-missing')
  const segments = path.split('/')
  if (!form.test(path) || path.startsWith(schemaFolder) || segments.includes('files')) {
    return told('path-form', [path])
  }
  const keys = propertiesOf(schema, schema)
  for (const segment of segments.slice(0, -1)) {
    if (!segment.startsWith('{')) continue
    const key = segment.slice(1, -1)
    const inner = keys.get(key)
    const isWord = inner !== undefined && resolve(inner, schema).type === 'string'
    if (!isWord || !schema.required?.includes(key)) return told('path-key', [key])
  }
  const builtin = typeNames.map((type) => builtinSchemas[type]['x-path'] ?? '')
  const others = [...builtin, ...taken.map((one) => one.path)]
  const clash = others.find((other) => meet(segments, other.split('/')))
  return clash === undefined ? null : told('path-taken', [path, clash])
}

/** Whether one path could be both. */
const meet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length &&
  a.every((part, index) => {
    const other = b[index] ?? ''
    return part === other || part.startsWith('{') || other.startsWith('{')
  })

/** Where among these places a path lies. */
export function spotAmong(places: readonly OwnPlace[], path: string): Spot | null {
  const steps = path.split('/')
  for (const { type, segments } of places) {
    if (segments.length !== steps.length) continue
    const parts: Record<string, string> = {}
    const fits = segments.every((segment, index) => {
      const step = steps[index] ?? ''
      if (!segment.startsWith('{')) return segment === step
      const key = segment.slice(1, segment.indexOf('}'))
      const end = segment.slice(segment.indexOf('}') + 1)
      if (!step.endsWith(end) || step.length === end.length) return false
      parts[key] = step.slice(0, step.length - end.length)
      return true
    })
    if (fits) return { type, parts }
  }
  return null
}

/** The path these facts say; null when a part of it is missing or could not stand in a path. */
export function filled(place: OwnPlace, facts: Readonly<Record<string, unknown>>): string | null {
  const steps = place.segments.map((segment) => {
    if (!segment.startsWith('{')) return segment
    const value = facts[segment.slice(1, segment.indexOf('}'))]
    const isPart = typeof value === 'string' && /^[\p{L}\d][\p{L}\d_.-]*$/u.test(value)
    return isPart ? value + segment.slice(segment.indexOf('}') + 1) : null
  })
  return steps.includes(null) ? null : steps.join('/')
}
