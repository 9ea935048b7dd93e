import type { Account } from '../../archive/funds/accounts.js'
import { type Sum, sumOf, total } from '../../archive/funds/sum.js'
import type { Text } from '../../text.js'
import { sumWords } from '../sum-words.js'

/** What is left of some funds; a budget that nobody knows, or a grant, leaves it uncertain. */
export const leftOf = (accounts: readonly Account[]): Sum =>
  total(
    accounts.map(({ left, spent }) =>
      left === null ? { known: 0, unknown: 1 } : { known: left, unknown: spent.unknown },
    ),
  )

/** The same in words: what was granted without being known can only make it less. */
export function leftWords(accounts: readonly Account[]): Text {
  const left = total(accounts.map((account) => sumOf(account.left)))
  const words = sumWords(left)
  return left.unknown > 0 || accounts.every(({ spent }) => spent.unknown === 0)
    ? words
    : { sv: `högst ${words.sv}`, en: `at most ${words.en}` }
}
