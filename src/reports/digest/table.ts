import type { Archive } from '../../archive/archive.js'
import type { Said } from '../../archive/said/said.js'
import { column } from '../column.js'
import { placeOf, textOf } from '../said/naming.js'
import type { Row, Table } from '../view.js'
import { type Section, stateFor } from './section.js'

/** A row for each thing that a forum did or was given. */
export const digestTable = (sections: readonly Section[], archive: Archive): Table => ({
  kind: 'table',
  name: 'digest',
  heading: { sv: 'Allt nytt', en: 'All that is new' },
  columns: [
    column('forum', 'forum', 'forum', 'id'),
    column('forum_name', 'forumets namn', 'name of the forum'),
    column('what', 'vad', 'what', 'id'),
    column('id', 'id', 'id', 'id'),
    column('on', 'dag', 'day', 'date'),
    column('said_in', 'sagt i', 'said in', 'id'),
    column('kind', 'slag', 'kind', 'id'),
    column('result', 'utfall', 'outcome', 'id'),
    column('text', 'vad som sades', 'what was said'),
    column('state', 'läge', 'state', 'id'),
  ],
  rows: sections.flatMap((section) => {
    const { forum, decided, asked, answered, given } = section
    const row = (what: string, said: Said, state: string | null = null): Row => ({
      forum,
      forum_name: archive.name(forum),
      what,
      id: placeOf(said),
      on: said.on,
      said_in: said.forum,
      kind: said.item.kind,
      result: said.item.result,
      text: textOf(said),
      state,
    })
    return [
      ...decided.map((said) => row('decided', said)),
      ...asked.map((said) => row('asked', said)),
      ...answered.map((said) => row('answered', said)),
      ...given.map((matter) => row('given', matter.said, stateFor(matter, forum))),
    ]
  }),
  hidden: true,
})
