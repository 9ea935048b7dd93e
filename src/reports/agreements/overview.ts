import { followUpOf } from '../../archive/agreements/follow-up.js'
import { type Lapse, lapsesUntil } from '../../archive/agreements/lapsing.js'
import {
  agreementOn,
  agreementStates,
  holds,
  isDraft,
  isOver,
} from '../../archive/agreements/state.js'
import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { collator, shortDay } from '../../format.js'
import type { Text } from '../../text.js'
import type { Query } from '../report.js'
import { entriesOf, worthShowing } from '../said/blocks.js'
import { readSpan, type Span } from '../span.js'
import type { Block, View } from '../view.js'
import { agreementsAloud } from './aloud.js'
import { agreementEntry, shortAgreement } from './entries.js'
import { type AgreementFilter, agreementSubject, isAsked } from './filters.js'
import { lapseEntries, lapseTable } from './lapses.js'
import { agreementNotes } from './notes.js'
import { agreementRows, matrixTable, partyRows, partyTable } from './tables.js'

type Agreement = Document<'agreement'>

/** What was asked for, beside the filters. */
export interface Choice {
  readonly expiring: Span | null
  readonly paused: boolean
  readonly matrix: boolean
  readonly asked: Query
}

/** How far ahead the answer looks when nothing else is said. */
const usual = readSpan('6m') as Span

/** The answer: what has its day soon, and every agreement with how far its parties have come. */
export function agreementsView(archive: Archive, filter: AgreementFilter, choice: Choice): View {
  const span = choice.expiring ?? usual
  const until = span.after(archive.today)
  const isPaused = (one: Agreement) => (followUpOf(one, archive)?.pause ?? null) !== null
  const asked = archive
    .of('agreement')
    .filter((one) => one.values !== null && isAsked(one, filter, archive))
    .filter((one) => !choice.paused || isPaused(one))
  const isIn = new Set(asked)
  const lapses = lapsesUntil(until, archive).filter(({ agreement }) => isIn.has(agreement))
  const lapsing = new Set(lapses.map(({ agreement }) => agreement))
  const all = sorted(choice.expiring ? asked.filter((one) => lapsing.has(one)) : asked, archive)
  const pauses = all.filter(isPaused).length
  return {
    report: 'agreements',
    title: titleOf(choice),
    subject: agreementSubject(filter, archive),
    parameters: {
      ...filter,
      expiring: typeof choice.asked['expiring'] === 'string' ? choice.asked['expiring'] : null,
      paused: choice.paused,
      matrix: choice.matrix,
    },
    figures: figuresOf(all, lapses, until, archive),
    blocks: worthShowing([
      {
        kind: 'prose',
        heading: null,
        paragraphs: [
          agreementsAloud(
            all,
            lapses,
            { span, expiring: choice.expiring !== null },
            pauses,
            archive,
          ),
        ],
      },
      ...blocksOf(all, lapses, until, filter, choice, archive),
      partyRows(all, filter.party, archive),
      agreementRows(all, archive),
      lapseTable(lapses),
    ]),
    notes: agreementNotes(all, archive),
  }
}

function blocksOf(
  all: readonly Agreement[],
  lapses: readonly Lapse[],
  until: string,
  filter: AgreementFilter,
  choice: Choice,
  archive: Archive,
): readonly Block[] {
  const day = shortDay(until)
  const soon = lapseEntries(
    lapses,
    { sv: `Till och med ${day.sv}`, en: `Up to ${day.en}` },
    archive,
  )
  if (choice.expiring) return [soon]
  const current = all.filter((one) => {
    const now = agreementOn(one, archive)
    return holds(now) || now.state === 'adopted'
  })
  if (choice.matrix) return current.map((one) => matrixTable(one, archive))
  const short = (heading: Text, some: readonly Agreement[]) =>
    entriesOf(
      heading,
      some.map((one) => shortAgreement(one, archive)),
    )
  const entries = entriesOf(
    { sv: 'Gäller eller är antagna', en: 'In force or adopted' },
    current.map((one) => agreementEntry(one, archive)),
  )
  return [
    ...(choice.paused ? [] : [soon]),
    ...(filter.party === null ? [] : [partyTable(current, filter.party, archive)]),
    ...(filter.party === null ? [entries] : []),
    short(
      { sv: 'Utkast och på remiss', en: 'Drafts and consultations' },
      all.filter((one) => isDraft(agreementOn(one, archive))),
    ),
    short(
      { sv: 'Gäller inte längre', en: 'In force no more' },
      all.filter((one) => isOver(agreementOn(one, archive))),
    ),
  ]
}

function figuresOf(
  all: readonly Agreement[],
  lapses: readonly Lapse[],
  until: string,
  archive: Archive,
): View['figures'] {
  const states = all.map((one) => agreementOn(one, archive).state)
  const follow = all.map((one) => followUpOf(one, archive))
  return {
    agreements: all.length,
    by_state: Object.fromEntries(
      agreementStates.map((state) => [state, states.filter((one) => one === state).length]),
    ),
    until,
    ending: lapses.filter(({ what }) => what === 'ends').length,
    to_review: lapses.filter(({ what }) => what === 'review').length,
    to_follow_up: lapses.filter(({ what }) => what === 'follow_up').length,
    notice: lapses.filter(({ what }) => what === 'notice').length,
    follow_up_overdue: follow.filter((one) => one?.overdue).length,
    paused: follow.filter((one) => one?.pause).length,
  }
}

/** By what people call them. */
const sorted = (agreements: readonly Agreement[], archive: Archive): readonly Agreement[] =>
  [...agreements].sort(
    (a, b) =>
      collator('sv').compare(archive.name(a.id ?? '').sv, archive.name(b.id ?? '').sv) ||
      collator('sv').compare(a.path, b.path),
  )

function titleOf({ expiring, paused }: Choice): Text {
  if (expiring) {
    return {
      sv: `Överenskommelser att ta ställning till inom ${expiring.name.sv}`,
      en: `Agreements to take up within ${expiring.name.en}`,
    }
  }
  return paused
    ? {
        sv: 'Överenskommelser med pausad uppföljning',
        en: 'Agreements with a paused follow-up',
      }
    : { sv: 'Överenskommelser', en: 'Agreements' }
}
