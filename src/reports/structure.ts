import type { Archive } from '../archive/archive.js'
import { type LifeState, lifeOn } from '../archive/forums/life.js'
import { flatTree, type Node, treeOf } from '../archive/forums/tree.js'
import { childrenOf } from '../archive/said/routes.js'
import { counted } from '../format.js'
import { each, type Text } from '../text.js'
import { count } from './count.js'
import { drawingOf } from './forums/drawing.js'
import {
  type ForumFilter,
  forumFilter,
  forumOptions,
  forumParameters,
  forumSubject,
  forumTest,
} from './forums/filters.js'
import { steeringTable } from './forums/steering.js'
import { structureTable, structureTrees } from './forums/structure-tree.js'
import type { Report } from './report.js'
import { worthShowing } from './said/blocks.js'
import type { View } from './view.js'

export const report: Report = {
  name: 'structure',
  aliases: ['struktur'],
  description: {
    sv: 'Hur forumen hänger ihop: vem som styr vem, med vilket mandat, och hur det står till',
    en: 'How the forums hang together: who steers whom, with which mandate, and how they stand',
  },
  options: [
    ...forumOptions,
    {
      flags: '--ended',
      description: {
        sv: 'ta med de som har upphört, och vem som tog över',
        en: 'include those that have ended, and who took over',
      },
    },
  ],
  formats: ['mermaid'],
  counts: [
    count('forums', 'forum', 'forums'),
    count('active', 'aktiva', 'active'),
    count('planned', 'planerade', 'planned'),
    count('dormant', 'vilande', 'dormant'),
    count('steering', 'styr andra', 'steering others'),
  ],
  examples: [
    {
      command: { sv: 'samverkan rapport struktur', en: 'samverkan report structure' },
      says: { sv: 'alla forum som ett träd', en: 'all forums as a tree' },
    },
    {
      command: {
        sv: 'samverkan rapport struktur --forum nb-lansstyrgrupp',
        en: 'samverkan report structure --forum nb-lansstyrgrupp',
      },
      says: { sv: 'ett forum, uppåt och nedåt', en: 'one forum, upwards and downwards' },
    },
    {
      command: {
        sv: 'samverkan rapport struktur --county 25 --format mermaid -o struktur.mmd',
        en: 'samverkan report structure --county 25 --format mermaid -o structure.mmd',
      },
      says: { sv: 'som bild till en wiki', en: 'as a drawing for a wiki' },
    },
  ],
  build(archive, query) {
    return viewOf(archive, forumFilter(query, archive), query['ended'] === true)
  },
}

function viewOf(archive: Archive, filter: ForumFilter, ended: boolean): View {
  const asked = forumTest(filter, archive)
  const stateOf = (node: Pick<Node, 'forum'>): LifeState =>
    lifeOn(node.forum.facts, archive.today).state
  const nodes = treeOf(archive, (forum) => {
    // The one that was asked about is shown even when it is gone.
    if (!asked(forum)) return false
    return ended || forum.id === filter.forum || stateOf({ forum }) !== 'ended'
  })
  const all = flatTree(nodes)
  const own = all.filter(({ forum }) => forum.facts.external !== true)
  const count = (state: LifeState) => own.filter((node) => stateOf(node) === state).length
  const left = ended
    ? 0
    : archive.of('forum').filter((forum) => asked(forum) && stateOf({ forum }) === 'ended').length
  const figures = {
    forums: own.length,
    active: count('active'),
    planned: count('planned'),
    dormant: count('dormant'),
    ended: count('ended'),
    outside: all.length - own.length,
    steering: all.filter(({ id }) => childrenOf(id, archive).length > 0).length,
    top: nodes.length,
  }
  return {
    report: 'structure',
    title: { sv: 'Forumens struktur', en: 'The structure of the forums' },
    subject: forumSubject(filter, archive),
    parameters: { ...forumParameters(filter), ended },
    figures,
    blocks: worthShowing([
      { kind: 'prose', heading: null, paragraphs: [aloud(figures)] },
      ...structureTrees(nodes, archive, filter.forum),
      steeringTable(all, archive),
      structureTable(all, archive),
    ]),
    notes: [...(left > 0 ? [leftOut(left)] : []), drawn],
    graph: drawingOf(nodes, archive),
  }
}

const drawn: Text = {
  sv: 'Som bild: --format mermaid. Mer om ett forum: samverkan förklara <forum>',
  en: 'As a drawing: --format mermaid. More of one forum: samverkan explain <forum>',
}

function leftOut(count: number): Text {
  const words = counted(count, { sv: 'forum', en: 'forum' }, { sv: 'forum', en: 'forums' })
  return {
    sv: `Ej med: ${words.sv} som har upphört. Visa dem med --ended.`,
    en: `Left out: ${words.en} that have ended. Show them with --ended.`,
  }
}

const none: Text = { sv: 'Inga forum.', en: 'No forums.' }

/** "42 forum: 40 aktiva, 1 planerat, 1 vilande. Dessutom 4 utanför arkivet." */
function aloud(figures: Readonly<Record<string, number>>): Text {
  const { forums = 0, active = 0, planned = 0, dormant = 0, ended = 0, outside = 0 } = figures
  const states: readonly (readonly [number, string, string, string])[] = [
    [active, 'aktivt', 'aktiva', 'active'],
    [planned, 'planerat', 'planerade', 'planned'],
    [dormant, 'vilande', 'vilande', 'dormant'],
    [ended, 'avslutat', 'avslutade', 'ended'],
  ]
  const told = states.filter(([count]) => count > 0)
  return each((lang) => {
    const noun = { sv: 'forum', en: forums === 1 ? 'forum' : 'forums' }[lang]
    const parts = told.map(([count, one, many, en]) =>
      lang === 'sv' ? `${count} ${count === 1 ? one : many}` : `${count} ${en}`,
    )
    const first =
      forums === 0
        ? none[lang]
        : `${forums} ${noun}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`
    if (outside === 0) return first
    const more = {
      sv: `Dessutom ${outside} utanför arkivet.`,
      en: `And ${outside} outside the archive.`,
    }
    return `${first} ${more[lang]}`
  })
}
