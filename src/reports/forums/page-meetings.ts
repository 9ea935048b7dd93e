import { agreementStateLabels } from '../../archive/agreements/state.js'
import type { Archive } from '../../archive/archive.js'
import { valueLabel } from '../../archive/describe.js'
import type { Document } from '../../archive/document.js'
import { entriesOf } from '../../archive/facts.js'
import { type Basis, basisOf } from '../../archive/forums/basis.js'
import { timesOf } from '../../archive/forums/times.js'
import type { Forum } from '../../archive/forums/tree.js'
import { planOn } from '../../archive/plans/periods.js'
import { meetingsOf, plannedMeetingsOf } from '../../archive/said/meetings.js'
import { year } from '../../dates.js'
import { longDays } from '../../format.js'
import { capital, each, join, same, type Text } from '../../text.js'
import { validityWords } from '../agreements/validity.js'
import { entriesOf as headedEntries } from '../said/blocks.js'
import { forumName } from '../said/naming.js'
import type { Entries, Entry, Facts } from '../view.js'
import { unknownWord, wholeMeeting } from './words.js'

/** When a forum meets, has met, and is to meet. */
export function meetingFacts(forum: Forum, archive: Archive): Facts {
  const id = forum.id ?? ''
  const { last, next, known } = timesOf(id, archive)
  const before: Text = last
    ? each((lang) => `${longDays(last.on, last.until)[lang]} (${last.minutes.id})`)
    : known
      ? { sv: 'inget möte hållet', en: 'no meeting held' }
      : { sv: 'okänt: inga protokoll här', en: 'unknown: no minutes here' }
  const { preparation, standing_items: items } = forum.facts
  const standing = [...entriesOf(items)].map(([, item]) => item)
  return {
    kind: 'facts',
    heading: { sv: 'Möten', en: 'Meetings' },
    facts: [
      {
        label: { sv: 'Nästa', en: 'Next' },
        value: next === null ? unknownWord : wholeMeeting(next, archive),
      },
      { label: { sv: 'Senaste', en: 'Last' }, value: before },
      { label: { sv: 'Takt', en: 'Cadence' }, value: cadenceWords(forum, archive) },
      ...(preparation?.by
        ? [
            {
              label: { sv: 'Bereds av', en: 'Prepared by' },
              value: preparedBy(preparation.by, preparation.min_days_before, archive),
            },
          ]
        : []),
      ...(standing.length > 0
        ? [
            {
              label: { sv: 'Stående punkter', en: 'Standing items' },
              value: same(standing.join('; ')),
            },
          ]
        : []),
    ],
  }
}

/** "minst 4 möten per år; i år 3 hållna och 1 planerat; gemensamt med … minst 2 per år". */
function cadenceWords({ id, facts }: Forum, archive: Archive): Text {
  const { cadence } = facts
  const now = year(archive.today)
  const held = meetingsOf(archive, id ?? '').filter(({ on }) => year(on) === now).length
  const planned = plannedMeetingsOf(archive, id ?? '').filter(
    ({ on }) => year(on) === now && on > archive.today,
  ).length
  const parts: Text[] = []
  const least = cadence?.min_per_year
  if (least === undefined) parts.push({ sv: 'inte angiven', en: 'not stated' })
  else if (cadence?.proposed === true) {
    parts.push({
      sv: `minst ${least} möten per år (förslag)`,
      en: `at least ${least} meetings a year (proposed)`,
    })
  } else parts.push({ sv: `minst ${least} möten per år`, en: `at least ${least} meetings a year` })
  for (const [, { with: other, min_per_year: count }] of entriesOf(cadence?.joint)) {
    if (other === undefined) continue
    const name = forumName(archive.findA('forum', other)?.id ?? other, archive)
    parts.push({
      sv: `minst ${count} per år gemensamt med ${name.sv}`,
      en: `at least ${count} a year joint with ${name.en}`,
    })
  }
  parts.push(
    timesOf(id ?? '', archive).known
      ? {
          sv: `hållna i år: ${held}, planerade: ${planned}`,
          en: `held this year: ${held}, planned: ${planned}`,
        }
      : { sv: 'hållna i år: okänt', en: 'held this year: unknown' },
  )
  return join(parts, '; ')
}

function preparedBy(by: string, days: number | undefined, archive: Archive): Text {
  const name = forumName(archive.findA('forum', by)?.id ?? by, archive)
  if (days === undefined) return name
  return {
    sv: `${name.sv}, minst ${days} dagar före`,
    en: `${name.en}, at least ${days} days before`,
  }
}

/** The agreements a forum rests on, and how each stands. */
export const basisEntries = (forum: Forum, archive: Archive): Entries =>
  headedEntries(
    { sv: 'Vilar på', en: 'Rests on' },
    basisOf(forum, archive).map((basis) => basisEntry(basis, archive)),
  )

function basisEntry({ id, found }: Basis, archive: Archive): Entry {
  if (found === null) {
    const aside = { sv: 'finns inte i arkivet', en: 'not in the archive' }
    return { title: same(id), aside, under: null, facts: [], id: null }
  }
  return {
    title: archive.name(id),
    aside: agreementStateLabels[found.state],
    under: whatHolds(found.agreement, archive),
    facts: [],
    id,
  }
}

/** "Styrdokument, från 1 jan 2018, tills vidare, ses över senast 31 jan 2027". */
export function whatHolds(agreement: Document<'agreement'>, archive: Archive): Text {
  const { kind } = agreement.facts
  const sort = kind === undefined ? [] : [valueLabel('agreement', ['kind'], kind)]
  const validity = validityWords(agreement, archive)
  return capital(join(validity.sv === '' ? sort : [...sort, validity], ', '))
}

/** The plan that holds today, if there is one. */
export function planFacts(forum: Forum, archive: Archive): Facts | null {
  const plan = planOn(forum.id ?? '', archive.today, archive)
  if (plan === null) return null
  const { goals, activities } = plan.facts
  const count = (list: readonly unknown[] | undefined) => [...entriesOf(list)].length
  return {
    kind: 'facts',
    heading: { sv: 'Plan', en: 'Plan' },
    facts: [
      { label: archive.name(plan.id ?? ''), value: same(plan.id ?? '') },
      {
        label: { sv: 'Mål och aktiviteter', en: 'Goals and activities' },
        value: {
          sv: `${count(goals)} och ${count(activities)}`,
          en: `${count(goals)} and ${count(activities)}`,
        },
      },
    ],
  }
}
