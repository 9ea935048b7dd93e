import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type Archive, readArchive } from '../src/archive/archive.js'
import type { Document } from '../src/archive/document.js'
import type { Diagnostic } from '../src/diagnostic.js'
import { rules } from '../src/rules/index.js'
import { judge } from '../src/rules/judge.js'
import { foundSince } from '../src/rules/since.js'
import type { Entry } from '../src/source/source.js'
import { changeBetween, readSides, type Tree, treeSource } from './changes.js'
import { exampleFiles } from './example-archive.js'
import { mutations, random } from './mutations.js'

// A change is judged by reading what it can have to do with. Here the same documents are judged
// once more with everything read, over random changes of the example archive: the answers are one.

const archive = fileURLToPath(new URL('../archive', import.meta.url))
const day = '2026-11-22'
const times = Number(process.env['SAMVERKAN_CHANGES'] ?? 200)

const key = ({ path, oid }: Entry) => `${oid} ${path}`

/** Read everything, what has been read before not again. */
async function whole(files: Tree, known: Map<string, Document>): Promise<Archive> {
  const archive = await readArchive(treeSource(files), day, day, {
    wants: () => true,
    known: (entry) => known.get(key(entry)),
  })
  for (const document of archive.documents) {
    if (document.path !== 'samverkan.yaml') known.set(key(document.entry), document)
  }
  return archive
}

const told = (found: readonly Diagnostic[]) =>
  found.map(({ path, rule, place, severity, message }) =>
    [path, place?.line, place?.column, severity, rule, message.sv].join(' '),
  )

test('what is read in part is judged as if all had been read', async () => {
  const schema = 'schemas/forum.schema.json'
  const before: Tree = {
    ...(await exampleFiles()),
    [schema]: readFileSync(join(archive, schema), 'utf8'),
  }
  const known = new Map<string, Document>()
  const base = await whole(before, known)
  const changes = new Set<string>()
  for (let seed = 1; seed <= times; seed++) {
    const next = random(seed)
    const { after, what } = mutations(before, next)
    const { sides } = await changeBetween(before, after)
    const part = await readSides(sides)
    const head = await whole({ ...after, 'samverkan.yaml': before['samverkan.yaml'] ?? '' }, known)
    const concerns = ({ path }: Document) => part.judged.has(path)
    const about = `seed ${seed}: ${what.join('; ')}`
    expect(told(await judge(part.head, rules, concerns)), about).toEqual(
      told(await judge(head, rules, concerns)),
    )
    expect(told(await judge(part.base, rules, concerns)), about).toEqual(
      told(await judge(base, rules, concerns)),
    )
    // Nothing comes of it in what is not judged.
    const others = (document: Document) =>
      document.type !== 'settings' && !part.judged.has(document.path)
    const since = foundSince(await judge(base, rules, others), await judge(head, rules, others))
    expect(told(since), about).toEqual([])
    if (part.head.documents.length < head.documents.length) changes.add(what.join())
  }
  expect(changes.size, 'changes that were read in part').toBeGreaterThan(times / 2)
})
