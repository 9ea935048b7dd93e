import { mask } from '../../archive/identity-numbers.js'
import { UserError } from '../../errors.js'
import { line, lines } from '../../render/escape.js'
import type { GitError } from '../../source/git-errors.js'

/** A message as it was given, or undefined. Throws `UserError('call')` for one that may not stand. */
export function givenMessage(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const message = text.trim()
  if (message === '') {
    throw new UserError('call', {
      sv: 'Meddelandet är tomt (--message)',
      en: 'The message is empty (--message)',
    })
  }
  if (mask(message) !== message) {
    throw new UserError(
      'call',
      {
        sv: `\`${line(message)}\` har ett personnummer (--message)`,
        en: `\`${line(message)}\` has a personal identity number (--message)`,
      },
      {
        sv: 'Det som sparas i git går inte att ta bort. Skriv utan personnummer.',
        en: 'What is recorded in git cannot be taken away. Write without such numbers.',
      },
    )
  }
  // What no person types, and what would turn a log around.
  return lines(message.replaceAll('\r\n', '\n'))
}

const mostLines = 20

/** What git or a hook said when it would not record the change. */
export function refusedBy(error: GitError): UserError {
  const said = saidBy(error)
  return new UserError(
    'environment',
    {
      sv: `git tog inte emot ändringen, och ingenting har sparats:${said}`,
      en: `git did not take the change, and nothing was recorded:${said}`,
    },
    {
      sv: 'Det kan vara en kontroll (hook) som sagt nej. Rätta det den säger och gör om.',
      en: 'It may be a hook that said no. Mend what it says and try again.',
    },
  )
}

/** What git wrote, indented below the words before it. */
export const saidBy = ({ stderr }: GitError): string =>
  stderr
    .trim()
    .split('\n')
    .slice(0, mostLines)
    .map((row) => `\n  ${line(row)}`)
    .join('')
