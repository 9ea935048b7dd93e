import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'

export const rule: Rule = {
  name: 'front-matter-is-a-list-of-keys',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Dokumentets huvud består av rader `nyckel: värde`.',
    en: 'The front matter consists of `key: value` lines.',
  },
  rationale: {
    sv: 'Bara det som har en nyckel kan hittas: vad som är datum, forum och status.',
    en: 'Only what has a key can be found: what is the date, the forum and the status.',
  },
  about: 'faults',

  *check(document) {
    for (const { at } of faultsOf(document, 'not-a-mapping')) {
      const inside = document.type === 'settings'
      const example = inside ? '`format: 1`' : '`type: minutes`'
      yield {
        at,
        message: {
          sv: inside
            ? 'Filen är en lista eller löpande text, men ska bestå av rader `nyckel: värde`'
            : 'Dokumentets huvud (mellan strecken ---) är en lista eller löpande text, men ska bestå av rader `nyckel: värde`',
          en: inside
            ? 'The file is a list or running text, but should consist of `key: value` lines'
            : 'The front matter (between the --- lines) is a list or running text, but should consist of `key: value` lines',
        },
        hint: {
          sv: `Skriv till exempel ${example}: inget streck före, och mellanslag efter kolonet.`,
          en: `Write for instance ${example}: no dash before, and a space after the colon.`,
        },
      }
    }
  },

  examples: [
    { files: { 'funds/nosk-2022.md': '---\ntype: fund\n---\n' }, says: [] },
    {
      files: { 'funds/nosk-2022.md': '---\n- type: fund\n- id: nosk-2022\n---\n' },
      says: [
        'funds/nosk-2022.md:1:1 Dokumentets huvud (mellan strecken ---) är en lista eller löpande text, men ska bestå av rader `nyckel: värde`',
      ],
    },
    {
      files: { 'samverkan.yaml': 'Samverkan i länet\n' },
      says: [
        'samverkan.yaml:1:1 Filen är en lista eller löpande text, men ska bestå av rader `nyckel: värde`',
      ],
    },
  ],
}
