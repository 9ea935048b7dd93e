import { outputOption } from '../answer-file.js'
import type { Command } from '../command.js'
import { clockOptions } from '../open.js'

export const command: Command = {
  name: 'onboard',
  aliases: ['introducera'],
  group: 'ask',
  pure: true,
  summary: {
    sv: 'samla det en ny ledamot behöver läsa om ett forum i ett dokument',
    en: 'gather what a new member needs to read about a forum in one document',
  },
  arguments: [
    {
      name: '<forum>',
      description: {
        sv: 'forumets id, eller ett namn som bara det har',
        en: 'the id of the forum, or a name that only it has',
      },
    },
  ],
  options: [...clockOptions, outputOption],
  examples: [
    {
      command: {
        sv: 'samverkan introducera nb-lansdel-ostra -o ny-i-ostra.md',
        en: 'samverkan onboard nb-lansdel-ostra -o new-in-ostra.md',
      },
      says: {
        sv: 'sidan om forumet, överenskommelser, plan och de tre senaste protokollen',
        en: 'the page about the forum, agreements, plan and the last three minutes',
      },
    },
    {
      command: { sv: 'samverkan introducera Sirius', en: 'samverkan onboard Sirius' },
      says: { sv: 'samma sak, på skärmen', en: 'the same, on the screen' },
    },
  ],
  details: {
    sv: 'Dokumentet är Markdown. Rättelser är inskrivna i protokollen och märkta; det som är maskat är maskat. Utkast, och dokument som inte är offentliga, är inte med: de räknas upp sist.',
    en: 'The document is Markdown. Corrections are written into the minutes and marked; what is redacted is redacted. Drafts, and documents that are not public, are left out and named at the end.',
  },
  async run(call) {
    const { onboard } = await import('../onboard.js')
    return onboard(call)
  },
}
