import type { Archive } from '../archive/archive.js'
import type { Account } from '../archive/funds/accounts.js'
import { UserError } from '../errors.js'
import type { Text } from '../text.js'
import { count } from './count.js'
import { fundsAloud } from './funds/aloud.js'
import { fundBars, moneyFlow } from './funds/charts.js'
import { fundFigures } from './funds/figures.js'
import {
  accountsFor,
  type FundFilter,
  fundFilter,
  fundOptions,
  fundsSubject,
} from './funds/filters.js'
import { orderTable } from './funds/order.js'
import { jointTable, singleTable } from './funds/sides.js'
import { statementBlocks } from './funds/statement.js'
import { claimTable, fundTable, partyTable, paymentTable } from './funds/tables.js'
import type { Report } from './report.js'
import type { Block, View } from './view.js'

export const report: Report = {
  name: 'funds',
  aliases: ['medel'],
  description: {
    sv: 'Vart de gemensamma pengarna har gått: budget, sökt, beviljat, använt, återbetalt och kvar',
    en: 'Where the joint money went: budget, applied, granted, used, returned and left',
  },
  options: [
    ...fundOptions,
    {
      flags: '--statement',
      description: {
        sv: 'redovisning på kronan, medel för medel',
        en: 'accounts to the krona, fund by fund',
      },
    },
    {
      flags: '--single-party',
      description: { sv: 'bara det som gick till en enda part', en: 'only what went to one party' },
    },
  ],
  counts: [
    count('budget', 'beslutade medel', 'funds decided', 'amount'),
    count('applied', 'sökt', 'applied', 'amount'),
    count('granted', 'beviljat', 'granted', 'amount'),
    count('paid', 'utbetalt', 'paid', 'amount'),
    count('used', 'använt', 'used', 'amount'),
    count('returned', 'återbetalt', 'returned', 'amount'),
    count('left', 'kvar att bevilja', 'left to grant', 'amount'),
    count('applications', 'ansökningar', 'applications'),
    count('grants', 'beviljade ansökningar', 'applications granted'),
    count('single_grants', 'beviljade till en enda part', 'granted to one party'),
  ],
  examples: [
    {
      command: { sv: 'samverkan rapport medel', en: 'samverkan report funds' },
      says: { sv: 'alla medel, år för år', en: 'all funds, year by year' },
    },
    {
      command: {
        sv: 'samverkan rapport medel --year 2023 --statement',
        en: 'samverkan report funds --year 2023 --statement',
      },
      says: { sv: 'redovisningen av ett års medel', en: 'the accounts of a year’s funds' },
    },
    {
      command: {
        sv: 'samverkan rapport medel --format csv --excel -o medel.csv',
        en: 'samverkan report funds --format csv --excel -o funds.csv',
      },
      says: { sv: 'varje ansökan på en rad, för Excel', en: 'an application a row, for Excel' },
    },
  ],
  build(archive, query) {
    const asked = fundFilter(query, archive)
    const accounts = accountsFor(archive, asked)
    const [statement, single] = [query['statement'] === true, query['singleParty'] === true]
    if (statement && single) throw notBoth
    const blocks = statement
      ? statementBlocks(accounts, archive)
      : single
        ? [jointTable(accounts), singleTable(accounts, archive)]
        : overviewBlocks(accounts, archive)
    // The first list that people do not see is what a spreadsheet gets.
    return viewOf(accounts, asked, [claimTable(accounts), ...blocks], archive, {
      statement,
      single,
    })
  },
}

const notBoth = new UserError(
  'call',
  {
    sv: '--statement och --single-party går inte ihop',
    en: '--statement and --single-party do not go together',
  },
  { sv: 'Ange en av dem.', en: 'Give one of them.' },
)

function overviewBlocks(accounts: readonly Account[], archive: Archive): readonly Block[] {
  const flow = moneyFlow(accounts)
  const order = orderTable(accounts)
  const table = fundTable(accounts, archive)
  return [
    fundsAloud(accounts),
    table,
    paymentTable(table),
    ...(accounts.length > 0 ? [fundBars(accounts, archive)] : []),
    ...(flow ? [flow] : []),
    jointTable(accounts),
    partyTable(accounts, archive),
    // The order says something within a fund; over many it would be a list without a question.
    ...(accounts.length === 1 && order.rows.length > 0 ? [order] : [{ ...order, hidden: true }]),
  ]
}

function viewOf(
  accounts: readonly Account[],
  asked: FundFilter,
  blocks: readonly Block[],
  archive: Archive,
  { statement, single }: { readonly statement: boolean; readonly single: boolean },
): View {
  return {
    report: 'funds',
    title: statement
      ? { sv: 'Medel, redovisning', en: 'Funds, accounts' }
      : { sv: 'Medel', en: 'Funds' },
    subject: fundsSubject(accounts, asked, archive),
    parameters: {
      fund: asked.fund,
      year: asked.year === null ? null : String(asked.year),
      statement,
      single_party: single,
    },
    figures: fundFigures(accounts),
    blocks: blocks.filter((block) => block.kind !== 'table' || block.rows.length > 0),
    notes: [undated, ...unknownNote(accounts)],
  }
}

const undated: Text = {
  sv: 'Utbetalt, använt och återbetalt har ingen dag i arkivet: de räknas så snart projektet är beviljat (utbetalt) eller slutredovisat (använt och återbetalt).',
  en: 'Payments, use and returns have no day in the archive: they count once the project is granted (paid) or has its final report (used and returned).',
}

function unknownNote(accounts: readonly Account[]): readonly Text[] {
  const granted = accounts.flatMap(({ claims }) =>
    claims.filter((claim) => claim.isGranted && claim.granted.unknown > 0),
  )
  if (granted.length === 0) return []
  const ids = granted.map(({ life }) => life.id).join(', ')
  return [
    {
      sv: `Okänt beviljat belopp, inte med i summorna: ${ids}.`,
      en: `Granted amount not known, in no sum: ${ids}.`,
    },
  ]
}
