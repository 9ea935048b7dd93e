import type { CadenceState, CadenceYear } from '../../archive/forums/cadence.js'
import { each, join, type Text } from '../../text.js'

export const cadenceLabels: Readonly<Record<CadenceState, Text>> = {
  met: { sv: 'uppfyllt', en: 'met' },
  on_track: { sv: 'på väg', en: 'on track' },
  at_risk: { sv: 'i fara', en: 'at risk' },
  short: { sv: 'för få', en: 'too few' },
  unrecorded: { sv: 'protokoll saknas', en: 'minutes missing' },
  unknown: { sv: 'okänt', en: 'unknown' },
  proposed: { sv: 'bara förslag', en: 'only proposed' },
  none: { sv: 'inget bestämt', en: 'nothing decided' },
}

/** "4" · "3 (av 4 ett helt år)" · "4, förslag"; null where nothing is decided. */
export function agreedWords({ agreed, required, whole, state }: CadenceYear): Text | null {
  if (agreed === null) return null
  const part: Text =
    whole || required === null
      ? { sv: String(agreed), en: String(agreed) }
      : { sv: `${required} av ${agreed}, del av år`, en: `${required} of ${agreed}, part of year` }
  if (state !== 'proposed') return part
  return each((lang) => `${part[lang]}, ${{ sv: 'förslag', en: 'proposed' }[lang]}`)
}

/** "1 flyttat, 2 inställda, 5 utan protokoll"; null where there is nothing of the kind. */
export function besidesWords({ moved, cancelled, unrecorded, proposed }: CadenceYear): Text | null {
  const parts: Text[] = []
  const add = (count: number, one: string, many: string, en: string) => {
    if (count > 0) parts.push({ sv: `${count} ${count === 1 ? one : many}`, en: `${count} ${en}` })
  }
  add(moved, 'flyttat', 'flyttade', 'moved')
  add(cancelled, 'inställt', 'inställda', 'cancelled')
  add(proposed, 'föreslaget', 'föreslagna', 'proposed')
  add(unrecorded, 'utan protokoll', 'utan protokoll', 'without minutes')
  return parts.length === 0 ? null : join(parts, ', ')
}
