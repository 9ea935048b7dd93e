import type { Archive } from '../../archive/archive.js'
import { entriesOf } from '../../archive/facts.js'
import { UserError } from '../../errors.js'
import { line } from '../../render/escape.js'
import { listed } from '../../text.js'
import { meantBy } from '../known.js'

/** One of the rounds of a fund, by its id. Throws `UserError('call')` that tells which there are. */
export const roundOf =
  (archive: Archive, fund: string | null) =>
  (text: string): string => {
    const rounds = [...entriesOf(archive.findA('fund', fund)?.facts.rounds)]
    const ids = rounds.flatMap(([, { id }]) => id ?? [])
    if (ids.includes(text)) return text
    const all = listed(ids)
    const those = ids.map((id) => ({ id, target: 'round' as const, names: [] }))
    const name = archive.name(fund ?? '')
    throw new UserError(
      'call',
      { sv: `Okänd ansökningsomgång \`${line(text)}\``, en: `Unknown round \`${line(text)}\`` },
      ids.length === 0
        ? { sv: `${name.sv} har inga omgångar.`, en: `${name.en} has no rounds.` }
        : (meantBy(text, those) ?? {
            sv: `${name.sv} har ${all.sv}.`,
            en: `${name.en} has ${all.en}.`,
          }),
    )
  }
