import { exitCodes, UserError } from '../../errors.js'
import type { Text } from '../../text.js'
import type { Call } from '../command.js'

/**
 * Record files that have just been written (their paths in the archive), by a message of its own
 * where the files do not tell enough; resolves to an exit code.
 */
export type Publish = (paths: readonly string[], message?: Text) => Promise<number>

/**
 * What `--commit` asks for, prepared before the file is written, so that nothing is written that
 * cannot be recorded. Without the flag nothing is done. Throws what `prepare` throws.
 */
export async function publisher(call: Call, root: string): Promise<Publish> {
  const { commit, branch, dryRun } = call.options
  if (commit !== true) {
    if (branch !== undefined) throw branchAlone
    return async () => exitCodes.fine
  }
  if (dryRun === true) return async () => exitCodes.fine
  const { prepare } = await import('./ready.js')
  const { submitFiles } = await import('./submit.js')
  const ready = await prepare(call, root)
  if (ready.merging) throw inMerge
  return (paths, message) => submitFiles(call, root, ready, paths, message)
}

const branchAlone = new UserError(
  'call',
  {
    sv: '--branch säger var något sparas och hör ihop med --commit',
    en: '--branch says where something is recorded and goes with --commit',
  },
  { sv: 'Lägg till --commit.', en: 'Add --commit.' },
)

const inMerge = new UserError(
  'conflict',
  { sv: 'En sammanslagning är inte klar', en: 'A merge is not finished' },
  {
    sv: 'Avsluta den först: samverkan lämna-in. Eller utelämna --commit.',
    en: 'Finish it first: samverkan submit. Or leave out --commit.',
  },
)
