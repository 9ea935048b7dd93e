import {
  type PartyOn,
  type PartyStep,
  partiesOn,
  partySteps,
  wantsDecisions,
} from '../../archive/agreements/parties.js'
import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { each, join, listed, type Text } from '../../text.js'
import type { EntryFact } from '../view.js'

/** More parties than this are counted instead of named. */
const mostNamed = 5

export const stepLabels: Readonly<Record<PartyStep, Text>> = {
  received: { sv: 'mottagit', en: 'received' },
  decided: { sv: 'beslutat', en: 'decided' },
  implemented: { sv: 'infört', en: 'implemented' },
  followed_up: { sv: 'följt upp', en: 'followed up' },
}

/** "13: mottagit 13, beslutat 12, infört 11, följt upp –", and who has something left to do. */
export function partyFacts(
  agreement: Document<'agreement'>,
  archive: Archive,
): readonly EntryFact[] {
  const rows = partiesOn(agreement, archive.today)
  if (rows.length === 0) return []
  const counts = partySteps.map((step) => {
    const done = rows.filter((row) => row[step] !== null).length
    // That nobody is said to have done it may be because nobody wrote it down.
    return each((lang) => `${stepLabels[step][lang]} ${done === 0 ? '–' : done}`)
  })
  const steps = join(counts, ', ')
  const left = leftToDo(agreement, rows, archive)
  return [
    {
      label: { sv: 'Parter', en: 'Parties' },
      value: each((lang) => `${rows.length}: ${steps[lang]}`),
    },
    ...(left ? [{ label: { sv: 'Återstår', en: 'Left' }, value: left }] : []),
  ]
}

/** "beslut: Degerfors; införande: Degerfors och Ljusnarsberg". */
function leftToDo(
  agreement: Document<'agreement'>,
  rows: readonly PartyOn[],
  archive: Archive,
): Text | null {
  const steps: readonly (readonly [PartyStep, Text])[] = [
    ...(wantsDecisions(agreement)
      ? [['decided', { sv: 'beslut', en: 'decision' }] as const]
      : [['received', { sv: 'mottagande', en: 'receipt' }] as const]),
    ['implemented', { sv: 'införande', en: 'implementation' }],
  ]
  const parts = steps.flatMap(([step, name]) => {
    const left = rows.filter((row) => row[step] === null && row.implemented === null)
    const names = listed(left.map(({ party }) => archive.name(party)))
    if (left.length === 0 || left.length === rows.length) return []
    return left.length > mostNamed
      ? [{ sv: `${name.sv}: ${left.length} parter`, en: `${name.en}: ${left.length} parties` }]
      : [each((lang) => `${name[lang]}: ${names[lang]}`)]
  })
  return parts.length === 0 ? null : join(parts, '; ')
}
