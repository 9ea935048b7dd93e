import type { Document } from '../../archive/document.js'
import { draftMinutes, type MinutesAnswers, usualKind } from '../../archive/drafts/minutes.js'
import { UserError } from '../../errors.js'
import { longDay } from '../../format.js'
import type { Ask } from '../ask.js'
import type { Call, Option } from '../command.js'
import { flag, isGiven, may, must } from './asking.js'
import { type Making, making } from './common.js'
import { deliver } from './deliver.js'
import { forumAround } from './forum-around.js'
import { day, time, value, valueChoices, words } from './readers.js'

type Kind = MinutesAnswers['kind']

/** Make the draft of a meeting's minutes; `kind` null leaves it to the forum. */
export const makeMinutes = (
  call: Call,
  options: readonly Option[],
  kind: Kind | null,
  ask?: Ask,
): Promise<number> => making(call, options, (made) => minutes(made, kind), ask)

async function minutes(made: Making, chosen: Kind | null): Promise<number> {
  const { opened, call } = made
  const { archive } = opened
  const forum = await forumAround(made)
  const { cadence } = forum.facts
  const today = archive.today
  const date = await must(made, 'date', day, { initial: today })
  const number = numberOn(made, forum, date)
  const kind =
    flag(made, 'kind', value('minutes', ['kind'])) ?? chosen ?? usualKind(archive, forum, date)
  const answers: MinutesAnswers = {
    forum,
    date,
    endDate: flag(made, 'end-date', day),
    start: await may(made, 'start', time, proposed(cadence?.default_start)),
    end: await may(made, 'end', time, proposed(cadence?.default_end)),
    mode: await may(made, 'mode', value('minutes', ['mode']), {
      choices: valueChoices('minutes', ['mode'], call.lang),
    }),
    place: await may(made, 'place', words),
    kind: kind === 'formal' ? 'formal' : 'notes',
    number,
  }
  const draft = draftMinutes(archive, answers, made.template('minutes'))
  return deliver({ call, opened, draft })
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
