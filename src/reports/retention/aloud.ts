import { counted } from '../../format.js'
import type { Text } from '../../text.js'
import { number, sentences } from '../said/counts.js'
import type { Span } from '../span.js'

interface Counts {
  readonly all: number
  readonly due: number
  readonly homeless: number
  readonly closed: number
}

/** "203 handlingar. Tre av dem är äldre än fem år och av ett slag som brukar kunna gallras." */
export function retentionAloud({ all, due, homeless, closed }: Counts, { name }: Span): Text {
  const [old, none, few] = [number(due, 'en'), number(homeless, 'en'), number(closed, 'en')]
  const count = counted(all, { sv: 'handling', en: 'record' }, { sv: 'handlingar', en: 'records' })
  if (all === 0) return { sv: 'Inga handlingar.', en: 'No records.' }
  return sentences(
    count,
    {
      sv: `${due === 0 ? 'ingen' : old.sv} av dem är äldre än ${name.sv} och av ett slag som brukar kunna gallras`,
      en: `${due === 0 ? 'none' : old.en} of them ${due === 1 ? 'is' : 'are'} older than ${name.en} and of a class that may be weeded`,
    },
    homeless === 0
      ? null
      : {
          sv: `för ${none.sv} står det inte vem som är arkivbildare`,
          en: `${none.en} ${homeless === 1 ? 'does' : 'do'} not say who holds the record`,
        },
    closed === 0
      ? null
      : {
          sv: `${few.sv} är inte ${closed === 1 ? 'offentlig' : 'offentliga'}`,
          en: `${few.en} ${closed === 1 ? 'is' : 'are'} not public`,
        },
  )
}
