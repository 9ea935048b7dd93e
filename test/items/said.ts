import type { Body, Item } from '../../src/archive/items/item.js'
import { readBody } from '../../src/archive/items/read.js'
import { markdownBlocks } from '../../src/archive/markdown.js'

/** A body as it is read with remark as the judge. */
export const bodyOf = (text: string): Body => readBody(text, 0, markdownBlocks)

/** One line for each item: `5.1 decision | text | due=2023-01-01`. */
export const itemsOf = (text: string): string[] => bodyOf(text).items.map((item) => lineOf(item))

export function lineOf({ number, kind, result, target, text, clauses, offer }: Item): string {
  const what = [number.given ?? '-', result ?? kind, target?.value, offer === 'none' ? null : offer]
  const said = clauses.map(({ name, value }) => `${name}=${value}`)
  return [what.filter((part) => part != null).join(' '), text, ...said].join(' | ')
}

/** The same under the heading of agenda item 5, where most tests put their items. */
export const under5 = (text: string): string[] => itemsOf(`## 5. Rapport\n\n${text}`)

/** One line for each near miss: `kind: written → meant`. */
export const missesOf = (text: string): string[] =>
  bodyOf(text).nearMisses.map(({ kind, written, meant }) =>
    [`${kind}: ${written}`, ...(meant === null ? [] : [meant])].join(' → '),
  )

export const missesUnder5 = (text: string): string[] => missesOf(`## 5. Rapport\n\n${text}`)
