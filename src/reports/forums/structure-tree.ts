import type { Archive } from '../../archive/archive.js'
import { chairTurn } from '../../archive/chair.js'
import { lifeOn } from '../../archive/forums/life.js'
import { mandatesOn } from '../../archive/forums/mandates.js'
import { timesOf } from '../../archive/forums/times.js'
import type { Node } from '../../archive/forums/tree.js'
import { parentFor } from '../../archive/said/routes.js'
import { each, type Text } from '../../text.js'
import { column } from '../column.js'
import { forumName } from '../said/naming.js'
import type { Branch, Figure, Row, Table, Tree } from '../view.js'
import { forumColumns } from './forum-columns.js'
import { mandateShort, mandateWords, sortOf, standing } from './words.js'

/**
 * The forums under each other, and last those with nobody above or below; of one asked about, and
 * those around it, the mandates in full.
 */
export function structureTrees(
  nodes: readonly Node[],
  archive: Archive,
  asked: string | null,
): readonly Tree[] {
  const tree = (name: string, heading: Text, some: readonly Node[]): readonly Tree[] => {
    const branches = some.map((node) => branchOf(node, null, archive, asked))
    return some.length === 0 ? [] : [{ kind: 'tree', name, heading, branches, dense: true }]
  }
  const isAlone = ({ id, below }: Node) => below.length === 0 && parentFor(id, archive) === null
  const together = nodes.filter((node) => !isAlone(node))
  return [
    ...tree('structure', { sv: 'Forum', en: 'Forums' }, together),
    ...tree('alone', aloneHeading, nodes.filter(isAlone)),
  ]
}

const aloneHeading: Text = {
  sv: 'Utan forum ovanför eller under',
  en: 'With no forum above or below',
}

function branchOf(
  { forum, id, below }: Node,
  above: string | null,
  archive: Archive,
  asked: string | null,
): Branch {
  const name = forumName(id, archive)
  const mark: Text = id === asked ? { sv: '» ', en: '» ' } : { sv: '', en: '' }
  const parent = parentFor(id, archive)
  return {
    title: each((lang) => `${mark[lang]}${name[lang]}`),
    aside: standing(forum, archive),
    lines: [
      ...(asked === null ? [shortLine(forum, archive)] : fullLines(forum, archive)),
      // What steers it is not in the tree, or not right above it.
      ...(parent !== null && parent !== above ? [steeredBy(parent, archive)] : []),
    ],
    id,
    raw: rawOf(forum, id, archive),
    branches: below.map((node) => branchOf(node, id, archive, asked)),
  }
}

function shortLine(forum: Node['forum'], archive: Archive): Text {
  const [sort, mandate] = [sortOf(forum), mandateShort(forum, archive)]
  if (forum.facts.external === true) return sort
  return each((lang) => `${sort[lang]}; ${mandate[lang]}`)
}

const fullLines = (forum: Node['forum'], archive: Archive): readonly Text[] =>
  forum.facts.external === true ? [sortOf(forum)] : [sortOf(forum), mandateWords(forum, archive)]

function steeredBy(parent: string, archive: Archive): Text {
  const name = forumName(parent, archive)
  return { sv: `styrs av ${name.sv}`, en: `steered by ${name.en}` }
}

function rawOf(
  { facts }: Node['forum'],
  id: string,
  archive: Archive,
): Readonly<Record<string, Figure>> {
  const { today } = archive
  const life = lifeOn(facts, today)
  const { last, next } = timesOf(id, archive)
  const mandates = mandatesOn(id, today, archive)
  return {
    forum: id,
    name: facts.name ?? id,
    level: facts.level ?? null,
    kind: facts.kind ?? null,
    state: life.state,
    since: life.since,
    external: facts.external === true,
    parent: parentFor(id, archive),
    mandates:
      mandates?.map(({ decides, scope, funds, from, to }) => ({
        decides,
        scope,
        funds,
        from,
        to,
      })) ?? null,
    chair: chairTurn(facts, today)?.side ?? null,
    last_meeting: last?.on ?? null,
    next_meeting: next?.on ?? null,
    next_is_proposed: next === null ? null : !next.sure,
  }
}

/** A row for each forum, those above before those below. */
export const structureTable = (nodes: readonly Node[], archive: Archive): Table => ({
  kind: 'table',
  name: 'structure',
  listedBy: 'forum',
  heading: { sv: 'Forum', en: 'Forums' },
  columns: [
    ...forumColumns,
    column('since', 'sedan', 'since', 'date'),
    column('external', 'utanför arkivet', 'outside the archive', 'boolean'),
    column('parent', 'styrs av', 'steered by', 'id'),
    column('decides', 'beslutanderätt', 'authority', 'id'),
    column('mandate', 'mandat', 'mandate'),
    column('chair', 'ordförandeskap', 'chair', 'id'),
    column('last_meeting', 'senaste möte', 'last meeting', 'date'),
    column('next_meeting', 'nästa möte', 'next meeting', 'date'),
    column('next_is_proposed', 'nästa möte är ett förslag', 'next is proposed', 'boolean'),
  ],
  rows: nodes.map(({ forum, id }): Row => {
    const { mandates, ...raw } = rawOf(forum, id, archive)
    const decides = mandatesOn(id, archive.today, archive)?.map((one) => one.decides)
    return {
      ...(raw as Row),
      decides: decides ? [...new Set(decides)].join(' ') : null,
      mandate: mandates === null ? null : mandateWords(forum, archive),
    }
  }),
  hidden: true,
})
