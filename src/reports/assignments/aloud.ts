import type { Thread } from '../../archive/said/matter.js'
import type { Text } from '../../text.js'
import { number, numbered, sentences } from '../said/counts.js'
import type { Owned } from './owners.js'

/** "Fyra uppdrag är inte klara. Två är försenade och ett saknar datum." */
export function leftAloud(left: readonly Owned[]): Text {
  const having = (test: (thread: Thread) => boolean) =>
    new Set(left.filter(({ thread }) => test(thread)).map(({ matter }) => matter)).size
  const count = having(() => true)
  if (count === 0) {
    return { sv: 'Inget uppdrag är kvar att göra.', en: 'No assignment is left to do.' }
  }
  const [late, noOwner, noDate] = [
    having(({ overdue }) => overdue),
    having(({ who }) => who === null),
    having(({ due }) => due === null),
  ]
  const all = numbered(
    count,
    'ett',
    { sv: 'uppdrag är inte klart', en: 'assignment is not done' },
    { sv: 'uppdrag är inte klara', en: 'assignments are not done' },
  )
  return sentences(
    all,
    late > 0 ? numbered(late, 'ett', isLate.one, isLate.many) : null,
    noOwner > 0 ? lacks(noOwner, { sv: 'ansvarig', en: 'owner' }) : null,
    noDate > 0 ? lacks(noDate, { sv: 'datum', en: 'date' }) : null,
  )
}

const isLate = {
  one: { sv: 'är försenat', en: 'is overdue' },
  many: { sv: 'är försenade', en: 'are overdue' },
}

function lacks(count: number, what: Text): Text {
  const word = number(count, 'ett')
  return {
    sv: `${word.sv} saknar ${what.sv}`,
    en: `${word.en} ${count === 1 ? 'has' : 'have'} no ${what.en}`,
  }
}
