import type { Archive } from '../archive/archive.js'
import { signatureLabels } from '../archive/past/signature-labels.js'
import type { WrongWriter } from '../archive/past/wrong-writers.js'
import { capital, same } from '../text.js'
import { column, machine, people } from './column.js'
import { dayOf } from './life.js'
import type { Followed, Found, Verified } from './verified.js'
import { adoptedLabels } from './verify-adopted.js'
import { stateLabels } from './verify-words.js'
import type { Row, Table } from './view.js'

/** Every approved minutes, and what became of it. */
export function approvedTable({ checked }: Verified, archive: Archive): Table {
  const signed = checked.some(({ signature }) => signature !== null)
  const rows = checked.map(({ approval, commit, standing, signature }): Row => {
    const { id } = approval
    const minutes = archive.findA('minutes', id)
    return {
      id,
      name: capital(archive.name(id)),
      approved_on: minutes?.facts.approved?.on ?? null,
      committed: dayOf(commit.seconds),
      commit: commit.id,
      short: commit.id.slice(0, 10),
      standing,
      state: stateLabels[standing],
      signature,
      signed: signature === null ? '' : signatureLabels[signature],
    }
  })
  return {
    kind: 'table',
    name: 'approved',
    heading: { sv: 'Alla godkända protokoll', en: 'All approved minutes' },
    columns: [
      people(column('name', 'möte', 'meeting')),
      machine(column('id', 'id', 'id', 'id')),
      column('approved_on', 'godkänt', 'approved', 'date'),
      ...sinceColumns,
      ...(signed
        ? [
            people(column('signed', 'signatur', 'signature')),
            machine(column('signature', 'signatur', 'signature')),
          ]
        : []),
    ],
    rows,
    ...(rows.length === 0 ? { hidden: true } : {}),
  }
}

/** In which commit it is as it was, and what has become of it since. */
const sinceColumns = [
  column('committed', 'i git', 'in git', 'date'),
  people(column('short', 'commit', 'commit')),
  machine(column('commit', 'commit', 'commit', 'id')),
  people(column('state', 'sedan dess', 'since then')),
  machine(column('standing', 'läge', 'standing')),
]

/** Every agreement and plan that was adopted, and what became of it. */
export const adoptedTable = ({ checked }: Followed, archive: Archive): Table => ({
  kind: 'table',
  name: 'adopted',
  heading: { sv: 'Alla antagna texter', en: 'All adopted texts' },
  columns: [
    people(column('name', 'text', 'text')),
    machine(column('id', 'id', 'id', 'id')),
    column('adopted_on', 'antagen', 'adopted', 'date'),
    ...sinceColumns,
  ],
  rows: checked.map(({ approval: { id }, commit, standing }): Row => {
    const { facts } = archive.findA('agreement', id) ?? archive.findA('plan', id) ?? {}
    return {
      id,
      name: capital(archive.name(id)),
      adopted_on: facts?.adopted?.on ?? null,
      committed: dayOf(commit.seconds),
      commit: commit.id,
      short: commit.id.slice(0, 10),
      standing,
      state: adoptedLabels[standing],
    }
  }),
})

/** Every alteration, for machines. */
export const alteredTable = (found: readonly Found[], name: string): Table => ({
  kind: 'table',
  name,
  heading: { sv: 'Ändringar', en: 'Alterations' },
  hidden: true,
  columns: [
    column('id', 'id', 'id', 'id'),
    column('path', 'fil', 'file'),
    column('commit', 'commit', 'commit', 'id'),
    column('committed', 'dag', 'day', 'date'),
    column('kind', 'vad', 'what'),
    column('keys', 'nycklar', 'keys'),
    column('in_head', 'i HEAD', 'in HEAD', 'boolean'),
    column('ref', 'gren', 'ref'),
    column('reverted_by', 'återställd i', 'reverted by', 'id'),
    column('known', 'känd', 'known', 'boolean'),
  ],
  rows: found.map(({ checked, altered, inHead, known }) => ({
    id: checked.approval.id,
    path: altered.path,
    commit: altered.commit.id,
    committed: dayOf(altered.commit.seconds),
    kind: altered.kind,
    keys: altered.keys.join(' '),
    in_head: inHead,
    ref: altered.commit.ref,
    reverted_by: altered.revertedBy?.id ?? null,
    known,
  })),
})

/** Every commit by somebody who is no writer of the forum, for machines. */
export const writersTable = (writers: readonly WrongWriter[]): Table => ({
  kind: 'table',
  name: 'wrong_writers',
  heading: same('writers'),
  hidden: true,
  columns: [
    column('commit', 'commit', 'commit', 'id'),
    column('committed', 'dag', 'day', 'date'),
    column('forum', 'forum', 'forum', 'id'),
    column('paths', 'filer', 'files'),
  ],
  rows: writers.map(({ commit, forum, paths }) => ({
    commit: commit.id,
    committed: dayOf(commit.seconds),
    forum,
    paths: paths.join(' '),
  })),
})
