import type { Archive } from '../../archive/archive.js'
import type { NeededSide } from '../../archive/lacking-parties.js'
import { namedParties } from '../../archive/projects.js'
import type { RoundOn } from '../../archive/round-of.js'
import { shortDay } from '../../format.js'
import { listed, same, type Text } from '../../text.js'
import { column } from '../column.js'
import { ago } from '../said/naming.js'
import type { Entry, Row, Table } from '../view.js'
import type { Counted } from './counted.js'

/** An application that is not decided on and lacks somebody. */
export interface Seeking {
  readonly project: Counted
  readonly isDraft: boolean
  readonly needsParty: boolean
  /** Empty where both are there, or where nobody can tell. */
  readonly sides: readonly NeededSide[]
  readonly round: RoundOn | null
}

const sideNames: Readonly<Record<NeededSide, Text>> = {
  municipalities: { sv: 'en kommun', en: 'a municipality' },
  region: { sv: 'en region', en: 'a region' },
}

/** What it lacks, whom it has, and when its round closes. */
export function seekingEntry(one: Seeking, archive: Archive): Entry {
  const { project, sides, needsParty } = one
  const has = namedParties(project.face.document).map((party) => archive.name(party))
  const lacks = sides.length > 0 ? sides.map((side) => sideNames[side]) : []
  if (needsParty && lacks.length === 0) lacks.push({ sv: 'en part till', en: 'one more party' })
  return {
    title: same(project.title),
    aside: null,
    under: null,
    facts: [
      { label: { sv: 'Saknar', en: 'Lacks' }, value: listed(lacks) },
      {
        label: { sv: 'Har', en: 'Has' },
        value: has.length === 0 ? { sv: 'ingen part angiven', en: 'no party named' } : listed(has),
      },
      { label: { sv: 'Omgång', en: 'Round' }, value: roundWords(one, archive) },
    ],
    id: project.id,
  }
}

function roundWords({ project, round }: Seeking, archive: Archive): Text {
  const { fund } = project
  const name = fund === null ? { sv: 'utan medel', en: 'without a fund' } : archive.name(fund)
  if (round === null) {
    return fund === null
      ? name
      : { sv: `${name.sv}, ingen omgång angiven`, en: `${name.en}, no round named` }
  }
  const [day, when] = [shortDay(round.closes), ago(round.closes, archive.today)]
  const closed = round.state === 'closed'
  return {
    sv: `${name.sv}, ${closed ? 'stängde' : 'stänger'} ${day.sv} (${when.sv})`,
    en: `${name.en}, ${closed ? 'closed' : 'closes'} ${day.en} (${when.en})`,
  }
}

/** A row for each: the list behind the figures. */
export const seekingTable = (all: readonly Seeking[]): Table => ({
  kind: 'table',
  name: 'seeking',
  heading: { sv: 'Listan bakom siffrorna', en: 'The list behind the figures' },
  hidden: true,
  columns: [
    column('id', 'id', 'id', 'id'),
    column('title', 'titel', 'title'),
    column('state', 'läge', 'state', 'id'),
    column('fund', 'medel', 'fund', 'id'),
    column('round', 'omgång', 'round', 'id'),
    column('closes', 'stänger', 'closes', 'date'),
    column('round_state', 'omgångens läge', 'state of the round', 'id'),
    column('needs_party', 'saknar en part', 'lacks a party', 'boolean'),
    column('needs_side', 'saknar sida', 'lacks side'),
    column('party_ids', 'parter', 'parties'),
    column('path', 'fil', 'file'),
  ],
  rows: all.map(
    ({ project, round, needsParty, sides }): Row => ({
      id: project.id,
      title: project.title,
      state: project.state,
      fund: project.fund,
      round: round?.id ?? null,
      closes: round?.closes ?? null,
      round_state: round?.state ?? null,
      needs_party: needsParty,
      needs_side: sides.join(' '),
      party_ids: namedParties(project.face.document).join(' '),
      path: project.face.document.path,
    }),
  ),
})
