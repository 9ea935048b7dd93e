import { lifeLabels } from '../../archive/forums/life.js'
import { column } from '../column.js'
import type { Column } from '../view.js'

/** What every table with a row for each forum begins with, for machines. */
export const forumColumns: readonly Column[] = [
  column('forum', 'forum', 'forum', 'id'),
  column('name', 'namn', 'name'),
  column('level', 'nivå', 'level', 'id'),
  column('kind', 'slag', 'kind', 'id'),
  { ...column('state', 'läge', 'state', 'id'), words: lifeLabels },
]
