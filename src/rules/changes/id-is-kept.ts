import { citedBy } from '../../archive/cited-by.js'
import { placedIdIn } from '../../archive/own.js'
import type { ArchiveSides, ChangeProblem, ChangeRule, Version } from './change-rule.js'
import { agreement } from './example-change.js'

export const rule: ChangeRule = {
  name: 'id-is-kept',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Ett dokument behåller sitt id, eller nämner det bland sina tidigare.',
    en: 'A document keeps its id, or names it among its former ones.',
  },
  rationale: {
    sv: 'Andra dokument, brev och länkar hänvisar med id. Ett id som försvinner gör dem obegripliga.',
    en: 'Other documents, letters and links refer by id. An id that vanishes makes them meaningless.',
  },

  *check({ documents }, sides) {
    for (const { before, after } of documents) {
      if (after === null || after.document.values === null) continue
      yield* changed(before, after, sides)
      yield* forgotten(before, after)
    }
  },

  examples: [
    {
      before: { 'agreements/ok-vard.md': agreement('ok-vard') },
      change: {
        'agreements/ok-vard.md': null,
        'agreements/ok-omsorg.md': agreement('ok-omsorg', 'former_ids: [ok-vard]\n'),
      },
      says: [],
    },
    {
      before: { 'agreements/ok-vard.md': agreement('ok-vard') },
      change: { 'agreements/ok-vard.md': agreement('ok-omsorg') },
      says: ['agreements/ok-vard.md:3:5 Dokumentets id är ändrat: det var `ok-vard`'],
    },
    {
      before: { 'agreements/ok-vard.md': agreement('ok-vard', 'former_ids: [vard-2019]\n') },
      change: { 'agreements/ok-vard.md': agreement('ok-vard') },
      says: ['agreements/ok-vard.md Ett tidigare id är borttaget: `vard-2019`'],
    },
    {
      before: { 'agreements/ok-vard.md': agreement('ok-vrad') },
      change: { 'agreements/ok-vard.md': agreement('ok-vard') },
      says: [],
    },
  ],
}

function* changed(
  before: Version,
  after: Version,
  { base }: ArchiveSides,
): Iterable<ChangeProblem> {
  const [was, is] = [before.document.id, after.document.id]
  if (was === null || was === is || formerIds(after).includes(was)) return
  // An id that contradicted its place, and that nobody has used, was a slip of the pen.
  const isMended = placedIdIn(base, after.path) === is && placedIdIn(base, before.path) !== was
  if (isMended && citedBy(was, base).length === 0) return
  yield {
    path: after.path,
    at: is === null ? 'file' : { key: ['id'] },
    message: {
      sv: `Dokumentets id är ändrat: det var \`${was}\``,
      en: `The id of the document is changed: it was \`${was}\``,
    },
    hint: {
      sv: `Låt id vara, eller skriv \`former_ids: [${was}]\` så att hänvisningar dit fortfarande gäller.`,
      en: `Leave the id, or write \`former_ids: [${was}]\` so that references to it still hold.`,
    },
  }
}

function* forgotten(before: Version, after: Version): Iterable<ChangeProblem> {
  const kept = new Set([...formerIds(after), after.document.id])
  for (const id of formerIds(before)) {
    if (kept.has(id)) continue
    const isList = formerIds(after).length > 0
    yield {
      path: after.path,
      at: isList ? { key: ['former_ids'] } : 'file',
      message: {
        sv: `Ett tidigare id är borttaget: \`${id}\``,
        en: `A former id has been taken away: \`${id}\``,
      },
      hint: {
        sv: 'Låt det stå kvar under `former_ids`: det kan finnas hänvisningar dit.',
        en: 'Leave it under `former_ids`: there may be references to it.',
      },
    }
  }
}

function formerIds({ document }: Version): readonly (string | null)[] {
  const ids = document.values?.['former_ids']
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
}
