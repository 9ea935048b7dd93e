import type { Schema } from '../../archive/builtin.js'
import { type Described, keysAt, nameOfType, rootOf } from '../../archive/describe.js'
import { pageYaml } from '../../archive/yaml-write.js'
import type { Lang, Text } from '../../text.js'
import type { Style } from '../style.js'
import { paragraph } from './paragraph.js'

const words = {
  place: { sv: 'Ligger i', en: 'Lies in' },
  keys: { sv: 'Nycklar', en: 'Keys' },
  required: { sv: 'måste finnas', en: 'required' },
  example: { sv: 'Exempel', en: 'Example' },
  more: { sv: 'Mer om en nyckel', en: 'More about a key' },
  values: { sv: 'Värden', en: 'Values' },
  inside: { sv: 'Har i sig', en: 'Holds' },
  also: { sv: 'Finns också som', en: 'Is also found as' },
  refers: { sv: 'Hänvisar till', en: 'Refers to' },
} satisfies Record<string, Text>

const explain: Text = { sv: 'samverkan förklara', en: 'samverkan explain' }

/** A page about one type of document: where it lies, its keys, and a whole example. */
export function typePage(type: Described, lang: Lang, style: Style): string {
  const schema = rootOf(type)
  const name = nameOfType(type)
  const required = new Set(schema.required ?? [])
  const keys = [...keysAt(type, [])].map(([key, inner]) =>
    row(key, inner, required.has(key), lang, style),
  )
  const example = schema.examples?.[0]
  return `${[
    style.title(`${schema['x-labels']?.[lang] ?? name} (${name})`),
    paragraph(schema['x-help']?.[lang] ?? ''),
    `${words.place[lang]}: ${schema['x-path'] ?? ''}`,
    `${style.strong(words.keys[lang])}\n${keys.join('\n')}`,
    ...(example ? [`${style.strong(words.example[lang])}\n${asFile(type, example)}`] : []),
    `${words.more[lang]}: ${explain[lang]} ${name}.${[...keysAt(type, []).keys()].at(-1)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`
}

/** A page about one key: what it means, what may stand there, and what it holds in turn. */
export function keyPage(
  type: Described,
  path: readonly string[],
  schema: Schema,
  lang: Lang,
  style: Style,
): string {
  const parts = [
    style.title(
      `${nameOfType(type)}.${path.join('.')}: ${schema['x-labels']?.[lang] ?? path.at(-1)}`,
    ),
    paragraph(schema['x-help']?.[lang] ?? ''),
  ]
  const item = schema.items
  const values = valuesOf(schema) ?? (item ? valuesOf(item) : undefined)
  if (values) {
    const rows = values.map(([value, label]) => `  ${value.padEnd(26)}${label[lang]}`)
    parts.push([style.strong(words.values[lang]), ...rows].join('\n'))
  }
  const targets = schema['x-ref'] ?? item?.['x-ref']
  if (targets) parts.push(`${words.refers[lang]}: ${targets.join(', ')}`)
  const inner = keysInside(type, path)
  if (inner.length > 0) {
    const rows = inner.map(([key, value]) => row(key, value, false, lang, style))
    parts.push([style.strong(words.inside[lang]), ...rows].join('\n'))
  }
  const example = exampleAt(rootOf(type).examples?.[0], path)
  if (example !== undefined) {
    const yaml = pageYaml({ [path.at(-1) ?? '']: example })
    parts.push(`${style.strong(words.example[lang])}\n${indented(yaml.trimEnd())}`)
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** Keys of the same name in other places, a line each. */
export function keyList(
  places: readonly {
    readonly type: Described
    readonly path: readonly string[]
    readonly schema: Schema
  }[],
  lang: Lang,
  style: Style,
): string {
  const rows = places.map(({ type, path, schema }) => {
    const name = [nameOfType(type), ...path].join('.')
    return `  ${name.padEnd(40)} ${schema['x-labels']?.[lang] ?? ''}`.trimEnd()
  })
  return `${[style.strong(words.also[lang]), ...rows].join('\n')}\n`
}

/** What stands at a path of an example: in a list, in the first entry that has it. */
function exampleAt(example: unknown, path: readonly string[]): unknown {
  if (path.length === 0) return example ?? undefined
  if (Array.isArray(example)) {
    return example.map((one) => exampleAt(one, path)).find((one) => one !== undefined)
  }
  if (typeof example !== 'object' || example === null) return undefined
  const [key = '', ...rest] = path
  return Object.hasOwn(example, key)
    ? exampleAt((example as Record<string, unknown>)[key], rest)
    : undefined
}

/** The keys of a mapping, or of the entries of a list of mappings. */
export function keysInside(type: Described, path: readonly string[]): [string, Schema][] {
  const pointer: (string | number)[] = []
  for (const step of path) {
    if (pointer.length > 0 && keysAt(type, pointer).size === 0) pointer.push(0)
    pointer.push(step)
  }
  const direct = keysAt(type, pointer)
  return [...(direct.size > 0 ? direct : keysAt(type, [...pointer, 0]))]
}

function row(key: string, schema: Schema, required: boolean, lang: Lang, style: Style): string {
  const label = schema['x-labels']?.[lang] ?? ''
  const must = required ? ` (${words.required[lang]})` : ''
  const head = `  ${style.strong(key.padEnd(18))} ${label}${must}`
  const help = schema['x-help']?.[lang]
  return help ? `${head}\n${paragraph(help, 6)}` : head
}

const valuesOf = (schema: Schema): [string, Text][] | undefined =>
  schema.enum?.map((value) => [
    value,
    schema['x-value-labels']?.[value] ?? { sv: value, en: value },
  ])

function asFile(type: Described, example: unknown): string {
  const yaml = pageYaml(example).trimEnd()
  const whole = type === 'settings' ? yaml : `---\n${yaml}\n---`
  return indented(whole)
}

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')
