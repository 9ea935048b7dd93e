import type { Archive } from '../archive/archive.js'
import { gapsOf } from '../archive/forums/gaps.js'
import { lifeOn } from '../archive/forums/life.js'
import { timesOf } from '../archive/forums/times.js'
import type { Forum } from '../archive/forums/tree.js'
import { capital, each, type Text } from '../text.js'
import { gapList } from './forums/matrix.js'
import { aboutFacts, peopleFacts } from './forums/page-facts.js'
import { basisEntries, meetingFacts, planFacts } from './forums/page-meetings.js'
import { seatTable } from './forums/page-seats.js'
import { sortOf } from './forums/words.js'
import { worthShowing } from './said/blocks.js'
import { onTable } from './said/on-table.js'
import type { View } from './view.js'

/**
 * One page about a forum: what it is for, what it may do, who sits there, when it meets, what lies
 * on its table, and what it rests on. `whole` when what it rests on follows.
 */
export function explaining(forum: Forum, archive: Archive, whole = false): View {
  const id = forum.id ?? ''
  const table = onTable(id, archive)
  const { last, next } = timesOf(id, archive)
  const gaps = gapsOf(forum, archive)
  const sort = sortOf(forum)
  return {
    report: 'explain',
    title: capital(archive.name(id)),
    subject: each((lang) => `${sort[lang]} · ${id}`),
    parameters: { forum: id },
    figures: {
      state: lifeOn(forum.facts, archive.today).state,
      last_meeting: last?.on ?? null,
      next_meeting: next?.on ?? null,
      on_table: table[0]?.entries.length ?? 0,
      gaps: [...gaps],
    },
    blocks: worthShowing([
      aboutFacts(forum, archive),
      ...(forum.facts.external === true
        ? []
        : [
            peopleFacts(forum, archive),
            seatTable(forum, archive),
            meetingFacts(forum, archive),
            ...(table.length > 0 ? table : [nothingOpen]),
            basisEntries(forum, archive),
            planFacts(forum, archive),
          ]),
    ]),
    notes: [...(gaps.length > 0 ? [lacks(gapList(gaps))] : []), ...(whole ? [] : [readOn(id)])],
  }
}

const readOn = (id: string): Text => ({
  sv: `Med överenskommelser, plan och de tre senaste protokollen: samverkan introducera ${id}`,
  en: `With agreements, plan and the last three minutes: samverkan onboard ${id}`,
})

const nothingOpen = {
  kind: 'prose' as const,
  heading: { sv: 'På bordet', en: 'On the table' },
  paragraphs: [
    {
      sv: 'Inga öppna uppdrag, frågor eller lyfta frågor.',
      en: 'No open assignments, questions or referrals.',
    },
  ],
}

const lacks = (gaps: Text): Text => ({
  sv: `Vad som saknas: ${gaps.sv}.`,
  en: `What is missing: ${gaps.en}.`,
})
