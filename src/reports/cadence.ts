import type { Archive } from '../archive/archive.js'
import { activeSpans, wholeYear } from '../archive/forums/active-spans.js'
import { type CadenceState, cadenceIn, knownYears } from '../archive/forums/cadence.js'
import { year as yearOf } from '../dates.js'
import { UserError } from '../errors.js'
import { collator } from '../format.js'
import { capital, join, same, type Text } from '../text.js'
import { count } from './count.js'
import {
  isAsked,
  type Which,
  whichForums,
  whichOptions,
  whichParameters,
  whichWords,
} from './forums/which.js'
import { yearOption } from './meetings/asked.js'
import { cadenceAloud } from './meetings/cadence-aloud.js'
import { type CadenceRow, cadenceTable, jointTable } from './meetings/cadence-tables.js'
import type { Report } from './report.js'
import { refuseTogether, yearAsked } from './said/asked.js'
import { worthShowing } from './said/blocks.js'
import { unreadMinutes } from './said/notes.js'
import type { View } from './view.js'

export const report: Report = {
  name: 'cadence',
  aliases: ['möteskadens', 'kadens'],
  description: {
    sv: 'Hur ofta varje forum möts, mot vad det har bestämt',
    en: 'How often each forum meets, against what it has decided',
  },
  options: [
    yearOption,
    {
      flags: '--from <year>',
      description: { sv: 'från och med detta år', en: 'from this year on' },
    },
    { flags: '--to <year>', description: { sv: 'till och med detta år', en: 'up to this year' } },
    ...whichOptions,
  ],
  counts: [
    count('held', 'hållna möten', 'meetings held'),
    count('planned', 'planerade', 'planned'),
    count('met', 'håller takten', 'meeting as agreed'),
    count('at_risk', 'i riskzonen', 'at risk'),
    count('short', 'för få möten', 'too few meetings'),
    count('unknown', 'okända', 'unknown'),
  ],
  examples: [
    {
      command: { sv: 'samverkan rapport möteskadens', en: 'samverkan report cadence' },
      says: { sv: 'vilka möten som inte blir av i år', en: 'what will not be held this year' },
    },
    {
      command: {
        sv: 'samverkan rapport möteskadens --forum nb-lansstyrgrupp --from 2024',
        en: 'samverkan report cadence --forum nb-lansstyrgrupp --from 2024',
      },
      says: { sv: 'ett forum, år för år', en: 'one forum, year by year' },
    },
  ],
  build(archive, query) {
    refuseTogether(query, ['year', 'from'])
    refuseTogether(query, ['year', 'to'])
    const year = yearAsked(query)
    const [from, to] = [yearAsked(query, 'from'), yearAsked(query, 'to')]
    const now = yearOf(archive.today)
    const last = year ?? to ?? Math.max(now, from ?? now)
    const first = year ?? from ?? (to === null ? now : to)
    if (first > last) {
      throw new UserError('call', {
        sv: `--from ${first} är efter --to ${last}`,
        en: `--from ${first} is after --to ${last}`,
      })
    }
    return viewOf(archive, { ...whichForums(query, archive), first, last })
  },
}

interface Asked extends Which {
  readonly first: number
  readonly last: number
}

function viewOf(archive: Archive, asked: Asked): View {
  const rows = rowsOf(archive, asked)
  const states: readonly CadenceState[] = [
    ...(['met', 'on_track', 'at_risk', 'short'] as const),
    ...(['unrecorded', 'unknown'] as const),
  ]
  const count = (state: CadenceState) => rows.filter(({ year }) => year.state === state).length
  const sum = (key: 'held' | 'planned' | 'moved' | 'cancelled' | 'unrecorded') =>
    rows.reduce((total, { year }) => total + year[key], 0)
  return {
    report: 'cadence',
    title: { sv: 'Hur ofta forumen möts', en: 'How often the forums meet' },
    subject: subjectOf(asked, archive),
    parameters: {
      ...whichParameters(asked),
      from: String(asked.first),
      to: String(asked.last),
    },
    figures: {
      forums: new Set(rows.map(({ forum }) => forum)).size,
      held: sum('held'),
      planned: sum('planned'),
      moved: sum('moved'),
      cancelled: sum('cancelled'),
      without_minutes: sum('unrecorded'),
      ...Object.fromEntries(states.map((state) => [state, count(state)])),
      proposed: count('proposed'),
    },
    blocks: worthShowing([
      { kind: 'prose', heading: null, paragraphs: [cadenceAloud(rows, archive)] },
      cadenceTable(rows, archive),
      jointTable(rows, archive),
    ]),
    notes: [counting, proportion, ...unreadMinutes(archive)],
  }
}

const counting: Text = {
  sv: 'Ett flyttat möte räknas en gång, ett inställt inte alls, ett gemensamt en gång i varje forum. Summan över forum räknar det gemensamma flera gånger.',
  en: 'A moved meeting counts once, a cancelled one not at all, a joint one once in each forum. Sums over forums count joint meetings several times.',
}

const proportion: Text = {
  sv: 'För del av ett år krävs en lika stor del av antalet, avrundat nedåt. Streck betyder att arkivet inte har protokoll så långt tillbaka, och ett år då protokollen börjar sent bedöms inte. Ett förslag visas, men ingen hålls till det.',
  en: 'For part of a year the same part of the number is required, rounded down. A dash means that the archive has no minutes so far back, and a year in which the minutes begin late is not judged. A proposal is shown, and nobody is held to it.',
}

/** Every forum that was there in a year and has met, is to meet, or has decided how often. */
function rowsOf(archive: Archive, asked: Asked): readonly CadenceRow[] {
  const { compare } = collator('sv')
  const forums = archive
    .of('forum')
    .filter((one) => one.facts.external !== true && isAsked(one, asked, archive))
  return forums
    .flatMap(({ id, facts }) => (id === null ? [] : [{ id, facts, name: archive.name(id).sv }]))
    .sort((a, b) => compare(a.name, b.name))
    .flatMap(({ id, facts }) => {
      const known = knownYears(archive, id)[0]
      const years = Array.from(
        { length: asked.last - asked.first + 1 },
        (_, at) => asked.first + at,
      )
      return years.flatMap((year): CadenceRow[] => {
        if (activeSpans(facts, wholeYear(year)).length === 0) return []
        const one = cadenceIn(archive, id, year)
        const isAgreed = one.agreed !== null || one.joint.length > 0
        if (one.meetings.length === 0 && !isAgreed) return []
        return [{ forum: id, year: one, isKnown: known !== undefined && known <= year }]
      })
    })
}

function subjectOf(asked: Asked, archive: Archive): Text {
  const { first, last } = asked
  const years = same(first === last ? String(first) : `${first}–${last}`)
  return capital(join([...whichWords(asked, archive), years], ', '))
}
