import { findIdentityNumbers, type IdentityNumber } from '../../archive/identity-numbers.js'
import { wholeChange } from '../../diagnostic.js'
import type { Text } from '../../text.js'
import type { ChangeProblem, ChangeRule } from './change-rule.js'
import { settings } from './example-change.js'

export const rule: ChangeRule = {
  name: 'change-holds-no-identity-numbers',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Inga personnummer står i en ändrings filnamn, i dess meddelanden eller i vem som gjorde den.',
    en: 'No personal identity numbers stand in the file names of a change, its messages or its authors.',
  },
  rationale: {
    sv: 'Filnamn och meddelanden följer med arkivet för alltid, till alla som har det, och går inte att maska i efterhand.',
    en: 'File names and messages stay with the archive for ever, with all who have it, and cannot be masked afterwards.',
  },

  *check({ files, commits }, { head }) {
    const exempt = new Set((head.settings.not_personal ?? []).filter((one) => one !== undefined))
    const told = new Set(head.documents.map(({ path }) => path))
    for (const { path, before, after } of files) {
      if (before !== null || after === null || told.has(path)) continue
      for (const found of findIdentityNumbers(path, exempt)) {
        yield problem(path, found, { sv: 'filens namn', en: 'the name of the file' }, rename, '')
      }
    }
    for (const { id, people, message } of commits) {
      const short = id.slice(0, 12)
      const places = [
        [message ?? '', { sv: `meddelandet i ${short}`, en: `the message of ${short}` }],
        [people.join('\n'), { sv: `vem som gjorde ${short}`, en: `the author of ${short}` }],
      ] as const
      for (const [text, where] of places) {
        for (const found of findIdentityNumbers(text, exempt))
          yield problem(wholeChange, found, where, rewrite, id)
      }
    }
  },

  examples: [
    {
      before: { 'samverkan.yaml': settings },
      change: { 'agreements/files/2026-09-28.pdf': 'x' },
      message: 'Avtalet, organisationsnummer 212000-0142',
      says: [],
    },
    {
      before: { 'samverkan.yaml': settings },
      change: { 'agreements/files/640823-3234.pdf': 'x' },
      says: ['agreements/files/640823-3234.pdf Ett personnummer står i filens namn (640823-****)'],
    },
    {
      before: { 'samverkan.yaml': settings },
      change: {},
      message: 'Lägg till ansökan från 640823-3234',
      says: ['. Ett personnummer står i meddelandet i 000000000000 (640823-****)'],
    },
  ],
}

const kinds: Readonly<Record<IdentityNumber['kind'], Text>> = {
  personal: { sv: 'Ett personnummer', en: 'A personal identity number' },
  coordination: { sv: 'Ett samordningsnummer', en: 'A coordination number' },
  'look-alike': {
    sv: 'Något som liknar ett personnummer',
    en: 'Something like a personal identity number',
  },
}

const rename: Text = {
  sv: 'Ge filen ett annat namn och gör om ändringen från början: det gamla namnet finns annars kvar i historiken.',
  en: 'Give the file another name and make the change anew: else the old name stays in the history.',
}

const rewrite: Text = {
  sv: 'Skriv om det innan ändringen tas in: `git commit --amend` för den senaste, annars `git rebase -i`.',
  en: 'Rewrite it before the change is taken in: `git commit --amend` for the last, else `git rebase -i`.',
}

function problem(
  path: string,
  { kind, masked }: IdentityNumber,
  where: Text,
  hint: Text,
  commit: string,
): ChangeProblem {
  return {
    path,
    at: 'file',
    kind: `${commit} ${masked}`,
    message: {
      sv: `${kinds[kind].sv} står i ${where.sv} (${masked})`,
      en: `${kinds[kind].en} stands in ${where.en} (${masked})`,
    },
    hint,
    ...(kind === 'look-alike' ? { severity: 'warning' as const } : {}),
  }
}
