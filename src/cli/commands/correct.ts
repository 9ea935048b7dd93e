import type { Command } from '../command.js'
import { changing, minutesArgument } from '../minutes/options.js'

export const command: Command = {
  name: 'correct',
  aliases: ['rätta'],
  group: 'write',
  summary: {
    sv: 'rätta ett godkänt protokoll, med felet och rättelsen noterade',
    en: 'correct approved minutes, with the mistake and the correction on record',
  },
  arguments: [minutesArgument],
  options: [
    {
      flags: '--item <number>',
      description: { sv: 'punkten, som #7.2', en: 'the item, as #7.2' },
    },
    {
      flags: '--was <words>',
      description: { sv: 'orden som de står', en: 'the words as they stand' },
    },
    {
      flags: '--now <words>',
      description: { sv: 'orden som de ska vara', en: 'the words as they shall be' },
    },
    {
      flags: '--decided-in <item>',
      description: { sv: 'beslutet om rättelsen', en: 'the decision on the correction' },
    },
    {
      flags: '--redact <words>',
      description: {
        sv: 'ersätt orden med [maskat] överallt och behåll dem inte',
        en: 'replace the words by [maskat] everywhere and do not keep them',
      },
    },
    ...changing,
  ],
  examples: [
    {
      command: {
        sv: 'samverkan rätta lansgrupp-2026-09-10 --item 7.2 --was "15 november" --now "16 november"',
        en: 'samverkan correct lansgrupp-2026-09-10 --item 7.2 --was "15 November" --now "16 November"',
      },
      says: { sv: 'en rättelse', en: 'a correction' },
    },
    {
      command: {
        sv: 'samverkan rätta lansgrupp-2026-09-10 --redact "ett personnamn"',
        en: 'samverkan correct lansgrupp-2026-09-10 --redact "a person\'s name"',
      },
      says: { sv: 'något som inte fick stå där', en: 'something that must not stand there' },
    },
  ],
  details: {
    sv: 'Texten i ett godkänt protokoll står kvar som den är: rapporterna och `samverkan visa` lägger rättelsen ovanpå. Bara en maskning ändrar texten.',
    en: 'The text of approved minutes stays as it is: reports and show lay the correction over it. Only a redaction changes the text.',
  },
  async run(call) {
    const { correct } = await import('../minutes/correct.js')
    return correct(call)
  },
}
