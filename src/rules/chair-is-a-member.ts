import type { Archive } from '../archive/archive.js'
import { valueLabel } from '../archive/describe.js'
import type { Document } from '../archive/document.js'
import { rowsFor } from '../archive/forums/chairing.js'
import { minutes } from './example-minutes.js'
import type { Rule } from './rule.js'

/** Those who are there without a place of their own: they neither represent anybody nor decide. */
const visitors: ReadonlySet<string> = new Set(['co_opted', 'guest', 'observer'])

export const rule: Rule<'minutes'> = {
  name: 'chair-is-a-member',
  severity: 'error',
  floor: 'info',
  imported: 'warning',
  description: {
    sv: 'Den som leder mötet är ledamot eller ersättare, inte adjungerad, gäst eller observatör.',
    en: 'Who chairs the meeting is a member or a substitute, not co-opted, a guest or an observer.',
  },
  rationale: {
    sv: 'En adjungerad företräder ingen part och har ingen röst. Det som beslutas under den ordföranden går att ifrågasätta.',
    en: 'Somebody co-opted represents no party and has no vote. What is decided under such a chair can be questioned.',
  },
  on: ['minutes'],
  has: ['chair'],

  *check(document, archive) {
    const row = visitorInChair(document, archive)
    if (row === null) return
    const as = document.facts.attendance?.[row]?.as
    const label = valueLabel('minutes', ['attendance', 0, 'as'], as ?? '')
    yield {
      at: { key: ['attendance', row, 'as'] },
      message: {
        sv: `Ordföranden står som ${label.sv} (\`${as}\`), men den som leder mötet ska vara ledamot eller ersättare`,
        en: `The chair stands as ${label.en} (\`${as}\`), but who chairs should be a member or a substitute`,
      },
      hint: {
        sv: 'Skriv `as: member` eller `as: substitute` om det är så, eller rätta `chair`.',
        en: 'Write `as: member` or `as: substitute` if that is so, or correct `chair`.',
      },
    }
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': chaired('as: member'),
        'forums/dst/minutes/2026-03-03.md': chaired('as: substitute'),
      },
      says: [],
    },
    {
      files: { 'forums/dst/minutes/2026-02-03.md': chaired('as: co_opted') },
      says: [
        'forums/dst/minutes/2026-02-03.md:9:47 Ordföranden står som adjungerad (`co_opted`), men den som leder mötet ska vara ledamot eller ersättare',
      ],
    },
  ],
}

/** The row of a chair who is there as a visitor only; null when the chair may be another. */
function visitorInChair(document: Document<'minutes'>, archive: Archive): number | null {
  const { chair } = document.facts
  if (!chair || (chair.party === undefined && chair.role === undefined)) return null
  const rows = rowsFor(document, chair, archive)
  const [first] = rows
  if (!first || rows.some(([, { as }]) => !visitors.has(as ?? ''))) return null
  return first[0]
}

function chaired(as: string): string {
  return minutes('## 1. Inledning', {
    more: [
      'chair: {party: region-12, role: områdeschef}',
      'attendance:',
      `  - {party: region-12, role: områdeschef, ${as}}`,
    ],
  })
}
