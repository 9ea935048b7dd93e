import { keyName } from '../../archive/describe.js'
import { isSame } from '../../archive/same.js'
import type { Text } from '../../text.js'
import type { ChangeProblem, ChangeRule, Version } from './change-rule.js'
import { application } from './example-change.js'

export const rule: ChangeRule = {
  name: 'entries-are-only-added',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Ett projekts historik och uppföljningar fylls på; det som står där ändras inte.',
    en: 'The history and the follow-ups of a project are added to; what stands there stays.',
  },
  rationale: {
    sv: 'Frågan hur många projekt som lever kvar går bara att besvara om ingen i efterhand kan ändra vad som hände.',
    en: 'How many projects are still alive can only be told when nobody can change afterwards what happened.',
  },

  *check({ documents }) {
    for (const { before, after } of documents) {
      if (before.document.type !== 'application') continue
      for (const list of lists) yield* changesIn(list, before, after)
    }
  },

  examples: [
    {
      before: { [path()]: application('history:', received()) },
      change: { [path()]: application('history:', received(), granted(450000)) },
      says: [],
    },
    {
      before: { [path()]: application('history:', received(), granted(450000)) },
      change: { [path()]: application('history:', received(), granted(500000)) },
      says: [`${path()}:7:5 Post 2 i händelser (\`history\`) är ändrad`],
    },
    {
      before: { [path()]: application('history:', received(), granted(450000)) },
      change: { [path()]: application('history:', granted(450000), received()) },
      says: [`${path()}:6:5 Posterna i händelser (\`history\`) har bytt plats`],
    },
    {
      before: { [path()]: application('history:', received(), 'follow_ups:', alive()) },
      change: { [path()]: application('history:', received()) },
      says: [`${path()} Post 1 i uppföljningar (\`follow_ups\`) är borttagen`],
    },
    {
      before: { [path()]: application('history:', received()) },
      change: { [path()]: null },
      says: [`${path()} Ett projekt med historik är borttaget (\`medel-01\`)`],
    },
  ],
}

const lists = ['history', 'follow_ups'] as const

function path(): string {
  return 'applications/medel/medel-01.md'
}

function received(): string {
  return '  - {on: 2026-01-20, status: received}'
}

function granted(amount: number): string {
  return `  - {on: 2026-03-08, status: granted, amount: ${amount}}`
}

function alive(): string {
  return '  - {on: 2026-10-01, outcome: alive, evidence: survey}'
}

const howTo: Text = {
  sv: 'Låt posterna stå som de stod. Blev något fel, lägg till en ny post som säger hur det är.',
  en: 'Leave the entries as they stood. If something went wrong, add an entry that says how it is.',
}

function* changesIn(
  list: (typeof lists)[number],
  before: Version,
  after: Version | null,
): Iterable<ChangeProblem> {
  const was = entriesIn(before, list)
  if (was.length === 0) return
  if (after === null) {
    if (list === 'follow_ups' && entriesIn(before, 'history').length > 0) return
    yield {
      path: before.path,
      at: 'file',
      message: {
        sv: `Ett projekt med historik är borttaget (\`${before.document.id}\`)`,
        en: `A project with a history has been taken away (\`${before.document.id}\`)`,
      },
      hint: {
        sv: 'Låt filen vara kvar. Ett projekt som inte blev av avslutas med en post: `samverkan registrera`.',
        en: 'Leave the file. A project that came to nothing is ended by an entry: `samverkan record`.',
      },
    }
    return
  }
  const is = entriesIn(after, list)
  const at = was.findIndex((entry, index) => !isSame(entry, is[index]))
  if (at === -1) return
  const { path, document } = after
  const key = keyName('application', [list])
  const isThere = is.length > 0 && document.values !== null
  const found = (message: Text, pointer: readonly (string | number)[]) => ({
    path,
    at: isThere ? { key: pointer } : ('file' as const),
    message,
    hint: howTo,
  })
  if (was.every((entry) => is.some((other) => isSame(entry, other)))) {
    yield found(
      {
        sv: `Posterna i ${key.sv} har bytt plats`,
        en: `The entries of ${key.en} have changed places`,
      },
      [list, at],
    )
    return
  }
  const isGone = is.length < was.length
  const [sv, en] = isGone ? ['borttagen', 'gone'] : ['ändrad', 'changed']
  yield found(
    { sv: `Post ${at + 1} i ${key.sv} är ${sv}`, en: `Entry ${at + 1} of ${key.en} is ${en}` },
    isGone ? [list] : [list, at],
  )
}

function entriesIn({ document }: Version, list: string): readonly unknown[] {
  const entries = document.values?.[list]
  return Array.isArray(entries) ? entries : []
}
