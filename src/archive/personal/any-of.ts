/** A pattern for any of some words: those between spaces, with `_` for a space within one. */
export const anyOf = (words: string): string => words.split(' ').join('|').replaceAll('_', ' ')
