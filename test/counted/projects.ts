import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'

// The projects of an archive, read and counted in another way than the program does: every chain is
// walked by its ids, and days are counted with the calendar of JavaScript.

type Facts = Readonly<Record<string, unknown>>

interface Entry {
  readonly on: string
  readonly status: string
  readonly amount?: number | null
  readonly end?: string
}

/** A day as it is written, whatever the reader made of it. */
export const text = (value: unknown): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
const list = (value: unknown): readonly Facts[] => (Array.isArray(value) ? value : [])

export const facts = (root: string, folder: string): Facts[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !/readme/i.test(file))
    .map(
      (file) => load(readFileSync(join(root, folder, file), 'utf8').split('---')[1] ?? '') as Facts,
    )

/** One application as it was on a day. */
export interface Told {
  readonly id: string
  readonly facts: Facts
  readonly history: readonly Entry[]
  readonly granted: boolean
  /** Granted, and not withdrawn afterwards. */
  readonly stands: boolean
  readonly start: string | null
  readonly grantedEnd: string | null
  readonly end: string | null
  readonly reported: boolean
  readonly amount: number | null
  readonly answers: readonly { readonly on: string; readonly outcome: string }[]
}

export function applicationsOn(root: string, day: string): readonly Told[] {
  return facts(root, 'applications').map((one) => {
    const history = list(one['history'])
      .map((entry) => ({ ...entry, on: text(entry['on']) }) as unknown as Entry)
      .filter(({ on }) => on <= day)
    const said = new Set(history.map(({ status }) => status))
    const period = (one['period'] ?? {}) as Facts
    const grantedEnd = period['end'] ? text(period['end']) : null
    const longer = history.filter(({ status, end }) => status === 'extended' && end).at(-1)
    const stopped = history.find(({ status }) => status === 'discontinued')?.on
    const ends = [longer?.end ? text(longer.end) : grantedEnd, stopped].filter((on) => !!on)
    const money = history.filter(
      ({ status, amount }) =>
        status === 'granted' || (status === 'extended' && amount !== undefined),
    )
    const granted = said.has('granted') && !said.has('declined')
    return {
      id: String(one['id']),
      facts: one,
      history,
      granted,
      stands: granted && !said.has('withdrawn') && !said.has('never_started'),
      start: period['start'] ? text(period['start']) : null,
      grantedEnd,
      end: (ends.sort()[0] as string | undefined) ?? null,
      reported: said.has('final_report'),
      amount: money.some(({ amount }) => typeof amount !== 'number')
        ? null
        : money.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
      answers: list(one['follow_ups'])
        .map((answer) => ({ on: text(answer['on']), outcome: String(answer['outcome']) }))
        .filter(({ on }) => on <= day),
    }
  })
}

/** Granted applications that stand, in their chains, each from first to last. */
export function chainsIn(applications: readonly Told[]): readonly (readonly Told[])[] {
  const byId = new Map(applications.map((one) => [one.id, one]))
  const before = (one: Told): Told | undefined => {
    const named = byId.get(String(one.facts['continues'] ?? ''))
    return named === undefined || named.granted ? named : before(named)
  }
  const standing = applications.filter(({ stands }) => stands)
  const isContinued = new Set(standing.map(before))
  return standing
    .filter((one) => !isContinued.has(one))
    .map((last) => {
      const links = [last]
      for (let at = before(last); at; at = before(at)) if (at.stands) links.unshift(at)
      return links
    })
}

/** Days from one day to another. */
export const daysFrom = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000

/** The same day so many months later, or the last of a shorter month. */
export function monthsOn(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10)
}

/** Whole months, tried one after the other; the last day counts. */
export function wholeMonths(start: string, end: string): number {
  const after = new Date(Date.parse(end) + 86_400_000).toISOString().slice(0, 10)
  let months = 0
  while (monthsOn(start, months + 1) <= after) months += 1
  return months
}

export const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((all, value) => all + (value ?? 0), 0)

/** Organisations, parts of them counted as the whole. */
export const wholes = ({ facts: one }: Told): ReadonlySet<string> => {
  const parties = list(one['parties']).map(({ party }) => String(party))
  const named = [...(one['applicant'] ? [String(one['applicant'])] : []), ...parties]
  return new Set(named.map((party) => /^(?:kommun-\d{4}|region-\d\d)/.exec(party)?.[0] ?? party))
}
