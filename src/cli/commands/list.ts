import type { Command } from '../command.js'
import { list } from '../list.js'
import { clockOptions } from '../open.js'
import { answerOptions } from '../print-view.js'

export const command: Command = {
  name: 'list',
  aliases: ['lista'],
  group: 'ask',
  pure: true,
  summary: { sv: 'lista dokument av en typ', en: 'list the documents of a type' },
  arguments: [
    {
      name: '<type>',
      description: {
        sv: 'party, forum, minutes, agreement, fund, application eller plan; också på svenska',
        en: 'party, forum, minutes, agreement, fund, application or plan',
      },
    },
  ],
  options: [
    {
      flags: '--forum <forum>',
      description: { sv: 'bara detta forums', en: 'only of this forum' },
    },
    {
      flags: '--fund <fund>',
      description: { sv: 'bara ur dessa medel', en: 'only from this fund' },
    },
    ...clockOptions,
    ...answerOptions,
  ],
  examples: [
    {
      command: { sv: 'samverkan lista forum', en: 'samverkan list forum' },
      says: { sv: 'alla forum', en: 'all forums' },
    },
    {
      command: {
        sv: 'samverkan lista protokoll --forum orebro-chefsgrupp',
        en: 'samverkan list minutes --forum orebro-chefsgrupp',
      },
      says: { sv: 'ett forums protokoll', en: 'the minutes of a forum' },
    },
    {
      command: {
        sv: 'samverkan lista ansökan --format csv',
        en: 'samverkan list application --format csv',
      },
      says: { sv: 'alla ansökningar som tabell', en: 'all applications as a table' },
    },
  ],
  run: list,
}
