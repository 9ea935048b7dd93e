import agreement from '../../schemas/agreement.schema.json' with { type: 'json' }
import application from '../../schemas/application.schema.json' with { type: 'json' }
import common from '../../schemas/common.schema.json' with { type: 'json' }
import forum from '../../schemas/forum.schema.json' with { type: 'json' }
import fund from '../../schemas/fund.schema.json' with { type: 'json' }
import minutes from '../../schemas/minutes.schema.json' with { type: 'json' }
import party from '../../schemas/party.schema.json' with { type: 'json' }
import plan from '../../schemas/plan.schema.json' with { type: 'json' }
import settings from '../../schemas/settings.schema.json' with { type: 'json' }
import type { Text } from '../text.js'

/** The seven types of document, in the order people meet them. */
export const typeNames = [
  'party',
  'forum',
  'minutes',
  'agreement',
  'fund',
  'application',
  'plan',
] as const
export type TypeName = (typeof typeNames)[number]

const allTypeNames: ReadonlySet<string> = new Set(typeNames)

/** Whether a word is the name of a built-in type. */
export const isTypeName = (word: string): word is TypeName => allTypeNames.has(word)

/** The name of a type that an archive defines for itself, in `schemas/<name>.schema.json`. */
export type OwnName = string & { readonly own: never }

/**
 * What a file of an archive can be: a document, the settings, a schema of the archive's own, or
 * something nobody can tell.
 */
export type Kind = TypeName | OwnName | 'settings' | 'schema' | 'unknown'

/** The part of JSON Schema 2020-12 that the schemas use, with what people are told about each key. */
export interface Schema {
  readonly $id?: string
  readonly title?: string
  readonly description?: string
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly allOf?: readonly Schema[]
  readonly examples?: readonly unknown[]
  readonly 'x-labels'?: Text
  readonly 'x-help'?: Text
  readonly 'x-path'?: string
  readonly 'x-ref'?: readonly RefTarget[]
  readonly 'x-value-labels'?: Readonly<Record<string, Text>>
  readonly 'x-synonyms'?: readonly string[] | Readonly<Record<string, readonly string[]>>
}

/** What a string in front matter can refer to. */
export type RefTarget =
  | TypeName
  | OwnName
  | 'document'
  | 'item'
  | 'topic'
  | 'actor'
  | 'sector'
  | 'area'
  | 'area_set'
  | 'round'
  | 'seat'

const schema = (json: unknown) => json as Schema

export const commonSchema: Schema = schema(common)

/** What the tool itself has a schema for. */
export type BuiltinName = TypeName | 'settings'

export const builtinSchemas: Readonly<Record<BuiltinName, Schema>> = {
  party: schema(party),
  forum: schema(forum),
  minutes: schema(minutes),
  agreement: schema(agreement),
  fund: schema(fund),
  application: schema(application),
  plan: schema(plan),
  settings: schema(settings),
}
