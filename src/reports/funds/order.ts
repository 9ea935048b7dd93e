import { entriesOf } from '../../archive/facts.js'
import type { Account, Claim } from '../../archive/funds/accounts.js'
import { compareText } from '../../diagnostic.js'
import { same, type Text } from '../../text.js'
import { column } from '../column.js'
import type { Row, Table } from '../view.js'

/**
 * In which order applications came in and in which they were granted, within each round: whether
 * the first to come was the first to get.
 */
export function orderTable(accounts: readonly Account[]): Table {
  const rows = accounts.flatMap((account) =>
    roundsOf(account).flatMap((round) => orderIn(account, round)),
  )
  const rounds = new Set(rows.map((row) => JSON.stringify(row['round'])))
  const early = rows.some(({ before_close: before }) => before === true)
  return {
    kind: 'table',
    name: 'order',
    heading: { sv: 'Inkom och beviljades, i ordning', en: 'Received and granted, in order' },
    columns: [
      column('id', 'id', 'id', 'id'),
      column('title', 'projekt', 'project'),
      { ...column('round', 'omgång', 'round'), machine: rounds.size < 2 },
      column('received_on', 'inkom', 'received', 'date'),
      column('order_received', 'nr', 'no.', 'integer'),
      column('granted_on', 'beviljades', 'granted', 'date'),
      column('order_granted', 'nr', 'no.', 'integer'),
      { ...column('closes', 'omgången stängde', 'round closed', 'date'), machine: true },
      {
        ...column('before_close', 'före stängning', 'before it closed', 'boolean'),
        machine: !early,
      },
    ],
    rows,
    footnotes: [
      {
        sv: 'Nr är platsen i ordningen; samma nummer betyder samma dag. Den som beviljas innan omgången har stängt har inte vägts mot alla.',
        en: 'No. is the place in the order; the same number means the same day. What is granted before a round closes was not weighed against all.',
      },
    ],
  }
}

const roundsOf = ({ claims }: Account): readonly (string | null)[] => [
  ...new Set(claims.map(({ life }) => life.document.facts.round ?? null)),
]

function orderIn({ claims, fund }: Account, round: string | null): readonly Row[] {
  const within = claims.filter(({ life }) => (life.document.facts.round ?? null) === round)
  const known = [...entriesOf(fund.facts.rounds)].find(([, { id }]) => id === round)?.[1]
  const closes = known?.closes ?? null
  const grantedOn = ({ isGranted, life }: Claim) => (isGranted ? life.grantedOn : null)
  const received = placesOf(within.map(({ receivedOn }) => receivedOn))
  const granted = placesOf(within.map(grantedOn))
  return within
    .map((claim): Row => {
      const [came, got] = [claim.receivedOn, grantedOn(claim)]
      return {
        id: claim.life.id,
        title: claim.life.document.facts.title ?? claim.life.id,
        round: roundName(round),
        received_on: came,
        order_received: received.get(came ?? '') ?? null,
        granted_on: got,
        order_granted: granted.get(got ?? '') ?? null,
        closes,
        before_close: got === null || closes === null ? null : got < closes,
      }
    })
    .sort((a, b) => compareText(String(a['received_on'] ?? '9'), String(b['received_on'] ?? '9')))
}

/** Each day's place among the days: two on one day share it, and the next place is then passed. */
function placesOf(days: readonly (string | null)[]): ReadonlyMap<string, number> {
  const sorted = days.filter((day) => day !== null).sort(compareText)
  return new Map(sorted.map((day) => [day, sorted.indexOf(day) + 1]))
}

const roundName = (round: string | null): Text =>
  round === null ? { sv: 'ingen omgång', en: 'no round' } : same(round)
