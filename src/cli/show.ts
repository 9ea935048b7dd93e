import { relative, resolve, sep } from 'node:path'
import type { Archive } from '../archive/archive.js'
import { findByName } from '../archive/register.js'
import { exitCodes, UserError } from '../errors.js'
import { fold } from '../nearest.js'
import { line } from '../render/escape.js'
import { showing } from '../reports/showing.js'
import { either } from '../text.js'
import type { Call } from './command.js'
import { type Opened, openArchive } from './open.js'
import { printView } from './print-view.js'
import { suggestion } from './usage.js'

/** Print one document or party for people. */
export async function show(call: Call): Promise<number> {
  const opened = await openArchive(call)
  const id = idOf(call.args[0] ?? '', opened, call)
  await printView(showing(opened.archive, id), opened.archive, call)
  return exitCodes.fine
}

/** What was meant by a word: an id, a path, or a name. Throws `UserError('call')` otherwise. */
function idOf(wanted: string, { archive, root }: Opened, { io }: Call): string {
  if (archive.find(wanted) ?? archive.parties.get(wanted)) return wanted
  const path = relative(root, resolve(io.cwd, wanted)).split(sep).join('/')
  const there = archive.documents.find((document) => document.path === path)
  if (there?.id) return there.id
  const named = namesOf(wanted, archive)
  const [only] = named
  if (only !== undefined && named.length === 1) return only

  const shown = line(wanted)
  if (named.length > 1) {
    const words = either(named.map((id) => `\`${id}\``))
    throw new UserError(
      'call',
      { sv: `\`${shown}\` heter flera`, en: `\`${shown}\` is the name of several` },
      { sv: `Menar du ${words.sv}?`, en: `Do you mean ${words.en}?` },
    )
  }
  const ids = archive.documents.flatMap(({ id }) => (id === null ? [] : [id]))
  throw new UserError(
    'call',
    { sv: `Inget dokument har id \`${shown}\``, en: `No document has the id \`${shown}\`` },
    suggestion(wanted, ids) ?? undefined,
  )
}

function namesOf(wanted: string, archive: Archive): readonly string[] {
  const found = new Set(findByName(wanted).map(({ id }) => id))
  for (const { id, facts } of archive.documents) {
    const { name, title, aliases } = facts as { name?: string; title?: string; aliases?: string[] }
    const names = [name, title, ...(aliases ?? [])].filter((one) => one !== undefined)
    if (id !== null && names.some((one) => fold(one) === fold(wanted))) found.add(id)
  }
  for (const party of archive.parties.all()) {
    if ([party.name, party.shortName, ...party.aliases].some((one) => fold(one) === fold(wanted))) {
      found.add(party.id)
    }
  }
  return [...found]
}
