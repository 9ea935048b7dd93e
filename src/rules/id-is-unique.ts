import { listed, same } from '../text.js'
import type { Rule } from './rule.js'

export const rule: Rule = {
  name: 'id-is-unique',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Ett id tillhör ett enda dokument.',
    en: 'An id belongs to a single document.',
  },
  rationale: {
    sv: 'Andra dokument hänvisar med id. Två dokument med samma id gör hänvisningarna tvetydiga.',
    en: 'Other documents refer by id. Two documents with one id make those references ambiguous.',
  },

  *check(document, archive) {
    if (document.id === null || document.type === 'settings') return
    const others = archive.holders(document.id).filter(({ path }) => path !== document.path)
    if (others.length === 0) return
    const paths = listed(others.map(({ path }) => same(path)))
    yield {
      at: { key: ['id'] },
      message: {
        sv: `Id \`${document.id}\` finns också i ${paths.sv}`,
        en: `Id \`${document.id}\` is also in ${paths.en}`,
      },
      hint: {
        sv: 'Ge det nyare dokumentet ett eget id. Ett id återanvänds aldrig.',
        en: 'Give the newer document an id of its own. An id is never used again.',
      },
    }
  },

  examples: [
    {
      files: { 'funds/nosk-2022.md': fund('nosk-2022'), 'funds/nosk-2023.md': fund('nosk-2023') },
      says: [],
    },
    {
      files: { 'funds/nosk-2022.md': fund('nosk-2022'), 'funds/nosk-2023.md': fund('nosk-2022') },
      says: [
        'funds/nosk-2022.md:3:5 Id `nosk-2022` finns också i funds/nosk-2023.md',
        'funds/nosk-2023.md:3:5 Id `nosk-2022` finns också i funds/nosk-2022.md',
      ],
    },
    {
      files: {
        'funds/nosk-2022.md': fund('nosk-2022'),
        'funds/nosk-2023.md': fund('nosk-2022'),
        'funds/nosk-2024.md': fund('nosk-2022'),
      },
      says: [
        'funds/nosk-2022.md:3:5 Id `nosk-2022` finns också i funds/nosk-2023.md och funds/nosk-2024.md',
        'funds/nosk-2023.md:3:5 Id `nosk-2022` finns också i funds/nosk-2022.md och funds/nosk-2024.md',
        'funds/nosk-2024.md:3:5 Id `nosk-2022` finns också i funds/nosk-2022.md och funds/nosk-2023.md',
      ],
    },
  ],
}

function fund(id: string): string {
  return `---\ntype: fund\nid: ${id}\n---\n`
}
