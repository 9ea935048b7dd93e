import { UserError } from '../errors.js'
import type { Options } from './command.js'

/** Whether a flag without a value was given. */
export const isAsked = (options: Options, name: string): boolean => options[name] === true

/** Refuse demands on who made a change that cannot be met as asked. Throws `UserError('call')`. */
export function requireSensibleDemands(options: Options): void {
  const signed = isAsked(options, 'requireSigned')
  const asBase = typeof options['base'] === 'string'
  if (signed && asBase && isAsked(options, 'staged')) throw notSignedYet
  if (asBase) return
  for (const [name, flag] of Object.entries(needBase)) {
    if (isAsked(options, name)) throw onlyWithBase(flag)
  }
}

const needBase = {
  allowSettingsChange: '--allow-settings-change',
  checkWriters: '--check-writers',
  requireSigned: '--require-signed',
}

const onlyWithBase = (flag: string): UserError =>
  new UserError(
    'call',
    { sv: `${flag} hör ihop med --base`, en: `${flag} goes with --base` },
    {
      sv: `Till exempel: \`samverkan kontrollera --base origin/main ${flag}\``,
      en: `For instance: \`samverkan validate --base origin/main ${flag}\``,
    },
  )

const notSignedYet = new UserError(
  'call',
  {
    sv: '--require-signed och --staged går inte ihop: det som inte är sparat i git har ingen signatur än',
    en: '--require-signed and --staged do not go together: what is not committed has no signature yet',
  },
  {
    sv: 'Kontrollera signaturer när ändringen är sparad, utan --staged.',
    en: 'Check signatures when the change is committed, without --staged.',
  },
)
