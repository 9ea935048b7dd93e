import type { Archive } from '../../archive/archive.js'
import { builtinSchemas, isTypeName } from '../../archive/builtin.js'
import { valueLabel } from '../../archive/describe.js'
import { type Document, isA } from '../../archive/document.js'
import { languageOf } from '../../archive/drafts/draft.js'
import { idFor, spotOf } from '../../archive/paths.js'
import { answersAt, historyAt } from '../../archive/project-history.js'
import { settingsPath } from '../../archive/settings-file.js'
import { longDays } from '../../format.js'
import { line } from '../../render/escape.js'
import type { ChangedFile } from '../../source/changed.js'
import { each, join, same, type Text } from '../../text.js'

/** More than this nobody reads in a log. */
const most = 50

/**
 * What a commit says of the files in it, in the language of the archive: forum, date and document
 * first, a list below when there are several. Paths are relative to the archive.
 */
export function messageFor(archive: Archive, files: readonly ChangedFile[]): string {
  const lang = languageOf(archive)
  const rows = files
    .toSorted((a, b) => weight(a.path, archive) - weight(b.path, archive))
    .map((file) => line(spokenFile(archive, file)[lang]))
  const [first = '', ...rest] = rows
  if (rest.length === 0) return first
  const more =
    rest.length === 1 ? also.one[lang] : also.several[lang].replace('%', `${rest.length}`)
  const shown = rows.slice(0, most).map((row) => `- ${row}`)
  const left = rows.length > most ? [`- … (${rows.length - most})`] : []
  return `${first} ${more}\n\n${[...shown, ...left].join('\n')}\n`
}

const also = {
  one: { sv: 'och en fil till', en: 'and one more file' },
  several: { sv: 'och % filer till', en: 'and % more files' },
} satisfies Record<string, Text>

/** What a change is about comes first, what goes with it last. */
function weight(path: string, archive: Archive): number {
  const document = archive.documents.find((one) => one.path === path)
  if (!document) return 4
  if (isA(document, 'minutes')) return 0
  if (isA(document, 'application')) return 1
  return document.type === 'settings' || document.type === 'schema' ? 3 : 2
}

function spokenFile(archive: Archive, { path, state }: ChangedFile): Text {
  const document = archive.documents.find((one) => one.path === path)
  if (document && state !== 'removed') return spoken(archive, document)
  if (state !== 'removed') return same(path)
  const spot = spotOf(path)
  const id = spot && idFor(spot)
  const name = id ? (meetingName(archive, spot.parts) ?? same(id)) : same(path)
  return join([name, { sv: ': borttagen fil', en: ': file removed' }])
}

/** Minutes that are gone are still called by their forum and day. */
function meetingName(archive: Archive, parts: Readonly<Record<string, string>>): Text | null {
  const { forum, date } = parts
  if (forum === undefined || date === undefined) return null
  return withDay(archive, forum, longDays(date.slice(0, 10), undefined))
}

function spoken(archive: Archive, document: Document): Text {
  const { id, path } = document
  if (path === settingsPath) return { sv: 'Arkivets inställningar', en: 'Settings of the archive' }
  if (isA(document, 'minutes')) return minutes(archive, document)
  const { type } = document
  if (id === null || !isTypeName(type)) return same(path)
  const name = archive.name(id)
  if (type === 'plan') return name
  if (isA(document, 'application')) return join([name, same(': '), lastOf(archive, document)])
  return join([name, same(': '), builtinSchemas[type]['x-labels'] ?? same(type)])
}

function minutes(archive: Archive, { facts, path }: Document<'minutes'>): Text {
  const { forum, date, end_date: end, kind, status } = facts
  if (forum === undefined || date === undefined) return same(path)
  const what: Text =
    status === 'planned'
      ? { sv: 'kallelse', en: 'notice' }
      : valueLabel('minutes', ['kind'], kind ?? 'formal')
  const state =
    status === undefined || status === 'planned'
      ? []
      : [same(', '), valueLabel('minutes', ['status'], status)]
  return join([withDay(archive, forum, longDays(date, end)), same(': '), what, ...state])
}

function withDay(archive: Archive, forum: string, days: Text): Text {
  const name = archive.name(forum)
  return each((lang) => `${name[lang]} ${days[lang]}`)
}

/** What happened to an application last: "ansökan, beviljad" or "uppföljning, lever kvar". */
function lastOf(archive: Archive, application: Document<'application'>): Text {
  const last = historyAt(application, archive.latest).at(-1)
  const answer = answersAt(application, archive.latest).at(-1)
  if (answer && (!last || answer.on >= last.on)) {
    const outcome = valueLabel('application', ['follow_ups', 0, 'outcome'], answer.outcome)
    return join([{ sv: 'uppföljning', en: 'follow-up' }, outcome], ', ')
  }
  const status = last
    ? valueLabel('application', ['history', 0, 'status'], last.status)
    : valueLabel('minutes', ['status'], 'draft')
  return join([builtinSchemas.application['x-labels'] ?? same('application'), status], ', ')
}
