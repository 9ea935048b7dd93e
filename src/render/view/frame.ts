import type { View } from '../../reports/view.js'
import type { Lang } from '../../text.js'
import type { Style } from '../style.js'

/** What an answer needs to know beside the view: its reader, and which archive it is about. */
export interface Frame {
  readonly lang: Lang
  readonly style: Style
  /** The day it tells of. */
  readonly asOf: string
  /** The commit it was made from; null outside git. */
  readonly revision: string | null
  /** Whether the files differ from that commit; null where that has no meaning. */
  readonly dirty: boolean | null
  /** "samverkan 0.1.0". */
  readonly tool: string
  /** Columns of a terminal line. */
  readonly width: number
  /** For csv: as a spreadsheet of the reader's country opens it by a double click. */
  readonly excel?: boolean
}

/** One format of answers, a file each: a pure function of view and frame, ending in a newline. */
export interface ViewRenderer {
  readonly name: string
  /** Only for the reports that say they have it. */
  readonly special?: true
  /** Throws `UserError('call')` when the view has nothing this format can hold. */
  render(view: View, frame: Frame): string | Promise<string>
}
