import type { Archive } from '../../archive/archive.js'
import type { Raised } from '../../archive/said/raised.js'
import { column } from '../column.js'
import { placeOf, topicName } from '../said/naming.js'
import type { Table } from '../view.js'

/** A row for each forum in which each topic came up. */
export const topicsTable = (topics: readonly Raised[], archive: Archive): Table => ({
  kind: 'table',
  name: 'topics',
  heading: { sv: 'Ämnen och forum', en: 'Topics and forums' },
  columns: [
    column('topic', 'ämne', 'topic', 'id'),
    column('label', 'ämnets namn', 'name of the topic'),
    column('forum', 'forum', 'forum', 'id'),
    column('forum_name', 'forumets namn', 'name of the forum'),
    column('level', 'nivå', 'level', 'id'),
    column('meetings', 'möten', 'meetings', 'integer'),
    column('first', 'första', 'first', 'date'),
    column('last', 'senaste', 'last', 'date'),
    column('decisions', 'beslut', 'decisions'),
    column('positions', 'ställningstaganden', 'positions'),
    column('forums', 'forum i allt', 'forums in all', 'integer'),
    column('goes_round', 'går runt', 'goes round', 'boolean'),
  ],
  rows: topics.flatMap(({ topic, forums, goesRound }) =>
    forums.map(({ forum, meetings, decisions, positions }) => ({
      topic,
      label: topicName(topic, archive),
      forum,
      forum_name: archive.name(forum),
      level: archive.findA('forum', forum)?.facts.level ?? null,
      meetings: meetings.length,
      first: meetings[0]?.on ?? null,
      last: meetings.at(-1)?.on ?? null,
      decisions: decisions.map(placeOf).join(' '),
      positions: positions.map(placeOf).join(' '),
      forums: forums.length,
      goes_round: goesRound,
    })),
  ),
  hidden: true,
})
