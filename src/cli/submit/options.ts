import type { Option } from '../command.js'

/** Where a change is recorded. */
export const branchOption: Option = {
  flags: '--branch [name]',
  description: {
    sv: 'spara på en ny gren (utan namn: efter dokumentet)',
    en: 'record on a new branch (without a name: named after the document)',
  },
}

/** Record what was written, at once. */
export const recording: readonly Option[] = [
  {
    flags: '--commit',
    description: {
      sv: 'spara det som skrevs i git med en gång',
      en: 'record what was written in git at once',
    },
  },
  branchOption,
]
