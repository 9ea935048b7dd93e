import type { Lang } from '../../../text.js'
import { type ClauseName, clauses } from '../../items/clause-words.js'
import { type LabelWord, labelFor } from '../../items/label-words.js'
import { firm } from './wrap.js'

/** An item that somebody may tick, as it is to be written after `- [ ] `. */
export interface Offer {
  readonly label: Pick<LabelWord, 'kind' | 'result'>
  /** What stands in the label: a reference, a date, a name. */
  readonly target?: string
  readonly text?: string
  /** A clause without a value is one to fill in. */
  readonly clauses?: readonly (readonly [name: ClauseName, value: string])[]
}

export const followUp = {
  done: { kind: 'follow_up', result: 'done' },
  inProgress: { kind: 'follow_up', result: 'in_progress' },
  dropped: { kind: 'follow_up', result: 'dropped' },
  anchored: { kind: 'follow_up', result: 'anchored' },
  answer: { kind: 'follow_up', result: 'answer' },
  rejected: { kind: 'follow_up', result: 'rejected' },
} as const

export const outcome = {
  approved: { kind: 'outcome', result: 'approved' },
  noted: { kind: 'outcome', result: 'noted' },
  postponed: { kind: 'outcome', result: 'postponed' },
} as const

/** Write an offer in the labels and clause words of a language. */
export function offered(offer: Offer, lang: Lang): string {
  const { label, target, text = '', clauses: said = [] } = offer
  const words = [labelFor(label, lang), ...(target === undefined ? [] : [target])]
  const rest = said.map(([name, value]) => {
    const word = `${clauses[name].label[lang].replaceAll(' ', firm)}:`
    return value === '' ? word : `${word} ${value}${value.endsWith('.') ? '' : '.'}`
  })
  return [`**${words.join(' ')}:**`, text, ...rest].filter((part) => part !== '').join(' ')
}
