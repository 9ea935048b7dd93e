import type { Archive } from '../../archive/archive.js'
import { stateLabels } from '../../archive/said/state.js'
import { valueWord } from '../../archive/value-words.js'
import { integer, kronor, percent, shortDay } from '../../format.js'
import { each, listed, same, type Text } from '../../text.js'
import { projectStateLabels } from '../projects/state-labels.js'
import type { Cell, Column } from '../view.js'

/** A raw cell as people say it: names for ids, days and states in words, a dash for nothing. */
export function cellWords(cell: Cell, { type, key, words }: Column, archive: Archive): Text {
  if (cell === null || cell === '') return same('–')
  if (typeof cell === 'boolean') return cell ? { sv: 'ja', en: 'yes' } : { sv: 'nej', en: 'no' }
  if (typeof cell === 'object') return cell
  if (typeof cell === 'number') return numberWords(cell, type)
  const called = words?.[cell]
  if (called) return called
  if (type === 'date') return shortDay(cell)
  if (/(?:^|_)(?:state|outcome)$/.test(key)) return stateWord(cell, key)
  const word = valueWord(key, cell)
  if (word) return word
  // Words of running text may happen to be ids.
  const parts = type === 'id' ? [cell] : cell.split(' ').filter((part) => part.includes('-'))
  const names = parts.map((id) => nameOf(id, archive))
  const all = parts.join(' ') === cell && names.every((name) => name !== null)
  return all ? listed(names) : same(cell)
}

const numberWords = (value: number, type: Column['type']): Text =>
  type === 'amount'
    ? kronor(value)
    : type === 'share'
      ? percent(value)
      : each((lang) => integer(value, lang))

const stateWord = (state: string, key: string): Text => {
  const words: Readonly<Record<string, Text | undefined>> = {
    ...stateLabels,
    ...projectStateLabels,
  }
  return words[state] ?? valueWord(key, state) ?? same(state)
}

function nameOf(id: string, archive: Archive): Text | null {
  const known = archive.find(id) !== undefined || archive.parties.get(id) !== undefined
  return known ? archive.name(id) : null
}
