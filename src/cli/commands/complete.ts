import type { Command } from '../command.js'

/** What the scripts of `completion` ask while somebody types. */
export const command: Command = {
  name: 'complete',
  aliases: [],
  hidden: true,
  summary: { sv: 'svara skalets frågor', en: 'answer the shell' },
  arguments: [{ name: '[words...]', description: { sv: 'det som skrivits', en: 'what is typed' } }],
  examples: [],
  async run(call) {
    const { complete } = await import('../complete.js')
    return complete(call)
  },
}
