import { isSchemaPath } from '../../archive/own.js'
import { settingsPath } from '../../archive/settings-file.js'
import type { ChangeRule } from './change-rule.js'
import { settings } from './example-change.js'

export const rule: ChangeRule = {
  name: 'settings-are-changed-apart',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Inställningar och scheman ändras för sig, av den som ansvarar för arkivet.',
    en: 'Settings and schemas are changed apart, by whoever is responsible for the archive.',
  },
  rationale: {
    sv: 'De bestämmer vad som är rätt. Den som föreslår en ändring ska inte samtidigt kunna mildra det som dömer den.',
    en: 'They decide what is right. Who proposes a change must not be able to soften what judges it at the same time.',
  },

  *check({ files, mayChangeSettings }) {
    if (mayChangeSettings) return
    for (const { path } of files) {
      const isSettings = path === settingsPath
      if (!isSettings && !isSchemaPath(path)) continue
      yield {
        path,
        at: 'file',
        message: isSettings
          ? {
              sv: 'Inställningarna är ändrade; de som gällde förut har dömt resten av ändringen',
              en: 'The settings are changed; those that held before have judged the rest of the change',
            }
          : {
              sv: 'Ett av arkivets scheman är ändrat; det som gällde förut har dömt resten av ändringen',
              en: 'A schema of the archive is changed; the one that held before has judged the rest of the change',
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
      change: { 'samverkan.yaml': `${settings}topics: [{id: barn, label: barn}]\n` },
      mayChangeSettings: true,
      says: [],
    },
    {
      before: { 'samverkan.yaml': settings },
      change: { 'samverkan.yaml': `${settings}rules: {project-is-long-enough: off}\n` },
      says: [
        'samverkan.yaml Inställningarna är ändrade; de som gällde förut har dömt resten av ändringen',
      ],
    },
  ],
}
