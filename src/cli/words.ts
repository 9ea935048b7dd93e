/** The words that are neither global flags nor their values; enough to know the command by. */
export function operandsOf(words: readonly string[]): readonly string[] {
  const takesValue = /^(?:-C|--directory|--lang|--color)$/
  return words.filter(
    (word, index) => !word.startsWith('-') && !takesValue.test(words[index - 1] ?? ''),
  )
}

/** Names with their spellings without å ä ö. */
export const spellings = (names: readonly string[]): readonly string[] => [
  ...new Set(names.flatMap((name) => (/^[ -~]*$/.test(name) ? [name] : [name, plain(name)]))),
]

const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '')
