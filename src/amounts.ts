// Read by the rules and by the command line: the same words mean the same in both.

/** An amount that somebody wrote as words, in whole kronor. */
export interface Kronor {
  readonly amount: number
  /** Whether it can be written for them: nothing is rounded. */
  readonly certain: boolean
  /** Whether there were öre, which the amount leaves out. */
  readonly rounded: boolean
}

const units: Readonly<Record<string, number>> = {
  tkr: 1000,
  mkr: 1_000_000,
  mnkr: 1_000_000,
  miljoner: 1_000_000,
  miljon: 1_000_000,
}

/**
 * Read "1 250 000 kr", "1.250.000:-", "450 tkr" or "1,2 mnkr"; null when it is no amount.
 * A thousand separator is a space, a point or an underscore, a decimal sign a comma.
 */
export function kronorIn(text: string): Kronor | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^sek\s*/, '')
  const read = /^(\d[\d\s._]*)(?:,(\d+|-))?\s*([a-z]+|:-)?\.?(?:\s*(?:kr|kronor))?$/.exec(plain)
  if (!read) return null
  const [, whole = '', decimals = '', word = ''] = read
  if (!/^(?:\d+|\d{1,3}(?:[\s._]\d{3})+)$/.test(whole.trim())) return null
  const currency = ['', 'kr', 'kronor', 'sek', ':-'].includes(word)
  const unit = currency ? 1 : units[word]
  if (unit === undefined) return null
  const digits = whole.replace(/\D/g, '')
  const fraction = /^\d+$/.test(decimals) ? Number(`0.${decimals}`) : 0
  const exact = (Number(digits) + fraction) * unit
  const amount = Math.round(exact)
  if (!Number.isSafeInteger(amount)) return null
  // 1,2 million is not a whole number to a computer, but no öre either.
  const rounded = Math.abs(exact - amount) > 0.001
  return { amount, certain: !rounded && (fraction === 0 || !currency), rounded }
}
