import { UserError } from '../../errors.js'
import { comparedView } from '../../reports/compared.js'
import type { Count } from '../../reports/report.js'
import type { View } from '../../reports/view.js'
import { type Call, word } from '../command.js'
import { type Opened, openArchive } from '../open.js'

/**
 * The same answer now and at the moment that `--compare` names, beside each other. Throws
 * `UserError` as `--at` does, and where something was asked about that did not exist then.
 */
export async function compared(
  counts: readonly Count[],
  now: { readonly opened: Opened; readonly view: View },
  call: Call,
  build: (opened: Opened) => Promise<View>,
): Promise<View> {
  const at = word(call.options, 'compare') ?? ''
  // The day that was asked about now says nothing of the other moment.
  const options = { ...call.options, at, asOf: undefined }
  const then = await openArchive({ ...call, options }, 'notes')
  const was = await build(then).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error
    const [sv, en] = [`Då (--compare): ${error.text.sv}`, `Then (--compare): ${error.text.en}`]
    throw new UserError(error.failure, { sv, en }, error.hint)
  })
  const moment = ({ archive }: Opened) => ({
    asOf: archive.today,
    revision: archive.source.commit,
  })
  return comparedView(
    was,
    now.view,
    { before: moment(then), after: moment(now.opened) },
    counts,
    now.opened.archive,
  )
}
