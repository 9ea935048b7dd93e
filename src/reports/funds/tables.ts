import type { Archive } from '../../archive/archive.js'
import { type Account, type Claim, isJoint } from '../../archive/funds/accounts.js'
import { type Sum, total } from '../../archive/funds/sum.js'
import { collator } from '../../format.js'
import { same, type Text } from '../../text.js'
import { column } from '../column.js'
import { projectStateLabels } from '../projects/state-labels.js'
import type { Cell, Row, Table } from '../view.js'
import { forecastMark } from './words.js'

const money = (key: string, sv: string, en: string) => column(key, sv, en, 'amount')

/** Granted money by fund, as it went out and came back. */
export function paymentTable(table: Table): Table {
  const shown = ['id', 'name', 'granted', 'paid', 'used', 'returned']
  return {
    ...table,
    name: 'payments',
    heading: { sv: 'Utbetalt och redovisat, kronor', en: 'Paid and reported, SEK' },
    columns: shown.flatMap((key) => {
      const found = table.columns.find((one) => one.key === key)
      return found ? [key === 'id' ? found : { ...found, machine: false }] : []
    }),
  }
}

/** A row per fund, and what they are together; a forecast is in no sum of what there is. */
export function fundTable(accounts: readonly Account[], archive: Archive): Table {
  const row = (account: Account): Row => ({
    id: account.id,
    name: forecastMark(archive.name(account.id), account.forecast),
    forecast: account.forecast,
    budget: account.budget,
    ...sums(account.claims),
    aside: knownOf(total([account.posts, account.administration])),
    left: account.left,
  })
  const decided = accounts.filter(({ forecast }) => !forecast)
  const add = (pick: (account: Account) => number | null) =>
    decided.reduce((sum, account) => sum + (pick(account) ?? 0), 0)
  return {
    kind: 'table',
    name: 'funds',
    heading: { sv: 'Budget och beviljat, kronor', en: 'Budget and grants, SEK' },
    columns: [
      { ...column('id', 'id', 'id', 'id'), machine: true },
      column('name', 'medel', 'fund', 'text'),
      { ...column('forecast', 'prognos', 'forecast', 'boolean'), machine: true },
      money('budget', 'budget', 'budget'),
      money('applied', 'sökt', 'applied'),
      money('granted', 'beviljat', 'granted'),
      money('aside', 'tjänster och adm.', 'posts and adm.'),
      money('left', 'kvar att bevilja', 'left to grant'),
      { ...money('paid', 'utbetalt', 'paid'), machine: true },
      { ...money('used', 'använt', 'used'), machine: true },
      { ...money('returned', 'återbetalt', 'returned'), machine: true },
    ],
    rows: accounts.map(row),
    ...(decided.length > 1
      ? {
          total: {
            id: null,
            name: { sv: 'Summa beslutade', en: 'Total decided' },
            forecast: false,
            budget: add(({ budget }) => budget),
            ...sums(decided.flatMap(({ claims }) => claims)),
            aside: add(({ posts, administration }) => posts.known + administration.known),
            left: add(({ left }) => left),
          },
        }
      : {}),
  }
}

const knownOf = ({ known }: Sum): number => known

function sums(claims: readonly Claim[]): Row {
  const add = (pick: (claim: Claim) => Sum) => knownOf(total(claims.map(pick)))
  return {
    applied: add(({ applied }) => applied),
    granted: add(({ granted }) => granted),
    paid: add(({ paid }) => paid),
    used: add(({ used }) => used),
    returned: add(({ returned }) => returned),
  }
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
      applied: knownOf(total(first.map(({ applied }) => applied))),
      grants: granted.length,
      granted: knownOf(total(granted.map((claim) => claim.granted))),
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
      money('applied', 'sökt', 'applied'),
      column('grants', 'beviljade', 'granted', 'integer'),
      money('granted', 'beviljat, kr', 'granted, SEK'),
      column('takes_part', 'medverkar i', 'takes part in', 'integer'),
    ],
    rows: rows.sort((a, b) => names.compare(nameOf(a), nameOf(b))),
    footnotes: [
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
