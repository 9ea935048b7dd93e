import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { isMatter, matterOf } from '../../archive/said/matters.js'
import { type Said, saidIn } from '../../archive/said/said.js'
import { shortDay } from '../../format.js'
import { each, type Text } from '../../text.js'
import type { Cell, Table } from '../view.js'
import { headed, labelOf, stateWords, textOf } from './naming.js'

/**
 * What was said at a meeting, with corrections overlaid and what has become of each; nothing where
 * nothing was said.
 */
export function saidTables(minutes: Document<'minutes'>, archive: Archive): readonly Table[] {
  const said = saidIn(archive, minutes.path)
  return said.length === 0 ? [] : [tableOf(said, archive)]
}

function tableOf(said: readonly Said[], archive: Archive): Table {
  return {
    kind: 'table',
    name: 'said',
    heading: headed({ sv: 'Sades', en: 'Said' }, said.length),
    columns: [
      { key: 'number', label: { sv: 'nr', en: 'no.' }, type: 'id' },
      { key: 'text', label: { sv: 'vad', en: 'what' }, type: 'text' },
      { key: 'state_name', label: { sv: 'läge', en: 'state' }, type: 'text', people: true },
      { key: 'kind', label: { sv: 'slag', en: 'kind' }, type: 'id', machine: true },
      { key: 'result', label: { sv: 'utfall', en: 'outcome' }, type: 'id', machine: true },
      { key: 'state', label: { sv: 'läge', en: 'state' }, type: 'id', machine: true },
      { key: 'corrected', label: { sv: 'rättat', en: 'corrected' }, type: 'date', machine: true },
    ],
    rows: said.map((one) => ({
      number: one.item.number.given ?? '',
      text: words(one, archive),
      state_name: stateName(one, archive),
      kind: one.item.kind,
      result: one.item.result,
      state: isMatter(one) ? matterOf(one, archive).state : null,
      corrected: one.corrections.at(-1)?.on ?? null,
    })),
  }
}

function words(said: Said, archive: Archive): Text {
  const [label, text] = [labelOf(said, archive), textOf(said)]
  const last = said.corrections.at(-1)
  const day = last ? shortDay(last.on) : null
  const mark = day ? { sv: ` (rättat ${day.sv})`, en: ` (corrected ${day.en})` } : null
  return each((lang) => `${label[lang]}: ${text[lang]}${mark ? mark[lang] : ''}`)
}

function stateName(said: Said, archive: Archive): Cell {
  if (!isMatter(said)) return { sv: '', en: '' }
  const { state, overdue } = matterOf(said, archive)
  return stateWords(state, overdue)
}
