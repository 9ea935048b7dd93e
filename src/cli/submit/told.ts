import { exitCodes } from '../../errors.js'
import { counted } from '../../format.js'
import { line } from '../../render/escape.js'
import type { ChangedFile } from '../../source/changed.js'
import type { Text } from '../../text.js'
import type { Call } from '../command.js'
import type { Ready, Recorded } from './ready.js'

/** What there is to tell of a commit. */
export interface Told {
  readonly ours: readonly ChangedFile[]
  readonly others: readonly ChangedFile[]
  readonly message: string
  readonly branch: string
  /** Null when it is not made: `--dry-run`. */
  readonly commit: string | null
  readonly warnings: number
}

const most = 8

/** Labels on the left, as after a new document; one without texts is left out. */
export const table = (
  { lang }: Call,
  list: readonly (readonly [label: Text, ...texts: readonly string[]])[],
): string =>
  list
    .filter(([, ...texts]) => texts.length > 0)
    .map(([label, ...texts]) => `${label[lang].padEnd(12)}${texts.join(`\n${' '.repeat(12)}`)}\n`)
    .join('')

/** What was recorded, or would be. */
export function toldOf(call: Call, told: Told): string {
  const { ours, others, message, branch, commit, warnings } = told
  const { lang, style } = call
  const [subject = ''] = message.split('\n')
  const on = `${commit ? `${commit.slice(0, 7)} ` : ''}${labels.onBranch[lang]} ${line(branch)}`
  const words = counted(
    warnings,
    { sv: 'varning', en: 'warning' },
    { sv: 'varningar', en: 'warnings' },
  )
  return table(call, [
    [commit === null ? labels.would : labels.submitted, style.strong(line(subject))],
    [labels.files, ...listed(ours, lang)],
    [commit === null ? labels.toRecord : labels.recorded, on],
    [labels.warnings, ...(warnings > 0 ? [words[lang]] : [])],
    [labels.left, ...listed(others, lang)],
  ])
}

function listed(files: readonly ChangedFile[], lang: 'sv' | 'en'): readonly string[] {
  const shown = files.slice(0, most).map(({ path, state }) => {
    const gone = state === 'removed' ? ` (${labels.removed[lang]})` : ''
    return `${line(path)}${gone}`
  })
  const left = files.length - shown.length
  return left > 0 ? [...shown, `… ${labels.more[lang].replace('%', `${left}`)}`] : shown
}

const labels = {
  submitted: { sv: 'Inlämnat', en: 'Submitted' },
  would: { sv: 'Skulle bli', en: 'Would be' },
  files: { sv: 'Filer', en: 'Files' },
  recorded: { sv: 'Sparat', en: 'Recorded' },
  toRecord: { sv: 'Sparas', en: 'To record' },
  onBranch: { sv: 'på grenen', en: 'on the branch' },
  warnings: { sv: 'Att se över', en: 'To look at' },
  left: { sv: 'Inte med', en: 'Left out' },
  removed: { sv: 'borttagen', en: 'removed' },
  more: { sv: 'och % till', en: 'and % more' },
} satisfies Record<string, Text>

/** Nothing has changed; what is recorded already may still have to be sent. */
export async function nothing(
  call: Call,
  { branch, wanted }: Ready,
  others: readonly ChangedFile[],
): Promise<Recorded | number> {
  const { lang, io } = call
  if (!call.quiet) {
    await io.out(`${noChange[lang]}\n`)
    await io.out(table(call, [[labels.left, ...listed(others, lang)]]))
  }
  return branch === null || wanted !== null ? exitCodes.fine : { branch, commit: null }
}

const noChange: Text = {
  sv: 'Det finns inget att lämna in: inget i arkivet har ändrats.',
  en: 'There is nothing to submit: nothing in the archive has changed.',
}
