import { shortDay } from '../../format.js'
import type { Frame } from '../view/frame.js'

/** "läget 22 nov 2026". */
export function dayOfAnswer({ lang, asOf }: Frame): string {
  const day = shortDay(asOf)
  return { sv: `läget ${day.sv}`, en: `as of ${day.en}` }[lang]
}

/** "arkivet 7f3c2a1, oförändrat": which archive the answer was made from. */
export function archiveOfAnswer({ lang, revision, dirty }: Frame): string {
  if (revision === null) return { sv: 'utan git', en: 'without git' }[lang]
  const short = revision.slice(0, 7)
  const archive = { sv: `arkivet ${short}`, en: `archive ${short}` }[lang]
  if (dirty === null) return archive
  const changed = { sv: 'ändrat', en: 'changed' }[lang]
  const unchanged = { sv: 'oförändrat', en: 'unchanged' }[lang]
  return `${archive}, ${dirty ? changed : unchanged}`
}
