import type { Option } from '../command.js'
import { recording } from '../submit/options.js'

export const recordOptions: readonly Option[] = [
  {
    flags: '--on <date>',
    description: { sv: 'dagen det hände (annars i dag)', en: 'the day it happened (else today)' },
  },
  {
    flags: '--amount <amount>',
    description: {
      sv: 'beviljat belopp i hela kronor, eller okänt',
      en: 'the amount granted in whole kronor, or unknown',
    },
  },
  {
    flags: '--end <date>',
    description: { sv: 'nytt slutdatum vid förlängning', en: 'the new end of an extension' },
  },
  {
    flags: '--item <reference>',
    description: {
      sv: 'beslutet, till exempel nosk-dst-2022-03-08#5.1',
      en: 'the decision, such as nosk-dst-2022-03-08#5.1',
    },
  },
  { flags: '--note <text>', description: { sv: 'kort förklaring', en: 'a short explanation' } },
  {
    flags: '-n, --dry-run',
    description: { sv: 'visa raden utan att skriva den', en: 'show the entry without writing it' },
  },
  ...recording,
]
