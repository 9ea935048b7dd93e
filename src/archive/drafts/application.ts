import type { Archive } from '../archive.js'
import { noFund } from '../paths.js'
import { type Draft, lacking, languageOf, some } from './draft.js'
import { named, namedAll } from './naming.js'
import { fill } from './template.js'

export interface ApplicationAnswers {
  readonly id: string
  readonly title: string
  /** Null for a commissioned project. */
  readonly fund: string | null
  readonly round?: string | undefined
  readonly applicant: string
  /** Those who take part beside the applicant. */
  readonly parties?: readonly string[]
  readonly start?: string | undefined
  readonly end?: string | undefined
  readonly amountApplied?: number | undefined
  readonly amountOwn?: number | undefined
  readonly continues?: string | undefined
  readonly topics?: readonly string[]
  readonly targetGroups?: readonly string[]
}

/** A draft of an application: nobody has received it before somebody records so. */
export function draftApplication(
  archive: Archive,
  answers: ApplicationAnswers,
  template: string,
): Draft {
  const { id, title, fund, round, applicant, start, end, amountApplied, continues } = answers
  const lang = languageOf(archive)
  const others = (answers.parties ?? []).filter((party) => party !== applicant)
  const text = fill(template, {
    id,
    title,
    fund,
    fund_name:
      named(archive, fund, lang) ?? { sv: 'beställt utan ansökan', en: 'commissioned' }[lang],
    round,
    applicant,
    applicant_name: named(archive, applicant, lang),
    parties: [applicant, ...others].map((party) => ({ party })),
    parties_names: namedAll(archive, [applicant, ...others], lang),
    period: start || end ? { start: start ?? null, end: end ?? null } : undefined,
    amount_applied: amountApplied,
    amount_own: answers.amountOwn,
    continues,
    continues_name: named(archive, continues, lang),
    topics: some(answers.topics),
    target_groups: some(answers.targetGroups),
  })
  const missing = [
    ...lacking([
      [some(others), { sv: 'fler parter', en: 'more parties' }],
      [start && end, { sv: 'projekttid', en: 'the period' }],
      [amountApplied, { sv: 'sökt belopp', en: 'the amount applied for' }],
    ]),
    { sv: 'mål', en: 'goals' },
    { sv: 'texten under rubrikerna', en: 'the text under the headings' },
  ]
  return { id, path: `applications/${fund ?? noFund}/${id}.md`, text, missing, notes: [] }
}

/** The next free id of a fund's applications: `nosk-2026-08` when `-07` is the highest. */
export function nextApplicationId(archive: Archive, fund: string, after = 0): string {
  let highest = after
  for (const { id, values } of archive.of('application')) {
    const former = values?.['former_ids']
    for (const one of [id, ...(Array.isArray(former) ? former : [])]) {
      const number =
        typeof one === 'string' && one.startsWith(`${fund}-`) ? one.slice(fund.length + 1) : ''
      if (/^\d{1,6}$/.test(number)) highest = Math.max(highest, Number(number))
    }
  }
  return `${fund}-${String(highest + 1).padStart(2, '0')}`
}
