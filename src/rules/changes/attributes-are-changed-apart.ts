import type { ChangeRule } from './change-rule.js'
import { settings } from './example-change.js'

export const rule: ChangeRule = {
  name: 'attributes-are-changed-apart',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Gits attribut ändras för sig, av den som ansvarar för arkivet.',
    en: "Git's attributes are changed apart, by whoever is responsible for the archive.",
  },
  rationale: {
    sv: 'De kan göra att filerna på disken inte är de som har granskats, och dölja ändringar för den som granskar.',
    en: 'They can make the files on disk others than those that were reviewed, and hide changes from a reviewer.',
  },

  *check({ files, mayChangeSettings }) {
    if (mayChangeSettings) return
    for (const { path } of files) {
      if (!/(?:^|\/)\.gitattributes$/i.test(path)) continue
      yield {
        path,
        at: 'file',
        message: {
          sv: 'Gits attribut är ändrade (`.gitattributes`)',
          en: "Git's attributes are changed (`.gitattributes`)",
        },
        hint: {
          sv: 'Lägg det i en ändring för sig, som den som ansvarar för arkivet tar in med --allow-settings-change.',
          en: 'Put it in a change of its own, which whoever is responsible for the archive takes in with --allow-settings-change.',
        },
      }
    }
  },

  examples: [
    {
      before: { 'samverkan.yaml': settings },
      change: { 'agreements/README.md': 'Läs detta först.\n' },
      says: [],
    },
    {
      before: { 'samverkan.yaml': settings },
      change: { 'forums/.gitattributes': '*.md -diff\n' },
      says: ['forums/.gitattributes Gits attribut är ändrade (`.gitattributes`)'],
    },
  ],
}
