// Action plans: one a year for each group that carries out work.
import { lastYear, today } from './calendar.mjs'
import { shareOf } from './layout.mjs'
import { random } from './random.mjs'
import { matter, measure, paragraph, topics, wrap } from './words.mjs'

/** The plans of a cluster, the newest first; `item` is filled in when the forum adopts one. */
export function plans(cluster, layout, seed) {
  const count = shareOf(layout.plans, cluster.index, layout.clusters)
  const all = []
  for (let year = lastYear; all.length < count; year--) {
    for (const forum of [cluster.steering, ...cluster.local]) {
      if (all.length === count) break
      const id = `${forum.id}-plan-${year}`
      const meeting = forum.days.findLast(
        (day) => day < `${year}-01-01` && day > `${year - 1}-08-01`,
      )
      all.push({
        ...{ id, year, forum },
        title: `Handlingsplan ${year}`,
        adopted: { on: meeting ?? `${year - 1}-11-25`, meeting },
        draw: random(`${seed} ${id}`),
      })
    }
  }
  return all
}

export function planText(cluster, one) {
  const { id, year, forum, adopted, draw, title } = one
  const isOver = `${year}-12-31` < today
  const places = forum.municipalities ?? cluster.municipalities
  const goals = ['Stöd ges tidigt och samordnat', 'Övergångar mellan huvudmän är trygga']
  const activities = Array.from({ length: draw.int(3, 7) }, (_, at) => {
    const value = isOver ? draw.int(30, 100) : draw.int(0, 60)
    return [
      `  - id: a${at + 1}`,
      `    goal: g${(at % goals.length) + 1}`,
      `    text: ${measure(draw, matter(draw))}`,
      `    responsible: {party: ${draw.pick(places)}, role: enhetschef}`,
      `    with: [{party: ${cluster.region}}]`,
      '    working_form: arbetsgrupp',
      `    period: {start: ${year}-0${draw.int(1, 4)}, end: ${year}-12}`,
      `    indicator: {text: andel enheter som är med, baseline: 0, target: 100, unit: procent, value: ${value}, on: ${isOver ? `${year}-12-10` : `${year}-09-15`}}`,
      `    state: ${isOver ? 'done' : 'ongoing'}`,
      `    state_on: ${isOver ? `${year}-12-15` : `${year}-09-15`}`,
    ].join('\n')
  })
  const item = one.item ? `, item: ${one.item}` : ''
  return `---
type: plan
id: ${id}
forum: ${forum.id}
period: {start: ${year}-01-01, end: ${year}-12-31}
adopted: {on: ${adopted.on}${item}}
goals:
${goals.map((text, at) => `  - {id: g${at + 1}, text: ${text}}`).join('\n')}
activities:
${activities.join('\n')}
topics: [${draw.pick(topics)[0]}]
---

# ${title}

${wrap(paragraph(draw, 3))}

## Inriktning

${wrap(paragraph(draw, draw.int(2, 4)))}
`
}
