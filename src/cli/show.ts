import { typeNames } from '../archive/builtin.js'
import { findByName } from '../archive/register.js'
import { type Named, spokenNames } from '../archive/spoken-names.js'
import { exitCodes, UserError } from '../errors.js'
import { line } from '../render/escape.js'
import { showing } from '../reports/showing.js'
import type { Call } from './command.js'
import { meantBy, ofSeveral } from './known.js'
import { type Opened, openArchive } from './open.js'
import { documentAt } from './paths-meant.js'
import { printView } from './print-view.js'

/** Print one document or party for people. */
export async function show(call: Call): Promise<number> {
  const opened = await openArchive(call)
  const id = idOf(call.args[0] ?? '', opened, call)
  await printView(showing(opened.archive, id), opened.archive, call)
  return exitCodes.fine
}

/** What was meant by a word: an id, a path, or a name. Throws `UserError('call')` otherwise. */
function idOf(wanted: string, { archive, root }: Opened, call: Call): string {
  // A former id is shown as what it is called now, with all that points at it.
  const found = archive.find(wanted)
  if (found) return found.id ?? wanted
  if (archive.parties.get(wanted)) return wanted
  const there = documentAt(wanted, archive, root, call)
  if (there?.id) return there.id

  const isShown = ({ target }: Named) => typeNames.some((type) => type === target)
  const { all, called } = spokenNames(archive)
  const ids = new Set(
    called(wanted)
      .filter(isShown)
      .map(({ id }) => id),
  )
  for (const { id } of findByName(wanted)) ids.add(id)
  const [only] = ids
  if (only !== undefined && ids.size === 1) return only
  if (ids.size > 1)
    throw ofSeveral(
      wanted,
      [...ids].map((id) => ({ id })),
    )

  const shown = line(wanted)
  // Minutes have no names of their own, and so many ids that they would hide the rest.
  const minutes = archive
    .of('minutes')
    .flatMap(({ id }): Named[] => (id === null ? [] : [{ id, target: 'minutes', names: [] }]))
  throw new UserError(
    'call',
    { sv: `Inget dokument har id \`${shown}\``, en: `No document has the id \`${shown}\`` },
    meantBy(wanted, all.filter(isShown)) ??
      meantBy(wanted, minutes) ?? {
        sv: 'Se alla av en typ: `samverkan lista forum`, `samverkan lista ansökan` …',
        en: 'See all of a type: `samverkan list forum`, `samverkan list application` …',
      },
  )
}
