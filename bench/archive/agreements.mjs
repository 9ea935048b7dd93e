// Agreements in lines of versions, each replacing the one before; the last one holds today.
import { addDays, lastYear } from './calendar.mjs'
import { shareOf } from './layout.mjs'
import { random } from './random.mjs'
import { matters, paragraph, topics, wrap } from './words.mjs'

const yearsEach = 3

/** The agreements of a cluster; `item` is filled in when the board adopts one. */
export function agreements(cluster, layout, seed) {
  const count = shareOf(layout.agreements, cluster.index, layout.clusters)
  const versions = Math.max(1, Math.floor((lastYear - layout.firstYear) / yearsEach))
  const all = []
  for (let number = 0; all.length < count; number++) {
    const about = matters[number % matters.length]
    const line = `${cluster.slug}-ok-${number + 1}`
    const length = Math.min(versions, count - all.length)
    // The newest first: what is in force is always there.
    for (let version = 0; version < length; version++) {
      const year = lastYear - (number % yearsEach) - version * yearsEach
      const id = `${line}-${year}`
      const replaces = version + 1 < length ? `${line}-${year - yearsEach}` : null
      all.push({
        ...{ id, year, about, replaces },
        title: `Överenskommelse om ${about} ${year}`,
        validTo: version === 0 ? null : `${year + yearsEach - 1}-12-31`,
        adopted: adoption(cluster, year),
        draw: random(`${seed} ${id}`),
      })
    }
  }
  return all
}

/** The last meeting of the board in the year before, else a day of its own. */
function adoption({ board }, year) {
  const meeting = board.days.findLast((day) => day < `${year}-01-01` && day > `${year - 1}-08-01`)
  return { on: meeting ?? `${year - 1}-11-15`, meeting }
}

export function agreementText(cluster, one) {
  const { id, title, year, about, replaces, validTo, adopted, draw } = one
  const received = addDays(adopted.on, 7)
  const parties = [...cluster.municipalities, cluster.region].map((party) => {
    const decided = addDays(`${year}-01-10`, draw.int(0, 45))
    return `  - {party: ${party}, received_on: ${received}, decided_on: ${decided}, implemented_on: ${year}-03-15}`
  })
  const item = one.item ? `, item: ${one.item}` : ''
  const part = (heading) => `## ${heading}\n\n${wrap(paragraph(draw, draw.int(2, 5)))}\n`
  return `---
type: agreement
id: ${id}
title: ${title}
kind: agreement
level: county
area: [${cluster.municipalities.join(', ')}]
parties:
${parties.join('\n')}
adopted: {on: ${adopted.on}${item}}
valid_from: ${year}-01-01
valid_to: ${validTo}
${replaces ? `replaces: [${replaces}]\n` : ''}${validTo ? '' : 'notice_months: 6\nfollow_up: {every_months: 24, last: 2025-11-20}\n'}topics: [${draw.pick(topics)[0]}]
legal_basis: ["SFS 2017:30"]
---

# ${title}

${wrap(`Överenskommelsen gäller ${about} och de personer som behöver insatser från båda huvudmännen.`)}

${['Syfte', 'Ansvar', 'Samverkan i vardagen', 'Uppföljning'].map(part).join('\n')}`
}
