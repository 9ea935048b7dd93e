import type { Edit } from '../diagnostic.js'
import type { Text } from '../text.js'
import { asFence, isDashes } from './fence-mends.js'
import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'front-matter-opens-plainly',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Första raden är --- och inget mer.',
    en: 'The first line is --- and nothing more.',
  },
  rationale: {
    sv: 'Andra verktyg kan ta ett ord efter strecken som ett programspråk och köra det som följer. Här körs aldrig något.',
    en: 'Other tools may take a word after the dashes for a programming language and run what follows. Here nothing is ever run.',
  },
  about: 'faults',

  *check(document) {
    for (const { at, detail } of faultsOf(document, 'fence-opened')) {
      const dashes = isDashes(detail)
      const fix = dashes ? onlyDashes : /^---[ \t]*ya?ml$/i.test(detail) ? withoutWord : null
      yield {
        at,
        message: {
          sv: `Första raden är ${shown(detail)}, men ska vara bara \`---\``,
          en: `The first line is ${shown(detail)}, but should be \`---\` alone`,
        },
        hint: dashes ? threeHyphens : nothingMore,
        ...(fix ? { fix: { edits: fix } } : {}),
      }
    }
  },

  examples: [
    { files: { 'funds/nosk-2022.md': '---\ntype: fund\n---\n' }, says: [] },
    {
      files: { 'funds/nosk-2022.md': '---js\n{ type: "fund" }\n---\n' },
      says: ['funds/nosk-2022.md:1:1 Första raden är `---js`, men ska vara bara `---`'],
    },
    {
      files: { 'funds/nosk-2022.md': '--- # medel\ntype: fund\n---\n' },
      says: ['funds/nosk-2022.md:1:1 Första raden är `--- # medel`, men ska vara bara `---`'],
    },
    {
      files: { 'funds/nosk-2022.md': '–––\ntype: fund\n---\n' },
      says: ['funds/nosk-2022.md:1:1 Första raden är `–––`, men ska vara bara `---`'],
      fixed: { 'funds/nosk-2022.md': '---\ntype: fund\n---\n' },
    },
    {
      files: { 'funds/nosk-2022.md': '---yaml\ntype: fund\n---\n' },
      says: ['funds/nosk-2022.md:1:1 Första raden är `---yaml`, men ska vara bara `---`'],
      fixed: { 'funds/nosk-2022.md': '---\ntype: fund\n---\n' },
    },
  ],
}

const threeHyphens: Text = {
  sv: 'Skriv exakt tre bindestreck, `---`.',
  en: 'Write exactly three hyphens, `---`.',
}

const nothingMore: Text = {
  sv: 'Ta bort det som står efter strecken. Huvudet skrivs alltid som `nyckel: värde`.',
  en: 'Remove what stands after the dashes. Front matter is always `key: value`.',
}

const onlyDashes = (text: string): readonly Edit[] =>
  asFence(text, text.startsWith('\uFEFF') ? 1 : 0)

/** The word says what the front matter is anyway. */
function withoutWord(text: string): readonly Edit[] {
  const opened = /^(\uFEFF?---)[ \t]*ya?ml[ \t]*(?=\r?\n)/i.exec(text)
  const kept = opened?.[1]?.length ?? 0
  return opened ? [{ start: kept, end: opened[0].length, text: '' }] : []
}
