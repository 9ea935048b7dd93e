import { lastDayForNotice } from '../../archive/agreements/days.js'
import { followUpOf } from '../../archive/agreements/follow-up.js'
import { isOfParty, type PartyOn, partiesOn, partySteps } from '../../archive/agreements/parties.js'
import { restingOn } from '../../archive/agreements/resting.js'
import { agreementOn, agreementStateLabels } from '../../archive/agreements/state.js'
import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { collator } from '../../format.js'
import type { Text } from '../../text.js'
import { column } from '../column.js'
import type { Column, Row, Table } from '../view.js'
import { stepLabels } from './party-facts.js'

type Agreement = Document<'agreement'>

const stepColumns: readonly Column[] = partySteps.map((key) => ({
  key,
  label: stepLabels[key],
  type: 'date',
}))

/** What an empty day means. */
export const emptyDays: Text = {
  sv: '– betyder att arkivet inte säger att det är gjort.',
  en: '– means that the archive does not say that it is done.',
}

/** The parties of one agreement with the day of each step. */
export function matrixTable(agreement: Agreement, archive: Archive): Table {
  const rows = sorted(partiesOn(agreement, archive.today), archive)
  return {
    kind: 'table',
    name: `matrix_${agreement.id}`,
    heading: archive.name(agreement.id ?? agreement.path),
    columns: [
      column('name', 'part', 'party'),
      ...stepColumns,
      { ...column('party', 'id', 'id', 'id'), machine: true },
    ],
    rows: rows.map((row) => ({ name: archive.name(row.party), ...stepsOf(row), party: row.party })),
  }
}

/** The agreements of one party with the day of each step. */
export function partyTable(
  agreements: readonly Agreement[],
  party: string,
  archive: Archive,
): Table {
  const rows = agreements.flatMap((agreement): Row[] => {
    const { state } = agreementOn(agreement, archive)
    return partiesOn(agreement, archive.today)
      .filter((row) => isOfParty(row.party, party, archive))
      .map((row) => ({
        id: agreement.id ?? '',
        name: archive.name(agreement.id ?? agreement.path),
        part: row.party === party ? null : archive.name(row.party),
        state: agreementStateLabels[state],
        ...stepsOf(row),
      }))
  })
  const parts = rows.some(({ part }) => part !== null)
  return {
    kind: 'table',
    name: 'of_party',
    heading: { sv: 'Hur långt parten har kommit', en: 'How far the party has come' },
    columns: [
      { ...column('id', 'id', 'id', 'id'), machine: true },
      column('name', 'vad', 'what'),
      ...(parts ? [column('part', 'del', 'part')] : []),
      column('state', 'läge', 'state'),
      ...stepColumns,
    ],
    rows,
    footnotes: [emptyDays],
  }
}

const noSteps: Row = Object.fromEntries(partySteps.map((key) => [key, null]))

const stepsOf = (row: PartyOn): Row => Object.fromEntries(partySteps.map((key) => [key, row[key]]))

const sorted = (rows: readonly PartyOn[], archive: Archive): readonly PartyOn[] =>
  [...rows].sort((a, b) =>
    collator('sv').compare(archive.name(a.party).sv, archive.name(b.party).sv),
  )

/** A row for each party of each agreement: the list behind the figures. */
export function partyRows(
  agreements: readonly Agreement[],
  party: string | null,
  archive: Archive,
): Table {
  return {
    kind: 'table',
    name: 'parties',
    heading: { sv: 'Part för part', en: 'Party by party' },
    columns: [
      column('id', 'id', 'id', 'id'),
      column('title', 'titel', 'title'),
      { ...column('state', 'läge', 'state', 'id'), words: agreementStateLabels },
      column('party', 'part', 'party', 'id'),
      column('party_name', 'namn', 'name'),
      ...stepColumns,
    ],
    rows: agreements.flatMap((agreement): Row[] => {
      const { state } = agreementOn(agreement, archive)
      const about = { id: agreement.id ?? '', title: archive.name(agreement.id ?? agreement.path) }
      const rows = partiesOn(agreement, archive.today).filter(
        (row) => party === null || isOfParty(row.party, party, archive),
      )
      const named = rows.map((row) => ({
        ...about,
        state,
        party: row.party,
        party_name: archive.name(row.party),
        ...stepsOf(row),
      }))
      // One without parties is in the list all the same.
      return named.length > 0
        ? named
        : [{ ...about, state, party: null, party_name: null, ...noSteps }]
    }),
    hidden: true,
  }
}

/** A row for each agreement. */
export function agreementRows(agreements: readonly Agreement[], archive: Archive): Table {
  return {
    kind: 'table',
    name: 'agreements',
    heading: { sv: 'Överenskommelser', en: 'Agreements' },
    columns: [
      column('id', 'id', 'id', 'id'),
      column('title', 'titel', 'title'),
      column('kind', 'slag', 'kind', 'id'),
      column('level', 'nivå', 'level', 'id'),
      { ...column('state', 'läge', 'state', 'id'), words: agreementStateLabels },
      column('adopted_on', 'antagen', 'adopted on', 'date'),
      column('valid_from', 'gäller från', 'valid from', 'date'),
      column('last_day', 'sista dag', 'last day', 'date'),
      column('notice_by', 'sägs upp senast', 'notice by', 'date'),
      column('review_by', 'ses över senast', 'review by', 'date'),
      column('followed_up', 'senast uppföljd', 'last followed up', 'date'),
      column('follow_up_due', 'följs upp senast', 'follow-up due', 'date'),
      column('paused_since', 'pausad sedan', 'paused since', 'date'),
      column('waiting_for', 'väntar på', 'waiting for', 'id'),
      column('replaced_by', 'ersatt av', 'replaced by', 'id'),
      column('parties', 'parter', 'parties', 'integer'),
      ...partySteps.map((key): Column => ({ key, label: stepLabels[key], type: 'integer' })),
      column('carries', 'bär upp', 'carries', 'integer'),
    ],
    rows: agreements.map((agreement) => rowOf(agreement, archive)),
    hidden: true,
  }
}

function rowOf(agreement: Agreement, archive: Archive): Row {
  const { facts, id, path } = agreement
  const now = agreementOn(agreement, archive)
  const follow = followUpOf(agreement, archive)
  const rows = partiesOn(agreement, archive.today)
  return {
    id: id ?? '',
    title: archive.name(id ?? path),
    kind: facts.kind ?? null,
    level: facts.level ?? null,
    state: now.state,
    adopted_on: facts.adopted?.on ?? null,
    valid_from: facts.valid_from ?? null,
    last_day: now.lastDay,
    notice_by: lastDayForNotice(facts, archive.today),
    review_by: facts.review_by ?? null,
    followed_up: follow?.last ?? null,
    follow_up_due: follow?.due ?? null,
    paused_since: follow?.pause?.since ?? null,
    waiting_for: follow?.pause?.waitingFor ?? null,
    replaced_by: now.replacedBy.map((one) => one.id ?? one.path).join(' ') || null,
    parties: rows.length,
    ...Object.fromEntries(
      partySteps.map((key) => [key, rows.filter((row) => row[key] !== null).length]),
    ),
    carries: restingOn(agreement, archive).length,
  }
}
