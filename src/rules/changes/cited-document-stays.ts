import { citedBy } from '../../archive/cited-by.js'
import type { Diagnostic } from '../../diagnostic.js'
import type { Text } from '../../text.js'
import type { ChangeRule } from './change-rule.js'
import { agreement } from './example-change.js'

export const rule: ChangeRule = {
  name: 'cited-document-stays',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Ett dokument som andra hänvisar till tas inte bort och byter inte id.',
    en: 'A document that others refer to is not taken away and gets no other id.',
  },
  rationale: {
    sv: 'Det som har gällt ska gå att läsa också när det inte gäller längre. Annars leder andras hänvisningar ingenstans.',
    en: 'What has been in force must be there to read also when it no longer is. Otherwise the references of others lead nowhere.',
  },

  *check({ documents }, { head }) {
    for (const { before, after } of documents) {
      const { id } = before.document
      if (id === null || (after !== null && after.path === before.path)) continue
      if (head.find(id) || head.parties.get(id)) continue
      const citing = citedBy(id, head)
      if (citing.length === 0) continue
      const all = whoCites(citing.map(({ path }) => `\`${path}\``))
      yield {
        path: before.path,
        at: 'file',
        kind: id,
        message: {
          sv: `\`${id}\` är borttaget, men ${all.sv}`,
          en: `\`${id}\` has been taken away, but ${all.en}`,
        },
        hint: {
          sv: 'Lägg tillbaka filen. Det som har upphört får ett slutdatum; det som byter id behåller det gamla under `former_ids`.',
          en: 'Put the file back. What has ended gets an end date; what changes its id keeps the old one under `former_ids`.',
        },
      }
    }
  },

  examples: [
    {
      before: { 'agreements/ok-vard.md': agreement('ok-vard') },
      change: { 'agreements/ok-vard.md': null },
      says: [],
    },
    {
      before: {
        'agreements/ok-vard.md': agreement('ok-vard'),
        'agreements/ok-vard-2026.md': agreement('ok-vard-2026', 'replaces: [ok-vard]\n'),
      },
      change: { 'agreements/ok-vard.md': null },
      says: [
        'agreements/ok-vard.md `ok-vard` är borttaget, men `agreements/ok-vard-2026.md` hänvisar dit',
      ],
    },
  ],
}

const maxNamed = 5

function whoCites(paths: readonly string[]): Text {
  const [only = ''] = paths
  if (paths.length === 1) return { sv: `${only} hänvisar dit`, en: `${only} refers to it` }
  const shown = paths.slice(0, maxNamed).join(', ')
  const dots = paths.length > maxNamed ? ' …' : ''
  return {
    sv: `${paths.length} dokument hänvisar dit: ${shown}${dots}`,
    en: `${paths.length} documents refer to it: ${shown}${dots}`,
  }
}

/** The id that a document taken away had, by a finding of this rule; null for other findings. */
export const idTakenAway = ({ rule: name, message }: Diagnostic): string | null =>
  name === rule.name ? (/^`([^`]+)`/.exec(message.en)?.[1] ?? null) : null
