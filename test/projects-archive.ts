import { stringify } from 'yaml'
import { type Archive, readArchive } from '../src/archive/archive.js'
import type { FollowUp, HistoryEntry } from '../src/archive/types.js'
import { memorySource } from '../src/source/memory.js'

/** One application in short: what is left out is as simple as it can be. */
export interface Short {
  readonly id: string
  readonly fund?: string | null
  readonly title?: string
  readonly parties?: readonly string[]
  readonly end?: string | null
  readonly history?: readonly HistoryEntry[]
  readonly answers?: readonly FollowUp[]
  readonly continues?: string
  readonly topics?: readonly string[]
}

const settings = `format: 1
name: Prov
language: sv
topics:
  - {id: skolnarvaro, label: skolnärvaro}
  - {id: samsjuklighet, label: samsjuklighet}
`

/** Read an archive of these applications and nothing else but their funds. */
export function archiveOf(
  applications: readonly Short[],
  today: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Archive> {
  const files: Record<string, string> = { 'samverkan.yaml': settings, ...more }
  for (const short of applications) {
    const fund = fundOf(short)
    if (fund !== null)
      files[`funds/${fund}.md`] = page({ type: 'fund', id: fund, ...fundFacts(fund) })
    files[`applications/${fund ?? '_none'}/${short.id}.md`] = page(factsOf(short))
  }
  return readArchive(memorySource(files), today)
}

const fundOf = ({ fund }: Short): string | null => (fund === undefined ? 'nosk-2020' : fund)

const fundFacts = (fund: string) => ({
  name: `Delregionala medel ${fund.slice(-4)}`,
  year: Number(fund.slice(-4)),
})

function factsOf(short: Short) {
  const parties = short.parties ?? ['kommun-1290', 'region-12']
  return {
    type: 'application',
    id: short.id,
    title: short.title ?? `Projekt ${short.id}`,
    fund: fundOf(short),
    applicant: parties[0],
    parties: parties.map((party) => ({ party })),
    period: { start: '2020-01-01', end: short.end === undefined ? '2021-06-15' : short.end },
    amount_applied: 100000,
    history: short.history ?? [granted('2020-03-10')],
    ...(short.answers ? { follow_ups: short.answers } : {}),
    ...(short.continues === undefined ? {} : { continues: short.continues }),
    ...(short.topics ? { topics: short.topics } : {}),
  }
}

const page = (facts: object): string => `---\n${stringify(facts)}---\n`

export const granted = (on: string, amount: number | null = 100000): HistoryEntry => ({
  on,
  status: 'granted',
  amount,
})

/** "2021-09-15:alive" */
export const answer = (text: string, more: Partial<FollowUp> = {}): FollowUp => {
  const [on = '', outcome = ''] = text.split(':')
  return { on, outcome: outcome as FollowUp['outcome'], ...more }
}

const all = ['kommun-1290', 'region-12', 'kommun-1293', 'kommun-1272', 'kommun-1273', 'kommun-1256']

const row = (
  id: string,
  title: string,
  decided: string,
  amount: number,
  parties: number,
  end: string | null,
  answers: readonly FollowUp[] = [],
): Short => ({
  id,
  title,
  fund: `nosk-${decided.slice(0, 4)}`,
  parties: all.slice(0, parties),
  end,
  history: [granted(decided, amount)],
  answers,
})

/** The worked example of the plan: fourteen applications with every kind of life. */
export const c6: readonly Short[] = [
  row('a', 'Stödlinje', '2020-03-10', 200000, 1, '2021-06-15', [
    answer('2021-09-15:alive'),
    answer('2021-12-15:ceased', { reason: 'funding' }),
  ]),
  row('b', 'Mobilt team', '2020-03-10', 350000, 3, '2022-06-15', [answer('2022-12-15:alive')]),
  row('c', 'Utbildningsdag', '2020-10-05', 150000, 1, '2021-12-15', [
    answer('2022-06-15:alive'),
    answer('2022-12-15:ceased', { reason: 'staff' }),
  ]),
  row('d', 'Gemensam lots', '2021-03-09', 400000, 2, '2022-06-15', [
    answer('2023-06-15:ceased', { reason: 'replaced' }),
  ]),
  row('e', 'Skolnärvaro', '2021-03-09', 250000, 4, '2023-06-15', [
    answer('2023-12-15:alive'),
    answer('2024-12-15:alive', { answered_by: { party: 'kommun-1290', role: 'enhetschef' } }),
  ]),
  row('f', 'Temakvällar', '2021-10-04', 300000, 1, '2022-12-15', [
    answer('2023-12-15:alive'),
    answer('2024-12-15:ceased', { reason: 'funding' }),
  ]),
  row('g', 'Familjestöd tvärs över kommungräns', '2022-03-08', 500000, 5, '2023-12-15', [
    answer('2024-12-15:alive'),
    answer('2025-12-15:alive', { evidence: 'interview' }),
  ]),
  row('h', 'Gemensam mottagning för unga', '2022-03-08', 450000, 2, '2023-12-15', [
    answer('2024-06-15:alive'),
    answer('2026-06-15:alive', { evidence: 'survey' }),
  ]),
  row('i', 'Samordnad utskrivning psykiatri', '2022-10-03', 600000, 6, '2023-06-15', [
    answer('2024-06-15:alive'),
    answer('2026-06-15:alive', { evidence: 'visit' }),
  ]),
  row('j', 'Föräldrakurser', '2021-10-04', 275000, 2, '2023-06-15', [
    answer('2024-06-15:alive'),
    answer('2026-06-15:partly_alive', {
      evidence: 'survey',
      sites: { alive: ['kommun-1290'], ceased: ['region-12'] },
    }),
  ]),
  row('k', 'Nätverkslots', '2022-10-03', 125000, 1, '2024-06-15'),
  row('l', 'Lärande nätverk', '2024-03-05', 800000, 3, '2026-12-31'),
  {
    ...row('m', 'Kartläggning', '2023-03-07', 0, 1, '2024-03-01'),
    history: [{ on: '2023-03-07', status: 'declined' }],
  },
  {
    ...row('n', 'Gemensam vårdplan', '2023-03-07', 300000, 2, '2024-03-01'),
    history: [granted('2023-03-07', 300000), { on: '2023-04-11', status: 'never_started' }],
  },
]

export const c6Day = '2026-11-22'
