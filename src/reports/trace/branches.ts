import type { Archive } from '../../archive/archive.js'
import type { Thread } from '../../archive/said/matter.js'
import { isMatter, matterOf } from '../../archive/said/matters.js'
import { meetingsOf } from '../../archive/said/meetings.js'
import type { Said } from '../../archive/said/said.js'
import { daysBetween } from '../../dates.js'
import { shortDay } from '../../format.js'
import { each, join, type Text } from '../../text.js'
import { days, forumName, levelOf, meetingCount, placeOf, whoId, whoName } from '../said/naming.js'
import type { Branch, Figure } from '../view.js'
import type { Step } from './journey.js'
import { linesOf } from './lines.js'
import { type Consequence, consequencesOf, kindOf, titleOf as nameOf } from './outside.js'

/** A journey as people and machines get it. */
export function branchOf(step: Step, asked: ReadonlySet<Said>, archive: Archive): Branch {
  const { said, steps } = step
  const isAsked = asked.has(said) && (step.from !== null || asked.size > 1)
  const lines = linesOf(said, isAsked && asked.size === 1, archive)
  return {
    title: titleOf(said, archive),
    aside: asideOf(step, archive),
    lines: step.more ? [...lines, moreOf(said)] : lines,
    id: placeOf(said),
    raw: rawOf(step, asked, archive),
    branches: [
      ...consequencesOf(said, archive).map((one) => outsideBranch(one, said, archive)),
      ...steps.map((one) => branchOf(one, asked, archive)),
    ],
  }
}

/** "10 maj 2022  Sirius, delregional". */
function titleOf({ on, meeting }: Said, archive: Archive): Text {
  const names = meeting.forums.map((forum) => forumName(forum, archive))
  const level = levelOf(meeting.forum, archive)
  const day = shortDay(on)
  const who = join(names, ' + ')
  return each((lang) => `${day[lang]}  ${who[lang]}${level ? `, ${level[lang]}` : ''}`)
}

const moreOf = (said: Said): Text => ({
  sv: `Resan fortsätter: samverkan följ ${placeOf(said)}`,
  en: `The journey goes on: samverkan trace ${placeOf(said)}`,
})

const levels: readonly string[] = [
  'local',
  'municipality',
  'district',
  'subregion',
  'county',
  'care_region',
  'national',
]

/** How a word moved between the levels: up is towards the nation. */
function directionOf({ said, from }: Step, archive: Archive): 'up' | 'down' | 'same' | null {
  if (from === null) return null
  const rank = (forum: string) => levels.indexOf(archive.findA('forum', forum)?.facts.level ?? '')
  const [before, now] = [rank(from.forum), rank(said.forum)]
  if (before === -1 || now === -1) return null
  return now > before ? 'up' : now < before ? 'down' : 'same'
}

const directions: Readonly<Record<'up' | 'down', Text>> = {
  up: { sv: 'uppåt', en: 'up' },
  down: { sv: 'nedåt', en: 'down' },
}

/** The meetings its forum held in between without a word in this journey. */
const between = ({ said, from }: Step, archive: Archive): number =>
  from === null
    ? 0
    : meetingsOf(archive, said.forum).filter(
        ({ on, draft }) => on > from.on && on < said.on && !draft,
      ).length

/** "uppåt, efter 35 dagar, 1 möte emellan". */
function asideOf(step: Step, archive: Archive): Text | null {
  const { said, from } = step
  if (from === null) return null
  const parts: Text[] = []
  const direction = directionOf(step, archive)
  if (direction === 'up' || direction === 'down') parts.push(directions[direction])
  const count = daysBetween(from.on, said.on)
  const passed = days(Math.abs(count))
  if (count === 0) parts.push({ sv: 'samma dag', en: 'the same day' })
  else if (count > 0) parts.push({ sv: `efter ${passed.sv}`, en: `after ${passed.en}` })
  else parts.push({ sv: `${passed.sv} tidigare`, en: `${passed.en} earlier` })
  const silent = between(step, archive)
  if (silent > 0) {
    const meetings = meetingCount(silent)
    parts.push({ sv: `${meetings.sv} emellan`, en: `${meetings.en} between` })
  }
  return join(parts, ', ')
}

function outsideBranch(
  { document, on, what, as, notes }: Consequence,
  said: Said,
  archive: Archive,
): Branch {
  const kind = kindOf(document)
  const called = nameOf(document, archive)
  return {
    title: on === null ? kind : each((lang) => `${shortDay(on)[lang]}  ${kind[lang]}`),
    aside: null,
    lines: [
      each((lang) => `${what[lang]}: ${called[lang]}`),
      ...notes.map((note) => each((lang) => `${note[lang]}.`)),
    ],
    id: document.id,
    raw: {
      id: document.id,
      type: document.type,
      as,
      on,
      name: called.sv,
      ...(on === null ? {} : { days: daysBetween(said.on, on) }),
    },
    branches: [],
  }
}

function rawOf(step: Step, asked: ReadonlySet<Said>, archive: Archive): Branch['raw'] {
  const { said, from, result } = step
  const matter = isMatter(said) ? matterOf(said, archive) : null
  return {
    id: placeOf(said),
    on: said.on,
    forum: said.forum,
    forum_name: archive.name(said.forum).sv,
    joint_with: said.meeting.forums.filter((forum) => forum !== said.forum),
    level: archive.findA('forum', said.forum)?.facts.level ?? null,
    kind: said.item.kind,
    result: said.item.result,
    text: said.text,
    draft: said.draft,
    asked: asked.has(said),
    relation: result,
    direction: directionOf(step, archive),
    days: from === null ? null : daysBetween(from.on, said.on),
    meetings_between: from === null ? null : between(step, archive),
    state: matter?.state ?? null,
    due: matter?.due?.on ?? null,
    overdue: matter?.overdue ?? false,
    threads: (matter?.threads ?? []).map((thread) => rawThread(thread, archive)),
    corrections: said.corrections.map(({ on, was, now }) => ({ on, was, now })),
  }
}

const rawThread = (thread: Thread, archive: Archive): Figure => ({
  to: thread.who === null ? null : whoId(thread.who),
  name: thread.who === null ? null : whoName(thread.who, archive).sv,
  held_by: [...thread.heldBy],
  state: thread.state,
  since: thread.since,
  by: thread.by === null ? null : placeOf(thread.by),
  due: thread.due?.on ?? null,
  overdue: thread.overdue,
  meetings: thread.meetings,
  postponed_to: thread.postponedTo,
  in_draft: thread.inDraft === null ? null : placeOf(thread.inDraft),
})
