import type { Command, Option } from '../command.js'
import { adoptionOptions, keepingOptions } from './keeping.js'
import { idOption, writing } from './writing.js'

export const agreementOptions: readonly Option[] = [
  {
    flags: '--title <title>',
    description: { sv: 'titel', en: 'title' },
  },
  {
    flags: '--kind <kind>',
    description: {
      sv: 'slag: överenskommelse, avtal, riktlinje, rutin …',
      en: 'kind: agreement, contract, guideline, routine …',
    },
  },
  {
    flags: '--party <party>',
    description: { sv: 'en part som omfattas', en: 'a party that it covers' },
    repeatable: true,
  },
  {
    flags: '--level <level>',
    description: {
      sv: 'nivå: län, delregion, länsdel …',
      en: 'level: county, subregion, district …',
    },
  },
  {
    flags: '--area <area>',
    description: {
      sv: 'område: län, kommuner eller områden i inställningarna',
      en: 'area: counties, municipalities, or areas of the settings',
    },
    repeatable: true,
  },
  {
    flags: '--valid-from <date>',
    description: { sv: 'gäller från', en: 'valid from' },
  },
  {
    flags: '--valid-to <date>',
    description: { sv: 'gäller till', en: 'valid to' },
  },
  {
    flags: '--review-by <date>',
    description: { sv: 'ses över senast', en: 'to be reviewed by' },
  },
  {
    flags: '--replaces <agreement>',
    description: { sv: 'en äldre som den ersätter', en: 'an older one that it replaces' },
    repeatable: true,
  },
  {
    flags: '--legal-basis <text>',
    description: {
      sv: 'lagrum, till exempel SFS 2017:612',
      en: 'legal basis, such as SFS 2017:612',
    },
    repeatable: true,
  },
  {
    flags: '--notice <months>',
    description: { sv: 'uppsägningstid i månader', en: 'months of notice' },
  },
  {
    flags: '--follow-up <months>',
    description: {
      sv: 'månader mellan uppföljningar, 12 är varje år',
      en: 'months between follow-ups, 12 is yearly',
    },
  },
  {
    flags: '--consultation-from <date>',
    description: { sv: 'remissens första dag', en: 'the first day of the consultation' },
  },
  {
    flags: '--consultation-to <date>',
    description: { sv: 'remissens sista dag', en: 'the last day of the consultation' },
  },
  ...adoptionOptions,
  ...keepingOptions,
  idOption,
  ...writing,
]

export const agreementCommand: Command = {
  name: 'agreement',
  aliases: ['överenskommelse', 'avtal'],
  above: 'ny',
  summary: {
    sv: 'en överenskommelse, ett avtal, en riktlinje …',
    en: 'an agreement, a contract, a guideline …',
  },
  options: agreementOptions,
  examples: [
    {
      command: {
        sv: 'samverkan ny överenskommelse --title "Samverkan vid utskrivning" --kind överenskommelse --party region-18 --party Lindesberg',
        en: 'samverkan new agreement --title "Collaboration at discharge" --kind agreement --party region-18 --party Lindesberg',
      },
      says: { sv: 'utan frågor', en: 'without questions' },
    },
  ],
  details: {
    sv: 'Det som saknas står som kommentarer i dokumentet. Vad som återstår innan den kan antas säger `samverkan kontrollera`.',
    en: 'What is missing stands as comments in the document. What is left before it can be adopted is told by `samverkan validate`.',
  },
  async run(call) {
    const { makeAgreement } = await import('./make-agreement.js')
    return makeAgreement(call, agreementOptions)
  },
}
