import { isAbsolute, join } from 'node:path'

/** Where one more `-C` leads, as in git: seen from the one before it; an empty one leads nowhere. */
export function movedBy(folder: string, before = ''): string {
  if (folder === '') return before
  return isAbsolute(folder) || before === '' ? folder : join(before, folder)
}

/** The folder that all `-C` among some words lead to; empty when there is none. */
export function directoryIn(words: readonly string[]): string {
  let at = ''
  for (const [index, word] of words.entries()) {
    if (word === '--') break
    if (word === '-C' || word === '--directory') at = movedBy(words[index + 1] ?? '', at)
    else if (word.startsWith('--directory=')) at = movedBy(word.slice('--directory='.length), at)
    else if (word.startsWith('-C')) at = movedBy(word.slice('-C'.length), at)
  }
  return at
}
