import type { Archive } from '../archive/archive.js'
import { signatureLabels } from '../archive/past/signature-labels.js'
import type { WrongWriter } from '../archive/past/wrong-writers.js'
import { capital, same } from '../text.js'
import { dayOf } from './life.js'
import type { Found, Standing, Verified } from './verified.js'
import { alteredEntry, stateLabels, summary, writerEntry } from './verify-words.js'
import type { Block, Column, Row, Table, View } from './view.js'

/** What is provably unchanged, and what is not. */
export function verifyView(verified: Verified, archive: Archive): View {
  const { checked, found, unsigned, writers, base, requireSigned } = verified
  const standing = (one: Standing) => checked.filter((other) => other.standing === one).length
  const blocks: Block[] = [
    { kind: 'prose', heading: null, paragraphs: summary(verified) },
    ...(found.length === 0
      ? []
      : [
          {
            kind: 'entries' as const,
            heading: { sv: 'Ändrat efter godkännandet', en: 'Changed after approval' },
            from: 1,
            entries: found.map((one) => alteredEntry(one, archive)),
          },
        ]),
    ...(writers === null || writers.length === 0
      ? []
      : [
          {
            kind: 'entries' as const,
            heading: { sv: 'Skrivet av någon som inte står i writers', en: 'Not by a writer' },
            from: 1,
            entries: writers.map((one) => writerEntry(one, archive)),
          },
        ]),
    approvedTable(verified, archive),
    alteredTable(found),
    ...(writers === null ? [] : [writersTable(writers)]),
  ]
  return {
    report: 'verify',
    title: { sv: 'Godkända protokoll', en: 'Approved minutes' },
    subject: { sv: 'Hela historiken, alla grenar', en: 'All of history, every branch' },
    parameters: { base, require_signed: requireSigned, check_writers: writers !== null },
    figures: {
      approved: checked.length,
      unchanged: standing('unchanged'),
      corrected: standing('corrected'),
      altered: standing('altered'),
      removed: standing('removed'),
      elsewhere: standing('elsewhere'),
      alterations: found.length,
      reverted: found.filter(({ altered }) => altered.revertedBy !== null).length,
      known: found.filter(({ known }) => known).length,
      unsigned: checked.some(({ signature }) => signature !== null) ? unsigned.length : null,
      wrong_writers: writers?.length ?? null,
    },
    blocks,
    notes: verified.notes,
  }
}

type Only = 'machine' | 'people'

function column(key: string, sv: string, en: string, type?: Column['type'], only?: Only): Column {
  return { key, label: { sv, en }, type: type ?? 'text', ...(only ? { [only]: true } : {}) }
}

function approvedTable({ checked }: Verified, archive: Archive): Table {
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
      column('name', 'möte', 'meeting', 'text', 'people'),
      column('id', 'id', 'id', 'id', 'machine'),
      column('approved_on', 'godkänt', 'approved', 'date'),
      column('committed', 'i git', 'in git', 'date'),
      column('short', 'commit', 'commit', 'text', 'people'),
      column('commit', 'commit', 'commit', 'id', 'machine'),
      column('state', 'sedan dess', 'since then', 'text', 'people'),
      column('standing', 'läge', 'standing', 'text', 'machine'),
      ...(signed
        ? [
            column('signed', 'signatur', 'signature', 'text', 'people'),
            column('signature', 'signatur', 'signature', 'text', 'machine'),
          ]
        : []),
    ],
    rows,
  }
}

function alteredTable(found: readonly Found[]): Table {
  return {
    kind: 'table',
    name: 'alterations',
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
  }
}

const writersTable = (writers: readonly WrongWriter[]): Table => ({
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
