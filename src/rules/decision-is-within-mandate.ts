import type { Archive } from '../archive/archive.js'
import { holdsOn, type Mandate, mandateLabels, mandatesOf } from '../archive/forums/mandates.js'
import { type Said, saidIn } from '../archive/said/said.js'
import { longDay } from '../format.js'
import type { Text } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import type { Problem, Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'decision-is-within-mandate',
  severity: 'error',
  floor: 'warning',
  imported: 'warning',
  description: {
    sv: 'Bindande beslut fattas av ett forum som hade mandat att besluta den dagen.',
    en: 'Binding decisions are taken by a forum that had the mandate to decide on that day.',
  },
  rationale: {
    sv: 'Ett beslut utan mandat binder ingen, och den som handlar efter det står utan stöd.',
    en: 'A decision without a mandate binds nobody, and who acts on it has nothing to lean on.',
  },
  on: ['minutes'],
  says: ['decision'],

  *check({ path }, archive) {
    for (const said of saidIn(archive, path)) {
      if (said.item.kind !== 'decision') continue
      const problem = judge(said, archive)
      if (problem) yield problem
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': forum(
          'dst',
          'DST',
          'mandate: [{decides: prepares, to: 2026-02-02}, {decides: decides, from: 2026-02-03}]',
        ),
        'forums/dst/minutes/2026-02-03.md': minutes('**Beslut:** Planen antas.'),
        'forums/dst/minutes/2026-01-03.md': minutes('**Förslag:** Planen antas.', {
          on: '2026-01-03',
        }),
        'forums/au/forum.md': forum('au', 'AU'),
        'forums/au/minutes/2026-02-03.md': minutes('**Beslut:** Ja.', { forum: 'au' }),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': forum(
          'dst',
          'DST',
          'mandate: [{decides: decides, from: 2026-02-04}]',
        ),
        'forums/dst/minutes/2026-02-03.md': minutes('**Beslut:** Planen antas.'),
        'forums/au/forum.md': forum('au', 'AU', 'mandate: [{decides: none}]'),
        'forums/au/minutes/2026-02-03.md': minutes('**Beslut:** Ja.', { forum: 'au' }),
        'forums/rad/forum.md': forum('rad', 'Rådet', 'mandate: [{decides: unclear}]'),
        'forums/rad/minutes/2026-02-03.md': minutes('**Beslut:** Ja.', { forum: 'rad' }),
      },
      says: [
        'forums/au/minutes/2026-02-03.md:11:1 Det står som ett bindande beslut, men AU har inget beslutsmandat; skriv `**Ställningstagande:**` eller `**Förslag:**` i stället',
        'forums/dst/minutes/2026-02-03.md:11:1 Det står som ett bindande beslut, men DST får besluta först från 4 februari 2026; skriv `**Ställningstagande:**` eller `**Förslag:**` i stället',
        'forums/rad/minutes/2026-02-03.md:11:1 Det står som ett bindande beslut, men Rådet har ett oklart mandat; skriv `**Ställningstagande:**` eller `**Förslag:**` i stället',
      ],
    },
  ],
}

function judge(said: Said, archive: Archive): Problem | null {
  const all: Mandate[] = []
  for (const forum of said.meeting.forums) {
    const mandates = mandatesOf(forum, archive)
    // Of a forum whose mandate nobody has written down nothing can be said.
    if (mandates === null) return null
    all.push(...mandates)
  }
  const now = all.filter((mandate) => holdsOn(mandate, said.on))
  if (now.some(({ decides }) => decides === 'decides')) return null
  const unclear = now.some(({ decides }) => decides === 'unclear')
  const name = archive.name(said.forum)
  const why = reason(now, all, said.on)
  return {
    at: said.item.label,
    ...(unclear ? { severity: 'warning' as const } : {}),
    message: {
      sv: `Det står som ett bindande beslut, men ${name.sv} ${why.sv}; skriv \`**Ställningstagande:**\` eller \`**Förslag:**\` i stället`,
      en: `This stands as a binding decision, but ${name.en} ${why.en}; write \`**Position:**\` or \`**Proposal:**\` instead`,
    },
    hint: {
      sv: 'Har forumet mandat: skriv in det i `mandate` i forumets dokument, med första dag.',
      en: 'If the forum has a mandate: write it in `mandate` in its document, with its first day.',
    },
  }
}

/** What the forum could do that day, or when it could decide. */
function reason(now: readonly Mandate[], all: readonly Mandate[], day: string): Text {
  const deciding = all.filter(({ decides }) => decides === 'decides')
  const later = deciding.find(({ from }) => from !== null && from > day)
  if (later?.from) {
    const from = longDay(later.from)
    return { sv: `får besluta först från ${from.sv}`, en: `may decide only from ${from.en}` }
  }
  const ended = deciding.find(({ to }) => to !== null && to < day)
  if (ended?.to) {
    const to = longDay(ended.to)
    return { sv: `fick besluta bara till ${to.sv}`, en: `could decide only until ${to.en}` }
  }
  const [first] = now
  if (first === undefined) return mandateLabels.none
  const { sv, en } = mandateLabels[first.decides]
  const only = first.decides === 'prepares' || first.decides === 'advises'
  return only ? { sv: `${sv} bara`, en: `only ${en}` } : { sv, en }
}
