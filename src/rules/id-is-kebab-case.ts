import { keyName } from '../archive/describe.js'
import { capital } from '../text.js'
import { isMisread } from './misread.js'
import type { Rule } from './rule.js'
import { schemaFaultsOf } from './schema-faults.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'id-is-kebab-case',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Ett id är små bokstäver a–z och siffror, med bindestreck mellan orden.',
    en: 'An id is small letters a–z and digits, with hyphens between the words.',
  },
  rationale: {
    sv: 'Ett id blir filnamn och länkar och skrivs för hand i andra dokument. Det ska bli lika överallt.',
    en: 'An id becomes file names and links and is typed in other documents. It must be alike everywhere.',
  },
  about: 'schemaFaults',

  *check(document) {
    for (const { type, pointer, value } of schemaFaultsOf(document, 'id-is-kebab-case')) {
      if (isMisread(document, pointer)) continue
      const key = capital(keyName(type, pointer))
      const better = kebab(String(value))
      const wanted =
        better === ''
          ? {
              sv: 'ett id är små bokstäver och bindestreck, som `nb-lansstyrgrupp`',
              en: 'an id is small letters and hyphens, such as `nb-lansstyrgrupp`',
            }
          : { sv: `skriv \`${better}\``, en: `write \`${better}\`` }
      yield {
        at: { key: pointer },
        message: {
          sv: `${key.sv} är ${shown(value)}; ${wanted.sv}`,
          en: `${key.en} is ${shown(value)}; ${wanted.en}`,
        },
        hint: {
          sv: 'Hänvisar andra dokument redan hit ska deras hänvisningar ändras på samma gång.',
          en: 'If other documents refer here already, change their references at the same time.',
        },
      }
    }
  },

  examples: [
    { files: { 'parties/a.md': '---\ntype: party\nid: fyrbodal-2\n---\n' }, says: [] },
    {
      files: { 'parties/a.md': '---\ntype: party\nid: Länsstyrgrupp_Norr\n---\n' },
      says: ['parties/a.md:3:5 Id (`id`) är `Länsstyrgrupp_Norr`; skriv `lansstyrgrupp-norr`'],
    },
    {
      files: { 'parties/a.md': '---\ntype: party\nid: "2022"\n---\n' },
      says: [
        'parties/a.md:3:5 Id (`id`) är `2022`; ett id är små bokstäver och bindestreck, som `nb-lansstyrgrupp`',
      ],
    },
  ],
}

/** The nearest id: accents off, small letters, hyphens for everything else; empty when none. */
function kebab(text: string): string {
  const plain = text.slice(0, 100).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return /^[a-z]/.test(words) && words !== text ? words : ''
}
