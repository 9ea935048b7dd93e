import { UserError } from '../errors.js'
import { same, type Text } from '../text.js'

/** What the system refused, in plain words; `path` as the person knows it. */
export function ioError(error: unknown, path: string): UserError {
  if (error instanceof UserError) return error
  const { code } = error as NodeJS.ErrnoException
  // not the system's word: a bug, to be shown as one
  if (code === undefined || !/^E[A-Z0-9]+$/.test(code)) throw error
  const { reason, hint } = reasons[code] ?? { reason: same(code), hint: undefined }
  return new UserError(
    'io',
    { sv: `${path}: ${reason.sv} (${code}).`, en: `${path}: ${reason.en} (${code}).` },
    hint,
  )
}

/** Do something with a file or folder and word what the system says against it. */
export function guarded<Value>(path: string, action: () => Value): Value {
  try {
    return action()
  } catch (error) {
    throw ioError(error, path)
  }
}

interface Reason {
  readonly reason: Text
  readonly hint?: Text
}

const full: Reason = {
  reason: { sv: 'disken eller kvoten är full', en: 'the disk or the quota is full' },
  hint: {
    sv: 'Ingenting har ändrats. Frigör plats och gör om.',
    en: 'Nothing was changed. Make room and try again.',
  },
}

const denied: Reason = {
  reason: { sv: 'du saknar behörighet', en: 'you do not have permission' },
  hint: {
    sv: 'Se efter vem som äger filen och mappen, och om de är skrivskyddade.',
    en: 'See who owns the file and the folder, and whether they are read-only.',
  },
}

const reasons: Readonly<Record<string, Reason>> = {
  ENOSPC: full,
  EDQUOT: full,
  EACCES: denied,
  EPERM: denied,
  EROFS: {
    reason: { sv: 'filsystemet är skrivskyddat', en: 'the file system is read-only' },
    hint: {
      sv: 'Arbeta i en kopia på en disk som går att skriva till.',
      en: 'Work in a copy on a disk that can be written to.',
    },
  },
  ENOTDIR: {
    reason: {
      sv: 'en del av sökvägen är en fil och inte en mapp',
      en: 'a part of the path is a file and not a folder',
    },
    hint: {
      sv: 'Flytta filen som står i vägen.',
      en: 'Move the file that is in the way.',
    },
  },
  EISDIR: { reason: { sv: 'där finns redan en mapp', en: 'there is already a folder there' } },
  ENOENT: { reason: { sv: 'finns inte', en: 'does not exist' } },
  ENAMETOOLONG: { reason: { sv: 'namnet är för långt', en: 'the name is too long' } },
  ELOOP: {
    reason: {
      sv: 'sökvägen går genom en symbolisk länk',
      en: 'the path goes through a symbolic link',
    },
    hint: {
      sv: 'Ett arkiv följer inga länkar: lägg mappen själv i arkivet.',
      en: 'An archive follows no links: put the folder itself in the archive.',
    },
  },
  EIO: { reason: { sv: 'disken svarar med fel', en: 'the disk answers with an error' } },
}
