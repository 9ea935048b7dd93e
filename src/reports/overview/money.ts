import type { Archive } from '../../archive/archive.js'
import type { Account } from '../../archive/funds/accounts.js'
import { type Sum, sumOf, total } from '../../archive/funds/sum.js'
import { type RoundOn, roundsOn } from '../../archive/round-of.js'
import { counted } from '../../format.js'
import type { Text } from '../../text.js'
import { column } from '../column.js'
import { fundFigures } from '../funds/figures.js'
import { leftWords } from '../funds/left.js'
import { headed } from '../said/naming.js'
import { sumWords } from '../sum-words.js'
import type { Facts, Row, Table } from '../view.js'
import { fundFlag, more, mostShown } from './more.js'
import type { Scope } from './scope.js'

/** What there is of money, and where it went; null where there is no fund to account for. */
export function moneyFacts(accounts: readonly Account[], scope: Scope): Facts | null {
  if (accounts.length === 0) return null
  const figures = fundFigures(accounts)
  const number = (name: string) => Number(figures[name] ?? 0)
  const claims = accounts.flatMap((account) => account.claims)
  const sum = (pick: (claim: (typeof claims)[number]) => Sum) => sumWords(total(claims.map(pick)))
  const decided = accounts.filter(({ forecast }) => !forecast).length
  const forecast = accounts.length - decided
  const funds = { sv: `${decided} medel`, en: `${decided} ${decided === 1 ? 'fund' : 'funds'}` }
  const facts: Facts['facts'][number][] = [
    {
      label: { sv: 'Beslutade medel', en: 'Funds decided' },
      value: withCount(budgets(accounts.filter((account) => !account.forecast)), funds),
    },
    {
      label: { sv: 'Sökt', en: 'Applied' },
      value: withCount(
        sum(({ applied }) => applied),
        counted(
          claims.length,
          { sv: 'ansökan', en: 'application' },
          { sv: 'ansökningar', en: 'applications' },
        ),
      ),
    },
    {
      label: { sv: 'Beviljat', en: 'Granted' },
      value: withCount(
        sum(({ granted }) => granted),
        counted(
          number('grants'),
          { sv: 'beviljad', en: 'granted' },
          { sv: 'beviljade', en: 'granted' },
        ),
      ),
    },
    { label: { sv: 'Utbetalt', en: 'Paid' }, value: sum(({ paid }) => paid) },
    {
      label: { sv: 'Kvar att bevilja', en: 'Left to grant' },
      value: leftWords(accounts.filter((account) => !account.forecast)),
    },
  ]
  if (forecast > 0) {
    facts.push({
      label: { sv: 'Prognos, inte beslutad', en: 'Forecast, not decided' },
      value: budgets(accounts.filter((account) => account.forecast)),
    })
  }
  facts.push(whereMore(scope))
  return { kind: 'facts', heading: { sv: 'Pengar', en: 'Money' }, facts }
}

/** A budget that nobody knows is not zero. */
const budgets = (accounts: readonly Account[]): Text =>
  sumWords(total(accounts.map(({ budget }) => sumOf(budget))))

const withCount = (amount: Text, count: Text): Text => ({
  sv: `${amount.sv} (${count.sv})`,
  en: `${amount.en} (${count.en})`,
})

/** A list of facts has no room below it: where to read more is its last line. */
function whereMore(scope: Scope): Facts['facts'][number] {
  const { sv, en } = more('medel', 'funds', fundFlag(scope))
  return {
    label: { sv: 'Mer', en: 'More' },
    value: { sv: sv.replace(/^Mer: /, ''), en: en.replace(/^More: /, '') },
  }
}

const stateLabels: Readonly<Record<RoundOn['state'], Text>> = {
  open: { sv: 'öppen', en: 'open' },
  coming: { sv: 'öppnar', en: 'opens' },
  closed: { sv: 'stängd', en: 'closed' },
}

interface FundRound {
  readonly fund: string
  readonly round: RoundOn
}

/** The rounds of some funds that are open or to come; of a single fund all of them. */
export const roundsIn = (
  accounts: readonly Account[],
  scope: Scope,
  archive: Archive,
): readonly FundRound[] =>
  accounts
    .flatMap(({ id, fund }) => roundsOn(fund, archive).map((round) => ({ fund: id, round })))
    .filter(({ round }) => scope.kind === 'fund' || round.state !== 'closed')

/** A row per round; null where there is none. */
export function roundTable(rounds: readonly FundRound[], archive: Archive): Table | null {
  if (rounds.length === 0) return null
  return {
    kind: 'table',
    name: 'rounds',
    heading: headed({ sv: 'Ansökningsomgångar', en: 'Rounds' }, rounds.length),
    columns: [
      column('round', 'omgång', 'round', 'id'),
      column('fund', 'medel', 'fund'),
      column('opens', 'öppnar', 'opens', 'date'),
      column('closes', 'stänger', 'closes', 'date'),
      { ...column('state_name', 'läge', 'state'), people: true },
      { ...column('state', 'läge', 'state', 'id'), machine: true },
    ],
    rows: rounds.slice(0, mostShown * 2).map(
      ({ fund, round }): Row => ({
        round: round.id,
        fund: archive.name(fund),
        opens: round.opens,
        closes: round.closes,
        state_name: stateLabels[round.state],
        state: round.state,
      }),
    ),
    footnotes: [more('projekt', 'projects', '--seeking-parties')],
  }
}
