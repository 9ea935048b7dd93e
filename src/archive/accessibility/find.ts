import { detached } from '../detached.js'
import type { Block } from '../items/blocks.js'
import type { Link } from '../links.js'
import { paragraphs, type Row } from '../paragraphs.js'
import { linesOf } from '../places.js'
import type { Flaw } from './flaw.js'
import { headingFlaws, headingsIn, judgedHeadings } from './headings.js'
import { htmlFlaws } from './html.js'
import { glance } from './lines.js'
import { addressFlaws, labelFlaws } from './link-texts.js'

const none: readonly Flaw[] = []
const most = 100

/**
 * What in a body shuts somebody out: headings out of order or made of bold text, pictures without a
 * description, tables without headings, links whose words say nothing. A quick look finds what may
 * be wrong, nearly always nothing; only then are code and comments told from text. Where somebody
 * has judged the `blocks` of the body, they decide. Linear in the text.
 */
export function findFlaws(
  text: string,
  bodyStart: number,
  links: readonly Link[],
  blocks: readonly Block[] | null,
): readonly Flaw[] {
  const { doubtful, suspects } = glance(text, bodyStart)
  const may = ['://', '<', '!['].some((sign) => text.indexOf(sign, bodyStart) !== -1)
  const addresses = may ? [...addressFlaws(text, bodyStart), ...htmlFlaws(text, bodyStart)] : none
  const labels = links.length === 0 ? none : [...labelFlaws(links)]
  if (!doubtful && suspects.length + addresses.length + labels.length === 0) return none

  const all = [...suspects, ...addresses]
  const seen = all.length === 0 && !doubtful ? none : judged(text, bodyStart, all, doubtful, blocks)
  return [...seen, ...labels]
    .slice(0, most)
    .map((flaw) => ({ ...flaw, detail: detached(flaw.detail) }))
}

function judged(
  text: string,
  bodyStart: number,
  suspects: readonly Flaw[],
  doubtful: boolean,
  blocks: readonly Block[] | null,
): readonly Flaw[] {
  if (blocks !== null) {
    const hidden = blocks.filter(({ kind }) => kind === 'code' || kind === 'comment')
    const left = suspects.filter(({ at }) => 'start' in at && !hidden.some(covers(at.start)))
    return [...left, ...(doubtful ? headingFlaws(judgedHeadings(blocks)) : [])]
  }
  const lines = linesOf(text)
  const starts: number[] = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const startOf = (line: number) => starts[line - 1] ?? 0
  const first = lines.placeAt(bodyStart, bodyStart).line
  const groups: (readonly Row[])[] = [...paragraphs(text.slice(bodyStart), first)]
  const visible = new Set(groups.flatMap((rows) => rows.map(({ number }) => number)))
  const left = suspects.filter(
    ({ at }) => 'start' in at && visible.has(lines.placeAt(at.start, at.start).line),
  )
  return [...left, ...(doubtful ? headingFlaws(headingsIn(groups, lines, startOf)) : [])]
}

const covers =
  (offset: number) =>
  ({ start, end }: Block): boolean =>
    start <= offset && offset < end
