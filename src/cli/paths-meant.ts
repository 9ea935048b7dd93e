import { relative, resolve, sep } from 'node:path'
import type { Call } from './command.js'

/** What a path on the command line may mean in the archive: from its root, from here, from `-C`. */
export const pathsMeant = (
  given: string,
  root: string,
  { cwd, io }: Pick<Call, 'cwd' | 'io'>,
): readonly string[] =>
  [root, cwd, io.cwd].map((from) =>
    relative(root, resolve(from, given)).split(sep).join('/').normalize('NFC'),
  )
