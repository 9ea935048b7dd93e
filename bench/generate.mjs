// node bench/generate.mjs FOLDER --documents 10000 [--clusters 5]
//   [--history 5000] [--since 2021-12-01] [--seed 1]
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { archive } from './archive/archive.mjs'
import { writeRepository } from './archive/history.mjs'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    documents: { type: 'string', default: '1000' },
    clusters: { type: 'string' },
    history: { type: 'string' },
    since: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})
const [folder] = positionals
if (folder === undefined) throw new Error('Say which folder the archive is to be made in.')
const documents = [
  ...archive({
    documents: Number(values.documents),
    clusters: values.clusters === undefined ? undefined : Number(values.clusters),
    seed: values.seed,
  }),
]
rmSync(resolve(folder), { recursive: true, force: true })
writeRepository(resolve(folder), documents, {
  commits: values.history === undefined ? undefined : Number(values.history),
  since: values.since,
})
