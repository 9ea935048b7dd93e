import type { Archive } from '../archive/archive.js'
import { hasEnded } from '../archive/forums/life.js'
import { perArchive } from '../archive/per-archive.js'
import { allMatters } from '../archive/said/matters.js'
import { isWaiting } from '../archive/said/state.js'
import { holdersOf } from '../archive/said/succession.js'
import { counted } from '../format.js'
import { listed, type Text } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import type { Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'ended-forum-hands-over',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Ett forum som upphör lämnar över sina öppna frågor och uppdrag till ett annat.',
    en: 'A forum that ends hands its open questions and assignments over to another.',
  },
  rationale: {
    sv: 'Det som var lovat finns kvar när gruppen är borta. Utan efterträdare väntar frågeställaren på någon som inte längre möts.',
    en: 'What was promised remains when the group is gone. Without a successor those who asked wait for somebody who meets no more.',
  },
  on: ['forum'],

  *check({ id, facts }, archive) {
    if (id === null || !hasEnded(facts, archive.today)) return
    const open = openAt(id, archive)
    if (open.length === 0 || holdersOf(id, archive).some((holder) => holder !== id)) return
    const words = counted(
      open.length,
      { sv: 'öppen fråga eller öppet uppdrag', en: 'open question or assignment' },
      { sv: 'öppna frågor eller uppdrag', en: 'open questions or assignments' },
    )
    const told = list(open)
    yield {
      at: { key: ['ended_on'] },
      message: {
        sv: `Forumet har upphört med ${words.sv} och ingen efterträdare: ${told.sv}`,
        en: `The forum has ended with ${words.en} and no successor: ${told.en}`,
      },
      hint: {
        sv: 'Skriv vem som tar över i `succeeded_by`, eller skriv av dem i ett protokoll (`**Avskrivs REF:**`).',
        en: 'Write who takes over in `succeeded_by`, or drop them in some minutes (`**Dropped REF:**`).',
      },
    }
  },

  examples: [
    {
      files: {
        'forums/ag/forum.md': forum(
          'ag',
          'Arbetsgruppen',
          'ended_on: 2026-06-30',
          'succeeded_by: [dst]',
        ),
        'forums/tom/forum.md': forum('tom', 'Tomma gruppen', 'ended_on: 2026-06-30'),
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2026-02-03.md': minutes('**5.1 Uppdrag:** Räkna. Ansvarig: ag.'),
      },
      says: [],
    },
    {
      files: {
        'forums/ag/forum.md': forum('ag', 'Arbetsgruppen', 'ended_on: 2026-06-30'),
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**5.1 Uppdrag:** Räkna. Ansvarig: ag.\n\n**5.2 Lyfts till ag:** Hur många?\n\n**5.3 Uppdrag:** Skriv. Ansvarig: dst.',
        ),
      },
      says: [
        'forums/ag/forum.md:5:11 Forumet har upphört med 2 öppna frågor eller uppdrag och ingen efterträdare: dst-2026-02-03#5.1 och dst-2026-02-03#5.2',
      ],
    },
  ],
}

/** More than this is counted instead of listed. */
const mostTold = 3

function list(refs: readonly string[]): Text {
  const left = refs.length - mostTold
  const shown: (string | Text)[] = refs.slice(0, mostTold)
  if (left > 0) shown.push({ sv: `${left} till`, en: `${left} more` })
  return listed(shown)
}

const known = perArchive(collect)

/** What is still waited for from a forum, by reference, in the order it was said. */
function openAt(forum: string, archive: Archive): readonly string[] {
  const made = known(archive)
  return made.get(forum) ?? []
}

function collect(archive: Archive): ReadonlyMap<string, readonly string[]> {
  const open = new Map<string, string[]>()
  for (const { said, threads, kind } of allMatters(archive)) {
    if (said.draft || kind === 'meeting_dates' || kind === 'proposal') continue
    const holders = threads.flatMap(({ state, heldBy }) => (isWaiting(state) ? heldBy : []))
    for (const holder of new Set(holders)) {
      const ref = said.ref ?? said.minutes.id ?? said.minutes.path
      const list = open.get(holder)
      if (list) list.push(ref)
      else open.set(holder, [ref])
    }
  }
  return open
}
