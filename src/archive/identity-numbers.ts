/** What some digits turned out to be; a look-alike has a date but a wrong check digit. */
export interface IdentityNumber {
  /** Where it begins, in UTF-16 units. */
  readonly index: number
  readonly length: number
  readonly kind: 'personal' | 'coordination' | 'look-alike'
  /** What may be shown instead: `640823-****`. */
  readonly masked: string
}

const SPACE = '(?:\\r?\\n|[\\t \\u00a0\\u202f])?'
const SIGN = '([-+\\u2010-\\u2015\\u2212\\u00ad])?'

// Every part is bounded, so the search is linear in the text. A test for six digits beforehand
// was measured and costs more than it saves.
const CANDIDATE = new RegExp(
  `(?<!\\d)((?:1[89]|20)?)(\\d{2})(\\d{2})(\\d{2})${SPACE}${SIGN}${SPACE}(\\d{4})(?!\\d)`,
  'g',
)

/**
 * Swedish identity numbers in a text, in order. Form and check digit as Skatteverket describes them
 * (SKV 707): birth date, or birth date with 60 added to the day (coordination number, whose month
 * may be 00), three digits and a check digit by Luhn's formula (ISO/IEC 7812-1). Organisation
 * numbers have 20 or more where the month stands and are no hits.
 */
export function* findIdentityNumbers(
  text: string,
  exempt: ReadonlySet<string> = new Set(),
): Generator<IdentityNumber> {
  for (const match of text.matchAll(CANDIDATE)) {
    const [found, century = '', year = '', month = '', day = '', sign, last = ''] = match
    const kind = kindOf(Number(month), Number(day))
    if (!kind || exempt.has(found)) continue
    yield {
      index: match.index,
      length: found.length,
      kind: hasCheckDigit(year + month + day + last) ? kind : 'look-alike',
      masked: `${century}${year}${month}${day}${sign === '+' ? '+' : '-'}****`,
    }
  }
}

/** The text with the last four digits of every hit, look-alikes too, replaced by `****`. */
export function mask(text: string, exempt: ReadonlySet<string> = new Set()): string {
  let shown = ''
  let from = 0
  for (const { index, length, masked } of findIdentityNumbers(text, exempt)) {
    shown += text.slice(from, index) + masked
    from = index + length
  }
  return from === 0 ? text : shown + text.slice(from)
}

function kindOf(month: number, day: number): 'personal' | 'coordination' | null {
  if (month >= 1 && month <= 12 && day >= 1 && day <= 31) return 'personal'
  return month <= 12 && day >= 60 && day <= 91 ? 'coordination' : null
}

/** Luhn: every other digit doubled, from the second last leftwards; the digit sum ends in 0. */
function hasCheckDigit(tenDigits: string): boolean {
  let sum = 0
  for (const [position, digit] of [...tenDigits].entries()) {
    const weighed = Number(digit) * (position % 2 === 0 ? 2 : 1)
    sum += weighed > 9 ? weighed - 9 : weighed
  }
  return sum % 10 === 0
}
