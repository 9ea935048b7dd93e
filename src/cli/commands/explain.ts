import type { Command } from '../command.js'
import { clockOptions } from '../open.js'
import { answerOptions } from '../print-view.js'

export const command: Command = {
  name: 'explain',
  aliases: ['förklara'],
  group: 'learn',
  pure: true,
  summary: {
    sv: 'förklara ett forum på en sida, eller en regel, en dokumenttyp, en nyckel, ett värde eller ett mått',
    en: 'explain a forum on one page, or a rule, a type of document, a key, a value or a measure',
  },
  arguments: [
    {
      name: '[what]',
      description: {
        sv: 'forum, regel, typ, nyckel (chair, minutes.chair), värde (beviljad) eller survival',
        en: 'forum, rule, type, key (chair, minutes.chair), value (granted) or survival',
      },
    },
  ],
  // They are for forums: nothing else that can be explained depends on day or form.
  options: [...clockOptions, ...answerOptions],
  examples: [
    {
      command: {
        sv: 'samverkan förklara nb-lansstyrgrupp',
        en: 'samverkan explain nb-lansstyrgrupp',
      },
      says: {
        sv: 'ett forum på en sida: syfte, mandat, platser, ordförande, möten, öppna frågor',
        en: 'a forum on one page: purpose, mandate, seats, chair, meetings, open questions',
      },
    },
    {
      command: {
        sv: 'samverkan förklara reference-exists',
        en: 'samverkan explain reference-exists',
      },
      says: { sv: 'en regel, med exempel', en: 'a rule, with examples' },
    },
    {
      command: { sv: 'samverkan förklara protokoll', en: 'samverkan explain minutes' },
      says: { sv: 'allt som kan stå i ett protokolls huvud', en: 'all that minutes can hold' },
    },
    {
      command: {
        sv: 'samverkan förklara ansökan.händelser.status',
        en: 'samverkan explain application.history.status',
      },
      says: { sv: 'en enda nyckel', en: 'a single key' },
    },
    {
      command: { sv: 'samverkan förklara survival', en: 'samverkan explain survival' },
      says: { sv: 'hur "lever kvar" räknas', en: 'how "still alive" is counted' },
    },
  ],
  async run(call) {
    const { explain } = await import('../explain.js')
    return explain(call)
  },
}
