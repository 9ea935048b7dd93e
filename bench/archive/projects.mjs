// The lives of projects: applied for, granted, carried out, followed up.
import { addDays, addMonths, lastYear, today } from './calendar.mjs'
import { shareOf } from './layout.mjs'
import { random } from './random.mjs'
import { capital, matter, topics } from './words.mjs'

const sorts = [
  'samordnare för',
  'gemensam modell för',
  'pilot för',
  'utbildning om',
  'nya vägar till',
]
const reasons = ['funding', 'staff', 'need_gone', 'replaced', 'no_effect']

/** The funds of a cluster, one a year, each with its projects; `item` is filled in when granted. */
export function funds(cluster, layout, seed) {
  const years = lastYear - layout.firstYear + 1
  const all = []
  for (let at = 0; at < years; at++) {
    const year = layout.firstYear + at
    const place = cluster.index * years + at
    const count = shareOf(layout.applications, place, layout.clusters * years)
    const id = `${cluster.slug}-medel-${year}`
    const on = cluster.steering.days.find((day) => day > `${year}-03-15`) ?? today
    const projects = []
    for (let number = 1; number <= count; number++) {
      projects.push(project({ cluster, fund: id, year, number, on, seed }))
    }
    all.push({ id, year, projects, on, budget: budget(projects) })
  }
  return all
}

function project({ cluster, fund, year, number, on, seed }) {
  const id = `${fund}-${String(number).padStart(2, '0')}`
  const draw = random(`${seed} ${id}`)
  const about = matter(draw)
  const partners = draw.some(cluster.municipalities, draw.int(1, 3))
  const amount = draw.int(8, 90) * 10_000
  const start = `${addMonths(on, draw.int(1, 3)).slice(0, 7)}-01`
  const end = addDays(addMonths(start, draw.int(12, 30)), -1)
  const fate = draw.int(1, 100)
  const one = {
    ...{ id, fund, year, about, partners, amount, start, end, draw },
    title: `${capital(draw.pick(sorts))} ${about}`,
    applicant: partners[0],
    topic: draw.pick(topics)[0],
    received: `${year}-02-${String(draw.int(1, 27)).padStart(2, '0')}`,
    granted: fate <= 70,
    followUps: [],
  }
  const entries = [{ on: one.received, status: 'received' }]
  if (fate > 92) entries.push({ on: addDays(on, -5), status: 'withdrawn' })
  else if (fate > 70) entries.push({ on, status: 'declined' })
  else carryOut(one, entries, { on, fate })
  return { ...one, entries }
}

/** What happens after the grant, as far as the archive's last day. */
function carryOut(one, entries, { on, fate }) {
  const { draw } = one
  entries.push({ on, status: 'granted', amount: one.amount })
  if (fate <= 3) {
    const stopped = addDays(one.start, -3)
    if (stopped <= today) entries.push({ on: stopped, status: 'never_started' })
    return
  }
  let end = one.end
  if (fate <= 15) {
    const asked = addDays(end, -40)
    if (asked <= today) {
      end = addMonths(end, 6)
      entries.push({ on: asked, status: 'extended', end })
    }
  }
  one.reportDue = addMonths(end, 6)
  if (end > today) return
  const reported = addMonths(end, draw.int(2, 5))
  if (reported <= today) {
    entries.push({ on: reported, status: 'final_report' })
    one.used = one.amount - draw.int(0, 4) * 10_000
  }
  followUp(one, end)
}

/** Asked within a year, and then at most every eighteen months for as long as the work lives. */
function followUp(one, end) {
  const { draw, followUps } = one
  let before = end
  for (
    let on = addMonths(end, draw.int(6, 11));
    on <= today;
    on = addMonths(on, draw.int(12, 17))
  ) {
    if (draw.chance(0.3)) {
      const ceased = addDays(before, draw.int(10, 100))
      followUps.push({ on, outcome: 'ceased', ceased, reason: draw.pick(reasons) })
      return
    }
    const outcome = draw.pick(['alive', 'alive', 'alive', 'partly_alive', 'taken_over'])
    followUps.push({ on, outcome })
    before = on
  }
}

const budget = (projects) =>
  200_000 + projects.reduce((sum, { granted, amount }) => sum + (granted ? amount : 0), 0)
