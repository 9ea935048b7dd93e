import type { Document } from '../archive/document.js'
import { perArchive } from '../archive/per-archive.js'
import { type Ring, ringsOf } from '../archive/rings.js'
import { ringFrom } from './ring-words.js'
import type { Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'forum-has-no-cycle',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Inget forum ligger över sig självt i styrkedjan.',
    en: 'No forum is above itself in the chain of steering.',
  },
  rationale: {
    sv: 'Den som vill veta vem som styr ett forum följer kedjan uppåt. Går den runt finns inget svar.',
    en: 'Who wants to know who steers a forum follows the chain upwards. When it goes round there is no answer.',
  },
  on: ['forum'],

  *check(document, archive) {
    const ring = rings(archive).get(document)
    if (!ring) return
    const way = ringFrom(document, ring, archive)
    yield {
      at: { key: ['parent'] },
      message: {
        sv: `Forumet ligger över sig självt: ${way.sv}`,
        en: `The forum is above itself: ${way.en}`,
      },
      hint: {
        sv: 'Ändra `parent` hos det forum i kedjan som ligger fel. Det översta har inget `parent`.',
        en: 'Change `parent` of the forum in the chain that is wrong. The topmost one has no `parent`.',
      },
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/sirius/forum.md': forum('sirius', 'Sirius', 'dst'),
        'forums/ag/forum.md': forum('ag', 'Arbetsgruppen', 'sirius'),
      },
      says: [],
    },
    {
      files: {
        'forums/ag/forum.md': forum('ag', 'Arbetsgruppen', 'sirius'),
        'forums/dst/forum.md': forum('dst', 'DST', 'sirius'),
        'forums/sirius/forum.md': forum('sirius', 'Sirius', 'dst'),
      },
      says: [
        'forums/dst/forum.md:7:9 Forumet ligger över sig självt: DST → Sirius → DST',
        'forums/sirius/forum.md:7:9 Forumet ligger över sig självt: Sirius → DST → Sirius',
      ],
    },
    {
      files: { 'forums/dst/forum.md': forum('dst', 'DST', 'dst') },
      says: ['forums/dst/forum.md:7:9 Forumet ligger över sig självt: DST → DST'],
    },
  ],
}

const rings = perArchive(
  (archive): ReadonlyMap<Document, Ring> =>
    ringsOf(archive.of('forum'), ({ facts }) => {
      const parent = archive.findA('forum', facts.parent)
      return parent ? [parent] : []
    }),
)

function forum(id: string, name: string, parent?: string): string {
  const above = parent === undefined ? '' : `parent: ${parent}\n`
  return `---\ntype: forum\nid: ${id}\nname: ${name}\nlevel: subregion\nkind: officials\n${above}---\n`
}
