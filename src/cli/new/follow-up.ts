import type { Command, Option } from '../command.js'
import { recording } from '../submit/options.js'

export const followUpOptions: readonly Option[] = [
  {
    flags: '--outcome <outcome>',
    description: {
      sv: 'hur det har gått: lever, delvis, övertaget, nytt projekt, upphört eller okänt',
      en: 'what became of it: alive, partly_alive, taken_over, new_project, ceased or unknown',
    },
  },
  {
    flags: '--on <date>',
    description: {
      sv: 'dagen för uppföljningen (annars i dag)',
      en: 'the day of the follow-up (else today)',
    },
  },
  {
    flags: '--form <form>',
    description: {
      sv: 'i vilken form det lever: ordinarie verksamhet, annan finansiering eller ideellt',
      en: 'in which form it lives: regular_operations, other_funding or volunteer',
    },
  },
  {
    flags: '--evidence <evidence>',
    description: {
      sv: 'hur ni fick veta det: enkät, samtal, dokument eller besök',
      en: 'how it was found out: survey, interview, document or visit',
    },
  },
  {
    flags: '--answered-by <party>',
    description: {
      sv: 'vem som svarade: part (roll)',
      en: 'who answered: party (role)',
    },
  },
  {
    flags: '--ceased-on <date>',
    description: {
      sv: 'dagen då det upphörde, eller okänt',
      en: 'the day it ceased, or unknown',
    },
  },
  {
    flags: '--reason <reason>',
    description: {
      sv: 'varför det upphörde: finansiering, personal, behovet upphörde, ersatt, ingen effekt eller okänt',
      en: 'why it ceased: funding, staff, need_gone, replaced, no_effect or unknown',
    },
  },
  {
    flags: '--alive <party>',
    description: { sv: 'part där det lever', en: 'a party where it lives on' },
    repeatable: true,
  },
  {
    flags: '--ceased <party>',
    description: { sv: 'part där det har upphört', en: 'a party where it has ceased' },
    repeatable: true,
  },
  {
    flags: '--unknown <party>',
    description: { sv: 'part där ingen vet', en: 'a party where nobody knows' },
    repeatable: true,
  },
  {
    flags: '--lesson <text>',
    description: {
      sv: 'en lärdom, gärna med ämne först: "psykisk-halsa: …"',
      en: 'a lesson, with its topic first if you like: "mental-health: …"',
    },
    repeatable: true,
  },
  {
    flags: '-n, --dry-run',
    description: { sv: 'visa raden utan att skriva den', en: 'show the entry without writing it' },
  },
  ...recording,
]

export const followUpCommand: Command = {
  name: 'follow-up',
  aliases: ['uppföljning'],
  above: 'ny',
  summary: { sv: 'en uppföljning av ett projekt', en: 'a follow-up of a project' },
  arguments: [
    {
      name: '<application>',
      description: { sv: 'projektets id eller titel', en: 'its id or title' },
    },
    {
      name: '[outcome]',
      description: { sv: 'det samma som --outcome', en: 'the same as --outcome' },
    },
  ],
  options: followUpOptions,
  examples: [
    {
      command: {
        sv: 'samverkan ny uppföljning nosk-2022-03 lever --form "ordinarie verksamhet" --evidence enkät',
        en: 'samverkan new follow-up nosk-2022-03 alive --form regular_operations --evidence survey',
      },
      says: { sv: 'arbetet lever kvar', en: 'the work lives on' },
    },
    {
      command: {
        sv: 'samverkan ny uppföljning nosk-2022-04 upphört --ceased-on 2025-03-31 --reason personal',
        en: 'samverkan new follow-up nosk-2022-04 ceased --ceased-on 2025-03-31 --reason staff',
      },
      says: { sv: 'arbetet har upphört', en: 'the work has ceased' },
    },
  ],
  async run(call) {
    const { makeFollowUp } = await import('./make-follow-up.js')
    return makeFollowUp(call, followUpOptions)
  },
}
