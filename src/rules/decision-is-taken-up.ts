import { matterOf } from '../archive/said/matters.js'
import { saidIn } from '../archive/said/said.js'
import { notTakenUp } from '../archive/said/taken-up.js'
import { listed } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import { theKind } from './item-words.js'
import type { Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'decision-is-taken-up',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'Ett beslut som gäller andra forum tas upp av dem när de möts.',
    en: 'A decision that applies to other forums is taken up by them when they meet.',
  },
  rationale: {
    sv: 'Det som beslutas högre upp blir det inget av om det inte når dem som ska göra det.',
    en: 'What is decided higher up comes to nothing if it does not reach those who are to do it.',
  },
  on: ['minutes'],
  says: ['applies_to'],

  *check({ path }, archive) {
    for (const said of saidIn(archive, path)) {
      const clause = said.item.clauses.find(({ name }) => name === 'applies_to')
      const { kind } = said.item
      if (!clause || (kind !== 'decision' && kind !== 'position')) continue
      const silent = notTakenUp(matterOf(said, archive), archive)
      if (silent.length === 0) continue
      const names = listed(silent.map((id) => archive.name(id)))
      const what = theKind(said.item)
      yield {
        at: clause.place,
        message: {
          sv: `${names.sv} har mötts sedan dess utan en punkt som tar upp ${what.sv}`,
          en: `${names.en} ${silent.length === 1 ? 'has' : 'have'} met since without mentioning ${what.en}`,
        },
        hint: {
          sv: `Ta upp det på nästa möte där: skriv vad det betyder för forumet, med \`Avser: ${said.ref}.\``,
          en: `Take it up at the next meeting there: write what it means to the forum, with \`Concerns: ${said.ref}.\``,
        },
      }
    }
  },

  examples: [
    {
      files: {
        ...forums(),
        'forums/dst/minutes/2025-12-02.md': decision(),
        'forums/nord/minutes/2026-02-03.md': minutes(
          '**5.1 Uppdrag:** Ändra rutinen. Avser: dst-2025-12-02#5.1.',
          { forum: 'nord' },
        ),
        'forums/syd/minutes/2025-11-03.md': minutes('## 1. Annat', {
          forum: 'syd',
          on: '2025-11-03',
        }),
      },
      says: [],
    },
    {
      files: {
        ...forums(),
        'forums/dst/minutes/2025-12-02.md': decision(),
        'forums/nord/minutes/2026-02-03.md': minutes('## 1. Annat', { forum: 'nord' }),
        'forums/syd/minutes/2026-02-03.md': minutes('**5.1 Fråga:** Hur?', { forum: 'syd' }),
      },
      says: [
        'forums/dst/minutes/2025-12-02.md:11:52 Lokal grupp nord och Lokal grupp syd har mötts sedan dess utan en punkt som tar upp beslutet',
      ],
    },
  ],
}

function forums(): Readonly<Record<string, string>> {
  return {
    'forums/dst/forum.md': forum('dst', 'DST'),
    'forums/nord/forum.md': forum('nord', 'Lokal grupp nord', 'parent: dst'),
    'forums/syd/forum.md': forum('syd', 'Lokal grupp syd', 'parent: dst'),
  }
}

function decision(): string {
  return minutes('**5.1 Beslut:** Alla använder rutinen. Gäller för: nord, syd.', {
    on: '2025-12-02',
  })
}
