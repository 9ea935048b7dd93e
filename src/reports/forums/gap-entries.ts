import type { Archive } from '../../archive/archive.js'
import { unclearGaps } from '../../archive/forums/gaps.js'
import { capital } from '../../text.js'
import { forumName } from '../said/naming.js'
import type { Entry } from '../view.js'
import { gapLabels } from './gap-words.js'
import { gapList, type Mapped } from './matrix.js'
import { mandateWords } from './words.js'

/** What one forum lacks. */
export const gapEntry = ({ id, gaps }: Mapped, archive: Archive): Entry => ({
  title: forumName(id, archive),
  aside: null,
  under: capital(gapList(gaps)),
  facts: [],
  id,
})

/** What an unclear forum says of itself. */
export function unclearEntry({ forum, id, gaps }: Mapped, archive: Archive): Entry {
  const { purpose } = forum.facts
  const said = purpose === undefined ? gapLabels.purpose : { sv: purpose, en: purpose }
  return {
    title: forumName(id, archive),
    aside: gapList(gaps.filter((gap) => unclearGaps.includes(gap))),
    under: null,
    facts: [
      { label: { sv: 'Syfte', en: 'Purpose' }, value: said },
      { label: { sv: 'Mandat', en: 'Mandate' }, value: mandateWords(forum, archive) },
    ],
    id,
  }
}
