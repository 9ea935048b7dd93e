import type { Block, Section } from './section.js'
import { wrapped } from './wrap.js'

/** A section as Markdown for minutes: what may be ticked, and what is only told. */
export const sectionLines = ({ blocks }: Section): readonly string[] => blocks.flatMap(blockLines)

/** One block of it. */
export const blockLines = ({ title, says, points }: Block): readonly string[] => [
  ...(title === null ? [] : [`### ${title}`, '']),
  ...(says === null ? [] : [...wrapped(says, ''), '']),
  ...points.flatMap(({ line, offers }) =>
    offers.length === 0
      ? wrapped(line, '- ')
      : offers.flatMap((offer) => wrapped(offer, '- [ ] ', '  ')),
  ),
  ...(points.length === 0 ? [] : ['']),
]

/** The same for a notice: nothing has happened yet, so there is nothing to tick. */
export function noticeLines({ blocks }: Section): readonly string[] {
  return blocks.flatMap(({ title, says, points }, at) => {
    // The line of a lone matter says its title and where it comes from.
    const isLone = points.length === 1 && title !== null && points[0]?.offers.length !== 0
    const isSaid = isLone || points.some(({ line }) => says !== null && line.startsWith(says))
    const next = blocks[at + 1]
    const goesOn = isLone && next?.points.length === 1 && next.title !== null
    return [
      ...(title === null || isLone ? [] : [`### ${title}`, '']),
      ...(says === null || isSaid ? [] : [...wrapped(says, ''), '']),
      ...points.flatMap(({ line }) => wrapped(line, '- ')),
      ...(points.length === 0 || goesOn ? [] : ['']),
    ]
  })
}
