import type { Text } from '../../../text.js'
import type { Matter } from '../../said/matter.js'
import { holdersOf } from '../../said/succession.js'
import { whoIs } from '../../said/who.js'
import { type Carrying, postponedFirst, waitingIn } from './carrying.js'
import { shortName, whoClause, whoName, whoNames } from './naming.js'
import { followUp, offered } from './offers.js'
import type { Block, Section } from './section.js'
import {
  draftWord,
  dueDay,
  echoOf,
  isLate,
  latestWord,
  lateWords,
  papersOf,
  refOf,
  spoken,
  spokenDay,
  titleOf,
  withLate,
} from './speaking.js'

/** What this forum seeks support for elsewhere, and what others seek support for here. */
export function anchoring(carrying: Carrying): Section {
  const { ours, lang } = carrying
  const open = postponedFirst(
    carrying.waiting.filter(
      (matter) =>
        matter.kind === 'anchoring' &&
        (matter.said.meeting.forums.some((forum) => ours.includes(forum)) ||
          isHere(matter, carrying)),
    ),
  )
  const late = open.filter(({ due }) => isLate(due, carrying)).length
  const heading: Text = { sv: 'Förankring', en: 'Anchoring' }
  const says: Text =
    open.length === 1
      ? { sv: 'fråga att förankra', en: 'matter to anchor' }
      : { sv: 'frågor att förankra', en: 'matters to anchor' }
  return {
    key: 'anchoring',
    heading: heading[lang],
    blocks: open.map((matter) => blockOf(matter, carrying)),
    count: open.length,
    says: withLate(says, open.length, late, 'försenad'),
    name: { sv: 'förankring', en: 'anchoring' },
    papers: papersOf(open),
  }
}

function isHere({ said }: Matter, { archive, ours }: Carrying): boolean {
  const { target } = said.item
  const id = target === null ? null : whoIs({ ...target, role: null }, archive).id
  return id !== null && holdersOf(id, archive).some((forum) => ours.includes(forum))
}

function blockOf(matter: Matter, carrying: Carrying): Block {
  const { lang, archive, id } = carrying
  const { said, threads, due } = matter
  const ref = refOf(said, carrying)
  const waiting = waitingIn(threads)
  const title = titleOf(said, carrying)
  const names = whoNames(carrying, waiting)
  const { target } = said.item
  const place = target === null ? '' : whoName(carrying, whoIs({ ...target, role: null }, archive))
  const day = spokenDay(carrying, said.on, said.meeting.until)
  const whose = said.forum === id ? '' : `${shortName(carrying, said.forum)}, `
  const where: Text = {
    sv: `Skulle förankras i ${place} (${whose}${day}).`,
    en: `To be anchored in ${place} (${whose}${day}).`,
  }
  const who: Text = { sv: `Ansvarig: ${names}.`, en: `Responsible: ${names}.` }
  const until = dueDay(due, carrying)
  const last: Text = { sv: `Klart senast ${until?.sv}.`, en: `Due ${until?.en}.` }
  const says = spoken(
    where[lang],
    names !== null && who[lang],
    until !== null && last[lang],
    lateWords(due, carrying),
    latestWord(matter, carrying),
    draftWord(matter, carrying),
  )
  const isShared = threads.length > 1
  const done: Text = { sv: 'Stödet finns.', en: 'There is support.' }
  const drops: Text = { sv: 'Förankras inte.', en: 'Not to be anchored.' }
  const anchored = (isShared ? waiting.map((one) => [one]) : [waiting]).map((of) =>
    offered(
      {
        label: followUp.anchored,
        target: ref,
        text: done[lang],
        clauses: isShared ? [['by', whoClause(carrying, of)]] : [],
      },
      lang,
    ),
  )
  const dropped = offered(
    {
      label: followUp.dropped,
      target: ref,
      text: drops[lang],
      clauses: [
        ...(isShared ? ([['by', whoClause(carrying, waiting)]] as const) : []),
        ['reason', ''],
      ],
    },
    lang,
  )
  const line = `${echoOf(matter.said, carrying)} ${says} (${ref})`
  return { title, says, points: [{ ref, line, offers: [...anchored, dropped] }] }
}
