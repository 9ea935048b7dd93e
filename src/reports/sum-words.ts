import type { Sum } from '../archive/funds/sum.js'
import { integer, kronor } from '../format.js'
import type { Text } from '../text.js'

/** "1 825 000 kr", with what it leaves out: "+ 2 okända belopp". */
export function sumWords({ known, unknown }: Sum): Text {
  const amount = kronor(known)
  if (unknown === 0) return amount
  const [sv, en] =
    unknown === 1 ? ['okänt belopp', 'unknown amount'] : ['okända belopp', 'unknown amounts']
  return {
    sv: `${amount.sv} + ${integer(unknown, 'sv')} ${sv}`,
    en: `${amount.en} + ${integer(unknown, 'en')} ${en}`,
  }
}
