import type { Command } from '../command.js'
import { recording } from '../submit/options.js'

export const command: Command = {
  name: 'format',
  aliases: ['snygga', 'formatera'],
  group: 'write',
  summary: {
    sv: 'skriv protokollens punkter på arkivets sätt, utan att ändra vad som sägs',
    en: 'write the items of minutes in house style, without changing what is said',
  },
  arguments: [
    {
      name: '[paths...]',
      description: {
        sv: 'filer, mappar eller id (annars alla protokoll)',
        en: 'files, folders or ids (else all minutes)',
      },
    },
  ],
  options: [
    {
      flags: '--check',
      description: {
        sv: 'skriv inget; slutkod 1 om något skulle ändras',
        en: 'write nothing; end with 1 if anything would change',
      },
    },
    ...recording,
  ],
  examples: [
    {
      command: {
        sv: 'samverkan snygga forums/lansgrupp/minutes/2026-11-22.md',
        en: 'samverkan format forums/lansgrupp/minutes/2026-11-22.md',
      },
      says: { sv: 'ett protokoll', en: 'the minutes of one meeting' },
    },
    {
      command: { sv: 'samverkan snygga --check', en: 'samverkan format --check' },
      says: { sv: 'se vad som skulle ändras', en: 'see what would change' },
    },
  ],
  details: {
    sv: 'Numret skrivs först i etiketten, datum som 2026-11-22, och varje punkt får ett nummer och en tomrad före sig. Godkända protokoll ändras aldrig.',
    en: 'The number goes first in the label, dates as 2026-11-22, and each item gets a number and a blank line before it. Approved minutes never change.',
  },
  async run(call) {
    const { format } = await import('../minutes/format.js')
    return format(call)
  },
}
