import type { Archive } from '../../archive/archive.js'
import type { Account } from '../../archive/funds/accounts.js'
import { allocationOf, allocations } from '../../archive/funds/allocation.js'
import { total } from '../../archive/funds/sum.js'
import { kronor } from '../../format.js'
import { each, type Text } from '../../text.js'
import type { Bars, Flow, FlowNode, Tone } from '../chart.js'
import { forecastMark } from './words.js'

/** Each fund's budget by what it was set aside for. */
export function fundBars(accounts: readonly Account[], archive: Archive): Bars {
  return {
    kind: 'bars',
    name: 'funds_bars',
    heading: { sv: 'Vad medlen har gått till', en: 'What the funds went to' },
    unit: 'amount',
    label: { sv: 'medel', en: 'fund' },
    parts: [
      {
        key: 'granted',
        label: { sv: 'beviljat till projekt', en: 'granted to projects' },
        tone: 'first',
      },
      {
        key: 'aside',
        label: { sv: 'tjänster och administration', en: 'posts and administration' },
        tone: 'third',
      },
      { key: 'left', label: { sv: 'inte beviljat', en: 'not granted' }, tone: 'quiet' },
    ],
    bars: accounts.map((account) => ({
      label: forecastMark(archive.name(account.id), account.forecast),
      values: {
        granted: total(account.claims.map(({ granted }) => granted)).known,
        aside: total([account.posts, account.administration]).known,
        left: Math.max(0, account.left ?? 0),
      },
    })),
    captions: [
      {
        sv: 'Kända belopp i kronor. Samma siffror står i tabellen.',
        en: 'Known amounts in SEK. The table has the same figures.',
      },
    ],
    beside: 'funds',
  }
}

const ends: readonly {
  readonly keys: readonly string[]
  readonly id: string
  readonly label: Text
  readonly tone: Tone
}[] = [
  { keys: ['used'], id: 'used', label: { sv: 'använt', en: 'used' }, tone: 'good' },
  {
    keys: ['returned', 'never_paid'],
    id: 'back',
    label: { sv: 'åter eller aldrig utbetalt', en: 'returned or never paid' },
    tone: 'second',
  },
  {
    keys: ['not_reported', 'not_paid'],
    id: 'open',
    label: { sv: 'inte redovisat än', en: 'not reported yet' },
    tone: 'first',
  },
  {
    keys: ['not_known', 'unexplained'],
    id: 'unsure',
    label: { sv: 'okänt', en: 'not known' },
    tone: 'unsure',
  },
]

/** Where the money went, from the budgets that are decided to what was used. */
export function moneyFlow(accounts: readonly Account[]): Flow | null {
  const decided = accounts.filter(({ forecast, budget }) => !forecast && budget !== null)
  const parts = decided.flatMap(({ claims }) => claims.map(allocationOf))
  const sum = (keys: readonly string[]) =>
    allocations
      .filter((one) => keys.includes(one))
      .reduce((all, one) => all + parts.reduce((part, next) => part + next[one], 0), 0)
  const granted = total(decided.flatMap(({ claims }) => claims.map((claim) => claim.granted))).known
  const aside = total(decided.flatMap(({ posts, administration }) => [posts, administration])).known
  const left = decided.reduce((all, account) => all + Math.max(0, account.left ?? 0), 0)
  if (granted === 0) return null
  const node = (id: string, sv: string, en: string, tone: Tone): FlowNode => ({
    id,
    label: { sv, en },
    tone,
  })
  const outcomes = ends.flatMap(({ keys, ...end }) => {
    const value = Math.max(0, sum(keys))
    return value > 0 ? [{ ...end, value }] : []
  })
  return {
    kind: 'flow',
    name: 'money_flow',
    heading: { sv: 'Vart pengarna har tagit vägen', en: 'Where the money went' },
    unit: 'amount',
    stages: [
      [node('budget', 'beslutade medel', 'funds decided', 'first')],
      [
        node('granted', 'beviljat till projekt', 'granted to projects', 'first'),
        node('aside', 'tjänster och adm.', 'posts and adm.', 'third'),
        node('left', 'inte beviljat', 'not granted', 'quiet'),
      ].filter(({ id }) => ({ granted, aside, left })[id as 'left'] > 0),
      outcomes.map(({ id, label, tone }) => ({ id, label, tone })),
    ],
    links: [
      { from: 'budget', to: 'granted', value: granted },
      { from: 'budget', to: 'aside', value: aside },
      { from: 'budget', to: 'left', value: left },
      ...outcomes.map(({ id, value }) => ({ from: 'granted', to: id, value })),
    ].filter(({ value }) => value > 0),
    captions: [
      each((lang) =>
        outcomes.map(({ label, value }) => `${label[lang]}: ${kronor(value)[lang]}`).join('; '),
      ),
    ],
  }
}
