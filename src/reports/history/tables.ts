import type { Archive } from '../../archive/archive.js'
import { valueLabel } from '../../archive/describe.js'
import { capital, each, same, type Text } from '../../text.js'
import { medianOf } from '../said/receivers.js'
import type { Column, Row, Table } from '../view.js'
import { type Spell, untilApproved } from './spells.js'

/** What is known of the time in one state. */
export interface StateTimes {
  readonly type: Spell['type']
  readonly state: string
  /** Ended spells whose length is known, and those whose is not. */
  readonly known: readonly number[]
  readonly unknown: number
  readonly ongoing: readonly Spell[]
  readonly median: number | null
}

/** The spells put together by state, in the order in which states follow each other. */
export function stateTimes(spells: readonly Spell[]): readonly StateTimes[] {
  const byState = new Map<string, Spell[]>()
  for (const one of spells) {
    const key = `${one.type} ${one.state}`
    const list = byState.get(key)
    if (list) list.push(one)
    else byState.set(key, [one])
  }
  const rank = (list: readonly Spell[]) => order.indexOf(list[0]?.state ?? '')
  const ordered = [...byState.values()].sort(
    (a, b) => typeRank(a[0]) - typeRank(b[0]) || rank(a) - rank(b),
  )
  return ordered.map((list) => {
    const { type, state } = list[0] as Spell
    const ended = list.filter(({ ongoing }) => !ongoing)
    const known = ended.flatMap(({ days }) => (days === null ? [] : [days]))
    return {
      type,
      state,
      known,
      unknown: ended.length - known.length,
      ongoing: list.filter(({ ongoing }) => ongoing),
      median: medianOf(known),
    }
  })
}

const typeRank = (spell: Spell | undefined): number => (spell?.type === 'minutes' ? 0 : 1)

/** States as they follow each other. */
const order: readonly string[] = [
  ...['draft', 'circulated', untilApproved, 'received', 'supplement_requested', 'prepared'],
  ...['sent_back', 'postponed', 'granted', 'extended', 'discontinued'],
]

/** "utkast", "beviljad": what people call a state. */
export function stateLabel({ type, state }: Pick<Spell, 'type' | 'state'>): Text {
  if (state === untilApproved) return { sv: 'möte till godkännande', en: 'meeting to approval' }
  if (state === 'draft') return { sv: 'utkast', en: 'draft' }
  return type === 'minutes'
    ? valueLabel('minutes', ['status'], state)
    : valueLabel('application', ['history', 0, 'status'], state)
}

const typeLabels: Readonly<Record<Spell['type'], Text>> = {
  minutes: { sv: 'protokoll', en: 'minutes' },
  application: { sv: 'ansökan', en: 'application' },
}

type Only = 'machine' | 'people'
const column = (key: string, label: Text, type: Column['type'] = 'text', only?: Only): Column => ({
  key,
  label,
  type,
  ...(only ? { [only]: true } : {}),
})

/** Medians, state by state. */
export function statesTable(times: readonly StateTimes[]): Table {
  return {
    kind: 'table',
    name: 'states',
    heading: { sv: 'Tid i varje läge, dagar', en: 'Time in each state, days' },
    columns: [
      column('label', { sv: 'läge', en: 'state' }, 'text', 'people'),
      column('type', { sv: 'typ', en: 'type' }, 'text', 'machine'),
      column('state', { sv: 'läge', en: 'state' }, 'text', 'machine'),
      column('median', same('median'), 'integer'),
      column('shortest', { sv: 'kortast', en: 'shortest' }, 'integer'),
      column('longest', { sv: 'längst', en: 'longest' }, 'integer'),
      column('known', { sv: 'antal', en: 'count' }, 'integer'),
      column('unknown', { sv: 'okända', en: 'unknown' }, 'integer'),
      column('ongoing', { sv: 'pågår', en: 'ongoing' }, 'integer'),
      column('waited', { sv: 'längst hittills', en: 'longest so far' }, 'integer'),
    ],
    rows: times.map((one): Row => {
      const waits = one.ongoing.flatMap(({ days }) => (days === null ? [] : [days]))
      return {
        label: each((lang) => `${typeLabels[one.type][lang]}: ${stateLabel(one)[lang]}`),
        type: one.type,
        state: one.state,
        median: one.median,
        shortest: one.known.length === 0 ? null : Math.min(...one.known),
        longest: one.known.length === 0 ? null : Math.max(...one.known),
        known: one.known.length,
        unknown: one.unknown,
        ongoing: one.ongoing.length,
        waited: waits.length === 0 ? null : Math.max(...waits),
      }
    }),
  }
}

/** The list behind: every stretch of days, document by document. */
export function spellsTable(spells: readonly Spell[], archive: Archive): Table {
  return {
    kind: 'table',
    name: 'spells',
    heading: { sv: 'Listan bakom', en: 'The list behind' },
    columns: [
      column('name', { sv: 'vad', en: 'what' }, 'text', 'people'),
      column('id', { sv: 'id', en: 'id' }, 'id', 'machine'),
      column('type', { sv: 'typ', en: 'type' }, 'text', 'machine'),
      column('label', { sv: 'läge', en: 'state' }, 'text', 'people'),
      column('state', { sv: 'läge', en: 'state' }, 'text', 'machine'),
      column('from', { sv: 'från', en: 'from' }, 'date'),
      column('to', { sv: 'till', en: 'to' }, 'date'),
      column('days', { sv: 'dagar', en: 'days' }, 'integer'),
      column('ongoing', { sv: 'pågår', en: 'ongoing' }, 'boolean'),
    ],
    rows: spells.map((one): Row => {
      const { type, id, state, from, to, days, ongoing } = one
      const name = capital(archive.name(id))
      return { name, id, type, label: stateLabel(one), state, from, to, days, ongoing }
    }),
  }
}
