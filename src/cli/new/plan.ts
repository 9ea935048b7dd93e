import type { Command, Option } from '../command.js'
import { adoptionOptions, keepingOptions } from './keeping.js'
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
  {
    flags: '--goal <text>',
    description: {
      sv: 'ett mål: vad planen ska leda till, i en mening',
      en: 'a goal: what the plan is to lead to, in one sentence',
    },
    repeatable: true,
  },
  {
    flags: '--activity <text>',
    description: {
      sv: 'en aktivitet: vad som ska göras, i en mening',
      en: 'an activity: what is to be done, in one sentence',
    },
    repeatable: true,
  },
  {
    flags: '--needs-basis <id>',
    description: {
      sv: 'ett dokument som visar behovet',
      en: 'a document that shows the need',
    },
    repeatable: true,
  },
  ...adoptionOptions,
  ...keepingOptions,
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
    {
      command: {
        sv: 'samverkan ny handlingsplan --forum nosam-centrum --year 2027 --goal "Fler barn är i skolan" --activity "Skriva en rutin"',
        en: 'samverkan new plan --forum nosam-centrum --year 2027 --goal "More children are at school" --activity "Write a routine"',
      },
      says: { sv: 'med ett första mål', en: 'with a first goal' },
    },
  ],
  details: {
    sv: 'Sägs inget annat bygger planen på de överenskommelser som forumet vilar på och på planen ovanför. Det som inte blev klart i den förra planen räknas upp.',
    en: 'Unless told otherwise the plan builds on the agreements that the forum rests on and on the plan above. What the last plan left undone is listed.',
  },
  async run(call) {
    const { makePlan } = await import('./make-plan.js')
    return makePlan(call, planOptions)
  },
}
