// The only file of the program that knows ajv. The build puts validators made beforehand in its
// place (scripts/build.mjs), so that nothing is compiled when somebody waits for an answer.
import { Ajv2020 } from 'ajv/dist/2020.js'
import { type BuiltinName, builtinSchemas, commonSchema } from './builtin.js'
import { ajvOptions, formats, vocabulary } from './schema-language.js'

/** One way in which values do not fit, in ajv's words. */
export interface ValidatorError {
  readonly keyword: string
  readonly instancePath: string
  readonly schemaPath: string
  readonly params: Readonly<Record<string, string | undefined>>
}

/** Whether values fit a schema; `errors` says why not, until the next call. */
export interface Validator {
  (values: unknown): boolean
  readonly errors?: readonly ValidatorError[] | null
}

const compiled = new Map<BuiltinName, Validator>()
let ajv: Ajv2020 | undefined

/** The validator of a type of document, or of the settings. */
export function validatorOf(type: BuiltinName): Validator {
  const known = compiled.get(type)
  if (known) return known
  ajv ??= newAjv()
  const made = ajv.compile(builtinSchemas[type]) as Validator
  compiled.set(type, made)
  return made
}

function newAjv(): Ajv2020 {
  const made = new Ajv2020(ajvOptions)
  made.addVocabulary([...vocabulary])
  for (const [name, fits] of Object.entries(formats)) made.addFormat(name, fits)
  made.addSchema(commonSchema)
  return made
}
