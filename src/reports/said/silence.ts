import type { Archive } from '../../archive/archive.js'
import { dateOf, lastDay } from '../../archive/said/clauses.js'
import { expectedDays } from '../../archive/said/expected.js'
import type { Matter, Reply, Thread } from '../../archive/said/matter.js'
import { meetingsOf } from '../../archive/said/meetings.js'
import { keepsMinutesHere } from '../../archive/said/receiver.js'
import { compareText } from '../../diagnostic.js'
import { each, join, type Text } from '../../text.js'
import { forumNames, meetingCount, nearDay, whoName } from './naming.js'

/** More meetings than this are counted, not listed. */
const mostMeetings = 4

/** Who holds a matter now, in words: the one named, and who took over. */
export function holder({ who, heldBy }: Thread, archive: Archive): Text {
  if (who === null) return forumNames(heldBy, archive)
  const name = whoName(who, archive)
  if (heldBy.length === 0 || (who.id !== null && heldBy.includes(who.id))) return name
  const now = forumNames(heldBy, archive)
  return { sv: `${now.sv} (efter ${name.sv})`, en: `${now.en} (after ${name.en})` }
}

/** What a receiver that is still waited for has done since; null for one that holds no meetings. */
export function sinceThen(thread: Thread, matter: Matter, archive: Archive): Text | null {
  const { heldBy, state, meetings } = thread
  if (heldBy.length === 0) return null
  if (state === 'unknown') return unknownSince(thread, matter, archive)
  if (meetings === null) return null
  if (meetings === 0) return notMet(heldBy, matter.said.on, archive)
  const held = [
    ...new Set(
      heldBy.flatMap((forum) =>
        meetingsOf(archive, forum)
          .filter(({ on, draft }) => on > matter.said.on && !draft)
          .map(({ on }) => on),
      ),
    ),
  ].sort(compareText)
  const words = wordsThere(matter, heldBy)
  const near = (day: string) => nearDay(day, archive.today)
  const count = meetingCount(meetings)
  if (words.length === 0) {
    const last = near(held.at(-1) ?? '')
    const shown =
      held.length <= mostMeetings
        ? join(held.map(near), ', ')
        : { sv: `senast ${last.sv}`, en: `last ${last.en}` }
    return {
      sv: `${count.sv} (${shown.sv}): ${subject[matter.kind] ?? 'det'} nämns inte`,
      en: `${count.en} (${shown.en}): not mentioned`,
    }
  }
  const told = words.slice(-2).map((word) => {
    const [day, what] = [near(word.said.on), wordFor(word, archive)]
    return each((lang) => `${day[lang]} ${what[lang]}`)
  })
  return {
    sv: `${count.sv}: ${join(told, ', ').sv}`,
    en: `${count.en}: ${join(told, ', ').en}`,
  }
}

/** A meeting of which there is only a draft has been held all the same. */
function notMet(forums: readonly string[], after: string, archive: Archive): Text {
  const draft = forums
    .flatMap((forum) => meetingsOf(archive, forum))
    .find((meeting) => meeting.draft && meeting.on > after)
  if (!draft) return { sv: 'har inte mötts', en: 'has not met' }
  const day = nearDay(draft.on, archive.today)
  return {
    sv: `möttes ${day.sv}, men protokollet är ett utkast`,
    en: `met ${day.en}, but the minutes are a draft`,
  }
}

const subject: Readonly<Partial<Record<Matter['kind'], string>>> = {
  question: 'frågan',
  referral: 'frågan',
  proposal: 'förslaget',
}

const wordsThere = (matter: Matter, forums: readonly string[]): readonly Reply[] =>
  matter.replies.filter(
    ({ said }) =>
      !said.draft &&
      said.on > matter.said.on &&
      said.meeting.forums.some((forum) => forums.includes(forum)),
  )

/** "bordläggs till 9 dec", "nämns". */
function wordFor({ result, said }: Reply, archive: Archive): Text {
  if (result === 'postponed' && said.item.target) {
    const day = nearDay(said.item.target.value, archive.today)
    return { sv: `bordläggs till ${day.sv}`, en: `postponed to ${day.en}` }
  }
  const words: Readonly<Partial<Record<Reply['result'], Text>>> = {
    referred: { sv: 'lyfts vidare', en: 'referred on' },
    sent_back: { sv: 'återremitteras', en: 'sent back' },
    in_progress: { sv: 'pågår', en: 'in progress' },
    answer: { sv: 'besvaras', en: 'answered' },
    done: { sv: 'är klart', en: 'done' },
    noted: { sv: 'läggs till handlingarna', en: 'noted' },
    approved: { sv: 'godkänns', en: 'approved' },
  }
  return words[result] ?? { sv: 'nämns', en: 'mentioned' }
}

function unknownSince({ heldBy }: Thread, { said }: Matter, archive: Archive): Text {
  if (!heldBy.some((forum) => keepsMinutesHere(forum, archive))) {
    return {
      sv: 'protokollen finns inte i arkivet, så läget är okänt',
      en: 'the minutes are not in the archive, so nobody can tell',
    }
  }
  const missed = missedDays(heldBy, said.on, archive)
  const asked = dateOf(said, 'meeting')
  const day = asked?.kind === 'date' ? lastDay(asked.iso) : missed.at(-1)
  if (day === undefined) {
    return {
      sv: 'protokollet finns inte i arkivet, så läget är okänt',
      en: 'the minutes are not in the archive, so nobody can tell',
    }
  }
  const near = nearDay(day, archive.today)
  return {
    sv: `protokoll från ${near.sv} finns inte i arkivet, så läget är okänt`,
    en: `no minutes of ${near.en} in the archive, so nobody can tell`,
  }
}

/** Days on which a forum should have met since a day, and of which there are no minutes. */
const missedDays = (forums: readonly string[], after: string, archive: Archive) =>
  forums
    .flatMap((forum) => expectedDays(archive, forum))
    .filter((day) => day > after && day < archive.today)
    .sort(compareText)

/** "svarat 1 av 3". */
export function answeredOf(matter: Matter): Text | null {
  const { threads } = matter
  if (threads.length < 2) return null
  const answered = threads.filter(({ state }) => state === 'answered').length
  return {
    sv: `svarat ${answered} av ${threads.length}`,
    en: `answered ${answered} of ${threads.length}`,
  }
}
