import type { Archive } from '../archive.js'
import { wordsBy } from './replies.js'
import type { Said } from './said.js'

/**
 * What something says, for people: its own words, or, where it only passes on what somebody else
 * said, theirs.
 */
export function spokenText(said: Said, archive: Archive): string {
  const seen = new Set<Said>()
  let at: Said | undefined = said
  while (at && at.text === '' && !seen.has(at)) {
    seen.add(at)
    at = wordsBy(at, archive)[0]?.of
  }
  return at?.text ?? ''
}
