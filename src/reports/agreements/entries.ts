import { followUpOf, type Pause } from '../../archive/agreements/follow-up.js'
import { type Resting, restingOn, stillRests } from '../../archive/agreements/resting.js'
import { agreementOn, agreementStateLabels, holds, isOver } from '../../archive/agreements/state.js'
import type { Archive } from '../../archive/archive.js'
import { valueLabel } from '../../archive/describe.js'
import type { Document } from '../../archive/document.js'
import { counted, shortDay } from '../../format.js'
import { capital, each, join, listed, same, type Text } from '../../text.js'
import type { Entry, EntryFact } from '../view.js'
import { partyFacts } from './party-facts.js'
import { validityFacts } from './validity.js'

type Agreement = Document<'agreement'>

/** An agreement that holds or is to hold: from when, who has come how far, and its follow-up. */
export function agreementEntry(agreement: Agreement, archive: Archive): Entry {
  const now = agreementOn(agreement, archive)
  return {
    title: archive.name(agreement.id ?? agreement.path),
    aside: agreementStateLabels[now.state],
    under: whatItIs(agreement),
    facts: [
      ...validityFacts(agreement, archive),
      ...(holds(now) || now.state === 'adopted' ? partyFacts(agreement, archive) : []),
      ...followUp(agreement, archive),
      ...resting(agreement, archive),
    ],
    id: agreement.id,
  }
}

/** "Överenskommelse, län". */
function whatItIs({ facts }: Agreement): Text | null {
  const parts: Text[] = []
  if (facts.kind) parts.push(valueLabel('agreement', ['kind'], facts.kind))
  if (facts.level) parts.push(valueLabel('agreement', ['level'], facts.level))
  return parts.length === 0 ? null : capital(join(parts, ', '))
}

/** What became of one that no longer holds, or what a draft is to become, on one line. */
export function shortAgreement(agreement: Agreement, archive: Archive): Entry {
  const now = agreementOn(agreement, archive)
  const { consultation } = agreement.facts
  const until = consultation?.to
  const names = (list: readonly Agreement[]) =>
    listed(list.map(({ id, path }) => archive.name(id ?? path)))
  const by = names(now.replacedBy)
  const says: Text | null =
    now.state === 'replaced'
      ? { sv: `ersatt av ${by.sv}`, en: `replaced by ${by.en}` }
      : isOver(now) && now.lastDay !== null
        ? {
            sv: `gällde till ${shortDay(now.lastDay).sv}`,
            en: `in force until ${shortDay(now.lastDay).en}`,
          }
        : now.state === 'consultation' && typeof until === 'string'
          ? { sv: `till ${shortDay(until).sv}`, en: `until ${shortDay(until).en}` }
          : null
  const what = whatItIs(agreement)
  const parts = [...(what ? [what] : []), ...(says ? [says] : [])]
  return {
    title: archive.name(agreement.id ?? agreement.path),
    aside: agreementStateLabels[now.state],
    under: parts.length === 0 ? null : join(parts, ', '),
    facts: [],
    id: agreement.id,
  }
}

function followUp(agreement: Agreement, archive: Archive): readonly EntryFact[] {
  const follow = followUpOf(agreement, archive)
  if (!follow) return []
  const parts: Text[] = []
  if (follow.everyMonths !== null) {
    const every = counted(
      follow.everyMonths,
      { sv: 'månad', en: 'month' },
      { sv: 'månader', en: 'months' },
    )
    parts.push({ sv: `var ${every.sv}`, en: `every ${every.en}` })
  }
  if (follow.last !== null) {
    const day = shortDay(follow.last)
    parts.push({ sv: `senast ${day.sv}`, en: `last ${day.en}` })
  }
  if (follow.due !== null) {
    const day = shortDay(follow.due)
    parts.push(
      follow.overdue
        ? { sv: `skulle ha gjorts ${day.sv}`, en: `was due ${day.en}` }
        : { sv: `nästa ${day.sv}`, en: `next ${day.en}` },
    )
  }
  if (follow.pause) parts.push(pauseWords(follow.pause, archive))
  if (parts.length === 0) return []
  return [{ label: { sv: 'Uppföljning', en: 'Follow-up' }, value: join(parts, ', ') }]
}

/** "pausad sedan 13 okt 2022 (49 månader), väntar på Överenskommelsen om … (på remiss)". */
export function pauseWords({ since, months, waitingFor }: Pause, archive: Archive): Text {
  const day = shortDay(since)
  const long = counted(months, { sv: 'månad', en: 'month' }, { sv: 'månader', en: 'months' })
  const first: Text = {
    sv: `pausad sedan ${day.sv} (${long.sv})`,
    en: `paused since ${day.en} (${long.en})`,
  }
  if (waitingFor === null) return first
  const [name, awaited] = [archive.name(waitingFor), archive.findA('agreement', waitingFor)]
  const state = awaited ? agreementStateLabels[agreementOn(awaited, archive).state] : null
  const wait: Text = { sv: `väntar på ${name.sv}`, en: `waiting for ${name.en}` }
  const whole = join([first, wait], ', ')
  return state ? each((lang) => `${whole[lang]} (${state[lang]})`) : whole
}

/** "9 forum, 4 planer, 12 projekt": what is in use and rests on it. */
function resting(agreement: Agreement, archive: Archive): readonly EntryFact[] {
  const all = restingOn(agreement, archive).filter(({ document }) => stillRests(document, archive))
  const count = (by: readonly Resting['by'][]) =>
    new Set(all.filter((one) => by.includes(one.by)).map(({ document }) => document.path)).size
  const parts = [
    [count(['based_on']), same('forum'), { sv: 'forum', en: 'forums' }],
    [
      count(['derives_from', 'needs_basis']),
      { sv: 'plan', en: 'plan' },
      { sv: 'planer', en: 'plans' },
    ],
    [count(['agreements']), { sv: 'projekt', en: 'project' }, { sv: 'projekt', en: 'projects' }],
  ] as const
  const said = parts.flatMap(([number, one, many]) =>
    number === 0 ? [] : [counted(number, one, many)],
  )
  if (said.length === 0) return []
  return [{ label: { sv: 'Bär upp', en: 'Carries' }, value: join(said, ', ') }]
}
