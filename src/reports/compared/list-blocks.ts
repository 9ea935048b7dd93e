import type { Archive } from '../../archive/archive.js'
import { counted } from '../../format.js'
import { each, same, type Text } from '../../text.js'
import { column } from '../column.js'
import type { Block, Row, Table } from '../view.js'
import { cellWords } from './cell-words.js'
import type { RowChange } from './rows.js'

const headings: Readonly<Record<RowChange['status'], Text>> = {
  new: { sv: 'Nya', en: 'New' },
  ended: { sv: 'Inte längre med', en: 'No longer there' },
  changed: { sv: 'Ändrade', en: 'Changed' },
  continuing: { sv: 'Oförändrade', en: 'Unchanged' },
}

/** What is new, gone and changed in the list behind an answer, and how much is as before. */
export function listBlocks(
  changes: readonly RowChange[],
  list: Table,
  archive: Archive,
): readonly Block[] {
  const told = (['new', 'ended', 'changed'] as const).flatMap((status): Block[] => {
    const found = changes.filter((one) => one.status === status)
    if (found.length === 0) return []
    return [
      {
        kind: 'entries',
        heading: each((lang) => `${headings[status][lang]} (${found.length})`),
        from: null,
        entries: found.map(({ id, row, changes: differing }) => ({
          title: titleOf(row, id),
          aside: asideOf(row, archive),
          under: null,
          facts: differing.filter(isTold).map(({ column: changed, was, now }) => {
            const [before, after] = [was, now].map((cell) => cellWords(cell, changed, archive))
            return {
              label: changed.label,
              value: each((lang) => `${before?.[lang]} → ${after?.[lang]}`),
            }
          }),
          id,
        })),
      },
    ]
  })
  const kept = changes.filter(({ status }) => status === 'continuing').length
  const summary = counted(kept, { sv: 'rad', en: 'row' }, { sv: 'rader', en: 'rows' })
  return [
    ...told,
    {
      kind: 'prose',
      heading: headings.continuing,
      paragraphs: [
        {
          sv: `${summary.sv} i listan är som förut.`,
          en: `${summary.en} of the list ${kept === 1 ? 'is' : 'are'} as before.`,
        },
      ],
    },
    changesTable(changes, list),
  ]
}

/** A title says more than an id, gaps are said in words beside, and a file's place says nothing. */
const isTold = ({ column: { key } }: { readonly column: { readonly key: string } }): boolean =>
  key !== 'id' && key !== 'path' && key !== 'gaps'

/** What the row is about: its title, and whom it is for where one id has several rows. */
const titleOf = (row: Row, id: string): Text => {
  const title = row['title'] ?? row['name'] ?? row['text'] ?? id
  return typeof title === 'object' && title !== null ? title : same(String(title))
}

/** For machines: a row for each thing, and each of its changed columns. */
function changesTable(changes: readonly RowChange[], { heading }: Table): Table {
  return {
    kind: 'table',
    name: 'compared_rows',
    heading,
    hidden: true,
    columns: [
      column('id', 'id', 'id', 'id'),
      column('status', 'läge', 'status', 'id'),
      column('key', 'kolumn', 'column', 'id'),
      column('was', 'då', 'then', 'text'),
      column('now', 'nu', 'now', 'text'),
    ],
    rows: changes.flatMap(({ id, status, changes: differing }): Row[] =>
      differing.length === 0
        ? [{ id, status, key: null, was: null, now: null }]
        : differing.map(({ column: { key }, was, now }) => ({ id, status, key, was, now })),
    ),
  }
}

/** Which of the rows of one thing it is: whom it is to, or whose it is. */
function asideOf(row: Row, archive: Archive): Text | null {
  const whose = row['to'] ?? row['party']
  return typeof whose === 'string' && whose !== ''
    ? cellWords(whose, column('to', 'till', 'to', 'id'), archive)
    : null
}
