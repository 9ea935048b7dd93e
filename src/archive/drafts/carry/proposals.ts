import type { Text } from '../../../text.js'
import type { Matter } from '../../said/matter.js'
import { type Carrying, postponedFirst } from './carrying.js'
import { yes } from './deciding.js'
import { shortName } from './naming.js'
import { followUp, offered, outcome } from './offers.js'
import { byMeeting } from './questions.js'
import type { Block, Point, Section } from './section.js'
import {
  draftWord,
  echoOf,
  latestWord,
  papersOf,
  refOf,
  spoken,
  spokenDay,
  wordsOf,
} from './speaking.js'

/** Proposals that nobody has said yes or no to: this forum's, and those prepared for it. */
export function proposals(carrying: Carrying): Section {
  const { ours, forum, archive, lang } = carrying
  const preparing = archive.findA('forum', forum.facts.preparation?.by)?.id
  const forums = [...ours, ...(preparing ? [preparing] : [])]
  const open = postponedFirst(
    carrying.waiting.filter(
      ({ said, kind }) =>
        kind === 'proposal' && said.meeting.forums.some((one) => forums.includes(one)),
    ),
  )
  const groups = byMeeting(open)
  const heading: Text = { sv: 'Förslag som inte är avgjorda', en: 'Proposals not settled' }
  return {
    key: 'proposals',
    heading: heading[lang],
    blocks: groups.map((group) => blockOf(group, groups.length > 1, carrying)),
    count: open.length,
    says:
      open.length === 1
        ? { sv: 'förslag utan beslut', en: 'proposal not settled' }
        : { sv: 'förslag utan beslut', en: 'proposals not settled' },
    name: { sv: 'förslag', en: 'proposals' },
    papers: papersOf(open),
  }
}

function blockOf(group: readonly Matter[], isOneOfSeveral: boolean, carrying: Carrying): Block {
  const { lang, id, next } = carrying
  const { meeting, on, forum } = (group[0] as Matter).said
  const day = spokenDay(carrying, on, meeting.until)
  const whose = forum === id ? '' : `${shortName(carrying, forum)}, `
  const from: Text = { sv: `Från ${whose}${day}`, en: `From ${whose}${day}` }
  const each: Text =
    group.length === 1
      ? { sv: 'Bifalls, avslås eller bordläggs.', en: 'To be adopted, rejected or postponed.' }
      : {
          sv: 'Bifalls, avslås eller bordläggs vart och ett.',
          en: 'To be adopted, rejected or postponed, one by one.',
        }
  const word: Text = { sv: 'nästa möte', en: 'the next meeting' }
  const rest: Text =
    group.length === 1
      ? { sv: 'Förslaget.', en: 'The proposal.' }
      : { sv: 'Övriga förslag.', en: 'The other proposals.' }
  const postponed = offered(
    {
      label: outcome.postponed,
      target: next?.on ?? word[lang],
      text: rest[lang],
      clauses: [
        ['concerns', group.map(({ said }) => refOf(said, carrying)).join(', ')],
        ['reason', ''],
      ],
    },
    lang,
  )
  const points = group.map((matter) => pointOf(matter, carrying))
  const last = points.at(-1) as Point
  return {
    title: isOneOfSeveral ? from[lang] : null,
    says: isOneOfSeveral ? each[lang] : `${from[lang]}. ${each[lang]}`,
    points: [...points.slice(0, -1), { ...last, offers: [...last.offers, postponed] }],
  }
}

function pointOf(matter: Matter, carrying: Carrying): Point {
  const { lang } = carrying
  const ref = refOf(matter.said, carrying)
  const text = wordsOf(matter.said, carrying)
  const no: Text = { sv: 'Förslaget avslås.', en: 'The proposal is rejected.' }
  return {
    ref,
    line: spoken(
      echoOf(matter.said, carrying),
      latestWord(matter, carrying),
      draftWord(matter, carrying),
      `(${ref})`,
    ),
    offers: [
      offered({ label: yes(carrying), text, clauses: [['as_proposed', ref]] }, lang),
      offered(
        { label: followUp.rejected, target: ref, text: no[lang], clauses: [['reason', '']] },
        lang,
      ),
    ],
  }
}
