// What a title is held together with, and what every application could say: none of it is a likeness.
const empty = new Set(
  `alla andra att av bland de deras den det dem en ett efter eller från för genom har hos i in inom
  inte kan kring med men mellan mot når och om över på så samt ska som till under upp ur ut utan
  utom vi vid åt a an and for from in of on or the to with projekt insats insatser arbete`
    .split(/\s+/)
    .map(folded),
)

/** A word as it is compared: in small letters, and å, ä, ö and é without what makes them so. */
function folded(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/**
 * The words of a title that say what it is about, as they are compared, each with the first way it
 * is written; plain words, nothing is known of their endings.
 */
export function titleWords(title: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [word] of title.slice(0, 500).matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const key = folded(word)
    if (key.length > 2 && !empty.has(key) && !found.has(key)) found.set(key, word.toLowerCase())
  }
  return found
}
