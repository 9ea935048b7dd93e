import { builtinSchemas, type TypeName, typeNames } from '../archive/builtin.js'
import { keyLabel, type OwnDescription } from '../archive/describe.js'
import type { Document } from '../archive/document.js'
import { exitCodes, UserError } from '../errors.js'
import { fold } from '../nearest.js'
import { line } from '../render/escape.js'
import { listing } from '../reports/listing.js'
import { ownListing } from '../reports/own-listing.js'
import { listed } from '../text.js'
import { type Call, word } from './command.js'
import { known } from './known.js'
import { ofFlag } from './new/asking.js'
import { openArchive } from './open.js'
import { ownTypeCalled, wordsOf } from './own-type.js'
import { printView } from './print-view.js'
import { suggestion } from './usage.js'

/** Print all documents of a type, or those of one forum or fund. */
export async function list(call: Call): Promise<number> {
  const wanted = call.args[0] ?? ''
  const { archive } = await openArchive(call)
  const own = ownTypeCalled(archive, wanted)
  const type = own ?? typeCalled(wanted, [...(archive.own?.types.values() ?? [])])
  const option = (target: 'forum' | 'fund') => {
    const given = word(call.options, target)
    return given === undefined ? null : ofFlag(target, () => known(archive, target)(given))
  }
  const [forum, fund] = [option('forum'), option('fund')]
  const isForum = (id: string | undefined) => archive.findA('forum', id)?.id === forum
  const keep = ({ facts }: Document) => {
    const of = facts as { forum?: string; joint_with?: readonly string[]; fund?: string }
    const here = forum === null || isForum(of.forum) || (of.joint_with ?? []).some(isForum)
    return here && (fund === null || archive.findA('fund', of.fund)?.id === fund)
  }
  const view =
    typeof type === 'string'
      ? listing(archive, type, { forum, fund }, keep)
      : ownListing(archive, type, { forum, fund }, keep)
  await printView(view, archive, call)
  return exitCodes.fine
}

/** What people also call all documents of a type. */
const plurals: Readonly<Record<TypeName, readonly string[]>> = {
  party: ['parter', 'organisationer', 'parties'],
  forum: ['forums'],
  minutes: ['möten', 'anteckningar', 'minnesanteckningar', 'meetings'],
  agreement: ['överenskommelser', 'avtal', 'agreements'],
  fund: ['fond', 'fonder', 'funds'],
  application: ['ansökningar', 'projekt', 'applications', 'projects'],
  plan: ['planer', 'handlingsplaner', 'plans'],
}

/** A type by its name or its label in any language; throws `UserError('call')` for any other word. */
export function typeCalled(wanted: string, own: readonly OwnDescription[] = []): TypeName {
  const names = (type: TypeName) => {
    const labels = builtinSchemas[type]['x-labels']
    return [type, labels?.sv ?? type, labels?.en ?? type, ...plurals[type]]
  }
  const found = typeNames.find((type) => names(type).some((name) => fold(name) === fold(wanted)))
  if (found) return found
  const shown = line(wanted)
  const all = listed([...typeNames, ...own].map((type) => keyLabel(type, [])))
  throw new UserError(
    'call',
    { sv: `Okänd dokumenttyp \`${shown}\``, en: `Unknown type of document \`${shown}\`` },
    suggestion(wanted, [...typeNames.flatMap(names), ...own.flatMap(wordsOf)]) ?? {
      sv: `Det finns ${all.sv}.`,
      en: `There are ${all.en}.`,
    },
  )
}
