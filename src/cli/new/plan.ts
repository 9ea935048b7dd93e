import type { Command, Option } from '../command.js'
import { writing } from './writing.js'

export const planOptions: readonly Option[] = [
  {
    flags: '--forum <forum>',
    description: { sv: 'forumet som har planen', en: 'the forum that has the plan' },
  },
  {
    flags: '--year <year>',
    description: { sv: 'året som planen gäller', en: 'the year of the plan' },
  },
  {
    flags: '--start <date>',
    description: {
      sv: 'första dagen, om det inte är ett kalenderår',
      en: 'the first day, if it is not a calendar year',
    },
  },
  {
    flags: '--end <date>',
    description: {
      sv: 'sista dagen, om det inte är ett kalenderår',
      en: 'the last day, if it is not a calendar year',
    },
  },
  {
    flags: '--derives-from <id>',
    description: {
      sv: 'en plan eller överenskommelse som den bygger på',
      en: 'a plan or agreement that it builds on',
    },
    repeatable: true,
  },
  ...writing,
]

export const planCommand: Command = {
  name: 'plan',
  aliases: ['handlingsplan'],
  above: 'ny',
  summary: { sv: 'ett forums handlingsplan', en: 'the action plan of a forum' },
  options: planOptions,
  examples: [
    {
      command: {
        sv: 'samverkan ny handlingsplan --forum nosam-centrum --year 2027',
        en: 'samverkan new plan --forum nosam-centrum --year 2027',
      },
      says: { sv: 'utan frågor', en: 'without questions' },
    },
  ],
  async run(call) {
    const { makePlan } = await import('./make-plan.js')
    return makePlan(call, planOptions)
  },
}
