import type { Command, Option } from '../command.js'
import { idOption, writing } from './writing.js'

export const applicationOptions: readonly Option[] = [
  {
    flags: '--title <title>',
    description: { sv: 'titel', en: 'title' },
  },
  {
    flags: '--fund <fund>',
    description: { sv: 'medlen som söks', en: 'the fund it applies to' },
  },
  {
    flags: '--commissioned',
    description: {
      sv: 'ett beställt projekt, utan medel att söka',
      en: 'a commissioned project, without a fund',
    },
  },
  {
    flags: '--applicant <party>',
    description: { sv: 'parten som söker', en: 'the party that applies' },
  },
  {
    flags: '--party <party>',
    description: { sv: 'en part till som deltar', en: 'another party that takes part' },
    repeatable: true,
  },
  {
    flags: '--round <round>',
    description: { sv: 'ansökningsomgång', en: 'round of applications' },
  },
  {
    flags: '--start <date>',
    description: { sv: 'projektets första dag', en: 'the first day of the project' },
  },
  {
    flags: '--end <date>',
    description: { sv: 'projektets sista dag', en: 'the last day of the project' },
  },
  {
    flags: '--amount <amount>',
    description: { sv: 'sökt belopp i hela kronor', en: 'the amount applied for, in whole kronor' },
  },
  {
    flags: '--own <amount>',
    description: { sv: 'egen insats i hela kronor', en: 'own contribution in whole kronor' },
  },
  {
    flags: '--continues <application>',
    description: { sv: 'projektet som det fortsätter', en: 'the project it continues' },
  },
  {
    flags: '--topic <topic>',
    description: { sv: 'ett ämne ur inställningarna', en: 'a topic of the settings' },
    repeatable: true,
  },
  {
    flags: '--target-group <group>',
    description: { sv: 'en målgrupp', en: 'a target group' },
    repeatable: true,
  },
  idOption,
  ...writing,
]

export const applicationCommand: Command = {
  name: 'application',
  aliases: ['ansökan', 'projekt'],
  above: 'ny',
  summary: {
    sv: 'en ansökan om medel, eller ett beställt projekt',
    en: 'an application for money, or a commissioned project',
  },
  options: applicationOptions,
  examples: [
    {
      command: {
        sv: 'samverkan ny ansökan --fund nosk-2026 --title "Gemensam mottagning" --applicant Kristianstad --party "Region Skåne"',
        en: 'samverkan new application --fund nosk-2026 --title "Shared clinic" --applicant Kristianstad --party "Region Skåne"',
      },
      says: { sv: 'id blir nästa lediga nummer', en: 'the id is the next free number' },
    },
  ],
  details: {
    sv: 'När ansökan har kommit in: samverkan registrera <ansökan> inkommen',
    en: 'When it has come in: samverkan record <application> received',
  },
  async run(call) {
    const { makeApplication } = await import('./make-application.js')
    return makeApplication(call, applicationOptions)
  },
}
