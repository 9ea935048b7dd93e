import { exitCodes, UserError } from '../../errors.js'
import { line } from '../../render/escape.js'
import { type Route, unsent } from '../../source/branch.js'
import { push } from '../../source/commit.js'
import { GitError } from '../../source/git-errors.js'
import type { Text } from '../../text.js'
import type { Call } from '../command.js'
import { type Ready, type Recorded, wayOut } from './ready.js'
import { saidBy } from './refused.js'
import { table } from './told.js'

/**
 * Send what is recorded, or say the command that does. Throws `UserError`: `conflict` when somebody
 * else was first, `environment` when the other side cannot be reached.
 */
export async function sendOrSay(
  call: Call,
  ready: Ready,
  { branch, commit }: Recorded,
): Promise<number> {
  const { lang, quiet, io } = call
  const route = await wayOut(ready, branch)
  if (route === null) {
    if (!quiet && commit !== null) await io.out(table(call, [[labels.note, noRemote[lang]]]))
    return exitCodes.fine
  }
  const count = await unsent(ready.repo, route)
  // Nothing new, and nothing that waits: there is nothing to send.
  if (commit === null && (ready.repo.head === null || count === 0)) return exitCodes.fine
  if (!ready.push) {
    if (!quiet) await io.out(table(call, [[labels.next, commandFor(route, branch)]]))
    return exitCodes.fine
  }
  try {
    await push(ready.repo, branch, route, call.interactive)
  } catch (error) {
    throw error instanceof GitError ? notSent(error, route) : error
  }
  const there = line(`${route.remote}/${route.branch}`)
  if (!quiet) await io.out(table(call, [[labels.sent, there]]))
  return exitCodes.fine
}

/** The command as it can be typed. */
function commandFor({ remote, branch, known }: Route, from: string): string {
  if (known) return 'git push'
  const refs = from === branch ? branch : `${from}:${branch}`
  return line(`git push --set-upstream ${remote} ${refs}`)
}

const labels = {
  note: { sv: 'Obs', en: 'Note' },
  next: { sv: 'Sedan', en: 'Then' },
  sent: { sv: 'Skickat', en: 'Sent' },
} satisfies Record<string, Text>

const noRemote: Text = {
  sv: 'Det finns bara på den här datorn: repot har ingen fjärrplats (remote).',
  en: 'It is on this computer only: the repository has no remote.',
}

function notSent(error: GitError, { remote, branch }: Route): UserError {
  const said = saidBy(error)
  const there = line(`${remote}/${branch}`)
  if (/\[rejected\]|fetch first|non-fast-forward/.test(error.stderr)) {
    return new UserError(
      'conflict',
      {
        sv: `Ändringen är sparad här men inte skickad: någon annan hann före på ${there}`,
        en: `The change is recorded here but not sent: somebody else was first on ${there}`,
      },
      {
        sv: 'Hämta deras ändringar och skicka igen: git pull --no-rebase && samverkan lämna-in --push',
        en: 'Get their changes and send again: git pull --no-rebase && samverkan submit --push',
      },
    )
  }
  return new UserError(
    'environment',
    {
      sv: `Ändringen är sparad här men inte skickad till ${there}:${said}`,
      en: `The change is recorded here but not sent to ${there}:${said}`,
    },
    {
      sv: 'Försök igen med: samverkan lämna-in --push',
      en: 'Try again by: samverkan submit --push',
    },
  )
}
