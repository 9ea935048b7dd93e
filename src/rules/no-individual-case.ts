import type { CaseReason } from '../archive/personal/cases.js'
import type { Text } from '../text.js'
import { personalIn, putAway, unless } from './personal.js'
import type { Rule } from './rule.js'

export const rule: Rule = {
  name: 'no-individual-case',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Texten handlar om grupper och verksamheter, och inte om en enskild persons plan, journal eller diagnos.',
    en: "The text is about groups and services, and not about a single person's plan, record or diagnosis.",
  },
  rationale: {
    sv: 'Frågor om enskilda hör till verksamheternas egna, skyddade system. Det som har sparats i git finns kvar i alla kopior.',
    en: "Matters of single persons belong in the services' own, protected systems. What was saved in git stays in every copy.",
  },
  about: 'personal',

  *check(document, archive) {
    for (const { start, end, detail } of personalIn(document, archive, 'case')) {
      yield {
        at: { start, end },
        message: said[detail as CaseReason],
        hint: putAway(
          document,
          {
            sv: 'Skriv vad som gäller för gruppen, och ta upp den enskildes ärende i verksamhetens eget system.',
            en: "Write what holds for the group, and take the single case up in the service's own system.",
          },
          unless('ingen enskild person', 'no single person'),
        ),
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/plans/2026.md': plan(
          'Arbetet med SIP för barn och unga. Ett nytt journalsystem. Ungdomar 13–17 år med adhd.',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/plans/2026.md': plan(
          'SIP för Kim följs upp.\nAv hennes journal framgår det.\nDet gäller pojken 14 år.\nKim Exempelsson har fått diagnosen autism.',
        ),
      },
      says: [
        'forums/dst/plans/2026.md:5:1 Det här ser ut att handla om en enskild person: en plan, journal eller diagnos för någon',
        'forums/dst/plans/2026.md:6:4 Det här ser ut att handla om en enskild person: någons egen plan, journal eller diagnos',
        'forums/dst/plans/2026.md:7:12 Det här ser ut att handla om en enskild person: någon som beskrivs med sin ålder',
        'forums/dst/plans/2026.md:8:1 Det här ser ut att handla om en enskild person: någon som har en diagnos eller sjukdom',
      ],
    },
  ],
}

const said: Readonly<Record<CaseReason, Text>> = {
  'about-somebody': tell(
    'en plan, journal eller diagnos för någon',
    'a plan, record or diagnosis for somebody',
  ),
  somebodys: tell(
    'någons egen plan, journal eller diagnos',
    "somebody's own plan, record or diagnosis",
  ),
  condition: tell(
    'någon som har en diagnos eller sjukdom',
    'somebody with a diagnosis or an illness',
  ),
  age: tell('någon som beskrivs med sin ålder', 'somebody who is described by age'),
}

function tell(sv: string, en: string): Text {
  return {
    sv: `Det här ser ut att handla om en enskild person: ${sv}`,
    en: `This seems to be about a single person: ${en}`,
  }
}

function plan(text: string): string {
  return `---\ntype: plan\n---\n\n${text}\n`
}
