import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isTypeName, type Schema } from '../../archive/builtin.js'
import { keyLabel, type OwnDescription } from '../../archive/describe.js'
import { schemaFolder } from '../../archive/own.js'
import { ownFileName } from '../../archive/own-read.js'
import { line } from '../../render/escape.js'
import { each, type Text } from '../../text.js'
import type { Command, Option } from '../command.js'
import { describedTypes } from '../described-types.js'
import { wordsOf } from '../own-type.js'
import { findRoot } from '../root.js'
import { spellings } from '../words.js'
import { type Asked, askedOf } from './own-flags.js'
import { formOf } from './own-values.js'
import { idOption, writing } from './writing.js'

/**
 * A command for each type of the archive around a folder that is its own, beside those there are
 * already. Where there are none, or they cannot be read, nothing: what is wrong with a schema is
 * told by `validate`.
 */
export async function ownCommands(
  cwd: string,
  beside: readonly Command[],
): Promise<readonly Command[]> {
  try {
    if (!hasOwnTypes(cwd)) return []
    const types = (await describedTypes({ cwd })).filter(isOwn)
    const taken = new Set(beside.flatMap(({ name, aliases }) => [name, ...spellings(aliases)]))
    return types.map((type) => commandFor(type, taken))
  } catch {
    return []
  }
}

/** By the names of files alone, so that nothing is read where there is nothing to find. */
function hasOwnTypes(cwd: string): boolean {
  const root = findRoot(cwd)
  if (root === null || !existsSync(join(root, schemaFolder))) return false
  return readdirSync(join(root, schemaFolder)).some((file) => {
    const name = ownFileName(`${schemaFolder}${file}`)
    return name !== null && !isTypeName(name)
  })
}

const isOwn = (type: unknown): type is OwnDescription =>
  typeof type === 'object' && (type as OwnDescription).adds === null

function commandFor(type: OwnDescription, taken: Set<string>): Command {
  const words = wordsOf(type).map((word) =>
    word
      .toLowerCase()
      .trim()
      .replace(/[\s_]+/g, '-'),
  )
  const names = [...new Set([type.name, ...words])].filter(
    (word) =>
      /^[\p{L}\d][\p{L}\d_-]*$/u.test(word) && !spellings([word]).some((one) => taken.has(one)),
  )
  const name = names.find((word) => word === type.name) ?? names[0] ?? `${type.name}-typ`
  const aliases = names.filter((word) => word !== name)
  for (const word of [name, ...spellings(aliases)]) taken.add(word)
  const asked = askedOf(type)
  const options = [...asked.map((one) => optionFor(type, one)), idOption, ...writing]
  const label = keyLabel(type, [])
  return {
    name,
    aliases,
    above: 'ny',
    summary: each((lang) => sentence(type.schema['x-help']?.[lang]) ?? line(label[lang])),
    options,
    examples: [example(name, aliases, asked)],
    async run(call) {
      const { makeOwn } = await import('./make-own.js')
      return makeOwn(call, options, type.name, asked)
    },
  }
}

function optionFor(type: OwnDescription, { key, schema, flag, required }: Asked): Option {
  const form = formOf(schema, type.schema)
  const [label, help] = [keyLabel(type, [key]), schema['x-help']]
  const must: Text = required ? { sv: ' (krävs)', en: ' (required)' } : { sv: '', en: '' }
  return {
    flags: `--${flag} <${placeholderFor(schema, form)}>`,
    description: each((lang) => {
      const about = sentence(help?.[lang])
      return `${line(label[lang])}${about ? `: ${about}` : ''}${must[lang]}`
    }),
    ...(form === 'list' ? { repeatable: true } : {}),
  }
}

/** What a schema says, as part of a line: in small letters and without its full stop. */
function sentence(text: string | undefined): string | undefined {
  const plain = line(text ?? '').replace(/[.]\s*$/, '')
  if (plain === '') return undefined
  // an abbreviation keeps its capitals
  return /^\p{Lu}(?!\p{Lu})/u.test(plain) ? plain.slice(0, 1).toLowerCase() + plain.slice(1) : plain
}

function placeholderFor(schema: Schema, form: string): string {
  if (form === 'yaml') return 'yaml'
  const [target] = schema['x-ref'] ?? schema.items?.['x-ref'] ?? []
  if (target && /^[a-z]+$/.test(target)) return target
  if (schema.format === 'date' || schema.format === 'fuzzy-date') return 'date'
  if (schema.format === 'clock-time') return 'time'
  const [type] = [schema.type].flat()
  return type === 'integer' || type === 'number' ? 'number' : 'text'
}

function example(name: string, aliases: readonly string[], asked: readonly Asked[]) {
  const flags = asked.flatMap(({ flag, required }) => (required ? [` --${flag} …`] : [])).join('')
  return {
    command: {
      sv: `samverkan ny ${aliases[0] ?? name}${flags}`,
      en: `samverkan new ${name}${flags}`,
    },
    says: { sv: 'med det som krävs', en: 'with what is required' },
  }
}
