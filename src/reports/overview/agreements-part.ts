import { type Lapse, lapsesUntil } from '../../archive/agreements/lapsing.js'
import { agreementOn, holds } from '../../archive/agreements/state.js'
import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { addMonths } from '../../dates.js'
import type { Text } from '../../text.js'
import { column } from '../column.js'
import { ago, headed } from '../said/naming.js'
import type { Row, Table } from '../view.js'
import { forumFlag, more, mostShown } from './more.js'
import { isAgreementOf, type Scope } from './scope.js'

/** The agreements that hold, and what of them has its day within a year. */
export interface Agreed {
  readonly inForce: readonly Document<'agreement'>[]
  readonly lapses: readonly Lapse[]
}

export function agreedIn(scope: Scope, archive: Archive): Agreed {
  const own = archive.of('agreement').filter((one) => isAgreementOf(scope, one, archive))
  const lapses = lapsesUntil(addMonths(archive.today, 12), archive)
  return {
    inForce: own.filter((one) => holds(agreementOn(one, archive))),
    lapses: lapses.filter(({ agreement }) => own.includes(agreement)),
  }
}

const whatLabels: Readonly<Record<Lapse['what'], Text>> = {
  ends: { sv: 'löper ut', en: 'runs out' },
  notice: { sv: 'sista dag att säga upp', en: 'last day for notice' },
  review: { sv: 'ska ses över', en: 'to be reviewed' },
  follow_up: { sv: 'ska följas upp', en: 'to be followed up' },
}

/** What has its day within a year, or should have had it; null where nothing does. */
export function lapseTable({ lapses }: Agreed, scope: Scope, archive: Archive): Table | null {
  if (lapses.length === 0) return null
  const heading = { sv: 'Överenskommelser att bevaka', en: 'Agreements to watch' }
  return {
    kind: 'table',
    name: 'agreements',
    heading: headed(heading, lapses.length),
    columns: [
      column('id', 'id', 'id', 'id'),
      column('title', 'överenskommelse', 'agreement'),
      { ...column('what_name', 'vad', 'what'), people: true },
      { ...column('what', 'vad', 'what', 'id'), machine: true },
      column('on', 'dag', 'day', 'date'),
      { ...column('when', 'när', 'when'), people: true },
    ],
    rows: lapses.slice(0, mostShown).map(
      ({ agreement, on, what }): Row => ({
        id: agreement.id ?? agreement.path,
        title: agreement.facts.title ?? agreement.id ?? agreement.path,
        what_name: whatLabels[what],
        what,
        on,
        when: ago(on, archive.today),
      }),
    ),
    footnotes: [
      more('överenskommelser', 'agreements', `--expiring 12m ${forumFlag(scope)}`.trim()),
    ],
  }
}
