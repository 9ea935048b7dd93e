import type { Draft } from '../../archive/drafts/draft.js'
import { integer } from '../../format.js'
import { line } from '../../render/escape.js'
import type { Lang, Text } from '../../text.js'

const words = {
  carried: { sv: 'Följde med', en: 'Carried over' },
  item: { sv: 'punkt', en: 'item' },
  empty: { sv: 'Tomt, utelämnat', en: 'Empty, left out' },
  nothing: { sv: 'inget från tidigare möten', en: 'nothing from earlier meetings' },
  tick: { sv: 'Kryssa', en: 'Tick' },
  how: {
    sv: '[x] för det som hände. Rader utan kryss tas bort vid utskick.',
    en: '[x] what happened. Lines without a tick go when it is circulated.',
  },
} satisfies Record<string, Text>

/** What came along to a meeting, and under which item; an empty text where nothing was looked for. */
export function carriedTable({ carried }: Draft, lang: Lang, width: number): string {
  if (!carried || carried.rows.length === 0) return ''
  const end = Math.max(40, Math.min(width, 72))
  const rows = carried.rows.map(({ count, says, item }) => {
    const text = `${integer(count, lang).padStart(3)}  ${line(says[lang])}`
    return `${text.padEnd(end - item.length)}${text.length + item.length < end ? '' : ' '}${item}`
  })
  const head = words.carried[lang].padEnd(end - words.item[lang].length) + words.item[lang]
  const empty = carried.empty.map((one) => one[lang]).join(' · ')
  const left = empty === '' ? [] : folded(`${words.empty[lang]}: ${empty}`, width)
  return `\n${[head, ...rows, ...left].join('\n')}\n\n`
}

/** The rows of the answer that speak of it: that nothing came, or what to do with what did. */
export function carriedRows(
  { carried, text }: Draft,
  lang: Lang,
): readonly (readonly [label: string, text: string])[] {
  if (!carried) return []
  if (carried.rows.length === 0) return [[words.carried[lang], words.nothing[lang]]]
  return text.includes('\n- [ ] ') ? [[words.tick[lang], words.how[lang]]] : []
}

function folded(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const part of text.split(' · ')) {
    const last = lines.at(-1)
    if (last === undefined) lines.push(part)
    else if (last.length + part.length + 5 <= width) lines[lines.length - 1] = `${last} · ${part}`
    else {
      lines[lines.length - 1] = `${last} ·`
      lines.push(`  ${part}`)
    }
  }
  return lines
}
