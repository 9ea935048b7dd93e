import type { Command } from '../command.js'
import { clockOptions } from '../open.js'
import { answerOptions } from '../print-view.js'

export const command: Command = {
  name: 'log',
  aliases: ['historik'],
  group: 'ask',
  summary: {
    sv: 'visa ett dokuments liv i git: när, vilken commit, vad som ändrades',
    en: 'show a document’s life in git: when, which commit, what was changed',
  },
  arguments: [
    {
      name: '<id>',
      description: {
        sv: 'dokumentets id, ett id det har haft, eller dess fil; också om det är borttaget',
        en: 'the id of the document, one it once had, or its file; also when it was removed',
      },
    },
  ],
  options: [...clockOptions.filter(({ flags }) => flags.startsWith('--at')), ...answerOptions],
  examples: [
    {
      command: {
        sv: 'samverkan historik orebro-chefsgrupp-2022-10-13',
        en: 'samverkan log orebro-chefsgrupp-2022-10-13',
      },
      says: { sv: 'från utkast till godkänt', en: 'from draft to approved' },
    },
    {
      command: {
        sv: 'samverkan historik nosk-2022-03 --format csv -o ansokan.csv',
        en: 'samverkan log nosk-2022-03 --format csv -o application.csv',
      },
      says: { sv: 'varje ändrad nyckel som en rad', en: 'every changed key as a row' },
    },
  ],
  details: {
    sv: 'Dagen är dagen då ändringen lades in, i svensk tid. Dokumentet följs genom flyttar och tidigare id. Den som skrev visas bara när adressen står i ett forums writers: ett arkiv namnger inga personer.',
    en: 'The day is the day the change was committed, in Swedish time. The document is followed through moves and former ids. Who wrote is shown only when the address stands in writers of a forum: an archive names no persons.',
  },
  async run(call) {
    const { log } = await import('../log.js')
    return log(call)
  },
}
