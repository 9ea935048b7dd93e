import { entriesOf } from '../archive/facts.js'
import { perArchive } from '../archive/per-archive.js'
import { keepsMinutesHere } from '../archive/said/receiver.js'
import { everythingSaid, saidIn } from '../archive/said/said.js'
import { whoIs } from '../archive/said/who.js'
import { longDay } from '../format.js'
import { forum, minutes } from './example-minutes.js'
import type { Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'joint-meeting-is-known-to-both',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Ett kommande gemensamt möte står bland båda forumens mötestider.',
    en: 'A coming joint meeting stands among the meeting dates of both forums.',
  },
  rationale: {
    sv: 'Det ena forumet kommer annars till ett möte som det andra inte har hört talas om.',
    en: 'Otherwise one forum comes to a meeting that the other has not heard of.',
  },
  on: ['minutes'],
  says: ['meeting_dates'],

  *check({ path, body }, archive) {
    if (!body?.items.some(({ dates }) => dates.some(({ jointWith }) => jointWith))) return
    for (const said of saidIn(archive, path)) {
      // A draft and a proposal may still come to nothing.
      if (said.draft || said.item.proposed) continue
      for (const { start, cancelled, jointWith } of said.item.dates) {
        if (!jointWith || cancelled || start < archive.today) continue
        const other = whoIs({ ...jointWith, role: null }, archive)
        if (other.is !== 'forum' || other.id === null) continue
        if (!keepsMinutesHere(other.id, archive)) continue
        if (daysOf(archive).has(`${other.id} ${start}`)) continue
        const [name, own, day] = [archive.name(other.id), archive.name(said.forum), longDay(start)]
        yield {
          at: jointWith.place,
          message: {
            sv: `${name.sv} nämner inte det gemensamma mötet ${day.sv} i något protokoll`,
            en: `${name.en} does not mention the joint meeting of ${day.en} in any minutes`,
          },
          hint: {
            sv: `Ta upp dagen hos ${name.sv}: \`- ${start}. Gemensamt med: ${said.forum}.\` under \`**Mötestider:**\`. Är det bara ${own.sv} som möts: ta bort uppgiften.`,
            en: `Bring the day up with ${name.en}: \`- ${start}. Joint with: ${said.forum}.\` under \`**Meeting dates:**\`. If only ${own.en} meets: take the clause out.`,
          },
        }
      }
    }
  },

  examples: [
    {
      files: {
        ...forums(),
        'forums/dst/minutes/2026-02-03.md': joint('rss'),
        'forums/rss/minutes/2026-02-04.md': minutes('**Mötestider:**\n- 2026-12-03.', {
          forum: 'rss',
          on: '2026-02-04',
        }),
      },
      says: [],
    },
    {
      files: {
        ...forums(),
        'forums/dst/minutes/2026-02-03.md': joint('RSS'),
        'forums/rss/minutes/2026-02-04.md': minutes('**Mötestider:**\n- 2026-12-04.', {
          forum: 'rss',
          on: '2026-02-04',
        }),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:12:40 RSS nämner inte det gemensamma mötet 3 december 2026 i något protokoll',
      ],
    },
  ],
}

/** `<forum> <day>` for every day a forum has spoken of itself, or has a document for. */
const daysOf = perArchive((archive): ReadonlySet<string> => {
  const days = new Set<string>()
  for (const { item, meeting } of everythingSaid(archive)) {
    for (const { start, cancelled } of item.dates) {
      if (!cancelled) for (const forum of meeting.forums) days.add(`${forum} ${start}`)
    }
  }
  for (const { facts } of archive.of('minutes')) {
    if (facts.date === undefined || facts.cancelled === true) continue
    const ids = [facts.forum, ...[...entriesOf(facts.joint_with)].map(([, id]) => id)]
    for (const id of ids) days.add(`${archive.findA('forum', id)?.id ?? id} ${facts.date}`)
  }
  return days
})

function forums(): Readonly<Record<string, string>> {
  return {
    'forums/dst/forum.md': forum('dst', 'DST'),
    'forums/rss/forum.md': forum('rss', 'RSS'),
  }
}

function joint(other: string): string {
  return minutes(`**Mötestider:**\n- 2026-12-03 kl. 13–16. Gemensamt med: ${other}.`)
}
