import { meaningOf } from '../archive/drafts/carry/headings.js'
import { entriesOf } from '../archive/facts.js'
import { wordsOf } from '../archive/forums/same-words.js'
import { listed } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import type { Rule } from './rule.js'

/** What stands on every agenda in words of its own: here the meaning is enough. */
const plain: ReadonlySet<string> = new Set(['previous', 'opening', 'agenda', 'other', 'summary'])

export const rule: Rule<'minutes'> = {
  name: 'standing-items-are-taken-up',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'Ett ordinarie möte tar upp forumets stående punkter.',
    en: 'An ordinary meeting takes up the standing items of the forum.',
  },
  rationale: {
    sv: 'En stående punkt finns för att frågan inte ska glömmas mellan mötena. Den som saknas märks inte av sig själv.',
    en: 'A standing item is there so that the matter is not forgotten between meetings. One that is missing does not show by itself.',
  },
  on: ['minutes'],

  *check({ facts, body }, archive) {
    const { meeting_type: type, cancelled, forum: id } = facts
    if (body === null || cancelled === true || (type !== undefined && type !== 'ordinary')) return
    const standing = archive.findA('forum', id)?.facts.standing_items
    if (!standing || standing.length === 0) return
    const said = new Set(body.agenda.map(({ title }) => wordsOf(title).join(' ')))
    const missing: string[] = []
    for (const [, item] of entriesOf(standing)) {
      if (said.has(wordsOf(item).join(' '))) continue
      const meaning = meaningOf(item)
      const isPlain = meaning !== null && plain.has(meaning)
      if (isPlain && body.agenda.some(({ title }) => meaningOf(title) === meaning)) continue
      missing.push(item)
    }
    if (missing.length === 0) return
    const names = listed(missing.map((item) => `”${item}”`))
    const several = missing.length > 1
    yield {
      at: { key: ['date'] },
      message: {
        sv: `${several ? 'De stående punkterna' : 'Den stående punkten'} ${names.sv} saknas`,
        en: `The standing ${several ? 'items' : 'item'} ${names.en} ${several ? 'are' : 'is'} missing`,
      },
      hint: {
        sv: `Lägg till en rubrik, \`## 2. ${missing[0]}\`, och skriv under den vad som sades, eller att punkten utgick (\`**Utgår:**\`). Är punkten inte längre stående: ta bort den ur \`standing_items\` hos forumet.`,
        en: `Add a heading, \`## 2. ${missing[0]}\`, and write under it what was said, or that the item was withdrawn (\`**Withdrawn:**\`). If it no longer stands: take it out of \`standing_items\` of the forum.`,
      },
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': dst(),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '## 1. Föregående minnesanteckningar\n\n## 2. *Frågor från SIRIUS.*',
        ),
        'forums/dst/minutes/2026-03-03.md': minutes('## 1. En enda fråga', {
          more: ['meeting_type: extra'],
        }),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': dst(),
        'forums/dst/minutes/2026-02-03.md': minutes('## 1. Frågor'),
        'forums/dst/minutes/2026-03-03.md': minutes('## 1. Förra mötet'),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:5:7 De stående punkterna ”Föregående protokoll” och ”Frågor från Sirius” saknas',
        'forums/dst/minutes/2026-03-03.md:5:7 Den stående punkten ”Frågor från Sirius” saknas',
      ],
    },
  ],
}

function dst(): string {
  return forum('dst', 'DST', 'standing_items: [Föregående protokoll, Frågor från Sirius]')
}
