import type { Archive } from '../archive/archive.js'
import { isMatter, matterOf } from '../archive/said/matters.js'
import { everythingSaid, type Said } from '../archive/said/said.js'
import { stateLabels } from '../archive/said/state.js'
import { topicsOf } from '../archive/said/topics.js'
import { UserError } from '../errors.js'
import { counted, shortDay } from '../format.js'
import { each, join, listed, type Text } from '../text.js'
import { idAsked } from './said/asked.js'
import { forumName, placeOf, textOf, topicName } from './said/naming.js'
import { unreadMinutes, whatUnknownMeans } from './said/notes.js'
import { branchOf } from './trace/branches.js'
import { flat, journeys, type Step } from './trace/journey.js'
import { stepsTable } from './trace/steps-table.js'
import { saidBy } from './trace/wanted.js'
import type { Block, View } from './view.js'

/**
 * The whole journey of something said, or of all that was said on a topic, up and down the levels.
 * Throws `UserError('call')` for what does not exist.
 */
export function tracing(
  archive: Archive,
  { reference, topic: asked }: { readonly reference?: string; readonly topic?: string },
): View {
  if (reference !== undefined && asked !== undefined) {
    throw new UserError('call', {
      sv: 'Ange antingen en punkt eller --topic, inte båda',
      en: 'Give either an item or --topic, not both',
    })
  }
  if (reference !== undefined) {
    const starts = saidBy(reference, archive)
    return viewOf(starts, { reference, topic: null }, archive)
  }
  const topic = idAsked(asked === undefined ? {} : { topic: asked }, 'topic', archive)
  if (topic === null) {
    throw new UserError(
      'call',
      { sv: 'Vad ska följas?', en: 'What is to be traced?' },
      {
        sv: 'Ange en punkt, till exempel nosk-sirius-2022-05-10#6.1, eller --topic.',
        en: 'Give an item, for instance nosk-sirius-2022-05-10#6.1, or --topic.',
      },
    )
  }
  const starts = everythingSaid(archive).filter((said) => topicsOf(said, archive).includes(topic))
  return viewOf(starts, { reference: null, topic }, archive)
}

interface Parameters {
  readonly reference: string | null
  readonly topic: string | null
}

function viewOf(starts: readonly Said[], parameters: Parameters, archive: Archive): View {
  const { topic } = parameters
  const steps = journeys(starts, archive)
  const asked = new Set(topic === null ? starts : [])
  const branches = steps.map((step) => branchOf(step, asked, archive))
  const all = flat(steps)
  const waiting = all.filter(({ said }) => isMatter(said) && hasUnknown(said, archive))
  const blocks: Block[] = [
    { kind: 'prose', heading: null, paragraphs: [summary(all, topic, archive)] },
  ]
  if (branches.length > 0) {
    const heading = { sv: 'Resan, steg för steg', en: 'The journey, step by step' }
    blocks.push({ kind: 'tree', name: 'journey', heading, branches })
  }
  return {
    report: 'trace',
    title: { sv: 'Hela resan', en: 'The whole journey' },
    subject: topic === null ? subjectOf(steps) : topicSubject(topic, archive),
    parameters: { ...parameters },
    figures: {
      steps: all.length,
      journeys: steps.length,
      forums: forumsOf(all).length,
      first: all.map(({ said }) => said.on).sort()[0] ?? null,
      last:
        all
          .map(({ said }) => said.on)
          .sort()
          .at(-1) ?? null,
    },
    blocks: [...blocks, stepsTable(branches)],
    notes: [...(waiting.length > 0 ? [whatUnknownMeans] : []), ...unreadMinutes(archive)],
  }
}

const hasUnknown = (said: Said, archive: Archive): boolean =>
  matterOf(said, archive).threads.some(({ state }) => state === 'unknown')

function topicSubject(topic: string, archive: Archive): Text {
  const name = topicName(topic, archive)
  return { sv: `Ämnet ${name.sv}`, en: `The topic ${name.en}` }
}

function subjectOf([first, ...others]: readonly Step[]): Text | null {
  if (!first) return null
  const text = textOf(first.said)
  const left = others.length
  return left === 0
    ? text
    : each(
        (lang) => `${text[lang]} ${{ sv: `(och ${left} till)`, en: `(and ${left} more)` }[lang]}`,
      )
}

/** The forums of a journey, in the order they come into it. */
const forumsOf = (steps: readonly Step[]): readonly string[] => [
  ...new Set(
    steps
      .map(({ said }) => said)
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      .flatMap(({ meeting }) => meeting.forums),
  ),
]

/** Where it began, where it has been, and where it stands: a sentence or two to read aloud. */
function summary(steps: readonly Step[], topic: string | null, archive: Archive): Text {
  const first = [...steps].sort((a, b) => (a.said.on < b.said.on ? -1 : 1))[0]
  if (!first) {
    return topic === null
      ? { sv: 'Inget att följa.', en: 'Nothing to trace.' }
      : { sv: 'Inget har sagts om ämnet.', en: 'Nothing has been said on the topic.' }
  }
  const forums = forumsOf(steps)
  const names = listed(forums.map((forum) => forumName(forum, archive)))
  const day = shortDay(first.said.on)
  const where = forumName(first.said.forum, archive)
  const count = counted(forums.length, { sv: 'forum', en: 'forum' }, { sv: 'forum', en: 'forums' })
  const began: Text = {
    sv: `Började i ${where.sv} ${day.sv}.`,
    en: `Began in ${where.en} ${day.en}.`,
  }
  const went: Text =
    forums.length === 1
      ? { sv: 'Har inte varit i något annat forum.', en: 'Has been in no other forum.' }
      : {
          sv: `Har varit i ${count.sv}: ${names.sv}.`,
          en: `Has been in ${count.en}: ${names.en}.`,
        }
  return join([began, went, ...stateNow(steps, archive)], ' ')
}

/** Where it stands; of several matters, the one it began with. */
function stateNow(steps: readonly Step[], archive: Archive): readonly Text[] {
  const [root] = steps
  if (!root || steps.some((step) => step !== root && step.from === null)) return []
  if (!isMatter(root.said) || root.said.draft) return []
  const { state } = matterOf(root.said, archive)
  const label = stateLabels[state]
  const place = placeOf(root.said)
  return [{ sv: `Läget för ${place}: ${label.sv}.`, en: `State of ${place}: ${label.en}.` }]
}
