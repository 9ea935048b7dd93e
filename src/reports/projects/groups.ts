import type { Archive } from '../../archive/archive.js'
import { entriesOf } from '../../archive/facts.js'
import { noFund } from '../../archive/paths.js'
import type { ProjectState } from '../../archive/projects.js'
import { compareText } from '../../diagnostic.js'
import { counted, percent } from '../../format.js'
import { each, join, same, type Text } from '../../text.js'
import type { Cell, Column, Row, Table } from '../view.js'
import type { Counted } from './counted.js'
import { fewestKnown, type Shares, type Survival, sharesOf } from './survival.js'

/** What projects can be grouped by. */
export const groupings = ['year', 'fund', 'topic', 'joint'] as const
export type Grouping = (typeof groupings)[number]

const headings: Readonly<Record<Grouping, { readonly heading: Text; readonly label: Text }>> = {
  year: {
    heading: { sv: 'Per beslutsår', en: 'By year of decision' },
    label: { sv: 'År', en: 'Year' },
  },
  fund: { heading: { sv: 'Per medel', en: 'By fund' }, label: { sv: 'Medel', en: 'Fund' } },
  topic: { heading: { sv: 'Per ämne', en: 'By topic' }, label: { sv: 'Ämne', en: 'Topic' } },
  joint: {
    heading: { sv: 'Samverkan', en: 'Collaboration' },
    label: { sv: 'Samverkan', en: 'Collaboration' },
  },
}

/** Granted projects per group with a total; ungranted applications are told of underneath. */
export function groupTable(survival: Survival, by: Grouping, archive: Archive): Table {
  const { granted, strict } = survival
  const keys = [...new Set(granted.flatMap((project) => keysOf(project, by)))].sort(compareText)
  const total = rowOf({ sv: 'Summa', en: 'Total' }, null, granted, strict)
  const footnotes = [fewNote, ...refusedNote(survival)]
  if (by === 'topic') footnotes.unshift(topicNote)
  return {
    kind: 'table',
    name: `by_${by}`,
    heading: headings[by].heading,
    columns: columnsFor(headings[by].label, total),
    rows: keys.map((key) =>
      rowOf(
        labelOf(key, by, archive),
        key,
        granted.filter((project) => keysOf(project, by).includes(key)),
        strict,
      ),
    ),
    total,
    footnotes,
  }
}

function keysOf(project: Counted, by: Grouping): readonly string[] {
  if (by === 'year') return [String(project.decided)]
  if (by === 'fund') return [project.fund ?? noFund]
  if (by === 'joint') return [project.joint ? 'joint' : 'single']
  return project.topics.length > 0 ? project.topics : ['']
}

function labelOf(key: string, by: Grouping, archive: Archive): Text {
  if (by === 'year') return same(key)
  if (by === 'joint') {
    return key === 'joint'
      ? { sv: 'Flera parter', en: 'Several parties' }
      : { sv: 'En part', en: 'One party' }
  }
  if (by === 'fund') {
    if (key === noFund) return { sv: 'Uppdrag utan medel', en: 'Commissioned, no fund' }
    return each((lang) => `${archive.name(key)[lang]} (${key})`)
  }
  if (key === '') return { sv: 'Inget ämne', en: 'No topic' }
  const topics = [...entriesOf(archive.settings.topics)].map(([, topic]) => topic)
  return same(topics.find(({ id }) => id === key)?.label ?? key)
}

const counts: readonly {
  readonly state: ProjectState
  readonly label: Text
  readonly rare?: true
}[] = [
  { state: 'alive', label: { sv: 'Lever kvar', en: 'Alive' } },
  { state: 'ceased', label: { sv: 'Upphört', en: 'Ceased' } },
  { state: 'new_project', label: { sv: 'Nya medel', en: 'New money' }, rare: true },
  { state: 'unknown', label: { sv: 'Okänt', en: 'Unknown' } },
  { state: 'pending', label: { sv: 'Följs upp senare', en: 'Not due yet' }, rare: true },
  { state: 'ongoing', label: { sv: 'Pågår', en: 'Ongoing' } },
  { state: 'withdrawn', label: { sv: 'Kom ej i gång', en: 'Not started' } },
]

function columnsFor(label: Text, total: Row): readonly Column[] {
  const machine = true as const
  const share = (key: string, sv: string, en: string): Column => ({
    key,
    label: { sv, en },
    type: 'share',
    machine,
  })
  return [
    { key: 'group', label: { sv: 'grupp', en: 'group' }, type: 'id', machine },
    { key: 'name', label, type: 'text' },
    { key: 'granted', label: { sv: 'Beviljade', en: 'Granted' }, type: 'integer' },
    ...counts.map(({ state, label, rare }): Column => {
      const column: Column = { key: state, label, type: 'integer' }
      return rare && total[state] === 0 ? { ...column, machine } : column
    }),
    {
      key: 'words',
      label: { sv: 'Lever kvar av kända', en: 'Alive of known' },
      type: 'text',
      people: true,
    },
    {
      key: 'counted_alive',
      label: { sv: 'räknas som kvar', en: 'counted alive' },
      type: 'integer',
      machine,
    },
    { key: 'known', label: { sv: 'kända', en: 'known' }, type: 'integer', machine },
    share('share', 'andel', 'share'),
    share('share_low', 'nedre gräns', 'lower limit'),
    share('share_high', 'övre gräns', 'upper limit'),
  ]
}

function rowOf(
  name: Text,
  group: string | null,
  projects: readonly Counted[],
  strict: boolean,
): Row {
  const shares = sharesOf(projects, strict)
  const cells: Record<string, Cell> = { group, name, granted: projects.length }
  for (const { state } of counts) {
    cells[state] = projects.filter((project) => project.state === state).length
  }
  return {
    ...cells,
    words: shareOfKnown(shares),
    counted_alive: shares.k,
    known: shares.n,
    share: shares.share,
    share_low: shares.low,
    share_high: shares.high,
  }
}

/** "4 av 8", and a dash when no outcome is known. */
export const ofKnown = ({ k, n }: Shares): Text =>
  n === 0 ? same('–') : { sv: `${k}\u00A0av\u00A0${n}`, en: `${k}\u00A0of\u00A0${n}` }

/** "4 av 8, 50 %"; without the percentage when too few are known. */
function shareOfKnown(shares: Shares): Text {
  const { n, share } = shares
  const counts = ofKnown(shares)
  if (share === null || n < fewestKnown) return counts
  return each((lang) => `${counts[lang]}, ${percent(share)[lang]}`)
}

/** Why no percentage stands where one could. */
export const fewNote: Text = {
  sv: `Procent visas inte för färre än ${fewestKnown} kända projekt.`,
  en: `No percentages for fewer than ${fewestKnown} known projects.`,
}

const topicNote: Text = {
  sv: 'Ett projekt med flera ämnen står på flera rader, men bara en gång i summan.',
  en: 'A project with several topics stands in several rows, but once in the total.',
}

/** Applications that were never granted: they are in no row. */
function refusedNote({ inState, withdrawnBefore }: Survival): readonly Text[] {
  const one = { sv: 'ansökan', en: 'application' }
  const many = { sv: 'ansökningar', en: 'applications' }
  const absent = inState.absent.length
  const told: readonly (readonly [number, Text])[] = [
    [inState.declined.length, { sv: 'fick avslag', en: 'declined' }],
    [
      withdrawnBefore.length,
      { sv: 'drogs tillbaka före beslut', en: 'withdrawn before a decision' },
    ],
    [inState.undecided.length, { sv: 'väntar på beslut', en: 'waiting for a decision' }],
    [absent, { sv: `inte ${absent === 1 ? 'inlämnad' : 'inlämnade'} än`, en: 'not handed in yet' }],
  ]
  const parts = told
    .filter(([count]) => count > 0)
    .map(([count, what]) => each((lang) => `${counted(count, one, many)[lang]} ${what[lang]}`))
  if (parts.length === 0) return []
  const all = join(parts, ', ')
  return [{ sv: `Utanför tabellen: ${all.sv}.`, en: `Not in the table: ${all.en}.` }]
}
