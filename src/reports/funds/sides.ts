import type { Archive } from '../../archive/archive.js'
import { type Account, type Claim, isJoint } from '../../archive/funds/accounts.js'
import { total } from '../../archive/funds/sum.js'
import { column } from '../column.js'
import { knownCell } from '../sum-words.js'
import type { Row, Table } from '../view.js'
import { stateOf } from './tables.js'

/** What went to several parties together and what to one alone, in count and kronor. */
export function jointTable(accounts: readonly Account[]): Table {
  const granted = grantsOf(accounts)
  const all = total(granted.map((claim) => claim.granted)).known
  const row = (joint: boolean): Row => {
    const claims = granted.filter((claim) => isJoint(claim) === joint)
    const sum = total(claims.map((claim) => claim.granted))
    return {
      group: joint ? 'joint' : 'single',
      name: joint
        ? { sv: 'Flera parter', en: 'Several parties' }
        : { sv: 'En part', en: 'One party' },
      grants: claims.length,
      granted: sum.known,
      granted_said: knownCell(sum),
      not_known: sum.unknown,
      share: all === 0 ? null : sum.known / all,
    }
  }
  const rows = [row(true), row(false)]
  return {
    kind: 'table',
    name: 'joint',
    heading: { sv: 'Flera parter eller en', en: 'Several parties or one' },
    columns: [
      { ...column('group', 'grupp', 'group', 'id'), machine: true },
      column('name', 'parter', 'parties'),
      column('grants', 'beviljade', 'granted', 'integer'),
      { ...column('granted', 'kronor', 'SEK', 'amount'), machine: true },
      { ...column('granted_said', 'kronor', 'SEK', 'amount'), people: true },
      column('share', 'andel av kronorna', 'share of the money', 'share'),
      rows.some(({ not_known: unknown }) => unknown !== 0)
        ? column('not_known', 'okända belopp', 'unknown amounts', 'integer')
        : { ...column('not_known', 'okända belopp', 'unknown amounts', 'integer'), machine: true },
    ],
    rows,
  }
}

const grantsOf = (accounts: readonly Account[]): readonly Claim[] =>
  accounts.flatMap(({ claims }) => claims.filter(({ isGranted }) => isGranted))

/** Projects granted to a single party, one by one. */
export function singleTable(accounts: readonly Account[], archive: Archive): Table {
  const rows = accounts.flatMap(({ id, claims }) =>
    claims
      .filter((claim) => claim.isGranted && !isJoint(claim))
      .map(
        (claim): Row => ({
          id: claim.life.id,
          title: claim.life.document.facts.title ?? claim.life.id,
          fund: id,
          party: archive.name(claim.parties[0] ?? ''),
          granted: claim.granted.unknown > 0 ? null : claim.granted.known,
          state: stateOf(claim),
        }),
      ),
  )
  return {
    kind: 'table',
    name: 'single',
    heading: { sv: `Till en enda part (${rows.length})`, en: `To a single party (${rows.length})` },
    columns: [
      column('id', 'id', 'id', 'id'),
      column('title', 'projekt', 'project'),
      { ...column('fund', 'medel', 'fund', 'id'), machine: true },
      column('party', 'part', 'party'),
      column('granted', 'kronor', 'SEK', 'amount'),
      column('state', 'läge', 'state'),
    ],
    rows,
  }
}
