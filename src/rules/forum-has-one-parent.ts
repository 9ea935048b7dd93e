import { listed } from '../text.js'
import type { Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'forum-has-one-parent',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Ett forum har högst ett forum över sig.',
    en: 'A forum has at most one forum above it.',
  },
  rationale: {
    sv: 'Två styrande forum betyder att ingen vet vem som avgör när de vill olika.',
    en: 'Two steering forums mean that nobody knows who settles it when they differ.',
  },
  on: ['forum'],
  has: ['parent'],

  *check({ values }, archive) {
    const parent = values?.parent
    if (!Array.isArray(parent)) return
    const ids = parent.filter((id) => typeof id === 'string')
    const names = listed(ids.map((id) => archive.name(id)))
    const one = ids.length === 1 && parent.length === 1
    yield {
      at: { key: ['parent'], part: 'key' },
      message: one
        ? {
            sv: `Forumet över detta (${names.sv}) står i en lista, men skrivs som ett id`,
            en: `The forum above this one (${names.en}) stands in a list, but is written as one id`,
          }
        : {
            sv: `Forumet har flera forum över sig (${names.sv}), men får bara ha ett`,
            en: `The forum has several forums above it (${names.en}), but may have only one`,
          },
      hint: {
        sv: 'Skriv det styrande forumet i `parent`. Andra som frågor kan gå till skrivs i `refers_to`.',
        en: 'Write the steering forum in `parent`. Others that questions may go to are written in `refers_to`.',
      },
    }
  },

  examples: [
    { files: { 'forums/sirius/forum.md': forum('parent: dst') }, says: [] },
    {
      files: {
        'forums/dst/forum.md': '---\ntype: forum\nid: dst\nname: DST\n---\n',
        'forums/sirius/forum.md': forum('parent: [dst, ssp]'),
      },
      says: [
        'forums/sirius/forum.md:5:1 Forumet har flera forum över sig (DST och ssp), men får bara ha ett',
      ],
    },
  ],
}

function forum(parent: string): string {
  return `---\ntype: forum\nid: sirius\nname: Sirius\n${parent}\n---\n`
}
