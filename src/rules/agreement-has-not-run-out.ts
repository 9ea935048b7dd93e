import { agreementOn } from '../archive/agreements/state.js'
import { longDay } from '../format.js'
import { listed } from '../text.js'
import { agreement } from './example-agreements.js'
import type { Rule } from './rule.js'

export const rule: Rule<'agreement'> = {
  name: 'agreement-has-not-run-out',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'Det som har gått ut har ersatts av något annat, eller sagts upp.',
    en: 'What has run out has been replaced by something else, or terminated.',
  },
  rationale: {
    sv: 'En överenskommelse som löper ut utan att någon märker det följs ofta ändå, och ingen vet vad som gäller.',
    en: 'An agreement that runs out unnoticed is often followed all the same, and nobody knows what holds.',
  },
  on: ['agreement'],

  *check(document, archive) {
    const { state, lastDay, coming } = agreementOn(document, archive)
    if (state !== 'expired' || lastDay === null) return
    const day = longDay(lastDay)
    const next = listed(coming.map(({ id, path }) => archive.name(id ?? path)))
    yield {
      at: { key: ['valid_to'] },
      message:
        coming.length === 0
          ? {
              sv: `Gick ut ${day.sv}, och inget gäller i dess ställe`,
              en: `Ran out on ${day.en}, and nothing holds in its place`,
            }
          : {
              sv: `Gick ut ${day.sv}, och ${next.sv}, som ska ersätta det, gäller inte än`,
              en: `Ran out on ${day.en}, and ${next.en}, which is to replace it, does not hold yet`,
            },
      hint: {
        sv: `Anta något nytt med \`replaces: [${document.id}]\`, eller förläng genom ett beslut. Skulle det upphöra: skriv \`terminated_on: ${lastDay}\`.`,
        en: `Adopt something new with \`replaces: [${document.id}]\`, or prolong it by a decision. If it was meant to end: write \`terminated_on: ${lastDay}\`.`,
      },
    }
  },

  examples: [
    {
      files: {
        'agreements/tills-vidare.md': agreement('tills-vidare', 'valid_to: null'),
        'agreements/sista-dagen.md': agreement('sista-dagen', 'valid_to: 2026-11-22'),
        'agreements/avslutad.md': agreement(
          'avslutad',
          'valid_to: 2025-12-31',
          'terminated_on: 2025-12-31',
        ),
        'agreements/gammal.md': agreement('gammal', 'valid_to: 2023-12-31'),
        'agreements/ny.md': agreement('ny', 'valid_to: null', 'replaces: [gammal]'),
      },
      says: [],
      today: '2026-11-22',
    },
    {
      files: {
        'agreements/utan.md': agreement('utan', 'valid_to: 2026-11-21'),
        'agreements/gammal.md': agreement('gammal', 'valid_to: 2025-12-31'),
        'agreements/ny.md':
          '---\ntype: agreement\nid: ny\ntitle: Nya OK\nreplaces: [gammal]\n---\n',
      },
      says: [
        'agreements/gammal.md:9:11 Gick ut 31 december 2025, och Nya OK, som ska ersätta det, gäller inte än',
        'agreements/utan.md:9:11 Gick ut 21 november 2026, och inget gäller i dess ställe',
      ],
      today: '2026-11-22',
    },
  ],
}
