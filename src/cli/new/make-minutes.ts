import type { Document } from '../../archive/document.js'
import { seenFrom } from '../../archive/drafts/carry/carrying.js'
import { meetingOn, nextMeeting } from '../../archive/drafts/carry/next-meeting.js'
import {
  draftMinutes,
  draftNotice,
  type MinutesAnswers,
  usualKind,
} from '../../archive/drafts/minutes.js'
import { UserError } from '../../errors.js'
import { longDay } from '../../format.js'
import type { Ask } from '../ask.js'
import type { Call, Option } from '../command.js'
import { flag, isGiven, may, must } from './asking.js'
import { type Making, making } from './common.js'
import { deliver } from './deliver.js'
import { forumAround } from './forum-around.js'
import { day, time, value, valueChoices, words } from './readers.js'
import { noticeOf, takenOver } from './take-over.js'

type Kind = MinutesAnswers['kind']

/** Make the draft of a meeting's minutes; `kind` null leaves it to the forum. */
export const makeMinutes = (
  call: Call,
  options: readonly Option[],
  kind: Kind | null,
  ask?: Ask,
): Promise<number> => making(call, options, (made) => minutes(made, kind), ask)

/** Make the notice of a meeting, which its minutes take over. */
export const makeAgenda = (call: Call, options: readonly Option[], ask?: Ask): Promise<number> =>
  making(call, options, agenda, ask)

async function minutes(made: Making, chosen: Kind | null): Promise<number> {
  const { opened, call } = made
  const { archive } = opened
  const forum = await forumAround(made)
  const date = await must(made, 'date', day, { initial: archive.today })
  const notice = isGiven(made, 'second') ? null : await noticeOf(archive, forum, date)
  if (notice) {
    const draft = takenOver(made, forum, date, notice, chosen)
    return deliver({ call, opened, draft })
  }
  const answers = await answersFor(made, forum, date, chosen)
  return deliver({ call, opened, draft: draftMinutes(archive, answers, made.template('minutes')) })
}

async function agenda(made: Making): Promise<number> {
  const { opened, call } = made
  const forum = await forumAround(made)
  const next = nextMeeting(opened.archive, forum.id ?? '', opened.archive.today)
  const date = await must(made, 'date', day, { initial: next?.on ?? opened.archive.today })
  const answers = await answersFor(made, forum, date, null)
  const draft = draftNotice(opened.archive, answers, made.template('agenda'))
  return deliver({ call, opened, draft })
}

/** What is known of the meeting is proposed, and taken where nobody can be asked. */
async function answersFor(
  made: Making,
  forum: Document<'forum'>,
  date: string,
  chosen: Kind | null,
): Promise<MinutesAnswers> {
  const { archive } = made.opened
  const number = numberOn(made, forum, date)
  const { cadence } = forum.facts
  const known = number === 1 ? meetingOn(seenFrom(archive, date), forum.id ?? '', date) : null
  const given = flag(made, 'kind', value('minutes', ['kind'])) ?? chosen
  const kind = given ?? usualKind(archive, forum, date)
  const until = known && known.until > date ? known.until : undefined
  return {
    forum,
    date,
    endDate: flag(made, 'end-date', day) ?? until,
    start: await may(made, 'start', time, proposed(known?.start ?? cadence?.default_start)),
    end: await may(made, 'end', time, proposed(known?.end ?? cadence?.default_end)),
    mode: await may(made, 'mode', value('minutes', ['mode']), {
      choices: valueChoices('minutes', ['mode'], made.call.lang),
      ...proposed(known?.mode ?? undefined),
    }),
    place: await may(made, 'place', words, proposed(known?.place ?? undefined)),
    jointWith: known?.jointWith ?? undefined,
    kind: kind === 'formal' ? 'formal' : 'notes',
    number,
    bare: made.call.options['carry'] === false,
  }
}

const proposed = (text: string | undefined) => ({ initial: text, otherwise: text })

/** Which meeting of the day this is. Throws `UserError('conflict')` when the day is taken. */
function numberOn(made: Making, forum: Document<'forum'>, date: string): number {
  const { archive } = made.opened
  const taken = (number: number) => {
    const name = `${date}${number > 1 ? `-${number}` : ''}`
    return (
      archive.paths.has(`forums/${forum.id}/minutes/${name}.md`) ||
      archive.find(`${forum.id}-${name}`)
    )
  }
  let number = 1
  while (number < 9 && taken(number)) number++
  if (number === 1) return number
  if (isGiven(made, 'second') && !taken(number)) return number
  const spoken = longDay(date)
  const name = archive.name(forum.id ?? '')
  throw new UserError(
    'conflict',
    {
      sv: `${name.sv} har redan ett möte ${spoken.sv}`,
      en: `${name.en} already has a meeting on ${spoken.en}`,
    },
    {
      sv: 'Ange --second om det är ett möte till samma dag.',
      en: 'Give --second if this is another meeting on the same day.',
    },
  )
}
