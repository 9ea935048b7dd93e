import { line, markdown } from '../escape.js'

/**
 * Text for a comment on GitHub or GitLab. What stands between backticks is set as code, in which
 * nothing acts; all else is escaped. So it does not matter who wrote the backticks.
 */
export function comment(text: string): string {
  const parts = line(text).split('`')
  // Half a pair, or nothing between two: then they are backticks and no more.
  const paired = parts.length % 2 === 1
  if (!paired || parts.some((part, index) => index % 2 === 1 && part.trim() === '')) {
    return prose(text)
  }
  const last = parts.length - 1
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return `\`${part}\``
      // Two pairs that touch would be one pair of another kind.
      return part === '' && index > 0 && index < last ? '\u200B' : prose(part)
    })
    .join('')
}

/**
 * More is seen in a comment than Markdown: character references that become mentions, bare
 * addresses, issue numbers, mathematics.
 */
const prose = (text: string): string =>
  markdown(text)
    .replace(/:(?=\/\/)|\bwww(?=\.)|\bGH(?=-\d)|[#!%~&](?=[\w"])/gi, '$&\u200B')
    .replaceAll('$', '&#36;\u200B')
