import { languageOf } from '../../archive/drafts/draft.js'
import { draftForum } from '../../archive/drafts/forum.js'
import type { Ask } from '../ask.js'
import type { Call, Option } from '../command.js'
import { known, knownAmong } from '../known.js'
import { demand, flag, flags, isGiven, may, mayList, must, texts } from './asking.js'
import { idFrom, type Making, making } from './common.js'
import { deliver } from './deliver.js'
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
  const choose = (key: string) => ({ choices: valueChoices('forum', [key], call.lang) })
  const from = (key: string) => value('forum', [key])
  const rest = external
    ? { level: flag(made, 'level', from('level')), kind: flag(made, 'kind', from('kind')) }
    : {
        level: await must(made, 'level', from('level'), choose('level')),
        kind: await must(made, 'kind', from('kind'), choose('kind')),
        parent: await may(made, 'parent', known(archive, 'forum')),
        area: await mayList(made, 'area', knownAmong(archive, ['area', 'party'])),
        purpose: await may(made, 'purpose', words),
        approval: await may(made, 'approval', from('approval'), choose('approval')),
      }
  const draft = draftForum(
    archive,
    {
      id,
      name,
      ...rest,
      external,
      aliases: texts(made, 'alias', words),
      startedOn: flag(made, 'started-on', day),
      sides: flags(made, 'sides', value('forum', ['sides', 0])),
      minPerYear: flag(made, 'min-per-year', count),
      start: flag(made, 'start', time),
      end: flag(made, 'end', time),
      standing: texts(made, 'item', words),
    },
    made.template('forum'),
    languageOf(archive),
  )
  return deliver({ call, opened, draft })
}
