import type { Archive } from '../archive.js'
import { heldMeetings, type Meeting } from './meetings.js'
import { type Said, saidIn } from './said.js'
import { minutesTopics, topicsUnder } from './topics.js'

/** A topic that came up in one forum, in some of its meetings. */
export interface InForum {
  readonly forum: string
  readonly meetings: readonly Meeting[]
  /** Binding decisions under agenda items on the topic. */
  readonly decisions: readonly Said[]
  readonly positions: readonly Said[]
}

/** A topic, and the forums it came up in, in the order it reached them. */
export interface Raised {
  readonly topic: string
  readonly forums: readonly InForum[]
  /** In two forums or more, and not only because they met together once. */
  readonly several: boolean
  /** Some forum has decided. */
  readonly decided: boolean
  /** In several forums, and none has decided. */
  readonly goesRound: boolean
}

/**
 * The topics that came up in meetings held after one day and up to another: in the fact line of an
 * agenda item, or in the front matter of the minutes. A joint meeting counts in each of its forums;
 * what stands in drafts does not count.
 */
export function raisedTopics(archive: Archive, after: string): readonly Raised[] {
  const topics = new Map<string, Map<string, Meeting[]>>()
  const words = new Map<string, Said[]>()
  for (const meeting of heldMeetings(archive)) {
    if (meeting.draft || meeting.on <= after) continue
    const { minutes } = meeting
    const under = (minutes.body?.agenda ?? []).map((item) => topicsUnder(item, minutes, archive))
    for (const topic of new Set([...minutesTopics(minutes), ...under.flat()])) {
      const forums = topics.get(topic) ?? new Map<string, Meeting[]>()
      topics.set(topic, forums)
      for (const forum of meeting.forums) {
        forums.set(forum, [...(forums.get(forum) ?? []), meeting])
      }
    }
    for (const said of saidIn(archive, minutes.path)) {
      const own = said.item.agenda === null ? minutesTopics(minutes) : under[said.item.agenda]
      for (const topic of own ?? []) words.set(topic, [...(words.get(topic) ?? []), said])
    }
  }
  return [...topics].map(([topic, forums]) => raised(topic, forums, words.get(topic) ?? []))
}

function raised(
  topic: string,
  byForum: ReadonlyMap<string, readonly Meeting[]>,
  words: readonly Said[],
): Raised {
  const forums = [...byForum].map(([forum, meetings]): InForum => {
    const here = words.filter(({ meeting }) => meeting.forums.includes(forum))
    return {
      forum,
      meetings,
      decisions: here.filter(({ item }) => item.kind === 'decision'),
      positions: here.filter(({ item }) => item.kind === 'position'),
    }
  })
  const decided = forums.some(({ decisions }) => decisions.length > 0)
  const meetings = new Set(forums.flatMap((one) => one.meetings.map(({ minutes }) => minutes)))
  const several = forums.length > 1 && meetings.size > 1
  return { topic, forums, several, decided, goesRound: several && !decided }
}
