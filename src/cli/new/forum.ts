import type { Command, Option } from '../command.js'
import { mandateOptions, peopleOptions, workOptions } from './forum-options.js'
import { keepingOptions } from './keeping.js'
import { idOption, writing } from './writing.js'

export const forumOptions: readonly Option[] = [
  {
    flags: '--name <name>',
    description: { sv: 'forumets namn', en: 'the name of the forum' },
  },
  {
    flags: '--level <level>',
    description: {
      sv: 'nivå: nationell, sjukvårdsregion, län, delregion, länsdel, kommun eller lokal',
      en: 'level: national, care_region, county, subregion, district, municipality or local',
    },
  },
  {
    flags: '--kind <kind>',
    description: {
      sv: 'slag av grupp: politisk, tjänstepersoner, arbetsutskott …',
      en: 'kind of group: political, officials, executive_committee …',
    },
  },
  {
    flags: '--parent <forum>',
    description: { sv: 'forumet ovanför', en: 'the forum above' },
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
    flags: '--purpose <text>',
    description: { sv: 'vad det är till för, i en mening', en: 'what it is for, in one sentence' },
  },
  {
    flags: '--sides <side>',
    description: {
      sv: 'sidorna som möts: kommunerna, regionen, övriga',
      en: 'the sides that meet: municipalities, region, other',
    },
    repeatable: true,
  },
  {
    flags: '--approval <how>',
    description: {
      sv: 'hur protokoll godkänns: nästa möte, justering eller inte alls',
      en: 'how minutes are approved: next_meeting, attestation or none',
    },
  },
  {
    flags: '--alias <name>',
    description: { sv: 'ett annat namn som folk använder', en: 'another name people use' },
    repeatable: true,
  },
  {
    flags: '--started-on <date>',
    description: { sv: 'när det började', en: 'when it started' },
  },
  {
    flags: '--min-per-year <n>',
    description: { sv: 'minsta antal möten per år', en: 'the least number of meetings a year' },
  },
  {
    flags: '--start <time>',
    description: { sv: 'vanlig starttid', en: 'the usual start' },
  },
  {
    flags: '--end <time>',
    description: { sv: 'vanlig sluttid', en: 'the usual end' },
  },
  {
    flags: '--item <text>',
    description: { sv: 'en stående punkt på dagordningen', en: 'an item on every agenda' },
    repeatable: true,
  },
  {
    flags: '--external',
    description: {
      sv: 'ett forum utanför arkivet som frågor kan lyftas till',
      en: 'a body outside the archive that questions can be referred to',
    },
  },
  ...mandateOptions,
  ...peopleOptions,
  ...workOptions,
  ...keepingOptions,
  idOption,
  ...writing,
]

export const forumCommand: Command = {
  name: 'forum',
  aliases: [],
  summary: { sv: 'ett forum', en: 'a forum' },
  options: forumOptions,
  examples: [
    {
      command: {
        sv: 'samverkan nytt forum --name Länsgruppen --level län --kind tjänstepersoner --area "Örebro län"',
        en: 'samverkan new forum --name "County group" --level county --kind officials --area "Örebro län"',
      },
      says: { sv: 'utan frågor', en: 'without questions' },
    },
    {
      command: {
        sv: 'samverkan nytt forum --name "AG rutin" --level län --kind arbetsgrupp --assignment "Ta fram en rutin" --until 2027-06-30 --seat "socialchef @ kommunerna"',
        en: 'samverkan new forum --name "WG routine" --level county --kind working_group --assignment "Draw up a routine" --until 2027-06-30 --seat "head of social services @ municipalities"',
      },
      says: { sv: 'en arbetsgrupp med uppdrag', en: 'a working group with its assignment' },
    },
  ],
  details: {
    sv: 'Det som saknas står som kommentarer i dokumentet. Vad som återstår innan forumet öppnas säger `samverkan kontrollera`.',
    en: 'What is missing stands as comments in the document. What is left before the forum is opened is told by `samverkan validate`.',
  },
  async run(call) {
    const { makeForum } = await import('./make-forum.js')
    return makeForum(call, forumOptions)
  },
}
