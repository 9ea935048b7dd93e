import { flawsOf, plan, weight } from './flaws.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'link-says-where-it-leads',
  severity: 'warning',
  floor: 'off',
  imported: 'info',
  description: {
    sv: 'Orden i en länk säger vart den leder: `[handlingsplanen för 2026](files/plan.pdf)`.',
    en: 'The words of a link say where it leads: `[the action plan for 2026](files/plan.pdf)`.',
  },
  rationale: {
    sv: 'Den som lyssnar på sidan går från länk till länk. "Här", "läs mer" och en lång adress säger inget om vad som väntar.',
    en: 'Who listens to the page goes from link to link. "Here", "read more" and a long address say nothing of what awaits.',
  },
  about: 'flaws',

  *check(document) {
    for (const { kind, at, detail } of flawsOf(document, [
      'link-says-nothing',
      'link-is-address',
    ])) {
      yield {
        at,
        ...weight(document),
        message: message(kind === 'link-is-address', detail),
        hint: {
          sv: 'Skriv vad som finns där länken leder: `[handlingsplanen för 2026](adress)`.',
          en: 'Write what is found where the link leads: `[the action plan for 2026](address)`.',
        },
      }
    }
  },

  examples: [
    {
      files: plan(
        'Se [Socialstyrelsens vägledning](https://www.socialstyrelsen.se/vagledning) och `https://kod`.',
        '',
        '[1]: https://www.skr.se',
      ),
      says: [],
    },
    {
      files: plan(
        'Planen finns [här](files/plan.pdf).',
        'Läs mer: https://www.skr.se/nara-vard',
        '[https://www.skr.se](https://www.skr.se)',
      ),
      says: [
        'forums/dst/plans/2026.md:6:14 Länkens ord `här` säger inte vart den leder',
        'forums/dst/plans/2026.md:7:10 Adressen `https://www.skr.se/nara-vard` står där ord borde stå',
        'forums/dst/plans/2026.md:8:1 Adressen `https://www.skr.se` står där ord borde stå',
      ],
    },
  ],
}

function message(isAddress: boolean, detail: string) {
  const words = shown(detail)
  if (isAddress) {
    return {
      sv: `Adressen ${words} står där ord borde stå`,
      en: `The address ${words} stands where words should`,
    }
  }
  return detail === ''
    ? { sv: 'Länken saknar ord', en: 'The link has no words' }
    : {
        sv: `Länkens ord ${words} säger inte vart den leder`,
        en: `The words of the link, ${words}, do not say where it leads`,
      }
}
