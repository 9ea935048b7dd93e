import type { Archive } from '../../archive/archive.js'
import type { Matter, Thread } from '../../archive/said/matter.js'
import { isWaiting, stateLabels } from '../../archive/said/state.js'
import { addMonths } from '../../dates.js'
import { compareText } from '../../diagnostic.js'
import { shortDay } from '../../format.js'
import { each, join, type Text } from '../../text.js'
import { draftEntries } from '../said/answered.js'
import { entriesOf, shortEntry, traceNote, worthShowing } from '../said/blocks.js'
import { threadStates } from '../said/counts.js'
import { type MatterFilter, matterParameters, ownerTest, passes } from '../said/filters.js'
import { placeOf } from '../said/naming.js'
import { draftNote, emptyNote, unreadMinutes } from '../said/notes.js'
import { matterTable } from '../said/rows.js'
import { holder } from '../said/silence.js'
import { subjectOf } from '../said/subject.js'
import type { View } from '../view.js'
import { leftAloud } from './aloud.js'
import { type AssignmentChoice, assignmentStates, isChosen } from './choices.js'
import { whenDue } from './due-words.js'
import { type Owned, type Owner, ownersOf, ownerTable } from './owners.js'

/** Who is to do what, and when: those who have something left first, each with their own list. */
export function overviewOf(
  everything: readonly Matter[],
  filter: MatterFilter,
  choice: AssignmentChoice,
  archive: Archive,
): View {
  const isOwner = filter.owner === null ? () => true : ownerTest(filter.owner, everything, archive)
  const keep = (thread: Thread) =>
    isOwner(thread) &&
    isChosen(thread, choice) &&
    (filter.state === null || thread.state === filter.state)
  const all = everything.filter(
    (matter) => passes(matter, filter, archive) && matter.threads.some(keep),
  )
  const counted = all.filter(({ said }) => !said.draft)
  const owned = counted.flatMap((matter) =>
    matter.threads.filter(keep).map((thread): Owned => ({ matter, thread })),
  )
  const left = owned.filter(({ thread }) => isWaiting(thread.state))
  const settled = owned.filter(({ thread }) => !isWaiting(thread.state))
  const owners = ownersOf(owned, archive)
  const late = left.filter(({ thread }) => thread.overdue)
  const [first] = late.length > 0 ? late : left
  const onlyKept = counted.map((matter) => ({ ...matter, threads: matter.threads.filter(keep) }))
  return {
    report: 'assignments',
    title: { sv: 'Uppdrag', en: 'Assignments' },
    subject: subjectOf(filter, archive),
    parameters: {
      ...matterParameters(filter),
      due: choice.due,
      overdue: choice.overdue,
      without: choice.without,
    },
    figures: {
      assignments: counted.length,
      owned: owned.length,
      left: left.length,
      overdue: late.length,
      without_owner: left.filter(({ thread }) => thread.who === null).length,
      without_date: left.filter(({ thread }) => thread.due === null).length,
      ...threadStates(onlyKept, assignmentStates),
      by_owner: Object.fromEntries(
        owners.map(({ id, open, inProgress, overdue, settled: done }) => [
          id ?? '',
          { open, in_progress: inProgress, overdue, settled: done },
        ]),
      ),
      drafts: all.length - counted.length,
    },
    blocks: worthShowing([
      { kind: 'prose', heading: null, paragraphs: [leftAloud(left)] },
      ...owners.map((owner) => ownersList(owner, archive)),
      ownerTable(owners),
      settledList(settled, filter, archive),
      draftEntries(all, archive),
      matterTable('assignments', all, archive, keep),
    ]),
    notes: [
      ...emptyNote(archive, filter.forum),
      ...(first ? [traceNote(placeOf(first.matter.said))] : []),
      {
        sv: 'Ett uppdrag åt flera räknas en gång hos var och en av dem.',
        en: 'An assignment of several is counted once with each of them.',
      },
      ...draftNote(all),
      ...unreadMinutes(archive),
    ],
  }
}

/** What one owner has left to do, what is due first at the top. */
function ownersList({ name, left }: Owner, archive: Archive) {
  return entriesOf(
    name,
    left.map(({ matter, thread }) =>
      shortEntry(matter, archive, {
        aside: whenDue(thread, archive),
        more: howFar(thread),
      }),
    ),
  )
}

/** "pågår", and that a word in a draft says otherwise. */
function howFar({ state, inDraft, who }: Thread): Text | null {
  const parts: Text[] = []
  if (state === 'in_progress') parts.push({ sv: 'pågår', en: 'in progress' })
  if (who?.role) parts.push({ sv: who.role, en: who.role })
  if (inDraft) {
    const place = placeOf(inDraft)
    parts.push({ sv: `nytt besked i utkast (${place})`, en: `new word in a draft (${place})` })
  }
  return parts.length === 0 ? null : join(parts, ', ')
}

/** What was settled in the last year, or all of it when a state was asked for. */
function settledList(settled: readonly Owned[], filter: MatterFilter, archive: Archive) {
  const lately = filter.state === null
  const yearAgo = addMonths(archive.today, -12)
  const shown = lately ? settled.filter(({ thread }) => thread.since > yearAgo) : settled
  return entriesOf(
    lately
      ? { sv: 'Avslutade senaste året', en: 'Settled in the last year' }
      : { sv: 'Avslutade', en: 'Settled' },
    shown
      .toSorted((a, b) => compareText(b.thread.since, a.thread.since))
      .map(({ matter, thread }) => {
        const [day, label] = [shortDay(thread.since), stateLabels[thread.state]]
        const who = thread.who === null ? null : holder(thread, archive)
        return shortEntry(matter, archive, {
          aside: each((lang) => `${label[lang]} ${day[lang]}`),
          more: who,
        })
      }),
  )
}
