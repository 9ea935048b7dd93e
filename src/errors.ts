import type { Text } from './text.js'

/** What a process can end with; README and `samverkan --help` say the same. */
export const exitCodes = {
  fine: 0,
  findings: 1,
  call: 2,
  environment: 3,
  io: 4,
  conflict: 5,
  bug: 70,
} as const

export type Failure = Exclude<keyof typeof exitCodes, 'fine' | 'findings' | 'bug'>

/**
 * Something the person at the keyboard can mend: a wrong call, a missing tool, a full disk.
 * Everything else that is thrown is a bug.
 */
export class UserError extends Error {
  readonly failure: Failure
  readonly text: Text
  readonly hint: Text | undefined

  constructor(failure: Failure, text: Text, hint?: Text) {
    super(text.en)
    this.name = 'UserError'
    this.failure = failure
    this.text = text
    this.hint = hint
  }
}
