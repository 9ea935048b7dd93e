import { offsetOf } from '../archive/places.js'
import { asFence, isDashes } from './fence-mends.js'
import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'front-matter-has-one-end',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Huvudet avslutas med en rad av exakt tre bindestreck, och ingen annan rad liknar den.',
    en: 'The front matter ends with a line of exactly three hyphens, and no other line is like it.',
  },
  rationale: {
    sv: 'Somliga program slutar läsa huvudet vid en rad som liknar. Då står ett beslut i huvudet för ett program och i texten för ett annat.',
    en: 'Some programs stop reading at a line that is like it. Then a fact stands in the front matter for one program and in the text for another.',
  },
  about: 'faults',

  *check(document) {
    for (const { at, place, detail } of faultsOf(document, 'fence-like')) {
      const written = detail.trimEnd()
      const edits = (text: string) =>
        place ? asFence(text, offsetOf(text, place.line, place.column)) : []
      yield {
        at,
        ...(isDashes(written) ? odd(written) : more(written)),
        ...(isDashes(written) ? { fix: { edits } } : {}),
      }
    }
  },

  examples: [
    { files: { 'funds/nosk-2022.md': '---\ntype: fund\n---\nText\n\n----\n' }, says: [] },
    {
      files: { 'funds/nosk-2022.md': '---\ntype: fund\n----\nyear: 2022\n---\n' },
      says: [
        'funds/nosk-2022.md:3:1 Raden är `----`, men huvudet avslutas med exakt tre bindestreck: `---`',
      ],
      fixed: { 'funds/nosk-2022.md': '---\ntype: fund\n----\nyear: 2022\n---\n' },
    },
    {
      files: { 'funds/nosk-2022.md': '---\ntype: fund\n–––\n# Medel\n' },
      says: [
        'funds/nosk-2022.md:3:1 Raden är `–––`, som är tankstreck, men huvudet avslutas med exakt tre bindestreck: `---`',
      ],
      fixed: { 'funds/nosk-2022.md': '---\ntype: fund\n---\n# Medel\n' },
    },
    {
      files: { 'funds/nosk-2022.md': '---\ntype: fund\n--\n# Medel\n\n---\n' },
      says: [
        'funds/nosk-2022.md:3:1 Raden är `--`, men huvudet avslutas med exakt tre bindestreck: `---`',
      ],
      fixed: { 'funds/nosk-2022.md': '---\ntype: fund\n---\n# Medel\n\n---\n' },
    },
    {
      files: { 'funds/nosk-2022.md': '---\ntype: fund\n...\n---\n' },
      says: [
        'funds/nosk-2022.md:3:1 Raden är `...`, men huvudet avslutas med exakt tre bindestreck: `---`',
      ],
      fixed: { 'funds/nosk-2022.md': '---\ntype: fund\n---\n' },
    },
    {
      files: { 'funds/nosk-2022.md': '---\ntype: fund\n---slut\nyear: 2022\n---\n' },
      says: [
        'funds/nosk-2022.md:3:1 Raden är `---slut`, men huvudet avslutas med bara `---` på raden',
      ],
    },
  ],
}

function odd(written: string) {
  const [sv, en] = /[–—]/.test(written) ? [', som är tankstreck', ', which are dashes'] : ['', '']
  return {
    message: {
      sv: `Raden är ${shown(written)}${sv}, men huvudet avslutas med exakt tre bindestreck: \`---\``,
      en: `The line is ${shown(written)}${en}, but the front matter ends with exactly three hyphens: \`---\``,
    },
    hint: {
      sv: 'Är det slutet, skriv `---` på raden. Är det text, ta bort strecken.',
      en: 'If it is the end, write `---` on the line. If it is text, remove the dashes.',
    },
  }
}

const more = (written: string) => ({
  message: {
    sv: `Raden är ${shown(written)}, men huvudet avslutas med bara \`---\` på raden`,
    en: `The line is ${shown(written)}, but the front matter ends with \`---\` alone on the line`,
  },
  hint: {
    sv: 'Är det slutet, flytta det som står efter strecken till nästa rad. Är det text, ta bort strecken.',
    en: 'If it is the end, move what follows the dashes to the next line. If it is text, remove the dashes.',
  },
})
