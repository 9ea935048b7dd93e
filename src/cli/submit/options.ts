import type { Option } from '../command.js'

/** Where a change is recorded. */
export const branchOption: Option = {
  flags: '--branch [name]',
  description: {
    sv: 'spara på en ny gren (utan namn: efter dokumentet)',
    en: 'record on a new branch (without a name: named after the document)',
  },
}
