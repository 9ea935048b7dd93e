import type { Command, Option } from '../command.js'
import { idOption, writing } from './writing.js'

export const partyOptions: readonly Option[] = [
  {
    flags: '--name <name>',
    description: { sv: 'partens namn', en: 'the name of the party' },
  },
  {
    flags: '--kind <kind>',
    description: {
      sv: 'slag av organisation: kommunalförbund, kommundel, myndighet …',
      en: 'kind of organisation: municipal_association, district_unit, agency …',
    },
  },
  {
    flags: '--side <side>',
    description: {
      sv: 'sida: kommunerna, regionen eller övriga',
      en: 'side: municipalities, region or other',
    },
  },
  {
    flags: '--parent <party>',
    description: { sv: 'parten som den är en del av', en: 'the party it is part of' },
  },
  {
    flags: '--short-name <name>',
    description: { sv: 'kort namn', en: 'a short name' },
  },
  {
    flags: '--alias <name>',
    description: { sv: 'ett annat namn som folk använder', en: 'another name people use' },
    repeatable: true,
  },
  {
    flags: '--county <code>',
    description: { sv: 'länets kod, två siffror', en: 'the two digits of the county' },
  },
  idOption,
  ...writing,
]

export const partyCommand: Command = {
  name: 'party',
  aliases: ['part', 'organisation'],
  above: 'ny',
  summary: {
    sv: 'en part: en organisation som registret saknar',
    en: 'a party: an organisation that the register lacks',
  },
  options: partyOptions,
  examples: [
    {
      command: {
        sv: 'samverkan ny part --name "Vuxenpsykiatrin" --kind annan --parent "Region Skåne"',
        en: 'samverkan new party --name "Adult psychiatry" --kind other --parent "Region Skåne"',
      },
      says: { sv: 'en del av regionen', en: 'a part of the region' },
    },
    {
      command: {
        sv: 'samverkan ny part --id kommun-1880 --alias "Örebro stad"',
        en: 'samverkan new party --id kommun-1880 --alias "Örebro stad"',
      },
      says: {
        sv: 'ett namn till på en kommun i registret',
        en: 'one more name for a municipality of the register',
      },
    },
  ],
  async run(call) {
    const { makeParty } = await import('./make-party.js')
    return makeParty(call, partyOptions)
  },
}
