import { UserError } from '../../errors.js'
import type { Graph, GraphBox } from '../../reports/view.js'
import type { Lang } from '../../text.js'
import { line } from '../escape.js'
import { dayOfAnswer } from '../layout/header.js'
import type { ViewRenderer } from './frame.js'

/**
 * A drawing as a Mermaid flowchart, which GitHub, GitLab and many wikis show. Boxes go by numbers,
 * and of what stands in them nothing but letters, figures and a few signs is left as it is, so that
 * no name can be taken for an instruction.
 */
export const renderer: ViewRenderer = {
  name: 'mermaid',
  special: true,
  render({ report, title, graph }, frame) {
    if (!graph) {
      throw new UserError('call', {
        sv: `Rapporten ${report} har ingen bild att skriva som mermaid`,
        en: `The report ${report} has no drawing to write as mermaid`,
      })
    }
    const { lang } = frame
    const heading = `${title[lang]}, ${dayOfAnswer(frame)}`
    const rows = [
      `%% ${plain(heading)}`,
      'flowchart TB',
      ...boxLines(graph, lang),
      ...arrowLines(graph, lang),
      ...lookLines(graph),
    ]
    return `${rows.join('\n')}\n`
  },
}

function boxLines({ groups }: Graph, lang: Lang): readonly string[] {
  const names = namesOf(groups.flatMap(({ boxes }) => boxes))
  return groups.flatMap(({ heading, boxes }, at) => [
    `  subgraph g${at + 1}["${label(heading[lang])}"]`,
    ...boxes.map((box) => {
      const [first = '', ...more] = box.lines.map((text) => label(text[lang]))
      return `    ${names.get(box.id)}["${[`<b>${first}</b>`, ...more].join('<br/>')}"]`
    }),
    '  end',
  ])
}

function arrowLines({ groups, arrows }: Graph, lang: Lang): readonly string[] {
  const names = namesOf(groups.flatMap(({ boxes }) => boxes))
  return arrows.flatMap(({ from, to, line: kind, label: words }) => {
    const [a, b] = [names.get(from), names.get(to)]
    if (a === undefined || b === undefined) return []
    const said = words ? `|"${label(words[lang])}"|` : ''
    return [`  ${a} ${kind === 'solid' ? '-->' : '-.->'}${said} ${b}`]
  })
}

const namesOf = (boxes: readonly GraphBox[]): ReadonlyMap<string, string> =>
  new Map(boxes.map(({ id }, at) => [id, `n${at + 1}`]))

/** What each look is drawn with; grey is for what is not here. */
const looks: Readonly<Record<Exclude<GraphBox['look'], 'plain'>, string>> = {
  planned: 'fill:#f2f2f2,stroke:#8c8c8c,color:#595959,stroke-dasharray:5 4',
  resting: 'fill:#f2f2f2,stroke:#8c8c8c,color:#595959',
  ended: 'fill:#ffffff,stroke:#bfbfbf,color:#6b6b6b,stroke-dasharray:2 3',
  outside: 'fill:#ffffff,stroke:#404040,color:#404040,stroke-width:1px',
}

function lookLines({ groups }: Graph): readonly string[] {
  const boxes = groups.flatMap((group) => group.boxes)
  const names = namesOf(boxes)
  return Object.entries(looks).flatMap(([look, drawn]) => {
    const here = boxes.filter((box) => box.look === look).map(({ id }) => names.get(id))
    return here.length === 0
      ? []
      : [`  classDef ${look} ${drawn}`, `  class ${here.join(',')} ${look}`]
  })
}

/** Text of a box: every sign that might mean something to Mermaid, Markdown or HTML by its number. */
const label = (text: string): string =>
  line(text).replace(
    /[^\p{L}\p{N}\p{M} .,()/–\u00a0-]/gu,
    (sign) => `#${sign.codePointAt(0) ?? 0};`,
  )

/** A comment ends with its line, and begins no directive. */
const plain = (text: string): string => line(text).replace(/[%{}]/g, ' ')
