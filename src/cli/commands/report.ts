import type { Command } from '../command.js'
import { reportCommands } from '../report.js'

export const command: Command = {
  name: 'report',
  aliases: ['rapport'],
  group: 'ask',
  summary: {
    sv: 'svara på en fråga om hela arkivet',
    en: 'answer a question about the whole archive',
  },
  examples: [
    {
      command: 'samverkan rapport projekt --survived',
      says: { sv: 'hur många projekt lever kvar?', en: 'how many projects are still alive?' },
    },
    {
      command: 'samverkan rapport projekt --survived --at 2025-12-31',
      says: {
        sv: 'vad visste arkivet i slutet av 2025?',
        en: 'what did the archive know at the end of 2025?',
      },
    },
    {
      command: 'samverkan rapport projekt --survived --format csv -o projekt.csv',
      says: { sv: 'som tabell till ett kalkylblad', en: 'as a table for a spreadsheet' },
    },
  ],
  subcommands: reportCommands,
  async run() {
    throw new Error('a subcommand answers')
  },
}
