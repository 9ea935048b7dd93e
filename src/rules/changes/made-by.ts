import type { PastCommit } from '../../source/history.js'
import type { Text } from '../../text.js'

/** A commit, or what is to become one. */
export const commitWords = ({ id }: PastCommit): Text =>
  id === ''
    ? { sv: 'Det som står på tur att sparas', en: 'What is about to be committed' }
    : { sv: `Ändringen ${id.slice(0, 12)}`, en: `The change ${id.slice(0, 12)}` }

/** How many files there are besides the one a finding stands at. */
export function pathsWords({ length }: readonly string[]): Text {
  const more = length - 1
  if (more < 1) return { sv: '', en: '' }
  const [sv, en] =
    more === 1 ? ['en fil', 'one more file'] : [`${more} filer`, `${more} more files`]
  return { sv: ` (och i ${sv} till)`, en: ` (and in ${en})` }
}
