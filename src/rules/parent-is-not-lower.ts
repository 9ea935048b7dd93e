import { schemaAt, valueLabel } from '../archive/describe.js'
import type { Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'parent-is-not-lower',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Forumet över ett forum är på samma nivå eller högre.',
    en: 'The forum above a forum is at the same level or higher.',
  },
  rationale: {
    sv: 'Styrkedjan går nedåt: från länet till delregionen till kommunen. Går den åt andra hållet är `parent` ofta skrivet i fel dokument.',
    en: 'The chain of steering goes downwards: from county to subregion to municipality. When it goes the other way, `parent` is often written in the wrong document.',
  },
  on: ['forum'],
  has: ['parent'],

  *check({ facts }, archive) {
    const { level, parent: id } = facts
    const parent = archive.findA('forum', id)
    const above = parent?.facts.level
    if (level === undefined || above === undefined || typeof id !== 'string') return
    // The schema lists the levels from the highest to the lowest.
    const order = schemaAt('forum', ['level'])?.enum ?? []
    if (order.indexOf(above) <= order.indexOf(level)) return
    const name = archive.name(id)
    const own = valueLabel('forum', ['level'], level)
    const other = valueLabel('forum', ['level'], above)
    yield {
      at: { key: ['parent'] },
      message: {
        sv: `${name.sv} ligger på lägre nivå (${other.sv}) än forumet under (${own.sv})`,
        en: `${name.en} is at a lower level (${other.en}) than the forum below it (${own.en})`,
      },
      hint: {
        sv: 'Rätta `parent` eller `level`. Frågor som ska gå till andra forum skrivs i `refers_to`.',
        en: 'Correct `parent` or `level`. Other forums that questions go to are written in `refers_to`.',
      },
    }
  },

  examples: [
    {
      files: {
        'forums/lans/forum.md': forum('lans', 'county'),
        'forums/au/forum.md': forum('au', 'county', 'lans'),
        'forums/norra/forum.md': forum('norra', 'district', 'lans'),
      },
      says: [],
    },
    {
      files: {
        'forums/lans/forum.md': forum('lans', 'county', 'norra'),
        'forums/norra/forum.md': forum('norra', 'district'),
      },
      says: [
        'forums/lans/forum.md:6:9 Forum norra ligger på lägre nivå (länsdel) än forumet under (län)',
      ],
    },
  ],
}

function forum(id: string, level: string, parent?: string): string {
  const above = parent === undefined ? '' : `parent: ${parent}\n`
  return `---\ntype: forum\nid: ${id}\nname: Forum ${id}\nlevel: ${level}\n${above}---\n`
}
