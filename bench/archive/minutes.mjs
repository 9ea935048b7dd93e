// Minutes as documents: the header, who was there, and what the file was on earlier days.
import { addDays, today } from './calendar.mjs'
import { chairSide, members, secretary } from './forums.mjs'

const isRegion = ({ party }) => party.startsWith('region-')
const row = ({ party, role }) => `party: ${party}, role: ${role}`

/** Draft, circulated and, when it is, approved: each from the day it became so. */
export function minutesStages(meeting) {
  const { forum, day } = meeting
  const there = attendance(meeting)
  const stage = (status, on, more = '') => ({
    on,
    text: () => `${frontMatter(meeting, there, status, more)}\n${meeting.body}`,
  })
  const stages = [stage('draft', addDays(day, 1)), stage('circulated', addDays(day, 8))]
  const following = forum.days.find((one) => one > day)
  if (forum.key === 'beredning') {
    const on = addDays(day, 12)
    const [other] = there.filter(({ status, party }) => !status && party !== there.chair.party)
    const by = [there.chair, other].map((one) => `{${row(one)}}`).join(', ')
    stages.push(stage('approved', on, `approved: {on: ${on}, by: [${by}]}\n`))
  } else if (forum.key !== 'au' && following !== undefined) {
    const more = `approved: {on: ${following}, in: ${forum.id}-${following}}\n`
    stages.push(stage('approved', following, more))
  }
  const known = stages.filter(({ on }) => on <= today)
  // The last meetings were so lately that the time for drafts and circulation is not over.
  return forum.key === 'au' || known.length > 1 ? known : [...known, { ...stages[1], on: today }]
}

function attendance(meeting) {
  const { cluster, forum, day, draw } = meeting
  const all = members(cluster, forum)
  const side = chairSide(Number(day.slice(0, 4)))
  const mayChair = all.filter((one) => isRegion(one) === (side === 'region'))
  const chair = forum.key === 'styrgrupp' ? draw.pick(mayChair) : draw.pick(all)
  const rows = all.map((one) => {
    if (one === chair || draw.chance(0.88)) return { ...one, as: 'member' }
    return { ...one, as: 'member', status: draw.chance(0.8) ? 'apologies' : 'absent' }
  })
  return Object.assign(rows, { chair })
}

function frontMatter({ cluster, forum, day, id }, there, status, more) {
  const isNotes = forum.key === 'au'
  const writer = isNotes ? 'note_taker' : 'secretary'
  const rows = there.map(
    (one) => `  - {${row(one)}, as: ${one.as}${one.status ? `, status: ${one.status}` : ''}}`,
  )
  const mode = ['06', '11'].includes(day.slice(5, 7)) && !isNotes ? 'physical' : 'digital'
  const place = mode === 'physical' ? `place: ${cluster.shortName}\n` : ''
  return `---
type: minutes
id: ${id}
forum: ${forum.id}
date: ${day}
meeting_type: ordinary
start: "09:00"
end: "12:00"
mode: ${mode}
${place}kind: ${isNotes ? 'notes' : 'formal'}
status: ${status}
chair: {${row(there.chair)}}
${writer}: {${row(secretary(cluster))}}
attendance:
${rows.join('\n')}
  - {${row(secretary(cluster))}, as: secretary}
${more}---
`
}
