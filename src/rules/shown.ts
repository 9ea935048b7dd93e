import { mask } from '../archive/identity-numbers.js'

const longest = 60

/**
 * What somebody wrote, fit to stand in a message: between backticks, on one line, short, and with
 * identity numbers masked.
 */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  const line = mask(text.slice(0, 500)).replace(/\s+/g, ' ').replaceAll('`', 'ˋ')
  return `\`${line.length > longest ? `${line.slice(0, longest - 1)}…` : line}\``
}
