import type { Command } from '../command.js'
import { recording } from '../submit/options.js'

export const command: Command = {
  name: 'move',
  aliases: ['flytta', 'byt-namn'],
  group: 'write',
  summary: {
    sv: 'ge ett dokument ett nytt id eller en ny plats, och rätta allt som hänvisar dit',
    en: 'give a document another id or place, and correct all that refers to it',
  },
  arguments: [
    {
      name: '<id>',
      description: { sv: 'dokumentets id eller fil', en: 'the id or file of the document' },
    },
  ],
  options: [
    {
      flags: '--to <id-or-place>',
      description: {
        sv: 'det nya id:t, eller den nya platsen: applications/<medel>/',
        en: 'the new id, or the new place: applications/<fund>/',
      },
    },
    {
      flags: '-n, --dry-run',
      description: {
        sv: 'visa vad som skulle ändras, men skriv inget',
        en: 'show what would change, but write nothing',
      },
    },
    ...recording,
  ],
  examples: [
    {
      command: {
        sv: 'samverkan flytta nosk-ag-barn-unga --to nosk-ag-unga --dry-run',
        en: 'samverkan move nosk-ag-barn-unga --to nosk-ag-unga --dry-run',
      },
      says: {
        sv: 'vad som skulle ändras om arbetsgruppen fick ett annat id',
        en: 'what would change if the working group got another id',
      },
    },
    {
      command: {
        sv: 'samverkan flytta nosk-2022-03 --to applications/nosk-2023/',
        en: 'samverkan move nosk-2022-03 --to applications/nosk-2023/',
      },
      says: { sv: 'en ansökan till andra medel', en: 'an application to another fund' },
    },
  ],
  details: {
    sv: 'Det gamla id:t behålls i former_ids och fortsätter att fungera. Ett forum tar med sig hela sin mapp, och dess protokoll och planer får nya id. Godkända protokoll följer med utan att en bokstav ändras: de behåller sitt id och hänvisar vidare med de gamla. Allt ändras, eller inget.',
    en: 'The old id is kept in former_ids and goes on working. A forum takes its whole folder along, and its minutes and plans get new ids. Approved minutes go along without a letter changed: they keep their id and go on referring with the old ones. All is changed, or nothing.',
  },
  async run(call) {
    const { move } = await import('../move.js')
    return move(call)
  },
}
