import { isFrozen } from '../../archive/frozen.js'
import { placeAt } from '../../archive/places.js'
import type { Text } from '../../text.js'
import { firstDifference, isMasked, isMaskedText, isSame } from './alike.js'
import { bodyOf } from './body-of.js'
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
      const found = isFrozen(before.document)
        ? problemOf(before, after)
        : lately(before, after, sides)
      if (found) yield found
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

function problemOf(before: Version, after: Version | null): ChangeProblem | null {
  if (after === null) {
    return {
      path: before.path,
      at: 'file',
      message: {
        sv: `Ett godkänt protokoll är borttaget (\`${before.document.id}\`)`,
        en: `Approved minutes have been taken away (\`${before.document.id}\`)`,
      },
      hint: howTo,
    }
  }
  const { path, text, document } = after
  if (text !== null && text === before.text) return null
  const told = (at: ChangeProblem['at'], message: Text) => ({ path, at, message, hint: howTo })
  if (text === null || document.values === null) {
    return told('file', {
      sv: 'Ett godkänt protokoll kan inte längre läsas',
      en: 'Approved minutes can no longer be read',
    })
  }
  if (!isFrozen(document)) {
    return told(
      { key: ['status'] },
      {
        sv: 'Protokollet är godkänt och kan inte få en annan status',
        en: 'The minutes are approved and cannot get another status',
      },
    )
  }
  const redacted = isRedacted(before, after)
  const key = keyChanged(before, after, redacted)
  if (key === 'corrections') {
    return told(
      { key: [key] },
      {
        sv: 'En rättelse som redan står är ändrad eller borttagen; nya läggs till sist',
        en: 'A correction that stood already is changed or gone; new ones are added last',
      },
    )
  }
  if (key !== null) {
    const isThere = Object.hasOwn(document.values, key)
    const [sv, en] = isThere ? ['ändrad i', 'changed in'] : ['borttagen ur', 'gone from']
    return told(isThere ? { key: [key] } : 'file', {
      sv: `\`${key}\` är ${sv} ett godkänt protokoll`,
      en: `\`${key}\` is ${en} approved minutes`,
    })
  }
  const [was, is] = [bodyOf(before.text ?? ''), bodyOf(text)]
  if (redacted ? isMaskedText(was, is) : was === is) return null
  const at = text.length - is.length + firstDifference(was, is)
  return told(placeAt(text, at, Math.min(text.length, at + 1)), {
    sv: 'Texten i ett godkänt protokoll är ändrad',
    en: 'The text of approved minutes is changed',
  })
}

/** A redaction says that it is one, in an entry of its own. */
function isRedacted(before: Version, after: Version): boolean {
  const [old, now] = [correctionsOf(before), correctionsOf(after)]
  return now
    .slice(old.length)
    .some((entry) => (entry as { readonly kind?: unknown } | null)?.kind === 'redaction')
}

/** The first key of the front matter that is not as it was and should be. */
function keyChanged(before: Version, after: Version, redacted: boolean): string | null {
  const [old, now] = [before.document.values ?? {}, after.document.values ?? {}]
  const isKept = redacted ? isMasked : isSame
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (key.startsWith('x_') || key === 'former_ids') continue
    if (key !== 'corrections') {
      if (Object.hasOwn(old, key) !== Object.hasOwn(now, key) || !isKept(old[key], now[key]))
        return key
      continue
    }
    const [was, is] = [correctionsOf(before), correctionsOf(after)]
    if (!was.every((entry, at) => isKept(entry, is[at]))) return key
  }
  return null
}

function correctionsOf({ document }: Version): readonly unknown[] {
  const list = document.values?.['corrections']
  return Array.isArray(list) ? list : []
}

/** Changed here while it was still open, and approved where it is to be taken in. */
function lately(
  { path, text, document }: Version,
  after: Version | null,
  { base }: ArchiveSides,
): ChangeProblem | null {
  const now = base.documents.find((one) => one.path === path)
  if (!now || document.type !== 'minutes' || !isFrozen(now)) return null
  if (after !== null && after.text === text) return null
  return {
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
