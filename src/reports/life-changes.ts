import type { Archive } from '../archive/archive.js'
import { type Described, keyLabel } from '../archive/describe.js'
import { isMapping } from '../archive/mapping.js'
import { type KeyChange, keyChanges } from '../archive/past/changes.js'
import type { Event } from '../archive/past/lifeline.js'
import { type BodyChange, bodyChange, type Version } from '../archive/past/said-changes.js'
import type { Pointer } from '../archive/places.js'
import { capital, each, listed, same, type Text } from '../text.js'
import { spoken } from './spoken.js'
import type { Row } from './view.js'

/** One thing that a commit changed in a document, for people and for machines. */
export interface LifeChange {
  readonly label: Text
  readonly says: Text
  readonly raw: Row
}

/** What one commit changed in a document: its path, its keys, what it says. */
export function lifeChanges(
  { from, to }: Event,
  versions: ReadonlyMap<string, Version>,
  archive: Archive,
): readonly LifeChange[] {
  const [was, now] = [versions.get(from?.content ?? ''), versions.get(to?.content ?? '')]
  const changes: LifeChange[] = []
  if (from && to && from.path !== to.path) {
    const raw = { change: 'moved', key: null, from: from.path, to: to.path }
    changes.push({ label: file, says: same(`${from.path} → ${to.path}`), raw })
  }
  if (from === null && now) {
    if (now.document.values === null) changes.push(unreadable)
    else changes.push(...beginnings(now, archive))
    return changes
  }
  if (!was || !now || was === now) return changes
  const [old, values] = [was.document.values, now.document.values]
  if (old === null || values === null) changes.push(unreadable)
  else {
    const type = now.document.described ?? was.document.described
    for (const one of keyChanges(old, values)) changes.push(tellKey(one, type, archive))
  }
  const body = bodyChange(was, now)
  if (body !== null) changes.push(tellBody(body))
  return changes
}

/** A new document says much; its status, and what it says in items, is what matters. */
function beginnings({ document }: Version, archive: Archive): readonly LifeChange[] {
  const { described: type, values, body } = document
  const shown = ['status', 'history', 'valid_from', 'adopted']
  const changes = shown.flatMap((key) => {
    const value = values?.[key]
    if (value === undefined || type === null) return []
    const list = Array.isArray(value) ? value : [value]
    const at: Pointer = Array.isArray(value) ? [key, 0] : [key]
    return list.map((one) =>
      tellKey({ kind: 'added', pointer: at, from: undefined, to: one }, type, archive),
    )
  })
  const items = (body?.items ?? []).filter(({ offer }) => offer !== 'unticked').length
  if (items > 0) {
    changes.push(
      tellBody({
        items: { added: items, changed: 0, removed: 0 },
        lines: { added: 0, removed: 0 },
      }),
    )
  }
  return changes
}

const file: Text = { sv: 'Fil', en: 'File' }
const text: Text = { sv: 'Text', en: 'Text' }

const unreadable: LifeChange = {
  label: file,
  says: { sv: 'gick inte att läsa', en: 'could not be read' },
  raw: { change: 'unreadable', key: null, from: null, to: null },
}

function tellKey(
  { kind, pointer, from, to }: KeyChange,
  type: Described | null,
  archive: Archive,
): LifeChange {
  const say = (value: unknown): Text => {
    if (value === null) return { sv: 'okänt', en: 'unknown' }
    return type === null ? same(rawOf(value) ?? '') : spoken(type, pointer, value, archive)
  }
  const label = type === null ? same(nameOf(pointer)) : labelOf(type, pointer)
  const [was, now] = [from === undefined ? null : say(from), to === undefined ? null : say(to)]
  const gone = { sv: 'togs bort', en: 'was removed' }
  const inList = pointer.at(-1) === 0
  const says: Text =
    was === null
      ? each((lang) => `${inList ? '+ ' : ''}${now?.[lang] ?? ''}`)
      : now === null
        ? each((lang) => `${was[lang]} ${gone[lang]}`)
        : each((lang) => `${was[lang]} → ${now[lang]}`)
  return {
    label,
    says,
    raw: { change: kind, key: nameOf(pointer), from: rawOf(from), to: rawOf(to) },
  }
}

const labelOf = (type: Described, pointer: Pointer): Text => {
  const keys = pointer.filter((step) => typeof step === 'string')
  const labels = keys.map((_, index) => keyLabel(type, keys.slice(0, index + 1)))
  return capital(each((lang) => labels.map((label) => label[lang]).join(', ')))
}

const nameOf = (pointer: Pointer): string =>
  pointer.filter((step) => typeof step === 'string').join('.')

/** A value as it stands in a file; mappings and lists as JSON. */
function rawOf(value: unknown): string | null {
  if (value === undefined) return null
  return isMapping(value) || Array.isArray(value) ? JSON.stringify(value) : String(value)
}

function tellBody({ items, lines }: BodyChange): LifeChange {
  const parts: Text[] = []
  if (items) {
    const { added, changed, removed } = items
    if (added > 0) parts.push(some(added, 'tillkom', 'came'))
    if (changed > 0) parts.push(some(changed, 'ändrades', 'changed'))
    if (removed > 0) parts.push(some(removed, 'försvann', 'went'))
  }
  if (parts.length === 0) {
    parts.push({
      sv: `+${lines.added} −${lines.removed} rader`,
      en: `+${lines.added} −${lines.removed} lines`,
    })
  }
  const counts = items ?? { added: 0, changed: 0, removed: 0 }
  const words = `items +${counts.added} ~${counts.changed} -${counts.removed}`
  const rows = `lines +${lines.added} -${lines.removed}`
  return {
    label: text,
    says: listed(parts),
    raw: { change: 'body', key: null, from: null, to: items ? `${words}; ${rows}` : rows },
  }
}

const some = (count: number, sv: string, en: string): Text => ({
  sv: `${count} ${count === 1 ? 'punkt' : 'punkter'} ${sv}`,
  en: `${count} ${count === 1 ? 'item' : 'items'} ${en}`,
})
