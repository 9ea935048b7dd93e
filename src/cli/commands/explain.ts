import type { Command } from '../command.js'

export const command: Command = {
  name: 'explain',
  aliases: ['förklara'],
  group: 'learn',
  summary: {
    sv: 'förklara en regel, en dokumenttyp, en nyckel eller ett mått',
    en: 'explain a rule, a type of document, a key or a measure',
  },
  arguments: [
    {
      name: '[what]',
      description: {
        sv: 'regel, typ, nyckel (typ.nyckel) eller survival',
        en: 'rule, type, key (type.key) or survival',
      },
    },
  ],
  examples: [
    {
      command: 'samverkan explain reference-exists',
      says: { sv: 'en regel, med exempel', en: 'a rule, with examples' },
    },
    {
      command: 'samverkan explain protokoll',
      says: { sv: 'allt som kan stå i ett protokolls huvud', en: 'all that minutes can hold' },
    },
    {
      command: 'samverkan explain application.history.status',
      says: { sv: 'en enda nyckel', en: 'a single key' },
    },
    {
      command: 'samverkan explain survival',
      says: { sv: 'hur "lever kvar" räknas', en: 'how "still alive" is counted' },
    },
  ],
  async run(call) {
    const { explain } = await import('../explain.js')
    return explain(call)
  },
}
