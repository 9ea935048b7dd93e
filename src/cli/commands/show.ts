import type { Command } from '../command.js'
import { clockOptions } from '../open.js'
import { answerOptions } from '../print-view.js'
import { show } from '../show.js'

export const command: Command = {
  name: 'show',
  aliases: ['visa'],
  group: 'ask',
  pure: true,
  summary: {
    sv: 'visa ett dokument med namn i stället för id, och allt som hänvisar dit',
    en: 'show one document with names for ids, and all that points at it',
  },
  arguments: [
    {
      name: '<id>',
      description: {
        sv: 'dokumentets id, filens sökväg, eller ett namn som bara ett dokument har',
        en: 'the id of the document, the path of its file, or a name that only one has',
      },
    },
  ],
  options: [...clockOptions, ...answerOptions],
  examples: [
    {
      command: { sv: 'samverkan visa orebro-chefsgrupp', en: 'samverkan show orebro-chefsgrupp' },
      says: { sv: 'ett forum', en: 'a forum' },
    },
    {
      command: { sv: 'samverkan visa Lindesberg', en: 'samverkan show Lindesberg' },
      says: { sv: 'en part, med namn', en: 'a party, by name' },
    },
  ],
  run: show,
}
