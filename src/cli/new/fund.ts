import type { Command, Option } from '../command.js'
import { idOption, writing } from './writing.js'

export const fundOptions: readonly Option[] = [
  {
    flags: '--name <name>',
    description: { sv: 'medlens namn', en: 'the name of the fund' },
  },
  {
    flags: '--year <year>',
    description: { sv: 'år', en: 'year' },
  },
  {
    flags: '--budget <amount>',
    description: { sv: 'budget i hela kronor', en: 'the budget in whole kronor' },
  },
  {
    flags: '--owner <forum>',
    description: { sv: 'forumet som fördelar medlen', en: 'the forum that decides on them' },
  },
  {
    flags: '--decided-on <date>',
    description: { sv: 'dagen då medlen beslutades', en: 'the day the money was decided' },
  },
  {
    flags: '--opens <date>',
    description: { sv: 'när ansökan öppnar', en: 'when applications open' },
  },
  {
    flags: '--closes <date>',
    description: { sv: 'när ansökan stänger', en: 'when applications close' },
  },
  idOption,
  ...writing,
]

export const fundCommand: Command = {
  name: 'fund',
  aliases: ['medel', 'fond'],
  above: 'nya',
  summary: { sv: 'medel att söka', en: 'money to apply for' },
  options: fundOptions,
  examples: [
    {
      command: {
        sv: 'samverkan nya medel --name "Delregionala medel 2027" --year 2027 --id nosk-2027',
        en: 'samverkan new fund --name "Subregional fund 2027" --year 2027 --id nosk-2027',
      },
      says: { sv: 'utan frågor', en: 'without questions' },
    },
  ],
  async run(call) {
    const { makeFund } = await import('./make-fund.js')
    return makeFund(call, fundOptions)
  },
}
