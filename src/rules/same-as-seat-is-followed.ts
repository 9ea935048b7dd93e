import type { Archive } from '../archive/archive.js'
import { valueLabel } from '../archive/describe.js'
import type { Attended } from '../archive/forums/attended.js'
import { isWithin } from '../archive/forums/candidates.js'
import { roleFit } from '../archive/forums/roles.js'
import type { Seating } from '../archive/forums/seating.js'
import { seatingsOf } from '../archive/forums/seatings.js'
import type { Seat } from '../archive/forums/seats.js'
import { year } from '../dates.js'
import { either, type Text } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import { attended, seated } from './example-seats.js'
import type { Problem, Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'same-as-seat-is-followed',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'På en plats som följer ordföranden i ett annat forum (`same_as`) sitter den som har ordförandeskapet där det året.',
    en: 'A seat that follows the chair of another forum (`same_as`) is held by who has the chair there that year.',
  },
  rationale: {
    sv: 'Arbetsutskottet bereder åt den som leder mötet. Sitter förra årets ordförande kvar bereds mötet av fel sida.',
    en: 'The executive committee prepares for whoever chairs. If last year’s chair stays, the wrong side prepares the meeting.',
  },
  on: ['minutes'],
  has: ['attendance'],

  *check(document, archive) {
    const { attendance, forum, joint_with: others } = document.facts
    if (!attendance || ![forum, ...(others ?? [])].some((id) => follows(id, archive))) return
    for (const seating of seatingsOf(archive, document)) {
      for (const seat of seating.seats) {
        if (seat.follows) yield* unfollowed(seat, seating, document.facts.date ?? '', archive)
      }
    }
  },

  examples: [
    {
      files: {
        'forums/styr/forum.md': styr(),
        'forums/styr/minutes/2025-03-03.md': chaired('2025-03-03', 'kommun-2584', 'socialchef'),
        'forums/dst/forum.md': committee(),
        'forums/dst/minutes/2025-02-03.md': attended(
          ['party: kommun-2584, role: socialchef, as: member'],
          { on: '2025-02-03' },
        ),
        'forums/dst/minutes/2026-02-03.md': attended([
          'party: region-25, role: ordförande, as: member',
        ]),
      },
      says: [],
    },
    {
      files: {
        'forums/styr/forum.md': styr(),
        'forums/styr/minutes/2025-03-03.md': chaired('2025-03-03', 'kommun-2584', 'socialchef'),
        'forums/dst/forum.md': committee(),
        'forums/dst/minutes/2025-02-03.md': attended(
          ['party: kommun-2581, role: ordförande, as: member'],
          { on: '2025-02-03' },
        ),
        'forums/dst/minutes/2026-02-03.md': attended([
          'party: kommun-2584, role: ordförande, as: member',
        ]),
      },
      says: [
        'forums/dst/minutes/2025-02-03.md:8:13 Platsen `ordf` följer ordföranden i Styr, som 2025 kommer från Kiruna; här sitter Piteå',
        'forums/dst/minutes/2026-02-03.md:8:13 Platsen `ordf` följer ordföranden i Styr, som 2026 hör till regionen; här sitter Kiruna',
      ],
    },
  ],
}

function* unfollowed(
  seat: Seat,
  seating: Seating,
  day: string,
  archive: Archive,
): Iterable<Problem> {
  const { follows } = seat
  if (!follows) return
  for (const row of holders(seat, seating, archive)) {
    const { party } = row
    if (party === null) continue
    const side = archive.parties.side(party)
    const wrongSide = follows.side !== null && side !== follows.side
    const { parties } = follows
    const wrongParty = parties.length > 0 && !parties.some((one) => isWithin(archive, party, one))
    if (!wrongSide && !wrongParty) continue
    const whole = follows.side && valueLabel('forum', ['sides', 0], follows.side)
    const from = either(parties.map((one) => archive.name(one)))
    const said: Text =
      wrongSide && whole
        ? { sv: `hör till ${whole.sv}`, en: `belongs to ${whole.en}` }
        : { sv: `kommer från ${from.sv}`, en: `comes from ${from.en}` }
    const [who, where, name] = [
      whoWords(follows.what),
      archive.name(follows.forum),
      archive.name(party),
    ]
    yield {
      at: { key: ['attendance', row.at, 'party'] },
      message: {
        sv: `Platsen ${shown(seat.id)} följer ${who.sv} i ${where.sv}, som ${year(day)} ${said.sv}; här sitter ${name.sv}`,
        en: `The seat ${shown(seat.id)} follows ${who.en} of ${where.en}, who in ${year(day)} ${said.en}; here sits ${name.en}`,
      },
      hint: {
        sv: `Vem som har ordförandeskapet står i \`chair\` hos ${where.sv}, och i dess protokoll. Är det fel där rättas det där.`,
        en: `Who has the chair stands in \`chair\` of ${where.en}, and in its minutes. If that is wrong, mend it there.`,
      },
    }
  }
}

/** Whether any seat of a forum follows another: hardly any forum has one. */
const follows = (id: string | undefined, archive: Archive): boolean =>
  archive.findA('forum', id)?.facts.seats?.some((seat) => seat?.same_as !== undefined) ?? false

/** Who sits there as a member, also from a side that cannot. */
function holders(seat: Seat, seating: Seating, archive: Archive): readonly Attended[] {
  const seated = seating.fills.filter((fill) => fill.seat === seat).map(({ row }) => row)
  const others = seating.loose.filter(
    ({ role }) => role !== null && roleFit(archive, role, seat.roles) === 'same',
  )
  return [...seated, ...others].filter(({ as }) => as === 'member')
}

const whoWords = (what: string): Text =>
  what === 'chair'
    ? { sv: 'ordföranden', en: 'the chair' }
    : { sv: `\`${what}\``, en: `\`${what}\`` }

function committee(): string {
  return seated(['id: ordf, role: ordförande, same_as: parent.chair'], 'parent: styr')
}

function styr(): string {
  const terms = 'terms: [{year: 2025, side: municipalities}, {year: 2026, side: region}]'
  return forum(
    'styr',
    'Styr',
    'sides: [municipalities, region]',
    `chair: {every_years: 1, ${terms}}`,
  )
}

function chaired(on: string, party: string, role: string): string {
  const more = [`chair: {party: ${party}, role: ${role}}`]
  return minutes('Text.', { forum: 'styr', on, more })
}
