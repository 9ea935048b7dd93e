import { type NeededSide, sidesLacking } from '../archive/lacking-parties.js'
import { namedParties } from '../archive/projects.js'
import { listed, type Text } from '../text.js'
import { demandOf } from './fund-demands.js'
import type { Rule } from './rule.js'
import { isSound } from './sound.js'

export const rule: Rule<'application'> = {
  name: 'application-has-both-sides',
  severity: 'warning',
  floor: 'off',
  imported: 'info',
  description: {
    sv: 'Bakom en ansökan om gemensamma medel står både kommuner och region.',
    en: 'Both municipalities and the region stand behind an application for joint money.',
  },
  rationale: {
    sv: 'Medlen finns för det som kommuner och region bara klarar tillsammans. Medlens regler säger om en ensam sida tillåts, ger en varning eller avvisas (`rules.one_sided`).',
    en: 'The fund is for what municipalities and region only manage together. It says itself whether one side alone is allowed, warned of or rejected (`rules.one_sided`).',
  },
  on: ['application'],

  *check(document, archive) {
    if (!isSound(document, 'applicant', 'parties', 'history')) return
    // Whose side an unknown party is on, nobody can tell; that it is unknown is told elsewhere.
    const [first, second] = sidesLacking(document, archive.parties) ?? []
    if (first === undefined) return
    const demand = demandOf(document, archive, 'one_sided')
    if (demand === null) return
    const ids = namedParties(document)
    const names = listed(ids.slice(0, maxNamed).map((id) => archive.name(id)))
    const lacks = second === undefined ? sideNames[first] : neither
    yield {
      at: { key: document.facts.parties ? ['parties'] : ['applicant'] },
      message: {
        sv: `${lacks.sv} står bakom ansökan, men båda sidor behövs`,
        en: `${lacks.en} stands behind the application, but both sides are needed`,
      },
      hint: {
        sv: `Nu är det ${names.sv}${ids.length > maxNamed ? ' med flera' : ''}. Lägg till den andra sidan under \`parties\`.`,
        en: `Now it is ${names.en}${ids.length > maxNamed ? ' and others' : ''}. Add the other side under \`parties\`.`,
      },
      ...demand,
    }
  },

  examples: [
    {
      files: {
        'funds/nosk-2022.md': fund('reject'),
        'parties/psykiatrin.md': party('psykiatrin', 'side: region\nparent: region-12'),
        'applications/nosk-2022/a.md': application('region-12'),
        'applications/nosk-2022/b.md': application('psykiatrin'),
      },
      says: [],
    },
    {
      files: {
        'funds/nosk-2022.md': fund('warn'),
        'parties/brukarrad.md': party('brukarrad', 'side: other'),
        'applications/nosk-2022/a.md': application('kommun-1293'),
        'applications/nosk-2022/b.md': application('brukarrad'),
      },
      says: [
        'applications/nosk-2022/a.md:5:1 Ingen region står bakom ansökan, men båda sidor behövs',
        'applications/nosk-2022/b.md:5:1 Ingen region står bakom ansökan, men båda sidor behövs',
      ],
    },
    {
      files: {
        'funds/nosk-2022.md': fund('allow'),
        'applications/a.md': application('kommun-1293'),
      },
      says: [],
    },
  ],
}

const maxNamed = 5

const sideNames: Readonly<Record<NeededSide, Text>> = {
  municipalities: { sv: 'Ingen kommun', en: 'No municipality' },
  region: { sv: 'Ingen region', en: 'No region' },
}
const neither: Text = { sv: 'Varken kommun eller region', en: 'Neither municipality nor region' }

function fund(says: string): string {
  return `---\ntype: fund\nid: nosk-2022\nrules: {one_sided: ${says}}\n---\n`
}

function party(id: string, more: string): string {
  return `---\ntype: party\nid: ${id}\nname: ${id}\n${more}\n---\n`
}

function application(other: string): string {
  const history = 'history: [{on: 2022-02-01, status: received}]'
  const head = 'type: application\nfund: nosk-2022\napplicant: kommun-1290'
  return `---\n${head}\nparties: [{party: ${other}}]\n${history}\n---\n`
}
