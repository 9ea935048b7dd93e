import { longDays } from '../format.js'
import { each, same, type Text } from '../text.js'
import { type Document, isA } from './document.js'
import type { Parties } from './parties.js'

/** What people call a document or a party. */
export type Name = Text

/** Name a document or party by its id; an id that nobody knows names itself. */
export function nameOf(
  id: string,
  find: (id: string) => Document | undefined,
  parties: Parties,
): Name {
  const party = parties.get(id)
  if (party) return same(party.shortName)
  const document = find(id)
  if (!document) return same(id)
  if (isA(document, 'minutes')) {
    const { forum, date, end_date: end } = document.facts
    const days = longDays(date ?? '', end)
    return withForum(forum, days, find, parties)
  }
  if (isA(document, 'plan')) {
    const year = String(document.facts.period?.start ?? '').slice(0, 4)
    const plan = { sv: `handlingsplan ${year}`.trim(), en: `action plan ${year}`.trim() }
    return withForum(document.facts.forum, plan, find, parties)
  }
  const { name, title } = document.facts as { name?: string; title?: string }
  return same(name ?? title ?? id)
}

function withForum(
  forum: string | undefined,
  rest: Text,
  find: (id: string) => Document | undefined,
  parties: Parties,
): Text {
  if (forum === undefined) return rest
  const name = nameOf(forum, find, parties)
  return each((lang) => `${name[lang]}, ${rest[lang]}`)
}
