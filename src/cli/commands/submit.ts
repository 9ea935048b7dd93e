import type { Command } from '../command.js'
import { branchOption } from '../submit/options.js'

export const command: Command = {
  name: 'submit',
  aliases: ['lämna-in', 'skicka-in'],
  group: 'write',
  summary: {
    sv: 'kontrollera och spara det du har ändrat i git, och skicka det vidare',
    en: 'check what you have changed, record it in git, and send it on',
  },
  options: [
    {
      flags: '-m, --message <text>',
      description: {
        sv: 'vad ändringen handlar om (annars forum, datum och dokument)',
        en: 'what the change is about (else forum, date and document)',
      },
    },
    branchOption,
    {
      flags: '--push',
      description: { sv: 'skicka det också', en: 'send it too' },
    },
    {
      flags: '-n, --dry-run',
      description: {
        sv: 'visa vad som skulle lämnas in, men spara inget',
        en: 'show what would be submitted, but record nothing',
      },
    },
  ],
  examples: [
    {
      command: { sv: 'samverkan lämna-in', en: 'samverkan submit' },
      says: {
        sv: 'spara allt du har ändrat i arkivet',
        en: 'record all that you have changed in the archive',
      },
    },
    {
      command: { sv: 'samverkan lämna-in --branch --push', en: 'samverkan submit --branch --push' },
      says: {
        sv: 'på en gren med dokumentets namn, för granskning',
        en: 'on a branch named after the document, for review',
      },
    },
  ],
  details: {
    sv: 'Bara arkivets filer tas med. Finns det fel i dem sparas ingenting. Efter en sammanslagning avslutas den.',
    en: 'Only files of the archive are taken along. With errors in them nothing is recorded. After a merge, the merge is finished.',
  },
  async run(call) {
    const { submit } = await import('../submit/submit.js')
    return submit(call)
  },
}
