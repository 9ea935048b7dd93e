import type { Archive } from '../archive/archive.js'
import { type MissingSeat, missingSeats } from '../archive/forums/missing.js'
import { counted, shortDay } from '../format.js'
import { join, listed, type Text } from '../text.js'
import { attended, northern, seated } from './example-seats.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'forum'> = {
  name: 'required-seat-is-represented',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'En plats som ska vara tillsatt (`required: true`) är företrädd någon gång på tolv månader. En vakans är inget fel förrän den har varat så länge, och en plats som bara är önskad är det aldrig.',
    en: 'A seat that must be filled (`required: true`) is represented some time in twelve months. A vacancy is no fault until it has lasted so long, and a seat that is only wished for never is.',
  },
  rationale: {
    sv: 'Den som saknas vid bordet ett helt år har inte varit med om något av besluten.',
    en: 'Whoever is missing from the table for a whole year has had no part in any of the decisions.',
  },
  on: ['forum'],
  has: ['seats'],

  *check(forum, archive) {
    if (!forum.facts.seats?.some((seat) => seat?.required === true)) return
    const bySeat = new Map<number, MissingSeat[]>()
    for (const one of missingSeats(archive, forum, archive.today)) {
      const list = bySeat.get(one.seat.at)
      if (list) list.push(one)
      else bySeat.set(one.seat.at, [one])
    }
    for (const [at, list] of bySeat) {
      const vacant = list.filter((one) => one.vacant)
      const silent = list.filter((one) => !one.vacant)
      if (vacant.length > 0) {
        yield { at: { key: ['seats', at, 'vacant'] }, message: emptyWords(vacant, archive), hint }
      }
      if (silent.length > 0) {
        yield { at: { key: ['seats', at, 'id'] }, message: silentWords(silent, archive), hint }
      }
    }
  },

  examples: [
    {
      today: '2026-11-22',
      files: {
        ...northern,
        'forums/dst/forum.md': seated(
          [
            soc('required: true, vacant: [{party: kommun-2521, since: 2026-03-01}]'),
            'id: wish, role: överläkare, party: region-25, required: false',
          ],
          ...north(),
        ),
        'forums/dst/minutes/2026-02-03.md': attended([
          'party: kommun-2584, role: socialchef, as: member',
        ]),
        'forums/dst/minutes/2026-09-08.md': attended(
          [
            'party: kommun-2523, role: socialchef, as: substitute',
            'party: kommun-2584, role: socialchef, as: member, status: apologies',
          ],
          { on: '2026-09-08' },
        ),
      },
      says: [],
    },
    {
      today: '2026-11-22',
      files: {
        ...northern,
        'forums/dst/forum.md': seated(
          [
            soc('required: true, vacant: [{party: kommun-2521, since: 2025-03-01}]'),
            'id: lak, role: överläkare, side: municipalities, count: 2, required: true',
          ],
          ...north(),
        ),
        'forums/dst/minutes/2025-02-03.md': attended(
          [
            'party: kommun-2584, role: socialchef, as: member',
            'party: kommun-2523, role: socialchef, as: member',
          ],
          { on: '2025-02-03' },
        ),
        'forums/dst/minutes/2026-02-03.md': attended([
          'party: kommun-2523, role: socialchef, as: member, status: absent',
          'party: kommun-2523, role: överläkare, as: member',
        ]),
      },
      says: [
        'forums/dst/forum.md:8:10 Platsen `soc` för Gällivare och Kiruna har inte varit företrädd på tolv månader (1 möte: frånvaro angiven 1 gång, inget angivet 1 gång)',
        'forums/dst/forum.md:8:94 Platsen `soc` för Pajala ska vara tillsatt men är vakant sedan 1 mar 2025',
        'forums/dst/forum.md:9:10 Platsen `lak` är 2 platser, men på tolv månader har högst 1 varit företrädda samtidigt (1 möte)',
      ],
    },
  ],
}

const hint: Text = {
  sv: 'Ta upp det med organisationen. Är platsen vakant skrivs det: `vacant: [{party: kommun-2510, since: 2026-08-01}]`. Behövs den inte, ändra till `required: false`. Var någon där i en annan roll ska rollen stå i platsen eller i samma rollfamilj.',
  en: 'Bring it up with the organisation. If the seat is vacant, write `vacant: [{party: kommun-2510, since: 2026-08-01}]`. If it is not needed, change to `required: false`. If somebody was there in another role, that should stand in the seat or in the same role family.',
}

function emptyWords(list: readonly MissingSeat[], archive: Archive): Text {
  const [first] = list
  const id = shown(first?.seat.id)
  const who = partiesIn(list, archive)
  const since = list.flatMap(({ vacantSince }) => vacantSince ?? []).sort()[0]
  const day = since === undefined ? null : shortDay(since)
  return {
    sv: `Platsen ${id}${who ? ` för ${who.sv}` : ''} ska vara tillsatt men är vakant${day ? ` sedan ${day.sv}` : ', och det framgår inte sedan när'}`,
    en: `The seat ${id}${who ? ` of ${who.en}` : ''} must be filled but is vacant${day ? ` since ${day.en}` : ', and nobody says since when'}`,
  }
}

function silentWords(list: readonly MissingSeat[], archive: Archive): Text {
  const [first] = list
  if (!first) return { sv: '', en: '' }
  const id = shown(first.seat.id)
  const { meetings, most, place } = first.tally
  const held = counted(meetings, { sv: 'möte', en: 'meeting' }, { sv: 'möten', en: 'meetings' })
  if (place === null && most > 0) {
    const all = first.seat.places.length
    return {
      sv: `Platsen ${id} är ${all} platser, men på tolv månader har högst ${most} varit företrädda samtidigt (${held.sv})`,
      en: `The seat ${id} is ${all} places, but in twelve months at most ${most} were represented at once (${held.en})`,
    }
  }
  const who = partiesIn(list, archive)
  const how = told(
    list.reduce((sum, { tally }) => sum + tally.absent, 0),
    list.reduce((sum, { tally }) => sum + tally.unstated, 0),
  )
  return {
    sv: `Platsen ${id}${who ? ` för ${who.sv}` : ''} har inte varit företrädd på tolv månader (${held.sv}: ${how.sv})`,
    en: `The seat ${id}${who ? ` of ${who.en}` : ''} has not been represented in twelve months (${held.en}: ${how.en})`,
  }
}

/** That nothing is said of somebody is not that they were absent. */
function told(absent: number, unstated: number): Text {
  const times = (count: number) =>
    counted(count, { sv: 'gång', en: 'time' }, { sv: 'gånger', en: 'times' })
  const [away, silent] = [times(absent), times(unstated)]
  const stated = { sv: `frånvaro angiven ${away.sv}`, en: `absence stated ${away.en}` }
  const not = { sv: `inget angivet ${silent.sv}`, en: `nothing stated ${silent.en}` }
  return join([...(absent > 0 ? [stated] : []), ...(unstated > 0 ? [not] : [])], ', ')
}

function partiesIn(list: readonly MissingSeat[], archive: Archive): Text | null {
  const ids = list.flatMap(({ tally }) => tally.party ?? [])
  return ids.length === 0 ? null : listed(ids.map((id) => archive.name(id)))
}

function soc(more: string): string {
  return `id: soc, role: socialchef, side: municipalities, one_per: municipality, ${more}`
}

function north(): readonly string[] {
  return ['started_on: 2018-01-01', 'area: [lansdelar/norra]']
}
