import type { Command } from '../command.js'
import { reportCommands } from '../report.js'

export const command: Command = {
  name: 'report',
  aliases: ['rapport'],
  group: 'ask',
  pure: true,
  summary: {
    sv: 'svara på en fråga om hela arkivet',
    en: 'answer a question about the whole archive',
  },
  examples: [
    {
      command: {
        sv: 'samverkan rapport projekt --survived',
        en: 'samverkan report projects --survived',
      },
      says: { sv: 'hur många projekt lever kvar?', en: 'how many projects are still alive?' },
    },
    {
      command: {
        sv: 'samverkan rapport projekt --survived --at 2025-12-31',
        en: 'samverkan report projects --survived --at 2025-12-31',
      },
      says: {
        sv: 'vad visste arkivet i slutet av 2025?',
        en: 'what did the archive know at the end of 2025?',
      },
    },
    {
      command: {
        sv: 'samverkan rapport projekt --survived --format csv -o projekt.csv',
        en: 'samverkan report projects --survived --format csv -o projects.csv',
      },
      says: { sv: 'som tabell till ett kalkylblad', en: 'as a table for a spreadsheet' },
    },
  ],
  subcommands: reportCommands,
  async run() {
    throw new Error('a subcommand answers')
  },
}
