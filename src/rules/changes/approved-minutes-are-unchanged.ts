import { type Alteration, alterationsOf, readFrozen } from '../../archive/alterations.js'
import { isFrozen } from '../../archive/frozen.js'
import type { Text } from '../../text.js'
import type { ArchiveSides, ChangeProblem, ChangeRule, Version } from './change-rule.js'
import { minutes } from './example-change.js'

export const rule: ChangeRule = {
  name: 'approved-minutes-are-unchanged',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Ett godkänt protokoll ändras inte, tas inte bort och blir inte utkast igen.',
    en: 'Approved minutes are not changed, not taken away and do not become a draft again.',
  },
  rationale: {
    sv: 'Det justerade är det som gäller. Den som läser protokollet om tio år ska kunna lita på att orden är de som godkändes.',
    en: 'What was approved is what holds. Who reads the minutes in ten years must be able to trust that the words are those that were approved.',
  },

  *check({ documents }, sides) {
    for (const { before, after } of documents) {
      if (isFrozen(before.document)) yield* problemsIn(before, after)
      else yield* lately(before, after, sides)
    }
  },

  examples: [
    {
      before: { [path()]: minutes('draft', 'Vi beslutar att gå hemm.') },
      change: { [path()]: minutes('draft', 'Vi beslutar att gå hem.') },
      says: [],
    },
    {
      before: { [path()]: minutes('approved', 'Vi beslutar att avslå.') },
      change: { [path()]: minutes('approved', 'Vi beslutar att bifalla.') },
      says: [`${path()}:10:29 Texten i ett godkänt protokoll är ändrad`],
    },
    {
      before: { [path()]: minutes('approved', 'Vi beslutar.') },
      change: { [path()]: minutes('circulated', 'Vi beslutar.') },
      says: [`${path()}:6:9 Protokollet är godkänt och kan inte få en annan status`],
    },
    {
      before: { [path()]: minutes('approved', 'Vi beslutar.') },
      change: { [path()]: minutes('approved', 'Vi beslutar.').replace('Lokalen', 'Salen') },
      says: [`${path()}:7:8 \`place\` är ändrad i ett godkänt protokoll`],
    },
    {
      before: { [path()]: minutes('approved', 'Anna har frågat.') },
      change: {
        [path()]: minutes(
          'approved',
          '[maskat] har frågat.',
          'corrections: [{on: 2026-03-01, kind: redaction}]\n',
        ),
      },
      says: [],
    },
    {
      before: { [path()]: minutes('approved', 'Anna har frågat.') },
      change: {
        [path()]: minutes(
          'approved',
          '[maskat] har frågat.',
          'corrections: [{on: 2026-03-01, kind: redaction}]\nx_vem: Anna\n',
        ),
      },
      says: [`${path()}:9:8 Det som är maskat står kvar här`],
    },
    {
      before: { [path()]: minutes('approved', 'Vi beslutar.') },
      change: { [path()]: null },
      says: [`${path()} Ett godkänt protokoll är borttaget (\`lansgrupp-2026-02-02\`)`],
    },
  ],
}

function path(): string {
  return 'forums/lansgrupp/minutes/2026-02-02.md'
}

const howTo: Text = {
  sv: 'Låt filen vara som den var. Är något fel, noteras det bredvid: `samverkan rätta`.',
  en: 'Leave the file as it was. If something is wrong, that is noted beside it: `samverkan correct`.',
}

function* problemsIn(before: Version, after: Version | null): Iterable<ChangeProblem> {
  if (before.text === null) return
  const found = alterationsOf(readFrozen(before.text), after && readFrozen(after.text))
  const path = (after ?? before).path
  for (const one of found) {
    const message = wordsFor(one, before.document.id)
    yield {
      path,
      at: placeOf(one, after?.text ?? ''),
      message,
      hint: one.kind === 'copy' ? maskAll : howTo,
    }
  }
}

function placeOf({ at }: Alteration, text: string): ChangeProblem['at'] {
  if (at === null) return 'file'
  return typeof at === 'number' ? { start: at, end: Math.min(text.length, at + 1) } : { key: at }
}

function wordsFor({ kind, key, at }: Alteration, id: string | null): Text {
  switch (kind) {
    case 'removed':
      return {
        sv: `Ett godkänt protokoll är borttaget (\`${id}\`)`,
        en: `Approved minutes have been taken away (\`${id}\`)`,
      }
    case 'unreadable':
      return {
        sv: 'Ett godkänt protokoll kan inte längre läsas',
        en: 'Approved minutes can no longer be read',
      }
    case 'status':
      return {
        sv: 'Protokollet är godkänt och kan inte få en annan status',
        en: 'The minutes are approved and cannot get another status',
      }
    case 'corrections':
      return {
        sv: 'En rättelse som redan står är ändrad eller borttagen; nya läggs till sist',
        en: 'A correction that stood already is changed or gone; new ones are added last',
      }
    case 'copy':
      return {
        sv: 'Det som är maskat står kvar här',
        en: 'What was redacted still stands here',
      }
    case 'body':
      return {
        sv: 'Texten i ett godkänt protokoll är ändrad',
        en: 'The text of approved minutes is changed',
      }
    case 'keys': {
      const [sv, en] = at === null ? ['borttagen ur', 'gone from'] : ['ändrad i', 'changed in']
      return {
        sv: `\`${key}\` är ${sv} ett godkänt protokoll`,
        en: `\`${key}\` is ${en} approved minutes`,
      }
    }
  }
}

const maskAll: Text = {
  sv: 'Maska orden överallt på en gång: `samverkan rätta … --redact`.',
  en: 'Redact the words everywhere at once: `samverkan correct … --redact`.',
}

/** Changed here while it was still open, and approved where it is to be taken in. */
function* lately(
  { path, text, document }: Version,
  after: Version | null,
  { base }: ArchiveSides,
): Iterable<ChangeProblem> {
  const now = base.documents.find((one) => one.path === path)
  if (!now || document.type !== 'minutes' || !isFrozen(now)) return
  if (after !== null && after.text === text) return
  yield {
    path: after?.path ?? path,
    at: 'file',
    message: {
      sv: 'Protokollet har godkänts sedan ändringen påbörjades',
      en: 'The minutes have been approved since the change was begun',
    },
    hint: {
      sv: 'Hämta in det som är nytt och låt protokollet vara som det godkändes. Rättelser görs med `samverkan rätta`.',
      en: 'Take in what is new and leave the minutes as they were approved. Corrections are made by `samverkan correct`.',
    },
  }
}
