/** A space that is not broken at; an ordinary one when all is done. */
export const firm = '\u00A0'

const width = 80

const odd = /^(?:[-+*>#|=~_`:[<]|\d+[.)]$)/
const labelled = /^\p{Lu}[^\s*]*:$/u

/**
 * Lines of Markdown of at most so many characters where words allow it, later ones indented. No
 * line begins with what Markdown or the grammar of items would take for something else, and bold
 * labels stay whole.
 */
export function wrapped(
  text: string,
  first: string,
  indent: string = ' '.repeat(first.length),
): readonly string[] {
  const lines: string[] = []
  let line = first
  for (const token of tokens(text)) {
    const bare = line === first || line === indent
    if (!bare && line.length + 1 + token.length > width) {
      lines.push(line)
      line = indent + token
    } else line += bare ? token : ` ${token}`
  }
  return [...lines, line].map((one) => one.replaceAll(firm, ' ').trimEnd())
}

function tokens(text: string): readonly string[] {
  const found: string[] = []
  for (const [token] of text.matchAll(/\*\*[^*]+\*\*|[^ ]+/g)) {
    const last = found.at(-1)
    if (last !== undefined && (odd.test(token) || labelled.test(token)) && !token.startsWith('**'))
      found[found.length - 1] = last + firm + token
    else found.push(token)
  }
  return found
}
