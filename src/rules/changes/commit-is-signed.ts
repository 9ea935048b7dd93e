import { signatureLabels } from '../../archive/past/signature-labels.js'
import type { ChangeRule } from './change-rule.js'
import { minutes } from './example-change.js'
import { commitWords, pathsWords } from './made-by.js'

export const rule: ChangeRule = {
  name: 'commit-is-signed',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Med --require-signed: varje ändring i arkivet är signerad av någon i allowed_signers.',
    en: 'With --require-signed: every change to the archive is signed by somebody in allowed_signers.',
  },
  rationale: {
    sv: 'En adress i git kan vem som helst skriva. Bara en signatur visar vem som har gjort ändringen.',
    en: 'Anybody can write any address in git. Only a signature shows who has made the change.',
  },

  *check({ makers }) {
    const signatures = makers?.signatures
    if (!makers || !signatures) return
    for (const commit of makers.commits) {
      const signature = signatures.get(commit.id) ?? 'none'
      if (signature === 'good') continue
      const paths = commit.touches.map(({ path }) => path)
      const [label, made, more] = [
        signatureLabels[signature],
        commitWords(commit),
        pathsWords(paths),
      ]
      yield {
        path: paths[0] ?? '',
        at: 'file',
        kind: commit.id,
        message: {
          sv: `${made.sv} saknar giltig signatur (${label.sv})${more.sv}`,
          en: `${made.en} is not signed in a way that holds; signature: ${label.en}${more.en}`,
        },
        hint: {
          sv: 'Signera den med en SSH-nyckel som står i `allowed_signers` i arkivets inställningar: `git commit --amend --no-edit -S`.',
          en: 'Sign it with an SSH key that stands in `allowed_signers` of the settings of the archive: `git commit --amend --no-edit -S`.',
        },
      }
    }
  },

  examples: [
    {
      before: {},
      change: { [path()]: minutes('draft', 'Vi beslutar.') },
      signed: 'good',
      says: [],
    },
    {
      before: {},
      change: { [path()]: minutes('draft', 'Vi beslutar.') },
      signed: 'unknown-key',
      says: [`${path()} Ändringen 000000000000 saknar giltig signatur (okänd nyckel)`],
    },
  ],
}

function path(): string {
  return 'forums/lansgrupp/minutes/2026-02-02.md'
}
