import type { Archive } from '../archive/archive.js'
import { type Turnover, turnoverOf } from '../archive/forums/turnover.js'
import { percent } from '../format.js'
import type { Text } from '../text.js'
import { count } from './count.js'
import type { Report } from './report.js'
import {
  type Asked,
  attendanceAsked,
  attendanceOptions,
  nothingKnown,
  parametersOf,
  subjectOf,
} from './representation/asked.js'
import { uncounted } from './representation/notes.js'
import { entriesOf, worthShowing } from './said/blocks.js'
import { number, numbered, sentences } from './said/counts.js'
import { forumName, meetingCount } from './said/naming.js'
import { unreadMinutes } from './said/notes.js'
import {
  changed,
  changeEntries,
  changesIn,
  forumsTable,
  never,
  neverEntries,
  seatsTable,
} from './turnover/tables.js'
import type { View } from './view.js'

export const report: Report = {
  name: 'turnover',
  aliases: ['byten', 'omsättning'],
  description: {
    sv: 'Hur ofta platserna byter part eller roll, och vilka som aldrig är företrädda',
    en: 'How often seats change party or role, and which are never represented',
  },
  options: attendanceOptions,
  counts: [
    count('meetings', 'möten', 'meetings'),
    count('seats', 'platser', 'seats'),
    count('changes', 'byten', 'changes'),
    count('never_represented', 'aldrig företrädda', 'never represented'),
    count(
      'share_same_parties',
      'andel möten med samma parter',
      'share with the same parties',
      'share',
    ),
  ],
  examples: [
    {
      command: { sv: 'samverkan rapport byten', en: 'samverkan report turnover' },
      says: {
        sv: 'vilka forum som byter folk runt bordet, de senaste tolv månaderna',
        en: 'which forums change around the table, over the last twelve months',
      },
    },
    {
      command: {
        sv: 'samverkan rapport byten --forum nb-lansstyrgrupp --year 2026',
        en: 'samverkan report turnover --forum nb-lansstyrgrupp --year 2026',
      },
      says: { sv: 'ett forums byten under ett år', en: 'the changes of one forum in a year' },
    },
  ],
  build(archive, query) {
    return viewOf(archive, attendanceAsked(query, archive))
  },
}

function viewOf(archive: Archive, asked: Asked): View {
  const { forum, forums, period } = asked
  const list = forums.flatMap((one) => turnoverOf(archive, one, period) ?? [])
  const sum = (pick: (one: Turnover) => number) => list.reduce((all, one) => all + pick(one), 0)
  const empty = list.length > 0 ? [] : nothingKnown({ ...asked, forums: [] }, archive)
  const words = empty.length > 0 ? empty : aloud(list, forum, archive)
  const [seats, followed, same] = [
    sum((one) => one.seats.length),
    sum((one) => one.followed),
    sum((one) => one.same),
  ]
  return {
    report: 'turnover',
    title: { sv: 'Byten på platserna', en: 'Changes of seats' },
    subject: subjectOf(asked, archive),
    parameters: parametersOf(asked),
    figures: {
      forums: list.length,
      meetings: sum((one) => one.meetings),
      seats,
      seats_changed: sum(changed),
      changes: sum(changesIn),
      never_represented: sum(never),
      followed,
      same_parties: same,
      share_same_parties: followed === 0 ? null : same / followed,
    },
    blocks: worthShowing([
      { kind: 'prose', heading: null, paragraphs: words },
      forumsTable(list, archive, list.length === 0),
      entriesOf({ sv: 'Byten', en: 'Changes' }, changeEntries(list, archive)),
      entriesOf({ sv: 'Aldrig företrädda', en: 'Never represented' }, neverEntries(list, archive)),
      seatsTable(list, archive),
    ]),
    notes: [
      {
        sv: 'I arkivet finns inga personer. Ett byte är att platsen har fått en annan part eller en annan roll än förra gången den nämndes. Byter en kommun socialchef syns det inte här.',
        en: 'There are no persons in the archive. A change is that a seat has another party or another role than the last time it was told of. A new person in the same post is not seen here.',
      },
      {
        sv: 'Ersättare är inget byte. Gemensamma möten är inte med, och utan två möten efter varandra går inget att jämföra.',
        en: 'A substitute is no change. Joint meetings are left out, and without two meetings after each other nothing can be compared.',
      },
      ...uncounted(asked, archive),
      ...unreadMinutes(archive),
    ],
  }
}

function aloud(list: readonly Turnover[], forum: string | null, archive: Archive): readonly Text[] {
  if (list.length === 0) return []
  const sum = (pick: (one: Turnover) => number) => list.reduce((all, one) => all + pick(one), 0)
  const changes = sum(changesIn)
  const held = meetingCount(sum((one) => one.meetings))
  const count = number(list.length, 'ett')
  const who: Text =
    forum === null
      ? { sv: `${count.sv} forum`, en: `${count.en} ${list.length === 1 ? 'forum' : 'forums'}` }
      : forumName(forum, archive)
  const times = numbered(
    changes,
    'ett',
    { sv: 'byte', en: 'change' },
    { sv: 'byten', en: 'changes' },
  )
  const [followed, same] = [sum((one) => one.followed), sum((one) => one.same)]
  const share = percent(same / Math.max(1, followed))
  return [
    sentences(
      {
        sv: `${who.sv} har haft ${held.sv} och ${changes === 0 ? 'inga byten' : times.sv} på platserna`,
        en: `${who.en} had ${held.en} and ${changes === 0 ? 'no changes' : times.en} of seats`,
      },
      followed === 0
        ? null
        : {
            sv: `samma parter som mötet före var företrädda vid ${same} av ${followed} möten (${share.sv})`,
            en: `the same parties as the meeting before were represented at ${same} of ${followed} meetings (${share.en})`,
          },
    ),
  ]
}
