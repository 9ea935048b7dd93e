import type { Command } from '../command.js'
import { agreementCommand } from '../new/agreement.js'
import { applicationCommand } from '../new/application.js'
import { followUpCommand } from '../new/follow-up.js'
import { forumCommand } from '../new/forum.js'
import { fundCommand } from '../new/fund.js'
import { minutesCommands } from '../new/minutes.js'
import { partyCommand } from '../new/party.js'
import { planCommand } from '../new/plan.js'

const builtin: readonly Command[] = [
  ...minutesCommands,
  applicationCommand,
  followUpCommand,
  agreementCommand,
  planCommand,
  forumCommand,
  partyCommand,
  fundCommand,
]

export const command: Command = {
  name: 'new',
  aliases: ['nytt', 'ny', 'nya'],
  group: 'write',
  summary: {
    sv: 'börja på ett dokument: protokoll, ansökan, överenskommelse …',
    en: 'start a document: minutes, an application, an agreement …',
  },
  examples: [
    {
      command: { sv: 'samverkan nytt protokoll', en: 'samverkan new formal-minutes' },
      says: { sv: 'svara på frågor och få ett utkast', en: 'answer questions and get a draft' },
    },
    {
      command: { sv: 'samverkan ny ansökan --dry-run', en: 'samverkan new application --dry-run' },
      says: { sv: 'se utkastet utan att det skrivs', en: 'see the draft without writing it' },
    },
  ],
  subcommands: builtin,
  local: async (cwd) => (await import('../new/own-commands.js')).ownCommands(cwd, builtin),
  run: async () => {
    throw new Error('one of the subcommands runs')
  },
}
