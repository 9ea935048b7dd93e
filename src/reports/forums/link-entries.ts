import type { Archive } from '../../archive/archive.js'
import type { Link } from '../../archive/forums/links.js'
import { keepsMinutesHere } from '../../archive/said/receiver.js'
import type { Text } from '../../text.js'
import { column } from '../column.js'
import type { Entry, EntryFact, Row, Table } from '../view.js'
import { exchangeWords, pairName, postList, tieWords } from './link-words.js'

/** Minutes of at least one of them are here: else nobody can tell what has passed between them. */
export const isKnown = ({ forums }: Link, archive: Archive): boolean =>
  forums.some((id) => keepsMinutesHere(id, archive))

/** Two that belong together, and nothing shows that they do. */
export function looseEntry(link: Link, archive: Archive): Entry {
  const missing = link.forums.filter((id) => !keepsMinutesHere(id, archive))
  const unknown: Text = {
    sv:
      missing.length === 2
        ? 'inga protokoll från någon av dem här'
        : 'protokoll från den ena saknas här',
    en: missing.length === 2 ? 'no minutes of either here' : 'no minutes of one of them here',
  }
  return {
    title: pairName(link, archive),
    aside: missing.length > 0 ? unknown : null,
    under: tieWords(link),
    facts: [],
    id: null,
  }
}

/** Two that share something, and what. */
export function linkedEntry(link: Link, archive: Archive): Entry {
  const { posts, chairSits, exchanges } = link
  const facts: EntryFact[] = []
  if (posts.length > 0) {
    facts.push({ label: { sv: 'Roller', en: 'Roles' }, value: postList(posts, archive) })
  }
  if (chairSits) {
    facts.push({
      label: { sv: 'Ordförande', en: 'Chair' },
      value: { sv: 'sitter i båda', en: 'sits in both' },
    })
  }
  if (exchanges.length > 0) {
    const words = exchangeWords(exchanges, archive.today)
    facts.push({ label: { sv: 'Utbyte', en: 'Exchange' }, value: words })
  } else {
    facts.push({ label: { sv: 'Utbyte', en: 'Exchange' }, value: { sv: 'inget', en: 'none' } })
  }
  return { title: pairName(link, archive), aside: null, under: tieWords(link), facts, id: null }
}

/** A row for each pair. */
export const linksTable = (links: readonly Link[], archive: Archive): Table => ({
  kind: 'table',
  name: 'links',
  heading: { sv: 'Par av forum', en: 'Pairs of forums' },
  columns: [
    column('a', 'forum', 'forum', 'id'),
    column('b', 'och forum', 'and forum', 'id'),
    column('a_name', 'forumets namn', 'name of the forum'),
    column('b_name', 'det andra forumets namn', 'name of the other'),
    column('linked', 'hänger ihop', 'linked', 'boolean'),
    column('ties', 'hör ihop genom', 'tied by', 'id'),
    column('shared_roles', 'gemensamma roller', 'shared roles', 'integer'),
    column('chair_sits', 'ordföranden sitter i båda', 'chair sits in both', 'boolean'),
    column('exchanges', 'utbyten', 'exchanges', 'integer'),
    column('joint_meetings', 'gemensamma möten', 'joint meetings', 'integer'),
    column('last', 'senast', 'last', 'date'),
    column('minutes_here', 'protokoll finns här', 'minutes are here', 'boolean'),
  ],
  rows: links.map((link): Row => {
    const [a, b] = link.forums
    return {
      a,
      b,
      a_name: archive.name(a),
      b_name: archive.name(b),
      linked: link.linked,
      ties: link.ties.join(' ') || null,
      shared_roles: link.posts.length,
      chair_sits: link.chairSits,
      exchanges: link.exchanges.length,
      joint_meetings: link.exchanges.filter(({ kind }) => kind === 'meeting').length,
      last: link.exchanges.at(-1)?.on ?? null,
      minutes_here: isKnown(link, archive),
    }
  }),
  hidden: true,
})
