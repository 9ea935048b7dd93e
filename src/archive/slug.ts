/** What an id may look like, and how long one may be that is made from a name. */
const wellFormed = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const maxLength = 60

// Names that mean something to a system, or to the layout of an archive.
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|readme|index|files)$/

/**
 * An id made from a name: `Länsstyrgruppens AU` becomes `lansstyrgruppens-au`. Empty when nothing
 * of the name can stand in an id.
 */
export function slug(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[æ]/g, 'ae')
    .replace(/[ø]/g, 'o')
    .replace(/['’`´]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
  if (words.length <= maxLength) return words
  const cut = words.slice(0, maxLength + 1)
  const end = cut.lastIndexOf('-')
  return (end > maxLength / 2 ? cut.slice(0, end) : words.slice(0, maxLength)).replace(/-+$/, '')
}

/** Whether a text is shaped as ids are: nothing in one means anything to a shell. */
export const isId = (text: string): boolean => wellFormed.test(text)

/** Whether a text can be the id of a new document, and so the name of its file. */
export const isNewId = (text: string): boolean =>
  text.length <= maxLength && isId(text) && !reserved.test(text)
