import type { Command } from '../command.js'
import { recordOptions } from '../new/record-options.js'

export const command: Command = {
  name: 'record',
  aliases: ['registrera', 'anteckna'],
  group: 'write',
  summary: {
    sv: 'anteckna vad som hände en ansökan: inkommen, beviljad, förlängd …',
    en: 'record what happened to an application: received, granted, extended …',
  },
  arguments: [
    {
      name: '<application>',
      description: { sv: 'ansökans id eller titel', en: 'its id or title' },
    },
    {
      name: '<status>',
      description: {
        sv: 'vad som hände: inkommen, begärd komplettering, beredd, återremitterad, bordlagd, beviljad, avslag, återkallad, aldrig startad, förlängd, avbruten eller slutredovisad',
        en: 'what happened: received, supplement_requested, prepared, sent_back, postponed, granted, declined, withdrawn, never_started, extended, discontinued or final_report',
      },
    },
  ],
  options: recordOptions,
  examples: [
    {
      command: {
        sv: 'samverkan registrera nosk-2026-03 beviljad --on 2026-04-10 --amount 450000 --item nosk-dst-2026-04-10#5.1',
        en: 'samverkan record nosk-2026-03 granted --on 2026-04-10 --amount 450000 --item nosk-dst-2026-04-10#5.1',
      },
      says: { sv: 'ett beslut om medel', en: 'a decision on money' },
    },
    {
      command: {
        sv: 'samverkan registrera nosk-2026-03 förlängd --end 2028-06-30',
        en: 'samverkan record nosk-2026-03 extended --end 2028-06-30',
      },
      says: { sv: 'mer tid, samma belopp', en: 'more time, the same amount' },
    },
  ],
  details: {
    sv: 'Raden läggs sist i ansökans historik. Resten av filen ändras inte.',
    en: 'The entry goes last in the history of the application. The rest of the file stays as it is.',
  },
  async run(call) {
    const { record } = await import('../new/record.js')
    return record(call)
  },
}
