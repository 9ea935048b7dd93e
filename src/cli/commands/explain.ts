import type { Command } from '../command.js'

export const command: Command = {
  name: 'explain',
  aliases: ['förklara'],
  group: 'learn',
  summary: {
    sv: 'förklara en regel, en dokumenttyp, en nyckel, ett värde eller ett mått',
    en: 'explain a rule, a type of document, a key, a value or a measure',
  },
  arguments: [
    {
      name: '[what]',
      description: {
        sv: 'regel, typ, nyckel (chair, minutes.chair), värde (beviljad) eller survival',
        en: 'rule, type, key (chair, minutes.chair), value (granted) or survival',
      },
    },
  ],
  examples: [
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
