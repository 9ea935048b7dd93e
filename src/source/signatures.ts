import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../errors.js'
import { git } from './git.js'
import { locateProgram } from './locate-git.js'
import type { Repository } from './repository.js'

/**
 * Whether a commit is signed by one of those who may: `good` only for a key that stands in the list;
 * `other-person` for one that stands there under other addresses than the author's, where that is
 * asked; `unknown-key` for any other; `unchecked` for a kind of signature that is not looked into.
 */
export type Signature = 'good' | 'bad' | 'other-person' | 'unknown-key' | 'unchecked' | 'none'

/**
 * Look at the signatures of some commits against lines in git's allowed-signers form, by one git
 * child. Nothing in anybody's settings says what is trusted or which program is run: SSH signatures
 * are read by the `ssh-keygen` of `PATH`, OpenPGP and X.509 ones by nothing.
 * Throws `UserError('environment')` when there is no `ssh-keygen`.
 */
export async function readSignatures(
  repo: Repository,
  commits: readonly string[],
  allowed: readonly string[],
  { byAuthor = false }: { readonly byAuthor?: boolean } = {},
): Promise<ReadonlyMap<string, Signature>> {
  const found = new Map<string, Signature>()
  if (commits.length === 0) return found
  const program = locateProgram('ssh-keygen')
  if (program === null) throw noKeygen
  const folder = mkdtempSync(join(tmpdir(), 'samverkan-'))
  try {
    const signers = join(folder, 'allowed_signers')
    writeFileSync(signers, allowed.map((one) => `${one.replace(/[\r\n]+/g, ' ')}\n`).join(''))
    const nothing = join(folder, 'no-program')
    const settings = [
      ...[`gpg.ssh.program=${program}`, `gpg.ssh.allowedSignersFile=${signers}`],
      ...['gpg.ssh.revocationFile=', 'gpg.minTrustLevel=undefined', `gpg.program=${nothing}`],
      ...[`gpg.openpgp.program=${nothing}`, `gpg.x509.program=${nothing}`],
    ].flatMap((one) => ['-c', one])
    const format = ['log', '--no-walk=unsorted', '--stdin', '-z', '--format=%H%n%G?%n%ae%n%GS']
    const input = `${commits.join('\n')}\n`
    const answer = await git(repo.top, [...settings, ...format], { input })
    for (const row of answer.toString().split('\0')) {
      const [id = '', mark = '', author = '', signer = ''] = row.trim().split('\n')
      if (id === '') continue
      const meaning = meanings[mark] ?? 'unchecked'
      const isOther = byAuthor && meaning === 'good' && !isOneOf(author, signer)
      found.set(id, isOther ? 'other-person' : meaning)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return found
}

/** Whether an address is meant by principals (ssh-keygen(1), "ALLOWED SIGNERS"): `a@x.se,*@y.se`. */
function isOneOf(address: string, principals: string): boolean {
  const plain = (text: string) => text.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  return principals.split(',').some((one) => {
    const pattern = plain(one).replace(/[*]+/g, '.*').replaceAll('?', '.')
    return new RegExp(`^${pattern}$`, 'i').test(address)
  })
}

/** What git's letters mean (git-log, "%G?"). */
const meanings: Readonly<Record<string, Signature>> = {
  G: 'good',
  B: 'bad',
  U: 'unknown-key',
  N: 'none',
  E: 'unchecked',
}

const noKeygen = new UserError(
  'environment',
  {
    sv: 'Programmet ssh-keygen hittades inte: signaturer kan inte prövas.',
    en: 'The program ssh-keygen was not found: signatures cannot be checked.',
  },
  {
    sv: 'Installera OpenSSH och se till att ssh-keygen står i PATH.',
    en: 'Install OpenSSH and see that ssh-keygen is in PATH.',
  },
)
