import type { Archive } from '../../archive/archive.js'
import { type Locality, localitiesCalled, localityNames } from '../../archive/forums/locality.js'
import { UserError } from '../../errors.js'
import { either } from '../../text.js'
import { unknownWord } from '../said/asked.js'

/**
 * A place by its id, code or name. Throws `UserError('call')` with near names for one that nobody
 * knows, and with all of them where several are called so.
 */
export function placeCalled(asked: string, archive: Archive, flag: string): Locality {
  const [only, ...others] = localitiesCalled(asked, archive)
  if (only && others.length === 0) return only
  if (only) {
    const ids = either([only, ...others].map(({ id }) => `\`${id}\``))
    throw new UserError(
      'call',
      {
        sv: `\`${asked}\` heter flera platser (${flag})`,
        en: `\`${asked}\` is the name of several places (${flag})`,
      },
      { sv: `Menar du ${ids.sv}?`, en: `Do you mean ${ids.en}?` },
    )
  }
  throw unknownWord(
    asked,
    {
      sv: `Ingen plats heter \`${asked}\` (${flag})`,
      en: `No place is called \`${asked}\` (${flag})`,
    },
    localityNames(archive),
    {
      sv: 'En plats är en kommun, en del av en kommun, ett område i inställningarna, en region eller ett län, med namn eller kod.',
      en: 'A place is a municipality, a part of one, an area of the settings, a region or a county, by name or code.',
    },
  )
}
