import type { Command } from '../command.js'
import { clockOptions } from '../open.js'
import { answerOptions } from '../print-view.js'
import { trace } from '../trace.js'

export const command: Command = {
  name: 'trace',
  aliases: ['följ'],
  group: 'ask',
  pure: true,
  summary: {
    sv: 'följ en fråga, ett uppdrag eller ett beslut genom alla forum, uppåt och nedåt',
    en: 'trace a question, an assignment or a decision through all forums, up and down',
  },
  arguments: [
    {
      name: '[reference]',
      description: {
        sv: 'protokollets id och punktens nummer: nosk-sirius-2022-05-10#6.1, eller #6 för hela punkten',
        en: 'the id of the minutes and the number: nosk-sirius-2022-05-10#6.1, or #6 for all of item 6',
      },
    },
  ],
  options: [
    {
      flags: '--topic <topic>',
      description: {
        sv: 'allt som har sagts om ett ämne, med id eller namn, i stället för en punkt',
        en: 'all that was said on a topic, by id or name, instead of one item',
      },
    },
    ...clockOptions,
    ...answerOptions,
  ],
  examples: [
    {
      command: {
        sv: "samverkan följ 'nosk-sirius-2022-05-10#6.1'",
        en: "samverkan trace 'nosk-sirius-2022-05-10#6.1'",
      },
      says: {
        sv: 'vad det blev av en fråga, från första stund',
        en: 'what became of a question, from the beginning',
      },
    },
    {
      command: {
        sv: 'samverkan följ --topic skolnärvaro',
        en: 'samverkan trace --topic skolnarvaro',
      },
      says: { sv: 'allt som har sagts om ett ämne', en: 'all that was said on a topic' },
    },
  ],
  run: trace,
}
