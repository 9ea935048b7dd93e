// Knows ajv, as validators.ts does, for schemas that are not there when the program is built. It is
// loaded only for an archive that has schemas of its own, and given only what own-check.ts let pass:
// ajv makes code of a schema, and trusts it as much as the program itself.
import { Ajv2020 } from 'ajv/dist/2020.js'
import { commonSchema } from './builtin.js'
import { ajvOptions, formats, vocabulary } from './schema-language.js'
import type { Validator } from './validators.js'

let ajv: Ajv2020 | undefined

/** Make a validator of a schema that was checked before. Throws what ajv throws of others. */
export function compileOwn(schema: object): Validator {
  ajv ??= newAjv()
  return ajv.compile(schema) as Validator
}

function newAjv(): Ajv2020 {
  const made = new Ajv2020({
    ...ajvOptions,
    // What narrows a key that is built in says nothing of its type, which strict mode asks for.
    strictTypes: false,
    // own-check.ts has looked at every word; the schema of schemas takes longer than all the rest.
    meta: false,
    validateSchema: false,
  })
  made.addVocabulary([...vocabulary])
  for (const [name, fits] of Object.entries(formats)) made.addFormat(name, fits)
  made.addSchema(commonSchema)
  return made
}
