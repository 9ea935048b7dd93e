import type { Option } from '../command.js'
import { recording } from '../submit/options.js'

/** What every command that makes a document can be told. */
export const writing: readonly Option[] = [
  {
    flags: '-n, --dry-run',
    description: { sv: 'visa filen utan att skriva den', en: 'show the file without writing it' },
  },
  {
    flags: '--edit',
    description: {
      sv: 'öppna filen i ditt redigeringsprogram',
      en: 'open the file in your editor',
    },
  },
  ...recording,
]

export const idOption: Option = {
  flags: '--id <id>',
  description: { sv: 'id; görs annars av namnet', en: 'id; made from the name otherwise' },
}
