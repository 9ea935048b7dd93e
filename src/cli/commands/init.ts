import type { Command } from '../command.js'
import { initOptions } from '../new/init-options.js'

export const command: Command = {
  name: 'init',
  aliases: ['skapa'],
  group: 'write',
  summary: { sv: 'skapa ett tomt arkiv', en: 'make an empty archive' },
  arguments: [
    {
      name: '[dir]',
      description: {
        sv: 'mappen (annars den du står i)',
        en: 'the folder (else the one you are in)',
      },
    },
  ],
  options: initOptions,
  examples: [
    {
      command: { sv: 'samverkan skapa samverkan-lanet', en: 'samverkan init samverkan-lanet' },
      says: {
        sv: 'svara på frågor om arkivet och det första forumet',
        en: 'answer questions about the archive and its first forum',
      },
    },
    {
      command: {
        sv: 'samverkan skapa --name "Samverkan i länet" --forum Länsgruppen --level län --kind tjänstepersoner',
        en: 'samverkan init --name "Collaboration in the county" --forum "County group" --level county --kind officials',
      },
      says: {
        sv: 'utan frågor, i mappen du står i',
        en: 'without questions, in the folder you are in',
      },
    },
  ],
  details: {
    sv: 'Det som redan finns i mappen lämnas som det är.',
    en: 'What is in the folder already is left as it is.',
  },
  async run(call) {
    const { init } = await import('../new/init.js')
    return init(call)
  },
}
