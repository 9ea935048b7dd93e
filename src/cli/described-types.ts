import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type BuiltinName, builtinSchemas } from '../archive/builtin.js'
import type { Described } from '../archive/describe.js'
import { isSchemaPath, type OwnSchemas, schemaFolder } from '../archive/own.js'
import { findRepository } from '../source/repository.js'
import type { Call } from './command.js'
import { findRoot } from './root.js'

const builtin = Object.keys(builtinSchemas) as BuiltinName[]

/**
 * The types there are where one stands: the built-in ones, with what the archive around adds to
 * them, and its own. Outside archives, and for an archive without schemas, nothing is read.
 */
export async function describedTypes({ cwd }: Pick<Call, 'cwd'>): Promise<readonly Described[]> {
  const root = findRoot(cwd)
  if (root === null || !existsSync(join(root, schemaFolder))) return builtin
  const own = await schemasIn(root)
  return [...builtin.map((type) => own.additions.get(type) ?? type), ...own.types.values()]
}

async function schemasIn(root: string): Promise<OwnSchemas> {
  const { worktreeSource } = await import('../source/worktree.js')
  const { readOwnSchemas } = await import('../archive/own-schemas.js')
  const source = await worktreeSource(root, await findRepository(root))
  const entries = (await source.list()).filter(
    ({ kind, path }) => kind === 'file' && isSchemaPath(path),
  )
  return (await readOwnSchemas(source, entries)).own
}
