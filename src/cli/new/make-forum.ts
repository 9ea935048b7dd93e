import { languageOf } from '../../archive/drafts/draft.js'
import { draftForum, type ForumAnswers } from '../../archive/drafts/forum.js'
import { year } from '../../dates.js'
import type { Ask } from '../ask.js'
import type { Call, Option } from '../command.js'
import { known, knownAmong } from '../known.js'
import { demand, flag, flags, isGiven, may, mayList, must, texts } from './asking.js'
import { idFrom, type Making, making } from './common.js'
import { deliver } from './deliver.js'
import { forumPeople } from './forum-people.js'
import { keepingOf } from './keeping.js'
import { count, day, time, value, valueChoices, words } from './readers.js'

/** Make the draft of a forum. */
export const makeForum = (call: Call, options: readonly Option[], ask?: Ask): Promise<number> =>
  making(call, options, forum, ask)

async function forum(made: Making): Promise<number> {
  const { opened, call } = made
  const { archive } = opened
  const external = isGiven(made, 'external')
  demand(made, external ? ['name'] : ['name', 'level', 'kind'])
  const name = await must(made, 'name', words)
  const id = await idFrom(made, name)
  const rest = external
    ? { level: flag(made, 'level', from('level')), kind: flag(made, 'kind', from('kind')) }
    : await inside(made)
  const draft = draftForum(
    archive,
    {
      id,
      name,
      ...rest,
      external,
      aliases: texts(made, 'alias', words),
      start: flag(made, 'start', time),
      end: flag(made, 'end', time),
      standing: texts(made, 'item', words),
      ...keepingOf(made),
    },
    made.template('forum'),
    languageOf(archive),
  )
  return deliver({ call, opened, draft })
}

/** What only a forum of the archive is asked about. */
async function inside(made: Making): Promise<Partial<ForumAnswers>> {
  const { archive } = made.opened
  const choose = (key: string) => ({ choices: valueChoices('forum', [key], made.call.lang) })
  const level = await must(made, 'level', from('level'), choose('level'))
  const kind = await must(made, 'kind', from('kind'), choose('kind'))
  const isGroup = kind === 'working_group'
  const parent = await may(made, 'parent', known(archive, 'forum'))
  const area = await mayList(made, 'area', knownAmong(archive, ['area', 'party']))
  const purpose = await may(made, 'purpose', words)
  const decides = ['mandate', 0, 'decides'] as const
  const mandate = await may(made, 'decides', value('forum', decides), {
    choices: valueChoices('forum', decides, made.call.lang),
  })
  const task = isGroup ? await may(made, 'assignment', words) : flag(made, 'assignment', words)
  const until = task === undefined ? undefined : await may(made, 'until', day)
  const startedOn = await may(made, 'started-on', day)
  const by = flag(made, 'prepared-by', known(archive, 'forum'))
  return {
    level,
    kind,
    parent,
    area,
    purpose,
    startedOn,
    mandate:
      mandate === undefined
        ? undefined
        : { decides: mandate, scope: flag(made, 'scope', words), from: startedOn },
    assignment: task === undefined ? undefined : { text: task, until },
    approval: await may(made, 'approval', from('approval'), choose('approval')),
    minPerYear: await may(made, 'min-per-year', count),
    basedOn: flags(made, 'based-on', known(archive, 'agreement')),
    sides: flags(made, 'sides', value('forum', ['sides', 0])),
    ...forumPeople(made, year(startedOn ?? archive.today)),
    preparation:
      by === undefined ? undefined : { by, daysBefore: flag(made, 'days-before', count) },
    refersTo: flags(made, 'refers-to', known(archive, 'forum')),
    yearlyPlan: isGiven(made, 'yearly-plan'),
    reviewBy: flag(made, 'review-by', day),
  }
}

const from = (key: string) => value('forum', [key])
