/** Words longer than this are hardly met twice. */
const longest = 64
/** What was met last of all words that fall on the same place. */
const met: string[] = Array.from({ length: 4096 }, () => '')

/**
 * The same text in memory of its own. What is cut out of a text otherwise keeps all of that alive,
 * and with it every file of an archive for as long as a few words of each are wanted. Short words
 * that were met not long ago are given once more: archives say the same over and over.
 */
export function detached(text: string): string {
  if (text.length > longest) return anew(text)
  const place = placeOf(text)
  const known = met[place]
  if (known === text) return known
  const own = anew(text)
  met[place] = own
  return own
}

/** The same data, with every text in it in memory of its own; lists and mappings are changed. */
export function detachedIn(data: unknown): unknown {
  if (typeof data === 'string') return detached(data)
  if (typeof data !== 'object' || data === null) return data
  const parts = data as Record<string, unknown>
  for (const key in parts) {
    const part = parts[key]
    if (typeof part === 'string' || typeof part === 'object') parts[key] = detachedIn(part)
  }
  return data
}

// Whatever is joined is written anew; texts put together with a plus keep what they were made of.
const anew = (text: string): string => [text.slice(0, 1), text.slice(1)].join('')

/** Some letters tell most words apart. */
function placeOf(text: string): number {
  const step = (text.length >> 2) + 1
  let sum = text.length
  for (let at = text.length - 1; at >= 0; at -= step) sum = (sum * 31 + text.charCodeAt(at)) | 0
  return sum & (met.length - 1)
}
