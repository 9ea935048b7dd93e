import type { Option } from '../command.js'

/** What a forum may do and for whom. */
export const mandateOptions: readonly Option[] = [
  {
    flags: '--based-on <agreement>',
    description: {
      sv: 'en överenskommelse eller ett styrdokument som det vilar på',
      en: 'an agreement or steering document that it rests on',
    },
    repeatable: true,
  },
  {
    flags: '--decides <what>',
    description: {
      sv: 'mandat: beslutar, bereder, ger råd, inget mandat eller oklart',
      en: 'mandate: decides, prepares, advises, none or unclear',
    },
  },
  {
    flags: '--scope <text>',
    description: { sv: 'vad mandatet gäller', en: 'what the mandate is about' },
  },
  {
    flags: '--assignment <text>',
    description: { sv: 'arbetsgruppens uppdrag', en: 'the assignment of a working group' },
  },
  {
    flags: '--until <date>',
    description: { sv: 'uppdragets sista dag', en: 'the last day of the assignment' },
  },
]

/** Who sits, chairs, convenes and writes. */
export const peopleOptions: readonly Option[] = [
  {
    flags: '--chair <side>',
    description: {
      sv: 'sidan som är ordförande i år: kommunerna, regionen',
      en: 'the side that chairs this year: municipalities, region',
    },
  },
  {
    flags: '--every-years <n>',
    description: {
      sv: 'efter så många år byter ordförandeskapet sida',
      en: 'after so many years the other side chairs',
    },
  },
  {
    flags: '--convener <who>',
    description: {
      sv: 'sammankallande: roll @ part, till exempel "samordnare @ region-18"',
      en: 'who convenes: role @ party, such as "coordinator @ region-18"',
    },
  },
  {
    flags: '--secretary <who>',
    description: {
      sv: 'sekreterare: roll @ part',
      en: 'secretary: role @ party',
    },
  },
  {
    flags: '--seat <who>',
    description: {
      sv: 'en plats: roll @ part eller sida, till exempel "socialchef @ kommunerna"',
      en: 'a seat: role @ party or side, such as "head of social services @ municipalities"',
    },
    repeatable: true,
  },
  {
    flags: '--max-members <n>',
    description: { sv: 'högsta antal ledamöter', en: 'the most members it may have' },
  },
  {
    flags: '--required-actor <actor>',
    description: {
      sv: 'en verksamhet som måste finnas med',
      en: 'a service that must be part of it',
    },
    repeatable: true,
  },
]

/** How it works with others. */
export const workOptions: readonly Option[] = [
  {
    flags: '--prepared-by <forum>',
    description: { sv: 'forumet som bereder mötena', en: 'the forum that prepares the meetings' },
  },
  {
    flags: '--days-before <n>',
    description: {
      sv: 'så många dagar före mötet ska beredningen ske',
      en: 'so many days before the meeting it is prepared',
    },
  },
  {
    flags: '--refers-to <forum>',
    description: {
      sv: 'ett forum dit frågor lyfts',
      en: 'a forum that questions are referred to',
    },
    repeatable: true,
  },
  {
    flags: '--yearly-plan',
    description: {
      sv: 'ska ha en handlingsplan varje år',
      en: 'is to have an action plan every year',
    },
  },
  {
    flags: '--review-by <date>',
    description: { sv: 'uppgifterna ses över senast', en: 'the last day to review what is said' },
  },
]
