// A cluster is the collaboration of one county about one matter: eight forums, three parties.
import { readFileSync } from 'node:fs'
import { addDays, lastYear, workday } from './calendar.mjs'
import { meetingsAYear } from './layout.mjs'

const register = JSON.parse(
  readFileSync(new URL('../../src/archive/register.json', import.meta.url), 'utf8'),
)
/** Gotland is its own only municipality, and has nobody to collaborate with. */
const counties = register.counties.filter(({ code }) => code !== '09')

const fields = [
  ['vard', 'vård och omsorg'],
  ['barn', 'barn och unga'],
  ['halsa', 'psykisk hälsa'],
]
const most = 12
const localNames = ['norra', 'östra', 'södra', 'västra', 'mellersta']

export const ascii = (name) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')

/** The cluster with this index, with all the days its forums meet. */
export function cluster(index, { meetings, spared, clusters }) {
  const county = counties[index % counties.length]
  const [key, field] = fields[Math.floor(index / counties.length) % fields.length]
  const name = county.sv.replace(/ län$/, '')
  const slug = `${ascii(name)}-${key}`
  const all = register.municipalities.filter(({ code }) => code.startsWith(county.code))
  const municipalities = all.slice(0, most).map(({ code }) => `kommun-${code}`)
  const region = `region-${county.code}`
  const parties = {
    care: `${region}-${key}-primarvard`,
    psychiatry: `${region}-${key}-psykiatri`,
    users: `${slug}-brukarrad`,
  }
  const one = {
    index,
    slug,
    county,
    field,
    region,
    municipalities,
    parties,
    shortName: all[0].shortName,
  }
  const skipped = (place) => (place * clusters + index < spared ? 1 : 0)
  const days = (place, dayOfMonth) => meetingDays(meetings, dayOfMonth).slice(skipped(place))
  const board = { key: 'beredning', id: `${slug}-beredning`, days: days(5, 19) }
  const steering = { key: 'styrgrupp', id: `${slug}-styrgrupp`, days: days(6, 18), parent: board }
  const bureau = { key: 'au', id: `${slug}-au`, days: days(7, 5), parent: steering }
  const local = localNames.map((place, at) => ({
    key: 'lokal',
    id: `${slug}-${ascii(place)}`,
    place,
    days: days(at, 1 + at),
    parent: steering,
    municipalities: slice(municipalities, at, localNames.length),
  }))
  // In the order in which they meet, so that a question reaches who answers it.
  return { ...one, board, steering, bureau, local, forums: [...local, bureau, steering, board] }
}

/** The last `count` meeting days up to the last year, oldest first. */
function meetingDays(count, dayOfMonth) {
  const days = []
  for (let year = lastYear; days.length < count; year--) {
    for (const month of ['11', '09', '06', '04', '02']) {
      const day = `${year}-${month}-${String(dayOfMonth).padStart(2, '0')}`
      if (days.length < count) days.push(workday(day))
    }
  }
  return days.reverse()
}

/** The days of the year after the last, which are planned but not yet written about. */
export function comingDays({ days }) {
  return days.slice(-meetingsAYear).map((day) => workday(addDays(day, 364)))
}

function slice(list, at, among) {
  const part = list.filter((_, index) => index % among === at)
  return part.length > 0 ? part : [list[at % list.length]]
}
