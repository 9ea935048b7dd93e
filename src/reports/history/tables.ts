import type { Archive } from '../../archive/archive.js'
import { valueLabel } from '../../archive/describe.js'
import { capital, each, type Text } from '../../text.js'
import { column, machine, people } from '../column.js'
import { medianOf } from '../said/receivers.js'
import type { Row, Table } from '../view.js'
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

/** Medians, state by state. */
export function statesTable(times: readonly StateTimes[]): Table {
  return {
    kind: 'table',
    name: 'states',
    heading: { sv: 'Tid i varje läge, dagar', en: 'Time in each state, days' },
    columns: [
      people(column('label', 'läge', 'state')),
      machine(column('type', 'typ', 'type')),
      machine(column('state', 'läge', 'state')),
      column('median', 'median', 'median', 'integer'),
      column('shortest', 'kortast', 'shortest', 'integer'),
      column('longest', 'längst', 'longest', 'integer'),
      column('known', 'antal', 'count', 'integer'),
      column('unknown', 'okända', 'unknown', 'integer'),
      column('ongoing', 'pågår', 'ongoing', 'integer'),
      column('waited', 'längst hittills', 'longest so far', 'integer'),
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
      people(column('name', 'vad', 'what')),
      machine(column('id', 'id', 'id', 'id')),
      machine(column('type', 'typ', 'type')),
      people(column('label', 'läge', 'state')),
      machine(column('state', 'läge', 'state')),
      column('from', 'från', 'from', 'date'),
      column('to', 'till', 'to', 'date'),
      column('days', 'dagar', 'days', 'integer'),
      column('ongoing', 'pågår', 'ongoing', 'boolean'),
    ],
    rows: spells.map((one): Row => {
      const { type, id, state, from, to, days, ongoing } = one
      const name = capital(archive.name(id))
      return { name, id, type, label: stateLabel(one), state, from, to, days, ongoing }
    }),
  }
}
