import type { Archive } from '../archive/archive.js'
import { wordsBy } from '../archive/said/replies.js'
import { type Said, saidIn } from '../archive/said/said.js'
import { whoIs } from '../archive/said/who.js'
import { each } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import { named } from './item-words.js'
import type { Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'referral-does-not-go-in-circles',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'En fråga lyfts inte till ett forum som redan har lyft den vidare.',
    en: 'A question is not referred to a forum that has already referred it on.',
  },
  rationale: {
    sv: 'Samma fråga går annars runt mellan forum, och ingen svarar.',
    en: 'Otherwise the same question goes round between forums, and nobody answers.',
  },
  on: ['minutes'],
  says: ['referral'],

  *check({ path }, archive) {
    for (const said of saidIn(archive, path)) {
      const { target, kind } = said.item
      if (kind !== 'referral' || target === null) continue
      const to = whoIs({ ...target, role: null }, archive)
      if (to.is !== 'forum' || to.id === null) continue
      const way = wayTo(said, archive)
      const first = way.findIndex(({ forum }) => forum === to.id)
      const begun = way[first]
      if (!begun) continue
      const names = [...way.slice(first).map(({ forum }) => forum), to.id]
      const circle = each((lang) => names.map((id) => archive.name(id)[lang]).join(' → '))
      const what = named(begun.said)
      yield {
        at: target.place,
        message: {
          sv: `Frågan går runt: ${circle.sv}`,
          en: `The question goes in a circle: ${circle.en}`,
        },
        hint: {
          sv: `Den började som ${what.sv}. Svara med \`**Svar på …:**\`, eller avskriv den och säg varför.`,
          en: `It began as ${what.en}. Answer with \`**Answer to …:**\`, or drop it and say why.`,
        },
      }
    }
  },

  examples: [
    {
      files: {
        ...forums(),
        'forums/sirius/minutes/2025-12-02.md': minutes('**5.1 Lyfts till dst:** Hur?', {
          forum: 'sirius',
          on: '2025-12-02',
        }),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**5.1 Lyfts till rss:** Hur? Avser: sirius-2025-12-02#5.1.',
        ),
      },
      says: [],
    },
    {
      files: {
        ...forums(),
        'forums/sirius/minutes/2025-12-02.md': minutes('**5.1 Lyfts till dst:** Hur?', {
          forum: 'sirius',
          on: '2025-12-02',
        }),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**5.1 Lyfts till rss:** Hur? Avser: sirius-2025-12-02#5.1.',
        ),
        'forums/rss/minutes/2026-03-03.md': minutes(
          '**5.1 Lyfts till Sirius:** Hur? Avser: dst-2026-02-03#5.1.',
          { forum: 'rss', on: '2026-03-03' },
        ),
      },
      says: ['forums/rss/minutes/2026-03-03.md:11:18 Frågan går runt: Sirius → DST → RSS → Sirius'],
    },
  ],
}

interface Stop {
  readonly forum: string
  readonly said: Said
}

/** The forums that have lifted a question, the first of them first, up to the one that lifts it now. */
function wayTo(last: Said, archive: Archive): readonly Stop[] {
  const way: Stop[] = []
  const seen = new Set<Said>()
  let at: Said | undefined = last
  while (at && !seen.has(at)) {
    seen.add(at)
    way.unshift({ forum: at.forum, said: at })
    const words = wordsBy(at, archive)
    const earlier: Said | undefined = words.find(({ result }) => result === 'referred')?.of
    // A forum that lifts its own question is one stop.
    if (earlier && earlier.forum === at.forum) way.shift()
    at = earlier
  }
  return way
}

function forums(): Readonly<Record<string, string>> {
  return {
    'forums/dst/forum.md': forum('dst', 'DST'),
    'forums/rss/forum.md': forum('rss', 'RSS'),
    'forums/sirius/forum.md': forum('sirius', 'Sirius'),
  }
}
