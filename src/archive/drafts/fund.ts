import type { Archive } from '../archive.js'
import { type Draft, lacking, languageOf, some } from './draft.js'
import { named } from './naming.js'
import { fill } from './template.js'

export interface FundAnswers {
  readonly id: string
  readonly name: string
  readonly year: number
  readonly budget?: number | undefined
  readonly decidedOn?: string | undefined
  readonly owner?: string | undefined
  readonly rounds?: readonly { readonly opens: string; readonly closes: string }[]
}

/** A draft of money to apply for; a forecast until it says when it was decided. */
export function draftFund(archive: Archive, answers: FundAnswers, template: string): Draft {
  const { id, name, year, budget, decidedOn, owner, rounds = [] } = answers
  const text = fill(template, {
    id,
    name,
    year,
    budget,
    decided_on: decidedOn,
    owner_forum: owner,
    owner_forum_name: named(archive, owner, languageOf(archive)),
    rounds: some(rounds)?.map((round, at) => ({ id: `${year}-${at + 1}`, ...round })),
  })
  const missing = lacking([
    [budget, { sv: 'budget', en: 'the budget' }],
    [owner, { sv: 'forumet som äger medlen', en: 'the forum that owns the money' }],
    [some(rounds), { sv: 'ansökningsomgångar', en: 'rounds' }],
  ])
  return { id, path: `funds/${id}.md`, text, missing, notes: [] }
}
