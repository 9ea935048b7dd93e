import type { Argument, Option } from '../command.js'
import { recording } from '../submit/options.js'

/** Which minutes a command is about. */
export const minutesArgument: Argument = {
  name: '<minutes>',
  description: { sv: 'protokollets id eller fil', en: 'the id or file of the minutes' },
}

const dryRun: Option = {
  flags: '-n, --dry-run',
  description: {
    sv: 'visa hur filen skulle bli, men skriv inget',
    en: 'show what the file would be, but write nothing',
  },
}

/** What every command that changes minutes can be told. */
export const changing: readonly Option[] = [dryRun, ...recording]
