import type { Archive } from '../../archive/archive.js'
import { type Account, type Claim, isJoint } from '../../archive/funds/accounts.js'
import { type Sum, sumOf, total } from '../../archive/funds/sum.js'
import { collator } from '../../format.js'
import { same, type Text } from '../../text.js'
import { column } from '../column.js'
import { projectStateLabels } from '../projects/state-labels.js'
import { starNote, sumCell } from '../sum-words.js'
import type { Cell, Column, Row, Table } from '../view.js'
import { leftOf } from './left.js'
import { sumCells, sumColumns } from './sum-columns.js'
import { forecastMark } from './words.js'

const money = (key: string, sv: string, en: string) => column(key, sv, en, 'amount')

/** Granted money by fund, as it went out and came back. */
export function paymentTable(table: Table): Table {
  const shown = ['id', 'name', 'granted', 'paid', 'used', 'returned']
  return {
    ...table,
    name: 'payments',
    heading: { sv: 'Utbetalt och redovisat, kronor', en: 'Paid and reported, SEK' },
    columns: shown.flatMap((key) => [
      ...table.columns.filter((one) => one.key === key),
      ...payments.filter((one) => one.key === `${key}_said`),
    ]),
  }
}

const payments: readonly Column[] = [
  ...sumColumns('granted', 'beviljat', 'granted'),
  ...sumColumns('paid', 'utbetalt', 'paid'),
  ...sumColumns('used', 'använt', 'used'),
  ...sumColumns('returned', 'återbetalt', 'returned'),
]

/** A row per fund, and what they are together; a forecast is in no sum of what there is. */
export function fundTable(accounts: readonly Account[], archive: Archive): Table {
  const decided = accounts.filter(({ forecast }) => !forecast)
  const rows = accounts.map((account): Row => {
    const { id, forecast, budget, left, spent } = account
    return {
      id,
      name: forecastMark(archive.name(id), forecast),
      forecast,
      ...sumsOf([account]),
      // Nobody knows what is left of what nobody knows.
      budget,
      budget_said: budget,
      left,
      left_said: left === null ? null : sumCell({ known: left, unknown: spent.unknown }),
    }
  })
  const total: Row = {
    id: null,
    name: { sv: 'Summa beslutade', en: 'Total decided' },
    forecast: false,
    ...sumsOf(decided),
  }
  return {
    kind: 'table',
    name: 'funds',
    heading: { sv: 'Budget och beviljat, kronor', en: 'Budget and grants, SEK' },
    columns: [
      { ...column('id', 'id', 'id', 'id'), machine: true },
      column('name', 'medel', 'fund', 'text'),
      { ...column('forecast', 'prognos', 'forecast', 'boolean'), machine: true },
      ...sumColumns('budget', 'budget', 'budget'),
      ...sumColumns('applied', 'sökt', 'applied'),
      ...sumColumns('granted', 'beviljat', 'granted'),
      ...sumColumns('aside', 'tjänster och adm.', 'posts and adm.'),
      ...sumColumns('left', 'kvar att bevilja', 'left to grant'),
      ...payments.filter(({ key, machine }) => machine === true && key !== 'granted'),
    ],
    rows,
    ...(decided.length > 1 ? { total } : {}),
    footnotes: starNote([...rows, total]),
  }
}

function sumsOf(accounts: readonly Account[]): Row {
  const claims = accounts.flatMap((account) => account.claims)
  const add = (pick: (claim: Claim) => Sum) => total(claims.map(pick))
  return sumCells({
    budget: total(accounts.map(({ budget }) => sumOf(budget))),
    applied: add(({ applied }) => applied),
    granted: add(({ granted }) => granted),
    aside: total(accounts.flatMap(({ posts, administration }) => [posts, administration])),
    left: leftOf(accounts),
    paid: add(({ paid }) => paid),
    used: add(({ used }) => used),
    returned: add(({ returned }) => returned),
  })
}

/** Who got the money, and in how many projects each takes part; the money is the applicant's. */
export function partyTable(accounts: readonly Account[], archive: Archive): Table {
  const claims = accounts.flatMap((account) => account.claims)
  const ids = [...new Set(claims.flatMap(({ parties }) => parties))]
  const names = collator('sv')
  const rows = ids.map((id): Row => {
    const first = claims.filter(({ parties }) => parties[0] === id)
    const part = claims.filter(({ parties, isGranted }) => isGranted && parties.includes(id))
    const granted = first.filter(({ isGranted }) => isGranted)
    return {
      id,
      name: archive.name(id),
      applications: first.length,
      grants: granted.length,
      ...sumCells({
        applied: total(first.map(({ applied }) => applied)),
        granted: total(granted.map((claim) => claim.granted)),
      }),
      takes_part: part.length,
    }
  })
  const nameOf = (row: Row): string => (row['name'] as Text).sv
  return {
    kind: 'table',
    name: 'parties',
    heading: { sv: 'Part för part', en: 'Party by party' },
    columns: [
      { ...column('id', 'id', 'id', 'id'), machine: true },
      column('name', 'part', 'party', 'text'),
      column('applications', 'ansökningar', 'applications', 'integer'),
      ...sumColumns('applied', 'sökt', 'applied'),
      column('grants', 'beviljade', 'granted', 'integer'),
      ...sumColumns('granted', 'beviljat, kr', 'granted, SEK'),
      column('takes_part', 'medverkar i', 'takes part in', 'integer'),
    ],
    rows: rows.sort((a, b) => names.compare(nameOf(a), nameOf(b))),
    footnotes: [
      ...starNote(rows),
      {
        sv: 'Pengarna räknas hos den som söker. ”Medverkar i” är beviljade projekt där parten är med, som sökande eller på annat sätt.',
        en: 'Money is counted with the applicant. “Takes part in” are granted projects of which the party is one, as applicant or otherwise.',
      },
    ],
  }
}

/** One row per application: the list behind the figures. */
export function claimTable(accounts: readonly Account[]): Table {
  return {
    kind: 'table',
    name: 'applications',
    heading: { sv: 'Ansökningar', en: 'Applications' },
    hidden: true,
    columns: [
      column('id', 'id', 'id', 'id'),
      column('title', 'titel', 'title', 'text'),
      column('fund', 'medel', 'fund', 'id'),
      column('state', 'läge', 'state', 'id'),
      column('applicant', 'sökande', 'applicant', 'id'),
      column('parties', 'parter', 'parties', 'integer'),
      column('joint', 'flera parter', 'joint', 'boolean'),
      column('received_on', 'inkom', 'received on', 'date'),
      column('decided_on', 'beslut', 'decided on', 'date'),
      money('applied', 'sökt', 'applied'),
      money('granted', 'beviljat', 'granted'),
      money('paid', 'utbetalt', 'paid'),
      money('used', 'använt', 'used'),
      money('returned', 'återbetalt', 'returned'),
      column('path', 'fil', 'file', 'text'),
    ],
    rows: accounts.flatMap(({ id, claims }) => claims.map((claim) => claimRow(claim, id))),
  }
}

const rawSum = ({ known, unknown }: Sum): Cell => (unknown > 0 ? null : known)

function claimRow(claim: Claim, fund: string): Row {
  const { life, parties } = claim
  const { facts } = life.document
  return {
    id: life.id,
    title: facts.title ?? life.id,
    fund,
    state: life.state,
    applicant: facts.applicant ?? null,
    parties: parties.length,
    joint: isJoint(claim),
    received_on: claim.receivedOn,
    decided_on: claim.decidedOn,
    applied: rawSum(claim.applied),
    granted: claim.isGranted ? rawSum(claim.granted) : null,
    paid: claim.isGranted ? rawSum(claim.paid) : null,
    used: claim.isReported ? rawSum(claim.used) : null,
    returned: claim.isReported ? rawSum(claim.returned) : null,
    path: life.document.path,
  }
}

/** What an application has come to, in a word or two. */
export const stateOf = ({ life }: Claim): Text => projectStateLabels[life.state] ?? same(life.state)
