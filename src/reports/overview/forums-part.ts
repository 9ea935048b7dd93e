import type { Archive } from '../../archive/archive.js'
import { valueLabel } from '../../archive/describe.js'
import type { Document } from '../../archive/document.js'
import { lifeOn } from '../../archive/forums/life.js'
import { byLevel } from '../../archive/forums/tree.js'
import { capital, listed, type Text } from '../../text.js'
import { column } from '../column.js'
import { worksIn } from '../forums/which.js'
import { forumName, headed } from '../said/naming.js'
import type { Row, Table } from '../view.js'
import { areaFlag, more } from './more.js'
import type { Scope } from './scope.js'

type Forum = Document<'forum'>

/** More names than this are counted, not listed. */
const mostNamed = 8

/** The forums of the archive that have not ended, by level; in a place those that work there. */
export const forumsIn = (scope: Scope, archive: Archive): readonly Forum[] =>
  archive
    .of('forum')
    .filter(
      (forum) =>
        forum.id !== null &&
        forum.facts.external !== true &&
        lifeOn(forum.facts, archive.today).state !== 'ended' &&
        (scope.kind !== 'area' || worksIn(forum, scope.place, archive)),
    )
    .toSorted(byLevel)

/** A row per level, with the names; null where there is none. */
export function forumTable(forums: readonly Forum[], scope: Scope, archive: Archive): Table | null {
  if (forums.length === 0) return null
  const levels = [...new Set(forums.map(({ facts }) => facts.level))]
  return {
    kind: 'table',
    name: 'forums',
    heading: headed({ sv: 'Forum', en: 'Forums' }, forums.length),
    columns: [
      { ...column('level', 'nivå', 'level', 'id'), machine: true },
      column('name', 'nivå', 'level'),
      column('forums', 'antal', 'number', 'integer'),
      column('names', 'forum', 'forums'),
    ],
    rows: levels.map((level): Row => {
      const here = forums.filter(({ facts }) => facts.level === level)
      return {
        level: level ?? null,
        name: level === undefined ? unsaid : capital(valueLabel('forum', ['level'], level)),
        forums: here.length,
        names: namesOf(here, archive),
      }
    }),
    footnotes: [more('struktur', 'structure', areaFlag(scope))],
  }
}

const unsaid: Text = { sv: 'Inte angiven', en: 'Not said' }

function namesOf(forums: readonly Forum[], archive: Archive): Text {
  const names = forums.slice(0, mostNamed).map(({ id }) => forumName(id ?? '', archive))
  const left = forums.length - names.length
  return listed(left > 0 ? [...names, { sv: `${left} till`, en: `${left} more` }] : names)
}
