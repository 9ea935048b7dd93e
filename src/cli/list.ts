import type { Archive } from '../archive/archive.js'
import { builtinSchemas, type TypeName, typeNames } from '../archive/builtin.js'
import { exitCodes, UserError } from '../errors.js'
import { fold } from '../nearest.js'
import { line } from '../render/escape.js'
import { listing } from '../reports/listing.js'
import { listed } from '../text.js'
import { type Call, word } from './command.js'
import { openArchive } from './open.js'
import { printView } from './print-view.js'
import { suggestion } from './usage.js'

/** Print all documents of a type, or those of one forum or fund. */
export async function list(call: Call): Promise<number> {
  const type = typeCalled(call.args[0] ?? '')
  const { archive } = await openArchive(call)
  const forum = idOption(archive, 'forum', word(call.options, 'forum'))
  const fund = idOption(archive, 'fund', word(call.options, 'fund'))
  const view = listing(archive, type, { forum, fund }, ({ facts }) => {
    const of = facts as { forum?: string; joint_with?: readonly string[]; fund?: string }
    const here = forum === null || of.forum === forum || (of.joint_with ?? []).includes(forum)
    return here && (fund === null || of.fund === fund)
  })
  await printView(view, archive, call)
  return exitCodes.fine
}

/** A type by its name or its label in any language; throws `UserError('call')` for any other word. */
export function typeCalled(wanted: string): TypeName {
  const names = (type: TypeName) => {
    const labels = builtinSchemas[type]['x-labels']
    return [type, labels?.sv ?? type, labels?.en ?? type]
  }
  const found = typeNames.find((type) => names(type).some((name) => fold(name) === fold(wanted)))
  if (found) return found
  const shown = line(wanted)
  const all = listed(typeNames.map((type) => builtinSchemas[type]['x-labels'] ?? type))
  throw new UserError(
    'call',
    { sv: `Okänd dokumenttyp \`${shown}\``, en: `Unknown type of document \`${shown}\`` },
    suggestion(wanted, typeNames.flatMap(names)) ?? {
      sv: `Det finns ${all.sv}.`,
      en: `There are ${all.en}.`,
    },
  )
}

function idOption(archive: Archive, type: 'forum' | 'fund', id: string | undefined): string | null {
  if (id === undefined) return null
  if (archive.findA(type, id)) return id
  const label = type === 'fund' ? { sv: 'Medlen', en: 'fund' } : { sv: 'Forumet', en: 'forum' }
  const shown = line(id)
  throw new UserError(
    'call',
    { sv: `${label.sv} \`${shown}\` finns inte`, en: `There is no ${label.en} \`${shown}\`` },
    suggestion(
      id,
      archive.of(type).flatMap((one) => (one.id === null ? [] : [one.id])),
    ) ?? undefined,
  )
}
