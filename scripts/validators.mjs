// Puts validators made at build time in the place of src/archive/validators.ts: the same function,
// with nothing left to compile and ajv itself left out of the program. They are a file of their own,
// large, and only asked why values do not fit when they do not.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { _ } from 'ajv/dist/core.js'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'

export const validators = {
  name: 'validators made beforehand',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]archive[\\/]validators\.ts$/ }, () => ({
      contents: stub,
      loader: 'js',
    }))
  },
}

// From wherever in dist/ the bundler puts this: all its files lie one folder down.
const stub = `
import { createRequire } from 'node:module'
let all
export const validatorOf = (type) => {
  all ??= createRequire(import.meta.url)('../validators.cjs')
  return all[type]
}`

/** The validators as a module: `{ [type]: validator }`. */
export async function source(archive) {
  const { ajvOptions, vocabulary, formats } = await language(archive)
  const ajv = new Ajv2020({
    ...ajvOptions,
    code: { source: true, esm: true, formats: _`formats` },
  })
  ajv.addVocabulary([...vocabulary])
  for (const [name, fits] of Object.entries(formats)) ajv.addFormat(name, fits)
  const folder = join(archive, '../../schemas')
  const names = {}
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.schema.json'))) {
    ajv.addSchema(bare(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
    if (file !== 'common.schema.json') names[file.replace('.schema.json', '')] = file
  }
  const made = standalone.default(ajv, names)
  return `import { formats } from './schema-language.js'\n${made}`
}

/** A schema without what only people read: the shape, and so every path in it, stays. */
function bare(schema) {
  if (Array.isArray(schema)) return schema.map(bare)
  if (typeof schema !== 'object' || schema === null) return schema
  const kept = Object.entries(schema).filter(([word]) => !/^x-|^examples$|^title$/.test(word))
  return Object.fromEntries(
    kept.map(([word, value]) => [
      word,
      /properties$|^\$defs$/i.test(word) ? named(value) : bare(value),
    ]),
  )
}

/** Where keys are names that documents use, and not words of a schema. */
function named(schemas) {
  if (typeof schemas !== 'object') return schemas
  return Object.fromEntries(Object.entries(schemas).map(([name, value]) => [name, bare(value)]))
}

/** The language of our schemas is written in TypeScript; Node 20 reads it by way of esbuild. */
async function language(archive) {
  const { outputFiles } = await build({
    entryPoints: [join(archive, 'schema-language.ts')],
    bundle: true,
    write: false,
    format: 'esm',
  })
  const code = Buffer.from(outputFiles[0].contents).toString('base64')
  return import(`data:text/javascript;base64,${code}`)
}
