import type { Text } from '../../text.js'
import type { Facts } from '../facts.js'
import type { Forum } from '../types.js'

/** What a forum lacks before it can be opened, in the order of the document. */
export function lackingInForum(facts: Facts<Forum>): readonly Text[] {
  const isEmpty = (list: readonly unknown[] | undefined) => !list || list.length === 0
  const wanted: readonly (readonly [boolean, Text])[] = [
    [
      facts.started_on === undefined,
      { sv: 'dagen det börjar (`started_on`)', en: 'the day it starts (`started_on`)' },
    ],
    [isEmpty(facts.area), { sv: 'område (`area`)', en: 'the area (`area`)' }],
    [facts.purpose === undefined, { sv: 'syfte (`purpose`)', en: 'the purpose (`purpose`)' }],
    [isEmpty(facts.mandate), { sv: 'mandat (`mandate`)', en: 'the mandate (`mandate`)' }],
    [isEmpty(facts.sides), { sv: 'vilka sidor som möts (`sides`)', en: 'the sides (`sides`)' }],
    [
      facts.chair === undefined && facts.convener === undefined,
      {
        sv: 'ordförande eller sammankallande (`chair`, `convener`)',
        en: 'who chairs or convenes (`chair`, `convener`)',
      },
    ],
    [
      facts.kind === 'working_group' && facts.assignment === undefined,
      { sv: 'uppdrag och sista dag (`assignment`)', en: 'assignment and last day (`assignment`)' },
    ],
    [isEmpty(facts.seats), { sv: 'platser (`seats`)', en: 'seats (`seats`)' }],
    [
      facts.cadence?.min_per_year === undefined,
      { sv: 'hur ofta det möts (`cadence`)', en: 'how often it meets (`cadence`)' },
    ],
    [
      facts.approval === undefined,
      { sv: 'hur protokoll godkänns (`approval`)', en: 'how minutes are approved (`approval`)' },
    ],
  ]
  return wanted.flatMap(([lacks, what]) => (lacks ? [what] : []))
}
