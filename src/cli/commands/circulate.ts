import type { Command } from '../command.js'
import { changing, minutesArgument } from '../minutes/options.js'

export const command: Command = {
  name: 'circulate',
  aliases: ['skicka-ut', 'utskicka'],
  group: 'write',
  summary: { sv: 'märk ett utkast som utskickat', en: 'make a draft circulated' },
  arguments: [minutesArgument],
  options: changing,
  examples: [
    {
      command: {
        sv: 'samverkan skicka-ut lansgrupp-2026-11-22',
        en: 'samverkan circulate lansgrupp-2026-11-22',
      },
      says: { sv: 'när utkastet är klart', en: 'when the draft is ready' },
    },
  ],
  details: {
    sv: 'Punkterna får sina nummer, rader som ingen har kryssat tas bort och räknas upp, och protokollet märks som utskickat. Har dokumentet fel ändras ingenting.',
    en: 'Items get their numbers, lines that nobody ticked are taken out and listed, and the status is set. If the document has errors nothing is changed.',
  },
  async run(call) {
    const { circulate } = await import('../minutes/circulate.js')
    return circulate(call)
  },
}
