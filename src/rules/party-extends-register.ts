import { keyName } from '../archive/describe.js'
import { isA } from '../archive/document.js'
import { register } from '../archive/register.js'
import { capital, listed } from '../text.js'
import type { Rule } from './rule.js'

/** What a party of the register may say, beside keys of the archive's own. */
const allowed = ['type', 'id', 'aliases']

export const rule: Rule<'party'> = {
  name: 'party-extends-register',
  severity: 'error',
  floor: 'error',
  on: ['party'],
  description: {
    sv: 'Ett dokument för en kommun eller region lägger bara till andra namn.',
    en: 'A document for a municipality or region adds other names only.',
  },
  rationale: {
    sv: 'Namn, kod och län är inbyggda och lika i alla arkiv. Då betyder samma id samma part överallt.',
    en: 'Name, code and county are built in and alike in all archives, so that an id means one party.',
  },

  *check(document) {
    const known = document.id === null ? undefined : register.get(document.id)
    if (!known || !isA(document, 'party')) return
    for (const key of Object.keys(document.values ?? {})) {
      if (allowed.includes(key) || key.startsWith('x_')) continue
      const name = capital(keyName('party', [key]))
      const may = listed(['aliases'].map((word) => keyName('party', [word])))
      yield {
        at: { key: [key], part: 'key' },
        message: {
          sv: `${name.sv} är redan bestämt för ${known.name}; här får bara ${may.sv} läggas till`,
          en: `${name.en} is already set for ${known.name}; only ${may.en} may be added here`,
        },
        hint: {
          sv: 'Ta bort raden. En enhet i kommunen eller regionen får ett eget id, med `parent`.',
          en: 'Remove the line. A unit of it gets an id of its own, with `parent`.',
        },
      }
    }
  },

  examples: [
    {
      files: {
        'parties/kommun-1880.md':
          '---\ntype: party\nid: kommun-1880\naliases: [Örebro stad]\nx_kontakt: registrator\n---\n',
      },
      says: [],
    },
    {
      files: {
        'parties/kommun-1880.md': '---\ntype: party\nid: kommun-1880\nname: Örebro\n---\n',
      },
      says: [
        'parties/kommun-1880.md:4:1 Namn (`name`) är redan bestämt för Örebro kommun; här får bara andra namn (`aliases`) läggas till',
      ],
    },
  ],
}
