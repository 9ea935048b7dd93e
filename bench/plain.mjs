// node bench/plain.mjs ARCHIVE: what a competent team writes in an afternoon, and so the peer to
// beat. Schemas, references and the lines with labels; no positions, no rules, no dates compared.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import matter from 'gray-matter'
import { CORE_SCHEMA, load } from 'js-yaml'
import { broken, numberOf } from './plain/labels.mjs'
import { referencesOf } from './plain/references.mjs'

const archive = process.argv[2] ?? '.'
const inProject = (path) => new URL(`../${path}`, import.meta.url)
const validators = compiled()
const ids = new Set(registered())
const items = new Set()
const references = []
const faults = []
let count = 0

for (const path of readdirSync(archive, { recursive: true })) {
  if (!path.endsWith('.md') || path.startsWith('.')) continue
  count++
  const { data, content } = read(path)
  if (data === null) continue
  const validate = validators.get(data.type)
  if (validate === undefined) faults.push(['schema', path, `type ${data.type}`])
  else if (!validate(data)) {
    for (const error of validate.errors) {
      faults.push(['schema', path, `${error.instancePath} ${error.message}`])
    }
  }
  ids.add(data.id)
  for (const reference of referencesOf(data)) references.push([path, reference])
  for (const line of content.split('\n')) {
    if (!line.includes('**')) continue
    const number = numberOf(line)
    if (number !== null) items.add(`${data.id}#${number}`)
    const words = number === null ? broken(line) : null
    if (words !== null) faults.push(['label', path, words])
  }
}

for (const [path, reference] of references) {
  const isThere = reference.includes('#') ? items.has(reference) : ids.has(reference)
  if (!isThere) faults.push(['reference', path, reference])
}
for (const fault of faults) console.log(fault.join('\t'))
console.log(`${count} documents, ${references.length} references, ${items.size} items`)
process.exitCode = faults.length === 0 ? 0 : 1

function read(path) {
  const text = readFileSync(join(archive, path), 'utf8')
  try {
    return matter(text, { engines: { yaml: (yaml) => load(yaml, { schema: CORE_SCHEMA }) } })
  } catch (error) {
    faults.push(['schema', path, error.message])
    return { data: null, content: '' }
  }
}

/** The project's own schemas, compiled as they are: what only people read in them is passed by. */
function compiled() {
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  ajv.addFormat('date', isDate)
  ajv.addFormat('clock-time', /^([01]\d|2[0-3]):[0-5]\d$/)
  ajv.addFormat('fuzzy-date', /^\d{4}(-(H[12]|Q[1-4]|\d\d(-\d\d)?))?$/)
  const names = readdirSync(inProject('schemas')).filter((name) => name.endsWith('.schema.json'))
  for (const name of names) ajv.addSchema(JSON.parse(readFileSync(inProject(`schemas/${name}`))))
  return new Map(
    names
      .filter((name) => !/^(common|settings)\./.test(name))
      .map((name) => [name.replace('.schema.json', ''), ajv.getSchema(name)]),
  )
}

function isDate(text) {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The ids that no document has: municipalities and regions. */
function registered() {
  const { municipalities, regions } = JSON.parse(
    readFileSync(inProject('src/archive/register.json'), 'utf8'),
  )
  return [
    ...municipalities.map(({ code }) => `kommun-${code}`),
    ...regions.map(({ code }) => `region-${code}`),
  ]
}
