import { isOfForum } from '../../archive/agreements/adopted-by.js'
import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { entriesOf } from '../../archive/facts.js'
import type { Locality } from '../../archive/forums/locality.js'
import type { Account } from '../../archive/funds/accounts.js'
import { noFund } from '../../archive/paths.js'
import { namedParties } from '../../archive/projects.js'
import { municipalitiesIn } from '../../archive/territory.js'
import { capital, type Text } from '../../text.js'
import { placeCalled } from '../forums/places.js'
import type { Counted } from '../projects/counted.js'
import { filterFrom } from '../projects/filters.js'
import type { Query, ReportOption } from '../report.js'
import { given, idAsked, refuseTogether } from '../said/asked.js'

/** What an overview is about: one forum, one fund, one place, or everything. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'forum'; readonly forum: string }
  | { readonly kind: 'fund'; readonly fund: string }
  | { readonly kind: 'area'; readonly place: Locality }

const option = (flags: string, sv: string, en: string): ReportOption => ({
  flags,
  description: { sv, en },
})

export const scopeOptions: readonly ReportOption[] = [
  option('--forum <forum>', 'läget för ett forum', 'how it stands with a forum'),
  option('--fund <id>', 'läget för medel', 'how it stands with a fund'),
  option(
    '--area <place>',
    'läget i en kommun, ett område i inställningarna eller ett län, med namn eller kod',
    'how it stands in a municipality, an area of the settings or a county, by name or code',
  ),
]

/** Read what it is to be about. Throws `UserError('call')` for two at once, and for what is not. */
export function scopeAsked(query: Query, archive: Archive): Scope {
  refuseTogether(query, ['forum', 'fund', 'area'])
  const forum = idAsked(query, 'forum', archive)
  if (forum !== null) return { kind: 'forum', forum }
  const fund = given(query, 'fund')
  if (fund !== null) {
    return { kind: 'fund', fund: filterFrom({ fund }, archive).fund ?? fund }
  }
  const place = given(query, 'area')
  if (place === null) return { kind: 'all' }
  return { kind: 'area', place: placeCalled(place, archive, '--area') }
}

/** What it is about, by name. */
export function scopeName(scope: Scope, archive: Archive): Text {
  switch (scope.kind) {
    case 'all':
      return { sv: 'Hela arkivet', en: 'The whole archive' }
    case 'forum':
      return capital(archive.name(scope.forum))
    case 'fund':
      return scope.fund === noFund
        ? { sv: 'Uppdrag utan medel', en: 'Commissioned without a fund' }
        : capital(archive.name(scope.fund))
    case 'area':
      return capital(scope.place.name)
  }
}

/** For machines: the flags by their names. */
export const scopeParameters = (scope: Scope) => ({
  forum: scope.kind === 'forum' ? scope.forum : null,
  fund: scope.kind === 'fund' ? scope.fund : null,
  area: scope.kind === 'area' ? scope.place.id : null,
})

/** Whether a fund is one to account for; a place has no money of its own. */
export const ownsAccount = (scope: Scope, { id, fund }: Account, archive: Archive): boolean =>
  scope.kind === 'all' ||
  (scope.kind === 'fund' && id === scope.fund) ||
  (scope.kind === 'forum' && archive.findA('forum', fund.facts.owner_forum)?.id === scope.forum)

/** Whether a project is one to tell of: of the funds, or with a party from the place. */
export function isProjectOf(scope: Scope, project: Counted, archive: Archive): boolean {
  switch (scope.kind) {
    case 'all':
      return true
    case 'fund':
      return (project.fund ?? noFund) === scope.fund
    case 'forum': {
      const owner = archive.findA('fund', project.fund)?.facts.owner_forum
      return archive.findA('forum', owner)?.id === scope.forum
    }
    case 'area':
      return isPartyFrom(scope.place, project, archive)
  }
}

function isPartyFrom(place: Locality, { face, parties }: Counted, archive: Archive): boolean {
  if (place.kind === 'unit') return namedParties(face.document).includes(place.id)
  if (parties.some((party) => place.municipalities.includes(party))) return true
  // In a county, its region is at home as well.
  return (
    place.kind === 'county' &&
    parties.some((party) => archive.parties.get(party)?.county === place.id)
  )
}

/** Whether an agreement is one to tell of: the forum's own, or one that holds in the place. */
export function isAgreementOf(
  scope: Scope,
  agreement: Document<'agreement'>,
  archive: Archive,
): boolean {
  if (scope.kind === 'all') return true
  if (scope.kind === 'forum') return isOfForum(agreement, scope.forum, archive)
  if (scope.kind === 'fund') return false
  const { municipalities, kind, id } = scope.place
  const here = municipalitiesIn(archive, agreement.facts.area)
  if (!here.some((one) => municipalities.includes(one))) return false
  if (kind !== 'unit') return true
  // What is for one district of a municipality is not for the others.
  const { whole } = archive.parties
  const parties = [...entriesOf(agreement.facts.parties)].flatMap(([, { party }]) => party ?? [])
  const parts = parties.filter((one) => municipalities.includes(whole(one)) && whole(one) !== one)
  return parts.length === 0 || parts.includes(id)
}
