import type { Archive } from '../../archive/archive.js'
import { type Document, isA } from '../../archive/document.js'
import { meetingsOf, plannedMeetingsOf } from '../../archive/said/meetings.js'
import { UserError } from '../../errors.js'
import { nearest } from '../../nearest.js'
import { line } from '../../render/escape.js'
import { either } from '../../text.js'
import type { Call } from '../command.js'
import { fileText } from '../file-text.js'
import { documentAt } from '../paths-meant.js'

/**
 * The minutes somebody names, by id or by the path of the file. Throws `UserError('call')` with
 * what is near when there are none, or when they cannot be read.
 */
export function minutesNamed(
  given: string,
  archive: Archive,
  root: string,
  call: Pick<Call, 'cwd' | 'io'>,
): Document<'minutes'> {
  const found = archive.find(given) ?? documentAt(given, archive, root, call)
  if (found && isA(found, 'minutes') && found.values !== null && found.id !== null) return found
  const shown = line(given)
  if (found && isA(found, 'minutes')) {
    throw new UserError('call', {
      sv: `\`${shown}\` går inte att läsa`,
      en: `\`${shown}\` cannot be read`,
    })
  }
  const near = nearTo(given, archive)
  const words = either(near.map((id) => `\`${id}\``))
  const text = found
    ? { sv: `\`${shown}\` är inget protokoll`, en: `\`${shown}\` is no minutes` }
    : { sv: `Okänt protokoll \`${shown}\``, en: `Unknown minutes \`${shown}\`` }
  const way =
    near.length > 0
      ? { sv: `Menade du ${words.sv}?`, en: `Did you mean ${words.en}?` }
      : { sv: 'Se alla: `samverkan lista protokoll`', en: 'See all: `samverkan list minutes`' }
  throw new UserError('call', text, way)
}

/** Of a forum that was named alone its latest meetings; else what is spelt almost so. */
function nearTo(given: string, archive: Archive): readonly string[] {
  const forum = archive.findA('forum', given)?.id
  if (forum) {
    const held = [...meetingsOf(archive, forum), ...plannedMeetingsOf(archive, forum)]
    return held.slice(-3).map(({ minutes }) => minutes.id ?? '')
  }
  const ids = archive.of('minutes').flatMap(({ id }) => (id === null ? [] : [id]))
  return nearest(given, ids).slice(0, 3)
}

/** The text of a document's file. Throws `UserError('io')` when it cannot be read. */
export async function textOf(archive: Archive, document: Document): Promise<string> {
  const { path } = document
  const text = await fileText(archive, document)
  if (text === null) {
    throw new UserError('io', {
      sv: `${line(path)} går inte att läsa`,
      en: `${line(path)} cannot be read`,
    })
  }
  return text
}
