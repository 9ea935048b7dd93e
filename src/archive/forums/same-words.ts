/**
 * What a heading or a role says, without case, punctuation and Markdown: "**Rapport från AU.**" and
 * "rapport från au" are the same words.
 */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Whether two texts say the same. */
export const saysTheSame = (one: string, other: string): boolean =>
  wordsOf(one).join(' ') === wordsOf(other).join(' ')
