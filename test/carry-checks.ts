import { readArchive } from '../src/archive/archive.js'
import type { Draft } from '../src/archive/drafts/draft.js'
import { clauses } from '../src/archive/items/clause-words.js'
import { readItemRef } from '../src/archive/items/item-refs.js'
import { splitParties } from '../src/archive/items/parties.js'
import { findSaid } from '../src/archive/said/find.js'
import { whoIs } from '../src/archive/said/who.js'
import { rules } from '../src/rules/index.js'
import { judge } from '../src/rules/judge.js'
import { memorySource } from '../src/source/memory.js'
import type { Files } from './example-archive.js'

/** What the rules say of a draft among the files it was made from. */
export async function findings(files: Files, draft: Draft, today: string): Promise<string[]> {
  const archive = await readArchive(memorySource({ ...files, [draft.path]: draft.text }), today)
  const found = await judge(archive, rules, ({ path }) => path === draft.path)
  return found.map(({ rule, severity, message }) => `${severity} ${rule}: ${message.en}`)
}

/** The items of a draft that are no offers: nothing is to be said before somebody ticks it. */
export async function saidAlready(files: Files, draft: Draft, today: string): Promise<string[]> {
  const document = await documentOf(files, draft, draft.text, today)
  return document.items.filter(({ offer }) => offer !== 'unticked').map(({ label }) => label.text)
}

/** What does not resolve of all that is named and cited once every offer is ticked. */
export async function unresolved(files: Files, draft: Draft, today: string): Promise<string[]> {
  const ticked = draft.text.replaceAll('- [ ] ', '- [x] ')
  const { archive, document, items } = await documentOf(files, draft, ticked, today)
  const lost: string[] = []
  const look = (value: string) => {
    const ref = readItemRef({ value, place: { start: 0, end: value.length } })
    const found = ref && findSaid(ref, document, archive)
    if (found?.state !== 'found' && found?.state !== 'document') lost.push(`ref ${value}`)
  }
  const meet = (value: string) => {
    if (['unknown', 'several'].includes(whoIs({ value, role: null }, archive).is)) lost.push(value)
  }
  for (const { kind, result, target, clauses: said } of items) {
    if (target && (kind === 'follow_up' || result === 'approved')) look(target.value)
    if (target && kind === 'referral') meet(target.value)
    for (const { name, value, place } of said) {
      const { parts } = splitParties(ticked, { value, place })
      if (clauses[name].type === 'reference') for (const part of parts) look(part.value)
      if (clauses[name].type === 'parties') for (const part of parts) meet(part.value)
    }
  }
  return lost
}

async function documentOf(files: Files, draft: Draft, text: string, today: string) {
  const archive = await readArchive(memorySource({ ...files, [draft.path]: text }), today)
  const document = archive.documents.find(({ path }) => path === draft.path)
  if (!document?.body) throw new Error(`${draft.path} cannot be read`)
  return { archive, document, items: document.body.items, nearMisses: document.body.nearMisses }
}

/** What comes near to the grammar in a draft as it is written. */
export async function nearMisses(files: Files, draft: Draft, today: string): Promise<string[]> {
  const { nearMisses: found } = await documentOf(files, draft, draft.text, today)
  return found.map(({ kind, written }) => `${kind}: ${written}`)
}
