import { flawsOf, plan, weight } from './flaws.js'
import type { Rule } from './rule.js'

export const rule: Rule = {
  name: 'headings-are-in-order',
  severity: 'warning',
  floor: 'off',
  imported: 'info',
  description: {
    sv: 'En rubrik är högst en nivå under den före, och bara en rubrik är på första nivån.',
    en: 'A heading is at most one level below the one before it, and only one is of the first level.',
  },
  rationale: {
    sv: 'Den som lyssnar på sidan hittar med hjälp av rubrikerna. Saknas en nivå undrar man vad man har missat.',
    en: 'Who listens to the page finds the way by its headings. A missing level makes one wonder what was missed.',
  },
  about: 'flaws',

  *check(document) {
    for (const { kind, at, detail } of flawsOf(document, [
      'heading-skipped',
      'heading-top-again',
    ])) {
      if (kind === 'heading-top-again') {
        yield {
          at,
          ...weight(document),
          message: {
            sv: 'Här börjar en rubrik till på första nivån; bara dokumentets titel är på den nivån',
            en: 'Here begins one more heading of the first level; only the title of the document is of that level',
          },
          hint: { sv: 'Skriv `##` i stället för `#`.', en: 'Write `##` instead of `#`.' },
        }
        continue
      }
      const [above = 1, depth = 3] = detail.split(' ').map(Number)
      const wanted = '#'.repeat(above + 1)
      yield {
        at,
        ...weight(document),
        message: {
          sv: `Rubriken är på nivå ${depth}, men den före är på nivå ${above}`,
          en: `The heading is of level ${depth}, but the one before it is of level ${above}`,
        },
        hint: {
          sv: `Skriv \`${wanted}\` i stället för \`${'#'.repeat(depth)}\`.`,
          en: `Write \`${wanted}\` instead of \`${'#'.repeat(depth)}\`.`,
        },
      }
    }
  },

  examples: [
    {
      files: plan('# Plan 2026', '', '## Mål', '', '### Barn och unga', '', '## Uppföljning'),
      says: [],
    },
    { files: plan('# Plan', '', '```', '#### kod', '```', '', '<!--', '# dold', '-->'), says: [] },
    {
      files: plan('# Plan 2026', '', '### Mål', '', '# Uppföljning'),
      says: [
        'forums/dst/plans/2026.md:8:1 Rubriken är på nivå 3, men den före är på nivå 1',
        'forums/dst/plans/2026.md:10:1 Här börjar en rubrik till på första nivån; bara dokumentets titel är på den nivån',
      ],
    },
  ],
}
