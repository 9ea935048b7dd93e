import type { Archive } from '../../archive/archive.js'
import {
  customary,
  type Kept,
  type RetentionClass,
  retentionClasses,
} from '../../archive/retention/retention.js'
import { monthsBetween } from '../../dates.js'
import { compareText } from '../../diagnostic.js'
import { collator, shortDay } from '../../format.js'
import { each, type Text } from '../../text.js'
import { column } from '../column.js'
import type { Entry, Table } from '../view.js'
import { accessLabels, classLabels, customLabels } from './words.js'

/** How many there are of each class, and how old. */
export function classTable(all: readonly Kept[], archive: Archive): Table {
  const rows = retentionClasses.flatMap((name: RetentionClass) => {
    const those = all.filter((one) => one.class === name)
    if (those.length === 0) return []
    const days = those.flatMap(({ since }) => since ?? []).sort(compareText)
    return [
      {
        class_name: classLabels[name],
        class: name,
        count: those.length,
        oldest: days[0] ?? null,
        years:
          days[0] === undefined ? null : Math.floor(monthsBetween(days[0], archive.today) / 12),
        without_holder: those.filter(({ holder }) => holder === null).length,
        custom: customLabels[customary[name]],
        customary: customary[name],
      },
    ]
  })
  return {
    kind: 'table',
    name: 'classes',
    heading: { sv: 'Efter slag', en: 'By class' },
    columns: [
      { ...column('class_name', 'slag', 'class'), people: true },
      { ...column('class', 'slag', 'class', 'id'), machine: true },
      column('count', 'antal', 'count', 'integer'),
      column('oldest', 'äldst', 'oldest', 'date'),
      { ...column('years', 'hela år', 'whole years', 'integer'), machine: true },
      column('without_holder', 'utan arkivbildare', 'without holder', 'integer'),
      { ...column('custom', 'brukligt', 'custom'), people: true },
      { ...column('customary', 'brukligt', 'custom', 'id'), machine: true },
    ],
    rows,
  }
}

const nameOf = ({ document }: Kept, archive: Archive): Text =>
  archive.name(document.id ?? document.path)

/** Something that may be weeded, since when, and whose it is. */
export function dueEntry(kept: Kept, archive: Archive): Entry {
  const holder = kept.holder === null ? noHolder : archive.name(kept.holder)
  const what = classLabels[kept.class]
  return {
    title: nameOf(kept, archive),
    aside: shortDay(kept.since ?? ''),
    under: each((lang) => `${what[lang]}, ${holder[lang]}`),
    facts: [],
    id: kept.document.id,
  }
}

const noHolder: Text = { sv: 'ingen arkivbildare angiven', en: 'no record holder named' }

/** Something that not everybody may read. */
export const closedEntry = (kept: Kept, archive: Archive): Entry => ({
  title: nameOf(kept, archive),
  aside: accessLabels[kept.access],
  under: classLabels[kept.class],
  facts: [],
  id: kept.document.id,
})

/** A row for each document: the list behind the figures. */
export const keptTable = (all: readonly Kept[], archive: Archive): Table => ({
  kind: 'table',
  name: 'records',
  heading: { sv: 'Listan bakom siffrorna', en: 'The list behind the figures' },
  columns: [
    column('id', 'id', 'id', 'id'),
    column('type', 'dokumenttyp', 'type', 'id'),
    column('name', 'namn', 'name'),
    { ...column('class', 'slag', 'class', 'id'), words: classLabels },
    { ...column('customary', 'brukligt', 'custom', 'id'), words: customLabels },
    column('since', 'räknas från', 'counted from', 'date'),
    column('months', 'hela månader', 'whole months', 'integer'),
    column('access', 'åtkomst', 'access', 'id'),
    column('holder', 'arkivbildare', 'record holder', 'id'),
    column('path', 'fil', 'file'),
  ],
  rows: [...all]
    .sort((a, b) => collator('sv').compare(a.document.path, b.document.path))
    .map((one) => ({
      id: one.document.id ?? '',
      type: one.document.type,
      name: nameOf(one, archive),
      class: one.class,
      customary: customary[one.class],
      since: one.since,
      months:
        one.since === null || one.since > archive.today
          ? null
          : monthsBetween(one.since, archive.today),
      access: one.access,
      holder: one.holder,
      path: one.document.path,
    })),
  hidden: true,
})
