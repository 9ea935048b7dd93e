import { wholeParties } from '../archive/projects.js'
import { demandOf } from './fund-demands.js'
import type { Rule } from './rule.js'
import { isSound } from './sound.js'

export const rule: Rule<'application'> = {
  name: 'application-has-several-parties',
  severity: 'warning',
  floor: 'off',
  imported: 'info',
  description: {
    sv: 'Bakom en ansökan om gemensamma medel står minst två parter.',
    en: 'At least two parties stand behind an application for joint money.',
  },
  rationale: {
    sv: 'Gemensamma medel som används i en enda kommun är inte samverkan. Medlens regler säger om det tillåts, ger en varning eller avvisas (`rules.single_party`).',
    en: 'Joint money used in a single municipality is not collaboration. The fund itself says whether it is allowed, warned of or rejected (`rules.single_party`).',
  },
  on: ['application'],

  *check(document, archive) {
    if (!isSound(document, 'applicant', 'parties', 'history')) return
    const [only, second] = wholeParties(document, archive.parties)
    if (only === undefined || second !== undefined) return
    const demand = demandOf(document, archive, 'single_party')
    if (demand === null) return
    const name = archive.name(only)
    yield {
      at: { key: document.facts.parties ? ['parties'] : ['applicant'] },
      message: {
        sv: `Bara ${name.sv} står bakom ansökan, men det behövs minst två parter`,
        en: `Only ${name.en} stands behind the application, but at least two parties are needed`,
      },
      hint: {
        sv: 'Lägg till de andra under `parties`. Delar av samma kommun eller region räknas som en part.',
        en: 'Add the others under `parties`. Parts of one municipality or region count as one party.',
      },
      ...demand,
    }
  },

  examples: [
    {
      files: {
        'funds/nosk-2022.md': fund('reject'),
        'applications/nosk-2022/a.md': application('nosk-2022', 'kommun-1293'),
        'applications/nosk-2022/b.md': application('nosk-2022', 'kommun-1290', ', declined'),
        'applications/_none/c.md': application('null', 'kommun-1290'),
      },
      says: [],
    },
    {
      files: {
        'funds/nosk-2020.md': fund('allow'),
        'applications/nosk-2020/a.md': application('nosk-2020', 'kommun-1290'),
      },
      says: [],
    },
    {
      files: {
        'funds/nosk-2022.md': fund('warn'),
        'parties/skolan.md': '---\ntype: party\nid: skolan\nparent: kommun-1290\n---\n',
        'applications/nosk-2022/a.md': application('nosk-2022', 'kommun-1290'),
        'applications/nosk-2022/b.md': application('nosk-2022', 'skolan'),
      },
      says: [
        'applications/nosk-2022/a.md:5:1 Bara Kristianstad står bakom ansökan, men det behövs minst två parter',
        'applications/nosk-2022/b.md:5:1 Bara Kristianstad står bakom ansökan, men det behövs minst två parter',
      ],
    },
  ],
}

function fund(says: string): string {
  return `---\ntype: fund\nid: nosk-202${says === 'allow' ? 0 : 2}\nrules: {single_party: ${says}}\n---\n`
}

function application(fund: string, other: string, last = ''): string {
  const parties = `parties: [{party: ${other}}]`
  const entries = ['received', ...last.split(', ').filter((status) => status !== '')]
  const history = entries.map((status) => `{on: 2022-02-01, status: ${status}}`).join(', ')
  return `---\ntype: application\nfund: ${fund}\napplicant: kommun-1290\n${parties}\nhistory: [${history}]\n---\n`
}
