import type { Archive } from '../../archive/archive.js'
import {
  type ActivityOn,
  activityStateLabel,
  progressSince,
  shareOfTarget,
} from '../../archive/plans/activities.js'
import { compareText } from '../../diagnostic.js'
import { percent, shortDay } from '../../format.js'
import { each, join, same, type Text } from '../../text.js'
import { entriesOf } from '../said/blocks.js'
import { forumName } from '../said/naming.js'
import type { Block, Entry } from '../view.js'
import { measuredWords, ownerOf } from './branches.js'

/** What has been checked or measured after a day, and what has not. */
export function progressBlocks(
  activities: readonly ActivityOn[],
  since: string,
  archive: Archive,
): readonly Block[] {
  const moved = activities.filter((one) => hasMoved(one, since))
  const still = activities.filter(
    (one) => !hasMoved(one, since) && one.state !== 'done' && one.state !== 'cancelled',
  )
  const day = shortDay(since)
  const latest = (one: ActivityOn) => lastOf(one) ?? ''
  return [
    entriesOf(
      { sv: `Avstämt eller mätt efter ${day.sv}`, en: `Checked or measured after ${day.en}` },
      [...moved]
        .sort((a, b) => compareText(latest(b), latest(a)))
        .map((one) => movedEntry(one, since, archive)),
    ),
    entriesOf(
      { sv: 'Inte avstämt sedan dess', en: 'Not checked since' },
      [...still]
        .sort((a, b) => compareText(latest(a), latest(b)))
        .map((one) => stillEntry(one, archive)),
    ),
  ]
}

export const hasMoved = (activity: ActivityOn, since: string): boolean => {
  const { checked, measured } = progressSince(activity, since)
  return checked || measured
}

const lastOf = ({ stateOn, valueOn }: ActivityOn): string | null =>
  [stateOn, valueOn]
    .filter((day) => day !== null)
    .sort(compareText)
    .at(-1) ?? null

function movedEntry(activity: ActivityOn, since: string, archive: Archive): Entry {
  const { checked, measured } = progressSince(activity, since)
  const parts: Text[] = []
  const on = activity.stateOn === null ? null : shortDay(activity.stateOn)
  const state = activityStateLabel(activity.state)
  if (checked && on) parts.push(each((lang) => `${on[lang]}: ${state[lang]}`))
  if (measured) {
    const share = shareOfTarget(activity)
    const [words, far] = [measuredWords(activity), share === null ? null : percent(share)]
    parts.push(
      far
        ? { sv: `${words.sv}, ${far.sv} av vägen`, en: `${words.en}, ${far.en} of the way` }
        : words,
    )
  }
  return {
    ...named(activity, archive),
    aside: state,
    facts: parts.map((value, at) => ({
      label: at === 0 ? { sv: 'Nytt', en: 'News' } : same(''),
      value,
    })),
  }
}

function stillEntry(activity: ActivityOn, archive: Archive): Entry {
  const last = lastOf(activity)
  const label = activityStateLabel(activity.state)
  const when: Text =
    last === null
      ? { sv: 'aldrig avstämd', en: 'never checked' }
      : { sv: `senast ${shortDay(last).sv}`, en: `last ${shortDay(last).en}` }
  return { ...named(activity, archive), aside: join([label, when], ', '), facts: [] }
}

/** An activity away from its plan: what it is, whose plan it stands in, and who answers for it. */
function named(activity: ActivityOn, archive: Archive): Pick<Entry, 'title' | 'under' | 'id'> {
  const { plan, facts } = activity
  const [forum, owner] = [forumName(plan.facts.forum ?? '', archive), ownerOf(activity, archive)]
  return {
    title: same(facts.text ?? facts.id ?? ''),
    under: facts.responsible
      ? { sv: `${forum.sv}, ansvarig ${owner.sv}`, en: `${forum.en}, owner ${owner.en}` }
      : { sv: `${forum.sv}, ingen ansvarig`, en: `${forum.en}, nobody responsible` },
    id: `${plan.id ?? plan.path} ${facts.id ?? ''}`.trim(),
  }
}
