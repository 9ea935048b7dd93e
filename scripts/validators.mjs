// Puts validators made at build time in the place of src/archive/validators.ts: the same function,
// with nothing left to compile and ajv itself left out of the program.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { _ } from 'ajv/dist/core.js'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'

export const validators = {
  name: 'validators made beforehand',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]archive[\\/]validators\.ts$/ }, async ({ path }) => ({
      contents: await source(dirname(path)),
      resolveDir: dirname(path),
      loader: 'js',
    }))
  },
}

async function source(archive) {
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
  const table = Object.keys(names).join(', ')
  return [
    "import { formats } from './schema-language.js'",
    made,
    `const all = { ${table} }`,
    'export const validatorOf = (type) => all[type]',
  ].join('\n')
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
