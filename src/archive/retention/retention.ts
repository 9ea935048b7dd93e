import { adoptedOn, lastDay } from '../agreements/days.js'
import { agreementOn, isOver } from '../agreements/state.js'
import type { Archive } from '../archive.js'
import { type Document, isA } from '../document.js'
import { isFrozen } from '../frozen.js'
import { daysOf, isDraftPlan } from '../plans/periods.js'
import { lifeOf } from '../projects.js'

/** The parts of an archive that are commonly treated alike when records are kept or weeded. */
export const retentionClasses = [
  'minutes',
  'planned_meeting',
  'agreement',
  'plan',
  'project',
  'refused_application',
  'open_application',
  'fund',
  'draft',
  'structure',
] as const
export type RetentionClass = (typeof retentionClasses)[number]

/**
 * What is customary: kept for ever, or weeded when the holder has decided so and the time has
 * passed. It decides nothing: the rules of the record holder do.
 */
export const customary: Readonly<Record<RetentionClass, 'keep' | 'weed' | 'undecided'>> = {
  minutes: 'keep',
  planned_meeting: 'weed',
  agreement: 'keep',
  plan: 'keep',
  project: 'keep',
  refused_application: 'weed',
  open_application: 'undecided',
  fund: 'keep',
  draft: 'undecided',
  structure: 'keep',
}

/** A document with what its keeping turns on. */
export interface Kept {
  readonly document: Document
  readonly class: RetentionClass
  /** The day from which its age is counted; null when the document tells none, or it is to come. */
  readonly since: string | null
  readonly access: 'public' | 'restricted' | 'non_public'
  /** The party that keeps the record, its own word before that of the forum; null when not said. */
  readonly holder: string | null
}

/** Every document of an archive but its settings and what cannot be read. */
export function keptIn(archive: Archive): readonly Kept[] {
  return archive.documents.flatMap((document): Kept[] => {
    const found = classOf(document, archive)
    if (found === null || document.values === null) return []
    const facts = document.facts as { readonly access?: Kept['access'] }
    return [
      {
        document,
        class: found.class,
        since: found.since !== null && found.since > archive.today ? null : found.since,
        access: facts.access ?? 'public',
        holder: holderOf(document, archive),
      },
    ]
  })
}

type Found = Pick<Kept, 'class' | 'since'>

function classOf(document: Document, archive: Archive): Found | null {
  const { today } = archive
  if (isA(document, 'minutes')) {
    const { status, date = null, cancelled } = document.facts
    if (isFrozen(document) || status === 'circulated') return { class: 'minutes', since: date }
    const isNotice = status === 'planned' || cancelled === true
    return { class: isNotice ? 'planned_meeting' : 'draft', since: date }
  }
  if (isA(document, 'agreement')) {
    const now = agreementOn(document, archive)
    const adopted = adoptedOn(document.facts)
    if (adopted === null || adopted > today) return { class: 'draft', since: null }
    return { class: 'agreement', since: isOver(now) ? lastDay(document.facts) : adopted }
  }
  if (isA(document, 'plan')) {
    if (isDraftPlan(document, today)) return { class: 'draft', since: null }
    return { class: 'plan', since: daysOf(document.facts.period)?.end ?? null }
  }
  if (isA(document, 'application')) return ofApplication(document, today)
  if (isA(document, 'fund')) {
    return { class: 'fund', since: document.facts.decided_on ?? null }
  }
  return isA(document, 'forum') || isA(document, 'party')
    ? { class: 'structure', since: null }
    : null
}

/** A project is as old as its last event, and so is an application that came to nothing. */
function ofApplication(document: Document<'application'>, today: string): Found {
  const { state, history, answers } = lifeOf(document, today)
  const days = [...history, ...answers].map(({ on }) => on).sort()
  const since = days.at(-1) ?? null
  if (state === 'absent') return { class: 'draft', since: null }
  if (state === 'undecided') return { class: 'open_application', since }
  const wasGranted = history.some(({ status }) => status === 'granted')
  return { class: wasGranted ? 'project' : 'refused_application', since }
}

/** A document's own word, else that of the forum it belongs to or whose money it is. */
function holderOf(document: Document, archive: Archive): string | null {
  const own = (document.facts as { readonly record_holder?: string }).record_holder
  if (own !== undefined) return own
  const forum = isA(document, 'minutes') || isA(document, 'plan') ? document.facts.forum : undefined
  const fund = isA(document, 'application') ? archive.findA('fund', document.facts.fund) : undefined
  const owner = isA(document, 'fund') ? document.facts.owner_forum : fund?.facts.owner_forum
  const above = archive.findA('forum', forum ?? owner)
  return fund?.facts.record_holder ?? above?.facts.record_holder ?? null
}
