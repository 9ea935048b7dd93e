import type { Archive } from '../../archive/archive.js'
import type { Account } from '../../archive/funds/accounts.js'
import { type Allocation, allocationOf, allocations } from '../../archive/funds/allocation.js'
import { total } from '../../archive/funds/sum.js'
import { counted, kronor } from '../../format.js'
import { each, same, type Text } from '../../text.js'
import { column } from '../column.js'
import { knownCell } from '../sum-words.js'
import type { Block, Notice, Row, Table } from '../view.js'
import { forecastMark } from './words.js'

const lines: Readonly<Record<Allocation, Text>> = {
  used: { sv: 'Använt i redovisade projekt', en: 'Used in projects reported' },
  returned: { sv: 'Återbetalt', en: 'Returned' },
  never_paid: { sv: 'Beviljat men aldrig utbetalt', en: 'Granted but never paid out' },
  not_reported: { sv: 'Utbetalt, ännu inte redovisat', en: 'Paid, not yet reported' },
  not_paid: { sv: 'Beviljat, ännu inte utbetalt', en: 'Granted, not yet paid' },
  not_known: { sv: 'Utbetalning eller användning okänd', en: 'Payment or use not known' },
  unexplained: { sv: 'Går inte att förklara', en: 'Cannot be explained' },
}

/** Accounts to the krona: for each fund, every line from the budget to what is left. */
export const statementBlocks = (
  accounts: readonly Account[],
  archive: Archive,
): readonly Block[] => [
  ...unexplainedNotices(accounts),
  ...accounts.map((account) => statementTable(account, archive)),
]

function statementTable(account: Account, archive: Archive): Table {
  const { budget, posts, administration, left, id } = account
  const parts = account.claims.map(allocationOf)
  const sumOf = (line: Allocation) => parts.reduce((sum, part) => sum + part[line], 0)
  const row = (line: string, name: Text, amount: number | null): Row => ({
    line,
    name,
    amount,
    fund: id,
  })
  const rows = [
    row('posts', { sv: 'Tjänster', en: 'Posts' }, knownCell(posts)),
    row('administration', same('Administration'), knownCell(administration)),
    ...allocations.map((line) => row(line, lines[line], sumOf(line))),
    row('left', { sv: 'Inte beviljat', en: 'Not granted' }, left),
  ]
  const unknown = total([
    posts,
    administration,
    ...account.claims.map(({ granted }) => granted),
  ]).unknown
  const name = forecastMark(archive.name(id), account.forecast)
  return {
    kind: 'table',
    name: `statement_${id}`,
    heading: each((lang) => `${{ sv: 'Redovisning', en: 'Statement' }[lang]}: ${name[lang]}`),
    columns: [
      { ...column('fund', 'medel', 'fund', 'id'), machine: true },
      { ...column('line', 'rad', 'line', 'id'), machine: true },
      column('name', 'post', 'item'),
      column('amount', 'kronor', 'SEK', 'amount'),
    ],
    rows: rows.filter(({ line, amount }) => amount !== 0 || line === 'left'),
    total: row('budget', same('Budget'), budget),
    footnotes: unknown === 0 ? [] : [unknownNote(unknown)],
  }
}

function unknownNote(count: number): Text {
  const amounts = counted(
    count,
    { sv: 'belopp är okänt', en: 'amount is unknown' },
    { sv: 'belopp är okända', en: 'amounts are unknown' },
  )
  return {
    sv: `${amounts.sv} och ingår inte; ”Inte beviljat” är då högst så mycket.`,
    en: `${amounts.en} and left out; what is not granted is then at most so much.`,
  }
}

/** What no figure explains is an error: said first, and for which application. */
function unexplainedNotices(accounts: readonly Account[]): readonly Notice[] {
  return accounts.flatMap(({ claims }) =>
    claims.flatMap((claim): Notice[] => {
      const { unexplained } = allocationOf(claim)
      if (unexplained === 0) return []
      const amount = kronor(Math.abs(unexplained))
      const id = same(claim.life.id)
      return [
        {
          kind: 'notice',
          text:
            unexplained > 0
              ? {
                  sv: `FEL: i ${id.sv} saknas ${amount.sv}: utbetalt är varken använt eller återbetalt.`,
                  en: `ERROR: ${amount.en} missing in ${id.en}: paid, and neither used nor returned.`,
                }
              : {
                  sv: `FEL: i ${id.sv} är det ${amount.sv} för mycket: mer är utbetalt, använt eller återbetalt än vad som fanns.`,
                  en: `ERROR: ${amount.en} too much in ${id.en}: more was paid, used or returned than there was.`,
                },
        },
      ]
    }),
  )
}
