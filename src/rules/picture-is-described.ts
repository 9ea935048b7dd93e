import { flawsOf, plan, weight } from './flaws.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'picture-is-described',
  severity: 'warning',
  floor: 'off',
  imported: 'info',
  description: {
    sv: 'Varje bild har en beskrivning i ord: `![Andelen som deltar ökar](files/bild.png)`.',
    en: 'Every picture is described in words: `![The share that takes part grows](files/picture.png)`.',
  },
  rationale: {
    sv: 'Den som inte ser bilden får beskrivningen uppläst. Utan den vet ingen vad bilden säger.',
    en: 'Who does not see the picture has the description read out. Without it nobody knows what the picture says.',
  },
  about: 'flaws',

  *check(document) {
    for (const { at, detail } of flawsOf(document, ['picture-undescribed'])) {
      const says = shown(detail)
      yield {
        at,
        ...weight(document),
        message:
          detail === ''
            ? { sv: 'Bilden saknar beskrivning', en: 'The picture has no description' }
            : {
                sv: `Bildens beskrivning ${says} säger inte vad bilden visar`,
                en: `The description of the picture, ${says}, does not say what it shows`,
              },
        hint: {
          sv: 'Skriv inom hakparenteserna vad den som inte ser bilden behöver veta.',
          en: 'Write between the brackets what somebody who does not see the picture needs to know.',
        },
      }
    }
  },

  examples: [
    {
      files: plan('![Andelen som deltar ökar från 40 till 60 procent](files/diagram.png)'),
      says: [],
    },
    {
      files: plan('![](files/diagram.png)', '', '![diagram.png](files/diagram.png)'),
      says: [
        'forums/dst/plans/2026.md:6:1 Bilden saknar beskrivning',
        'forums/dst/plans/2026.md:8:1 Bildens beskrivning `diagram.png` säger inte vad bilden visar',
      ],
    },
  ],
}
