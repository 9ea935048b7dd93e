import type { IdentityNumber } from '../archive/extract.js'
import { findIdentityNumbers } from '../archive/identity-numbers.js'
import type { Text } from '../text.js'
import type { Rule } from './rule.js'

export const rule: Rule = {
  name: 'no-identity-numbers',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Inga personnummer eller samordningsnummer står i arkivet.',
    en: 'No personal identity numbers or coordination numbers stand in the archive.',
  },
  rationale: {
    sv: 'Det som en gång har sparats i git finns kvar i alla kopior. Personnummer får därför aldrig komma in.',
    en: 'What was once saved in git stays in every copy. Identity numbers must never get in.',
  },

  *check(document, archive) {
    if (document.identityNumbers.length === 0 && !/\d{6}/.test(document.path)) return
    const exempt = new Set((archive.settings.not_personal ?? []).filter((one) => one !== undefined))
    for (const { kind, text, masked, place } of document.identityNumbers) {
      if (!exempt.has(text)) yield { at: place, ...tell(kind, masked) }
    }
    for (const { kind, masked } of findIdentityNumbers(document.path, exempt)) {
      yield { at: 'file', kind: masked, ...tell(kind, masked) }
    }
  },

  examples: [
    {
      files: { 'funds/a.md': '---\ntype: fund\n---\nOrg.nr 212000-0142, den 2022-09-28.\n' },
      says: [],
    },
    {
      files: { 'funds/640823-3234.md': '---\ntype: fund\n---\n' },
      says: ['funds/640823-3234.md Personnummer får inte stå i arkivet (640823-****)'],
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\n---\nSökande är 640823-3234.\n' },
      says: ['funds/a.md:4:12 Personnummer får inte stå i arkivet (640823-****)'],
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\n---\nSamordningsnummer 701063-2391.\n' },
      says: ['funds/a.md:4:19 Samordningsnummer får inte stå i arkivet (701063-****)'],
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\n---\nÄrende 640823-3224.\n' },
      says: [
        'funds/a.md:4:8 Här står något som liknar ett personnummer (640823-****); personnummer får inte stå i arkivet',
      ],
    },
    {
      files: {
        'funds/a.md': '---\ntype: fund\n---\nÄrende 640823-3224.\n',
        'samverkan.yaml': 'format: 1\nname: A\nlanguage: sv\nnot_personal: ["640823-3224"]\n',
      },
      says: [],
    },
  ],
}

const said: Readonly<Record<IdentityNumber['kind'], (masked: string) => Text>> = {
  personal: (masked) => ({
    sv: `Personnummer får inte stå i arkivet (${masked})`,
    en: `Personal identity numbers must not stand in the archive (${masked})`,
  }),
  coordination: (masked) => ({
    sv: `Samordningsnummer får inte stå i arkivet (${masked})`,
    en: `Coordination numbers must not stand in the archive (${masked})`,
  }),
  'look-alike': (masked) => ({
    sv: `Här står något som liknar ett personnummer (${masked}); personnummer får inte stå i arkivet`,
    en: `Here stands something like a personal identity number (${masked}); they must not stand in the archive`,
  }),
}

function tell(kind: IdentityNumber['kind'], masked: string) {
  return {
    ...(kind === 'look-alike' ? { severity: 'warning' as const } : {}),
    message: said[kind](masked),
    hint: {
      sv: 'Ta bort det innan du sparar i git. Är det något annat, skriv det exakt under `not_personal` i samverkan.yaml.',
      en: 'Remove it before you save to git. If it is something else, write it exactly under `not_personal` in samverkan.yaml.',
    },
  }
}
