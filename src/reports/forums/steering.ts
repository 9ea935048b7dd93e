import type { Archive } from '../../archive/archive.js'
import { livingBelow, type Node } from '../../archive/forums/tree.js'
import { column } from '../column.js'
import { forumName, forumNames } from '../said/naming.js'
import type { Table } from '../view.js'
import { mandateWords } from './words.js'

/** Who steers whom, and what each that steers may do. */
export function steeringTable(nodes: readonly Node[], archive: Archive): Table {
  const steering = nodes.flatMap(({ forum, id }) => {
    const below = livingBelow(id, archive).flatMap((one) => one.id ?? [])
    return below.length === 0 ? [] : [{ forum, id, below }]
  })
  return {
    kind: 'table',
    name: 'steering',
    heading: { sv: 'Vem styr vad', en: 'Who steers what' },
    columns: [
      { ...column('name', 'Vem styr vad', 'Who steers what'), people: true },
      column('forum', 'forum', 'forum', 'id'),
      column('mandate', 'mandat', 'mandate'),
      { ...column('steers', 'styr', 'steers'), people: true },
      column('below', 'forum under', 'forums below', 'integer'),
      column('below_ids', 'forum under, id', 'forums below, ids', 'id'),
    ].map((one) => (machine.has(one.key) ? { ...one, machine: true } : one)),
    rows: steering.map(({ forum, id, below }) => ({
      name: forumName(id, archive),
      forum: id,
      mandate:
        forum.facts.external === true
          ? { sv: 'utanför arkivet', en: 'outside the archive' }
          : mandateWords(forum, archive),
      steers: forumNames(below, archive),
      below: below.length,
      below_ids: below.join(' '),
    })),
  }
}

const machine = new Set(['forum', 'below', 'below_ids'])
