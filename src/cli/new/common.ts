import type { TypeName } from '../../archive/builtin.js'
import { languageOf } from '../../archive/drafts/draft.js'
import { isNewId, slug } from '../../archive/slug.js'
import { UserError } from '../../errors.js'
import { type Ask, asker, unlessCancelled } from '../ask.js'
import type { Call, Option } from '../command.js'
import { type Opened, openArchive } from '../open.js'
import { template } from '../templates.js'
import { type Asking, flag, must } from './asking.js'
import { newId } from './readers.js'

/** What every maker of a document starts from. */
export interface Making extends Asking {
  readonly opened: Opened
  /** The template of a type, in the language of the archive. */
  readonly template: (type: TypeName | 'agenda') => string
}

/** Open the archive, find out whether anybody can be asked, and make a document. */
export function making(
  call: Call,
  options: readonly Option[],
  make: (making: Making) => Promise<number>,
  given?: Ask,
): Promise<number> {
  return unlessCancelled(call, async () => {
    const opened = await openArchive(call)
    const ask = given ?? (await asker(call))
    const lang = languageOf(opened.archive)
    return make({ call, options, opened, ask, template: (type) => template(`${type}.${lang}.md`) })
  })
}

/**
 * The id of a new document: the flag, else made from its name. Throws `UserError`: `call` when no id
 * can be made of the name, `conflict` when the id is taken.
 */
export async function idFrom(making: Making, name: string): Promise<string> {
  const made = slug(name)
  const usable = isNewId(made)
  if (!usable && !making.ask && flag(making, 'id', newId) === undefined) throw needsId(name)
  const id = await must(making, 'id', free(making), {
    initial: usable ? made : undefined,
    otherwise: made,
  })
  return id
}

const free =
  ({ opened: { archive } }: Making) =>
  (text: string): string => {
    const id = newId(text)
    const holder = archive.find(id)
    if (!holder && !archive.parties.get(id)) return id
    let number = 2
    while (archive.find(`${id}-${number}`)) number++
    const where = holder ? holder.path : archive.name(id).sv
    throw new UserError(
      'conflict',
      { sv: `Id \`${id}\` är upptaget: ${where}`, en: `The id \`${id}\` is taken: ${where}` },
      {
        sv: `Ange ett annat, till exempel --id ${id}-${number}.`,
        en: `Give another, such as --id ${id}-${number}.`,
      },
    )
  }

/** What to say where no id can be made of a name. */
export const needsId = (name: string): UserError =>
  new UserError(
    'call',
    { sv: `Det går inte att göra ett id av \`${name}\``, en: `No id can be made of \`${name}\`` },
    {
      sv: 'Ange ett med --id: a–z, 0–9 och bindestreck.',
      en: 'Give one with --id: a–z, 0–9 and hyphens.',
    },
  )
