import type { Missing, MissingKind } from '../../archive/missing/kinds.js'
import { listed, type Text } from '../../text.js'
import { number, sentences } from '../said/counts.js'

/** "Att se till: fem möten utan protokoll, tre uppföljningsdatum som har passerat …" */
export function missingAloud(
  byKind: readonly (readonly [MissingKind, readonly Missing[]])[],
): Text {
  const parts = byKind.flatMap(([kind, those]) => {
    if (those.length === 0) return []
    const count = number(those.length, 'ett')
    const word = counts[kind][those.length === 1 ? 0 : 1]
    return [{ sv: `${count.sv} ${word.sv}`, en: `${count.en} ${word.en}` }]
  })
  if (parts.length === 0) {
    return {
      sv: 'Ingenting saknas, så långt arkivet vet.',
      en: 'Nothing is missing, as far as the archive knows.',
    }
  }
  const all = listed(parts)
  return sentences({ sv: `Att se till: ${all.sv}`, en: `To see to: ${all.en}` })
}

const counts: Readonly<Record<MissingKind, readonly [Text, Text]>> = {
  minutes: [
    { sv: 'möte utan protokoll', en: 'meeting without minutes' },
    { sv: 'möten utan protokoll', en: 'meetings without minutes' },
  ],
  plan: [
    { sv: 'forum utan handlingsplan', en: 'forum without a plan' },
    { sv: 'forum utan handlingsplan', en: 'forums without a plan' },
  ],
  follow_up: [
    { sv: 'uppföljningsdatum som har passerat', en: 'follow-up overdue' },
    { sv: 'uppföljningsdatum som har passerat', en: 'follow-ups overdue' },
  ],
  final_report: [
    { sv: 'projekt utan slutredovisning', en: 'project without a final report' },
    { sv: 'projekt utan slutredovisning', en: 'projects without a final report' },
  ],
  text: [
    { sv: 'antaget dokument utan text', en: 'adopted document without text' },
    { sv: 'antagna dokument utan text', en: 'adopted documents without text' },
  ],
  outside: [
    { sv: 'underlag som ligger någon annanstans', en: 'paper that lies elsewhere' },
    { sv: 'underlag som ligger någon annanstans', en: 'papers that lie elsewhere' },
  ],
  silent: [
    { sv: 'forum utan protokoll på ett år', en: 'forum without minutes for a year' },
    { sv: 'forum utan protokoll på ett år', en: 'forums without minutes for a year' },
  ],
  never: [
    { sv: 'forum som aldrig haft protokoll här', en: 'forum that never had minutes here' },
    { sv: 'forum som aldrig haft protokoll här', en: 'forums that never had minutes here' },
  ],
}
