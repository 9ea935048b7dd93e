import type { Branch, Entries, Entry, Tree } from '../../reports/view.js'
import { markdown } from '../escape.js'
import type { Frame } from '../view/frame.js'

/** Things under a heading as a Markdown list, numbered where they are. */
export const entriesList = ({ entries, from }: Entries, { lang }: Frame): string =>
  entries
    .map((entry, at) => entryItem(entry, from === null ? '-' : `${from + at}.`, lang))
    .join('\n')

function entryItem(entry: Entry, marker: string, lang: Frame['lang']): string {
  const inner = ' '.repeat(marker.length + 1)
  const aside = entry.aside === null ? '' : ` (${markdown(entry.aside[lang])})`
  const facts = entry.facts.map(({ label, value, aside: more }) => {
    const name = label[lang] === '' ? '' : `${markdown(label[lang])}: `
    return `${name}${markdown(value[lang])}${more ? ` (${markdown(more[lang])})` : ''}`
  })
  const under = entry.under === null ? [] : [markdown(entry.under[lang])]
  const id = entry.id === null ? [] : [markdown(entry.id)]
  const rows = [...under, ...facts, ...id].map((row) => `${inner}- ${row}`)
  return [`${marker} **${markdown(entry.title[lang])}**${aside}`, ...rows].join('\n')
}

/** What led to what as nested Markdown lists. */
export const treeList = ({ branches }: Tree, frame: Frame): string =>
  branches.flatMap((branch) => branchItems(branch, '', frame)).join('\n')

function branchItems(branch: Branch, indent: string, frame: Frame): string[] {
  const { lang } = frame
  const aside = branch.aside === null ? '' : ` (${markdown(branch.aside[lang])})`
  const inner = `${indent}  `
  const lines = branch.lines.map((text) => `${inner}${markdown(text[lang])}`)
  const id = branch.id === null ? [] : [`${inner}${markdown(branch.id)}`]
  const rows = [`**${markdown(branch.title[lang])}**${aside}`, ...lines, ...id]
  return [
    // Two spaces at the end of a line keep the next one apart.
    ...rows.map(
      (row, at) => `${at === 0 ? `${indent}- ` : ''}${row}${at < rows.length - 1 ? '  ' : ''}`,
    ),
    ...branch.branches.flatMap((one) => branchItems(one, inner, frame)),
  ]
}
