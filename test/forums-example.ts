import type { Archive } from '../src/archive/archive.js'
import { type ShortForum, type ShortMinutes, saidArchive } from './said-archive.js'

// A small structure in which every state of a forum occurs: planned, active, at rest, ended with
// and without a successor, outside the archive, steered and alone; and links of every kind.

export const forumsDay = '2026-11-22'

const mandate = (decides: string, scope: string, more: object = {}) => [{ decides, scope, ...more }]

const forums: readonly ShortForum[] = [
  {
    id: 'riket',
    name: 'Rikets nämnd',
    level: 'national',
    more: { external: true, topics: ['aldre'] },
  },
  {
    id: 'lanet',
    name: 'Länsgruppen',
    parent: 'riket',
    more: {
      area: ['25'],
      purpose: 'Leder arbetet för äldre i länet.',
      mandate: mandate('decides', 'länets riktlinjer'),
      sides: ['municipalities', 'region'],
      chair: {
        every_years: 1,
        terms: [{ year: 2026, side: 'region' }],
      },
      convener: { role: 'samordnare', party: 'region-25' },
      secretary: { role: 'utredare', party: 'region-25' },
      seats: [
        { id: 'soc', role: 'socialchef', side: 'municipalities', count: 4 },
        { id: 'dir', role: 'direktör', party: 'region-25', mandate: 'decides', required: true },
      ],
      max_members: 6,
      cadence: { min_per_year: 4 },
      preparation: { by: 'lanet-au', min_days_before: 10 },
      based_on: ['lan-avtal', 'lan-utkast'],
      topics: ['aldre'],
    },
  },
  {
    id: 'lanet-au',
    name: 'Länsgruppens arbetsutskott med ett långt namn',
    parent: 'lanet',
    more: {
      kind: 'executive_committee',
      aliases: ['Länets AU'],
      area: ['25'],
      purpose: 'Bereder.',
      mandate: mandate('prepares', 'mötena'),
      seats: [{ id: 'ordf', role: 'ordförande', same_as: 'parent.chair' }],
    },
  },
  {
    id: 'norr',
    name: 'Norra gruppen',
    level: 'municipality',
    parent: 'lanet',
    more: {
      area: ['kommun-2584', 'kommun-2510'],
      purpose: 'Samverkan i norr.',
      mandate: mandate('unclear', 'under utredning'),
      seats: [
        {
          id: 'soc',
          role: 'socialchef',
          one_per: 'municipality',
          vacant: [{ party: 'kommun-2510', since: '2026-01-01' }],
        },
        { id: 'skola', role: 'barn- och utbildningschef', party: 'kommun-2584' },
      ],
    },
  },
  {
    id: 'norr-barn',
    name: 'Barngruppen i norr',
    level: 'local',
    parent: 'norr',
    more: { started_on: '2027-01-15', purpose: 'Skolnärvaro.', topics: ['skolnarvaro'] },
  },
  {
    id: 'soder',
    name: 'Södra gruppen',
    level: 'municipality',
    parent: 'lanet',
    more: {
      area: ['kommun-2580'],
      dormant: [{ from: '2026-03-01' }],
      mandate: mandate('decides', 'lokala rutiner', { to: '2025-12-31' }),
    },
  },
  {
    id: 'gamla',
    name: 'Gamla gruppen',
    level: 'municipality',
    parent: 'lanet',
    more: {
      area: ['kommun-2584'],
      ended_on: '2025-06-30',
      succeeded_by: ['norr'],
      topics: ['lokaler'],
    },
  },
  { id: 'tyst', name: 'Tysta nätverket', more: { kind: 'network', area: ['25'] } },
  {
    id: 'fientlig',
    name: '"]; click <b>x</b> %%{init}%% `#',
    level: 'local',
    parent: 'norr',
    more: { purpose: '| rör | *allt* |', mandate: mandate('none', '<script>') },
  },
]

const minutes: readonly ShortMinutes[] = [
  {
    forum: 'lanet',
    date: '2026-02-11',
    status: 'approved',
    more: {
      kind: 'formal',
      chair: { party: 'region-25', role: 'direktör' },
      attendance: [{ party: 'region-25', role: 'direktör', as: 'member' }],
      corrections: [
        {
          on: '2026-03-01',
          item: '#3.1',
          was: 'fyra veckor',
          now: 'sex veckor',
          kind: 'correction',
        },
        { on: '2026-04-01', kind: 'redaction' },
      ],
    },
    body: `# Protokoll 11 februari 2026

<!-- en hint -->

## 3. Äldre

Ämnen: aldre. Underlag: [bilder](files/bilder.pdf).

**3.1 Uppdrag:** Räkna hur många som har väntat i mer än fyra
veckor. Ansvarig: norr. Senast: 2026-12-01.

**3.2 Beslut:** En rutin gäller. Gäller för: norr.

### Bakgrund

[maskat] frågade om <b>fet</b> text, se [sidan](https://example.se/a).`,
  },
  {
    forum: 'norr',
    date: '2026-04-15',
    body: '## 2. Medel\n\n**2.1 Lyfts till lanet:** Vem betalar?',
    more: { attendance: [{ party: 'region-25', role: 'direktör', as: 'member' }] },
  },
  { forum: 'lanet', date: '2025-05-07', body: '## 1. Äldre\n\nÄmnen: aldre.\n\nText.' },
  {
    forum: 'lanet',
    date: '2026-09-09',
    body: '## 1. Samverkan\n\n**1.1 Fråga:** Hur många? Till: riket.',
    more: { joint_with: ['norr'] },
  },
  { forum: 'lanet', date: '2026-11-11', status: 'draft', body: '## 1. Utkastets punkt' },
  { forum: 'lanet', date: '2026-12-16', status: 'planned', body: '## 1. Dagordning' },
]

const documents = {
  'agreements/lan-avtal.md': {
    facts: {
      type: 'agreement',
      id: 'lan-avtal',
      title: 'Länets avtal',
      kind: 'agreement',
      level: 'county',
      parties: [{ party: 'region-25' }],
      adopted: { on: '2025-12-01' },
      valid_from: '2026-01-01',
      valid_to: null,
    },
    body: '# Länets avtal\n\n## Vad som gäller\n\nAlla hjälps åt.',
  },
  'agreements/lan-utkast.md': {
    facts: { type: 'agreement', id: 'lan-utkast', title: 'Ett utkast', kind: 'routine' },
    body: '# Ett utkast\n\nDetta är inte bestämt.',
  },
  'forums/lanet/plans/2026.md': {
    facts: {
      type: 'plan',
      id: 'lanet-plan-2026',
      forum: 'lanet',
      period: { start: '2026-01-01', end: '2026-12-31' },
      goals: [{ id: 'trygga', text: 'Trygga äldre' }],
      activities: [
        {
          id: 'a1',
          goal: 'trygga',
          text: 'Ringa runt',
          responsible: { party: 'kommun-2584', role: 'socialchef' },
          state: 'ongoing',
        },
      ],
    },
  },
}

export const forumsExample = (today: string = forumsDay): Promise<Archive> =>
  saidArchive(forums, minutes, today, documents)
