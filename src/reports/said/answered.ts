import type { Archive } from '../../archive/archive.js'
import type { Matter } from '../../archive/said/matter.js'
import { stateLabels } from '../../archive/said/state.js'
import { addMonths, daysBetween } from '../../dates.js'
import { compareText } from '../../diagnostic.js'
import { shortDay } from '../../format.js'
import { each, join } from '../../text.js'
import type { Entries } from '../view.js'
import { waitingThreads } from './asking.js'
import { entriesOf, shortEntry } from './blocks.js'
import { days, forumNames, headed, nearDay, placeOf, textOf } from './naming.js'
import { askedOn } from './rows.js'
import { holder } from './silence.js'

/** Whatever was answered in the last three months, the latest first. */
export function answeredLately(matters: readonly Matter[], archive: Archive): Entries {
  const since = addMonths(archive.today, -3)
  const found = matters
    .flatMap((matter) => matter.threads.map((thread) => ({ matter, thread })))
    .filter(({ thread }) => thread.state === 'answered' && thread.since >= since)
    .sort((a, b) => compareText(b.thread.since, a.thread.since))
  const day = shortDay(since)
  return {
    kind: 'entries',
    heading: headed(
      { sv: `Besvarade sedan ${day.sv}`, en: `Answered since ${day.en}` },
      found.length,
    ),
    from: null,
    entries: found.map(({ matter, thread }) => {
      const { said } = matter
      const [from, to] = [forumNames(said.meeting.forums, archive), holder(thread, archive)]
      const near = nearDay(thread.since, archive.today)
      const took = days(daysBetween(askedOn(matter), thread.since))
      return {
        title: textOf(thread.by ?? said),
        aside: each((lang) => `${near[lang]}, ${{ sv: 'efter', en: 'after' }[lang]} ${took[lang]}`),
        under: each((lang) => `${to[lang]} → ${from[lang]}`),
        facts: [],
        id: placeOf(said),
      }
    }),
  }
}

/** What nobody waits for any more, in any state, the latest first. */
export function settledEntries(matters: readonly Matter[], archive: Archive): Entries {
  const settled = matters.filter((matter) => waitingThreads(matter).length === 0)
  return entriesOf(
    { sv: 'Avgjorda', en: 'Settled' },
    settled.toReversed().map((matter) => {
      const told = matter.threads.map((thread) => {
        const [name, day] = [holder(thread, archive), nearDay(thread.since, archive.today)]
        const label = stateLabels[thread.state]
        return each((lang) => `${name[lang]} ${label[lang]} ${day[lang]}`)
      })
      return shortEntry(matter, archive, { more: told.length > 0 ? join(told, ', ') : null })
    }),
  )
}

/** What stands in drafts, for those who wonder where it went. */
export const draftEntries = (matters: readonly Matter[], archive: Archive): Entries =>
  entriesOf(
    { sv: 'I utkast, räknas inte', en: 'In drafts, not counted' },
    matters.filter(({ said }) => said.draft).map((matter) => shortEntry(matter, archive)),
  )
