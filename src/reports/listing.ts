import type { Archive } from '../archive/archive.js'
import { builtinSchemas, type TypeName } from '../archive/builtin.js'
import { keyLabel, valueLabel } from '../archive/describe.js'
import { type Document, type FactsOf, isA } from '../archive/document.js'
import { historyAt } from '../archive/project-history.js'
import { compareText } from '../diagnostic.js'
import { capital, join, type Text } from '../text.js'
import type { Cell, Column, Row, View } from './view.js'

type Show<T extends TypeName> = (facts: FactsOf<T>, archive: Archive, document: Document<T>) => Cell

/** What a list shows of each type, beside the id: keys of its front matter, in this order. */
const shown: { readonly [T in TypeName]: readonly (readonly [string, Show<T>])[] } = {
  party: [
    ['name', ({ name }) => name ?? null],
    ['kind', ({ kind }) => label('party', 'kind', kind)],
    ['parent', ({ parent }, archive) => named(archive, parent)],
  ],
  forum: [
    ['name', ({ name }) => name ?? null],
    ['what', whatForum],
    ['level', ({ level }) => label('forum', 'level', level)],
    ['kind', ({ kind }) => label('forum', 'kind', kind)],
    ['parent', ({ parent }, archive) => named(archive, parent)],
    ['ended_on', ({ ended_on }) => ended_on ?? null],
  ],
  minutes: [
    ['date', ({ date }) => date ?? null],
    ['forum', ({ forum }, archive) => named(archive, forum)],
    ['kind', ({ kind }) => label('minutes', 'kind', kind)],
    ['status', ({ status }) => label('minutes', 'status', status)],
  ],
  agreement: [
    ['title', ({ title }) => title ?? null],
    ['kind', ({ kind }) => label('agreement', 'kind', kind)],
    ['valid_from', ({ valid_from }) => valid_from ?? null],
    ['valid_to', ({ valid_to }) => valid_to ?? null],
  ],
  fund: [
    ['name', ({ name }) => name ?? null],
    ['year', ({ year }) => (year === undefined ? null : String(year))],
    ['owner_forum', ({ owner_forum }, archive) => named(archive, owner_forum)],
    ['budget', ({ budget }) => budget ?? null],
  ],
  application: [
    ['title', ({ title }) => title ?? null],
    ['fund', ({ fund }, archive) => named(archive, fund)],
    ['applicant', ({ applicant }, archive) => named(archive, applicant)],
    ['history', (_, { today }, document) => lastStatus(document, today)],
    ['amount_applied', ({ amount_applied }) => amount_applied ?? null],
  ],
  plan: [
    ['forum', ({ forum }, archive) => named(archive, forum)],
    ['period', ({ period }) => [...new Set([period?.start, period?.end])].join('–')],
  ],
}

/** In fewer columns for people: what stands in others for machines. */
const people: readonly string[] = ['what']
const machine: Readonly<Partial<Record<TypeName, readonly string[]>>> = {
  forum: ['level', 'kind', 'ended_on'],
}

const types: Readonly<Record<string, Column['type']>> = {
  date: 'date',
  ended_on: 'date',
  valid_from: 'date',
  valid_to: 'date',
  year: 'text',
  budget: 'amount',
  amount_applied: 'amount',
}

/** All documents of a type, minutes by day and the rest by id; `keep` chooses among them. */
export function listing<T extends TypeName>(
  archive: Archive,
  type: T,
  parameters: View['parameters'],
  keep: (document: Document<T>) => boolean,
): View {
  const cells = shown[type] as readonly (readonly [string, Show<T>])[]
  const documents = archive.of(type).filter(keep).sort(byDayThenId)
  const rows = documents.map((document): Row => {
    const pairs = cells.map(
      ([key, show]) => [key, show(document.facts, archive, document)] as const,
    )
    return { id: document.id ?? '', ...Object.fromEntries(pairs), path: document.path }
  })
  const title = builtinSchemas[type]['x-labels'] ?? { sv: type, en: type }
  return {
    report: 'list',
    title: capital(title),
    subject: null,
    parameters: { type, ...parameters },
    figures: { count: rows.length },
    blocks: [
      {
        kind: 'table',
        name: type,
        heading: { sv: `${rows.length} st`, en: `${rows.length} in all` },
        columns: [
          { key: 'id', label: { sv: 'Id', en: 'Id' }, type: 'id' },
          ...cells.map(
            ([key]): Column => ({
              key,
              label: capital(labels[key] ?? keyLabel(type, [key])),
              type: types[key] ?? 'text',
              ...(people.includes(key) ? { people: true } : {}),
              ...(machine[type]?.includes(key) ? { machine: true } : {}),
            }),
          ),
          { key: 'path', label: { sv: 'Fil', en: 'File' }, type: 'text', machine: true },
        ],
        rows,
      },
    ],
    notes: [],
  }
}

const labels: Readonly<Record<string, Text>> = {
  history: { sv: 'läge', en: 'state' },
  what: { sv: 'slag och nivå', en: 'kind and level' },
}

/** "tjänstepersoner, län, upphörde 2024-06-30". */
function whatForum({ kind, level, ended_on: ended, external }: FactsOf<'forum'>): Cell {
  const parts: Text[] = []
  if (kind !== undefined) parts.push(valueLabel('forum', ['kind'], kind))
  if (level !== undefined) parts.push(valueLabel('forum', ['level'], level))
  if (external === true) parts.push({ sv: 'utanför arkivet', en: 'outside the archive' })
  if (typeof ended === 'string') parts.push({ sv: `upphörde ${ended}`, en: `ended ${ended}` })
  return parts.length === 0 ? null : join(parts, ', ')
}

const named = (archive: Archive, id: string | null | undefined): Cell =>
  id === null || id === undefined ? null : archive.name(id)

const label = (type: TypeName, key: string, value: string | undefined): Cell =>
  value === undefined ? null : valueLabel(type, [key], value)

/** Where an application stands: the latest that has happened, in the order of the days. */
function lastStatus(document: Document<'application'>, today: string): Cell {
  const status = historyAt(document, today).at(-1)?.status
  return status === undefined
    ? { sv: 'utkast', en: 'draft' }
    : valueLabel('application', ['history', 0, 'status'], status)
}

function byDayThenId(a: Document, b: Document): number {
  const day = (document: Document) => (isA(document, 'minutes') ? (document.facts.date ?? '') : '')
  return compareText(day(a), day(b)) || compareText(a.id ?? '', b.id ?? '')
}
