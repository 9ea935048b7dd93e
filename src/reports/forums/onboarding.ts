import { isDraft } from '../../archive/agreements/state.js'
import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { entriesOf } from '../../archive/facts.js'
import { basisOf, type FoundBasis } from '../../archive/forums/basis.js'
import type { Forum } from '../../archive/forums/tree.js'
import { planOn } from '../../archive/plans/periods.js'
import { meetingsOf } from '../../archive/said/meetings.js'
import { listed, type Text } from '../../text.js'

/** What somebody new in a forum should read, beside the page about it. */
export interface Reading {
  readonly agreements: readonly FoundBasis[]
  readonly plan: Document<'plan'> | null
  /** The latest first. */
  readonly minutes: readonly Document<'minutes'>[]
  /** What was left out, and why. */
  readonly leftOut: readonly Text[]
}

/** So many minutes are enough to hear how a forum talks. */
const mostMinutes = 3

/**
 * The agreements that a forum rests on and that have been adopted, the plan that holds, and its
 * last three minutes. What is a draft, or is not for everybody, is left out and named.
 */
export function readingFor(forum: Forum, archive: Archive): Reading {
  const id = forum.id ?? ''
  const basis = basisOf(forum, archive)
  const found = basis.flatMap((one) => one.found ?? [])
  const agreements = found.filter((one) => !isDraft(one))
  const drafts = found.filter(isDraft).map(({ agreement }) => agreement)
  const missing = basis.filter((one) => one.found === null)
  const held = meetingsOf(archive, id).toReversed()
  const done = held.filter(({ draft }) => !draft)
  const latest = done.filter(({ minutes }) => isOpen(minutes)).slice(0, mostMinutes)
  const oldest = latest.at(-1)?.on ?? ''
  const unfinished = held.filter(({ draft, on }) => draft && on >= oldest)
  const plan = planOn(id, archive.today, archive)
  const closed = [
    ...agreements.map(({ agreement }) => agreement),
    ...(plan === null ? [] : [plan]),
    ...done.map(({ minutes }) => minutes).filter((one) => (one.facts.date ?? '') >= oldest),
  ].filter((document) => !isOpen(document))
  const told = (documents: readonly { readonly id: string | null }[]) =>
    listed(documents.map((document) => document.id ?? ''))
  const note = (documents: readonly { readonly id: string | null }[], why: Text): Text[] => {
    const names = told(documents)
    return documents.length === 0
      ? []
      : [{ sv: `Ej med, ${why.sv}: ${names.sv}.`, en: `Left out, ${why.en}: ${names.en}.` }]
  }
  return {
    agreements: agreements.filter(({ agreement }) => isOpen(agreement)),
    plan: plan !== null && isOpen(plan) ? plan : null,
    minutes: latest.map(({ minutes }) => minutes),
    leftOut: [
      ...note(
        unfinished.map(({ minutes }) => minutes),
        { sv: 'eftersom det är utkast', en: 'since it is a draft' },
      ),
      ...note(drafts, { sv: 'eftersom det inte är antaget', en: 'since it is not adopted' }),
      ...note(missing, { sv: 'finns inte i arkivet', en: 'not in the archive' }),
      ...note(closed, { sv: 'eftersom det inte är offentligt', en: 'since it is not public' }),
    ],
  }
}

/** Whether everybody may read a document. */
const isOpen = ({ facts }: Document<'agreement' | 'plan' | 'minutes'>): boolean =>
  facts.access === undefined || facts.access === 'public'

/** Corrections of minutes made up to a day, redactions among them, oldest first. */
export function correctionsTold(
  { facts }: Document<'minutes'>,
  today: string,
): readonly { readonly on: string; readonly item: string; readonly words: Text }[] {
  const all = [...entriesOf(facts.corrections)].map(([, one]) => one)
  return all
    .filter(({ on }) => on !== undefined && on <= today)
    .map(({ on = '', item, was, now, kind }) => ({
      on,
      item: item?.replace(/^.*#/, '') ?? '',
      words:
        kind === 'redaction'
          ? { sv: 'ord är maskade', en: 'words are redacted' }
          : { sv: `"${was}" ska vara "${now}"`, en: `"${was}" is to be "${now}"` },
    }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** The parties that were there, each once. */
export function presentIn({ facts }: Document<'minutes'>, archive: Archive): Text | null {
  const there = [...entriesOf(facts.attendance)]
    .filter(([, { status }]) => status === undefined || status === 'present')
    .flatMap(([, { party }]) => party ?? [])
  const names = [...new Set(there)].map((party) => archive.name(party))
  return names.length === 0 ? null : listed(names)
}
