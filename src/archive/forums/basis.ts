import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { entriesOf } from '../facts.js'
import type { Forum } from './tree.js'

export type Agreement = Document<'agreement'>

/** How an agreement stands on a day. */
export type Standing = 'draft' | 'coming' | 'in_force' | 'lapsed' | 'terminated' | 'replaced'

/** An agreement that a forum rests on; one that the archive does not have has no document. */
export interface Basis {
  readonly id: string
  readonly agreement: Agreement | null
  readonly standing: Standing | null
}

/** The agreements a forum rests on, in its own order, as they stand on the as-of day. */
export const basisOf = ({ facts }: Forum, archive: Archive): readonly Basis[] =>
  [...entriesOf(facts.based_on)].map(([, id]) => {
    const agreement = archive.findA('agreement', id) ?? null
    return {
      id: agreement?.id ?? id,
      agreement,
      standing: agreement === null ? null : standingOf(agreement, archive),
    }
  })

function standingOf({ id, facts }: Agreement, archive: Archive): Standing {
  const { today } = archive
  const { adopted, valid_from: from, valid_to: to, terminated_on: terminated } = facts
  if (!adopted?.on || adopted.on > today) return 'draft'
  if (typeof terminated === 'string' && terminated <= today) return 'terminated'
  if (isReplaced(id, archive)) return 'replaced'
  if (typeof from === 'string' && from > today) return 'coming'
  return typeof to === 'string' && to < today ? 'lapsed' : 'in_force'
}

/** Whether an adopted agreement that has begun says that it replaces another. */
const isReplaced = (id: string | null, archive: Archive): boolean =>
  archive.of('agreement').some(({ facts }) => {
    const { adopted, valid_from: from, replaces } = facts
    if (!adopted?.on || adopted.on > archive.today) return false
    if (typeof from === 'string' && from > archive.today) return false
    return [...entriesOf(replaces)].some(
      ([, other]) => archive.findA('agreement', other)?.id === id,
    )
  })
