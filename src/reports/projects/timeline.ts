import { agreedReportDay, isReported } from '../../archive/final-report.js'
import { countedLinks, periodOf } from '../../archive/project-lengths.js'
import type { Life } from '../../archive/projects.js'
import { addDays, addMonths } from '../../dates.js'
import { counted } from '../../format.js'
import { same, type Text } from '../../text.js'
import type { Timeline, TimelineRow } from '../chart.js'
import type { Reporting } from './reporting.js'

/** More rows than this are no picture any more. */
const mostDrawn = 40

/** Each project's time, as granted and as prolonged, with its reports; null when there is none. */
export function timelineOf(running: readonly Reporting[], today: string): Timeline | null {
  if (running.length === 0) return null
  const rows = running.slice(0, mostDrawn).map((one) => rowOf(one, today))
  const days = rows.flatMap(({ spans, marks }) => [
    ...spans.flatMap(({ from, to }) => [from, to]),
    ...marks.map(({ on }) => on),
  ])
  const known = [...days.filter((day) => day !== null), today].sort()
  const [first, last] = [known[0] ?? today, known.at(-1) ?? today]
  return {
    kind: 'timeline',
    name: 'timeline',
    heading: { sv: 'Projekten i tid', en: 'The projects over time' },
    from: addMonths(first, -1),
    to: addMonths(last, 2),
    today,
    rows,
    captions: [meaning, ...leftOut(running.length - rows.length)],
    beside: 'money',
  }
}

const meaning: Text = {
  sv: 'En rad per projekt, det som slutar först överst. Den streckade linjen är dagen som svaret gäller. Samma dagar står i tabellerna.',
  en: 'A row per project, what ends first at the top. The dashed line is the day of the answer. The tables have the same days.',
}

function leftOut(count: number): readonly Text[] {
  if (count <= 0) return []
  const more = counted(count, { sv: 'projekt', en: 'project' }, { sv: 'projekt', en: 'projects' })
  return [
    {
      sv: `${more.sv} till står bara i tabellerna.`,
      en: `${more.en} more ${count === 1 ? 'stands' : 'stand'} in the tables alone.`,
    },
  ]
}

function rowOf({ project }: Reporting, today: string): TimelineRow {
  const links = countedLinks(project.links)
  return {
    label: same(project.title),
    id: project.id,
    spans: links.flatMap(spansOf),
    marks: links.flatMap((link) => marksOf(link, today)),
  }
}

type Span = TimelineRow['spans'][number]

function spansOf(link: Life): readonly Span[] {
  const became = periodOf(link, 'became')
  if (became === null) {
    const { start } = link.document.facts.period ?? {}
    return [{ from: start ?? null, to: link.end, tone: 'unsure', label: openWords }]
  }
  const granted = periodOf(link, 'granted')
  const { start, end } = became
  if (granted === null || granted.end >= end) {
    return [{ from: start, to: end, tone: 'first', label: grantedWords }]
  }
  return [
    { from: start, to: granted.end, tone: 'first', label: grantedWords },
    { from: addDays(granted.end, 1), to: end, tone: 'third', label: extendedWords },
  ]
}

const grantedWords: Text = { sv: 'projekttid som beviljad', en: 'time as granted' }
const extendedWords: Text = { sv: 'förlängning', en: 'extension' }
const openWords: Text = { sv: 'start eller slut okänt', en: 'start or end not known' }

type Mark = TimelineRow['marks'][number]

function marksOf(link: Life, today: string): readonly Mark[] {
  if (isReported(link)) {
    const on = link.history.find(({ status }) => status === 'final_report')?.on ?? today
    return [{ on, tone: 'good', label: { sv: 'slutrapport lämnad', en: 'final report handed in' } }]
  }
  const due = agreedReportDay(link)
  if (due === null) return []
  return due < today
    ? [{ on: due, tone: 'bad', label: { sv: 'slutrapport försenad', en: 'final report late' } }]
    : [{ on: due, tone: 'second', label: { sv: 'slutrapport väntas', en: 'final report due' } }]
}
