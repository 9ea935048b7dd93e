import type { Command } from '../command.js'
import { clockOptions } from '../open.js'
import { answerOptions } from '../print-view.js'

export const command: Command = {
  name: 'who',
  aliases: ['vem'],
  group: 'ask',
  pure: true,
  summary: {
    sv: 'vem hanterar en fråga på en plats: forumen, närmast först, och vem man frågar',
    en: 'who handles a matter in a place: the forums, the nearest first, and whom to ask',
  },
  arguments: [
    {
      name: '<topic>',
      description: {
        sv: 'ett ämne med id eller namn, eller ett vanligt ord: barn, suicid',
        en: 'a topic by id or name, or a plain word: barn, suicid',
      },
    },
  ],
  options: [
    {
      flags: '--in <place>',
      description: {
        sv: 'en kommun, en del av en kommun, ett område, en region eller ett län, med namn eller kod',
        en: 'a municipality, a part of one, an area, a region or a county, by name or code',
      },
    },
    ...clockOptions,
    ...answerOptions,
  ],
  examples: [
    {
      command: { sv: 'samverkan vem barn --in Kiruna', en: 'samverkan who barn --in Kiruna' },
      says: {
        sv: 'vem hanterar barnfrågor i den här kommunen?',
        en: 'who handles children’s matters in this municipality?',
      },
    },
    {
      command: {
        sv: 'samverkan vem "psykisk hälsa" --in "Örebro län"',
        en: 'samverkan who "psykisk hälsa" --in "Örebro County"',
      },
      says: { sv: 'i ett helt län', en: 'in a whole county' },
    },
  ],
  async run(call) {
    const { who } = await import('../who.js')
    return who(call)
  },
}
