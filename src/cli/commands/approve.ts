import type { Command } from '../command.js'
import { changing, minutesArgument } from '../minutes/options.js'

export const command: Command = {
  name: 'approve',
  aliases: ['godkänn', 'justera'],
  group: 'write',
  summary: {
    sv: 'märk ett utskickat protokoll som godkänt, så att det aldrig mer ändras',
    en: 'make circulated minutes approved, so that they never change again',
  },
  arguments: [minutesArgument],
  options: [
    {
      flags: '--in <meeting>',
      description: {
        sv: 'mötet som godkände (annars det som skriver "Godkänns")',
        en: 'the meeting that approved (else the one that says "Approved")',
      },
    },
    {
      flags: '--by <party>',
      description: {
        sv: 'vem som justerade: "Lindesberg (socialchef)"; flera gånger för flera',
        en: 'who attested: "Lindesberg (socialchef)"; again for each',
      },
      repeatable: true,
    },
    {
      flags: '--on <date>',
      description: {
        sv: 'dagen (annars mötets dag, eller i dag)',
        en: 'the day (else that of the meeting, or today)',
      },
    },
    {
      flags: '--leave-open',
      description: {
        sv: 'godkänn fast inkomna frågor varken är besvarade eller bordlagda',
        en: 'approve though questions received are neither answered nor carried',
      },
    },
    ...changing,
  ],
  examples: [
    {
      command: {
        sv: 'samverkan godkänn lansgrupp-2026-09-10',
        en: 'samverkan approve lansgrupp-2026-09-10',
      },
      says: { sv: 'godkänt av nästa möte', en: 'approved by the next meeting' },
    },
    {
      command: {
        sv: 'samverkan godkänn lansgrupp-2026-09-10 --by "Lindesberg (socialchef)" --on 2026-09-20',
        en: 'samverkan approve lansgrupp-2026-09-10 --by "Lindesberg (socialchef)" --on 2026-09-20',
      },
      says: { sv: 'justerat', en: 'attested' },
    },
  ],
  details: {
    sv: 'Hur ett forum godkänner står i forum.md (approval). Det som inte är avgjort räknas upp.',
    en: 'How a forum approves stands in its forum.md (approval). What is not settled is listed.',
  },
  async run(call) {
    const { approve } = await import('../minutes/approve.js')
    return approve(call)
  },
}
