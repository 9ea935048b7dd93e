import type { Archive } from '../archive/archive.js'
import { integer, kronor, percent, shortDay } from '../format.js'
import { capital, each, join, same, type Text } from '../text.js'
import { column } from './column.js'
import { isEnough, notSaid, whyNotSaid } from './compared/enough.js'
import { figureOf } from './compared/figure-of.js'
import { listBlocks } from './compared/list-blocks.js'
import { listBehind, type RowChange, rowChanges } from './compared/rows.js'
import type { Count } from './report.js'
import type { Table, View } from './view.js'

/** A moment an answer is about, by both clocks. */
export interface Moment {
  readonly asOf: string
  readonly revision: string | null
}

/** One answer at two moments: the figures beside each other, and the list by id. */
export function comparedView(
  was: View,
  now: View,
  { before: then, after: today }: { readonly before: Moment; readonly after: Moment },
  counts: readonly Count[],
  archive: Archive,
): View {
  const figures = counts.map((count) => {
    const [before, after] = [figureOf(was, count.figure), figureOf(now, count.figure)]
    const both = before !== null && after !== null
    const enough = [was, now].map((view) => isEnough(view, count)) as [boolean, boolean]
    return { count, before, after, difference: both ? after - before : null, enough }
  })
  const [old, list] = [listBehind(was), listBehind(now)]
  const changes = old && list ? rowChanges(old, list) : []
  const of = (status: RowChange['status']) => changes.filter((one) => one.status === status)
  return {
    report: now.report,
    title: { sv: `${now.title.sv}: jämförelse`, en: `${now.title.en}: comparison` },
    subject: subjectOf(now.subject, then, today),
    parameters: { ...now.parameters, compare_as_of: then.asOf, compare_revision: then.revision },
    figures: {
      was: was.figures,
      now: now.figures,
      new: of('new').length,
      continuing: of('continuing').length,
      ended: of('ended').length,
      changed: of('changed').length,
    },
    blocks: [
      figuresTable(figures, then, today),
      ...(list === null ? [] : listBlocks(changes, list, archive)),
    ],
    notes: [twoClocks(then, today), ...whyNotSaid([was, now], counts), ...now.notes],
  }
}

function subjectOf(subject: Text | null, then: Moment, today: Moment): Text {
  const days = each((lang) => `${spoken(then)[lang]} → ${spoken(today)[lang]}`)
  return subject ? join([subject, days], ', ') : days
}

const spoken = ({ asOf, revision }: Moment): Text =>
  each((lang) => `${shortDay(asOf)[lang]}${revision === null ? '' : ` (${revision.slice(0, 7)})`}`)

const twoClocks = (then: Moment, today: Moment): Text => {
  const [a, b] = [spoken(then), spoken(today)]
  return {
    sv: `Då: läget ${a.sv}, så som arkivet var då. Nu: läget ${b.sv}. Båda är räknade med dagens program.`,
    en: `Then: as of ${a.en}, with the archive as it was then. Now: as of ${b.en}. Both are counted by this program.`,
  }
}

interface Compared {
  readonly count: Count
  readonly before: number | null
  readonly after: number | null
  readonly difference: number | null
  /** Whether then and now rest on enough to be said to people. */
  readonly enough: readonly [boolean, boolean]
}

function figuresTable(figures: readonly Compared[], then: Moment, today: Moment): Table {
  const said = (value: number | null, { type }: Count): Text =>
    value === null
      ? same('–')
      : type === 'amount'
        ? kronor(value)
        : type === 'share'
          ? percent(value)
          : each((lang) => integer(value, lang))
  return {
    kind: 'table',
    name: 'compared_figures',
    heading: { sv: 'Siffrorna', en: 'The figures' },
    columns: [
      { ...column('figure', 'siffra', 'figure', 'id'), machine: true },
      column('label', 'vad', 'what', 'text'),
      { key: 'past', label: shortDay(then.asOf), type: 'integer', people: true },
      { key: 'now', label: shortDay(today.asOf), type: 'integer', people: true },
      { ...column('change', 'skillnad', 'difference', 'integer'), people: true },
      { ...column('was_value', 'då', 'then', 'share'), machine: true },
      { ...column('now_value', 'nu', 'now', 'share'), machine: true },
      { ...column('difference', 'skillnad', 'difference', 'share'), machine: true },
    ],
    rows: figures.map(({ count, before, after, difference, enough: [then, now] }) => ({
      figure: count.figure,
      label: capital(count.label),
      // Numbers of several kinds stand in one column, so they are texts, set to the right.
      past: then ? said(before, count) : notSaid,
      now: now ? said(after, count) : notSaid,
      change: then && now ? changeOf(difference, count, said) : notSaid,
      was_value: before,
      now_value: after,
      difference,
    })),
  }
}

function changeOf(
  difference: number | null,
  count: Count,
  said: (value: number, count: Count) => Text,
): Text {
  if (difference === null) return { sv: 'okänd', en: 'unknown' }
  if (difference === 0) return same('0')
  if (count.type === 'share') {
    const points = Math.round(difference * 100)
    const sign = points > 0 ? '+' : points < 0 ? '\u2212' : '±'
    const size = Math.abs(points)
    return { sv: `${sign}${size} procentenheter`, en: `${sign}${size} percentage points` }
  }
  return difference > 0
    ? each((lang) => `+${said(difference, count)[lang]}`)
    : said(difference, count)
}
