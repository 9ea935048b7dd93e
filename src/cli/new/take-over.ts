import type { Archive } from '../../archive/archive.js'
import { type Document, readDocument } from '../../archive/document.js'
import type { Draft } from '../../archive/drafts/draft.js'
import type { MinutesAnswers } from '../../archive/drafts/minutes.js'
import { takeOver } from '../../archive/drafts/takeover.js'
import { decode } from '../../archive/extract.js'
import { UserError } from '../../errors.js'
import { line } from '../../render/escape.js'
import { isUnreadable } from '../../source/source.js'
import { flag } from './asking.js'
import type { Making } from './common.js'
import { day, time, value, words } from './readers.js'

/** The notice of a meeting that has not been held, as it stands. */
export interface Notice {
  readonly document: Document<'minutes'>
  readonly text: string
}

/**
 * The notice of a forum's meeting on a day; null when there is none that minutes may take over.
 * Throws `UserError('conflict')` when somebody else takes it over at this moment.
 */
export async function noticeOf(
  archive: Archive,
  forum: Document<'forum'>,
  date: string,
): Promise<Notice | null> {
  const document = archive
    .of('minutes')
    .find(({ path }) => path === `forums/${forum.id}/minutes/${date}.md`)
  if (document?.facts.status !== 'planned' || document.facts.cancelled === true) return null
  let text: string | null = null
  let now: Document = document
  await archive.source.read([document.entry], (entry, content) => {
    text = isUnreadable(content) ? null : decode(content)
    now = readDocument(entry, content)
  })
  if (text === null || document.values === null) return null
  // What was read with the archive is not what stands there by now.
  if (now.values?.['status'] !== 'planned') throw taken(document.path)
  return { document, text }
}

const taken = (path: string): UserError =>
  new UserError('conflict', {
    sv: `Någon annan har just gjort ett protokoll av ${line(path)}`,
    en: `Somebody else has just made minutes of ${line(path)}`,
  })

/**
 * The draft of minutes made of a notice; only what a flag gives is changed of what it says. Throws
 * `UserError('call')` where its front matter cannot be changed.
 */
export function takenOver(
  made: Making,
  forum: Document<'forum'>,
  date: string,
  notice: Notice,
  chosen: MinutesAnswers['kind'] | null,
): Draft {
  const { facts, path } = notice.document
  const given = {
    end_date: flag(made, 'end-date', day),
    start: flag(made, 'start', time),
    end: flag(made, 'end', time),
    mode: flag(made, 'mode', value('minutes', ['mode'])),
    place: flag(made, 'place', words),
    kind: flag(made, 'kind', value('minutes', ['kind'])) ?? chosen ?? undefined,
  }
  const kind = given.kind ?? facts.kind
  const answers: MinutesAnswers = {
    forum,
    date,
    endDate: given.end_date ?? facts.end_date,
    start: given.start ?? facts.start,
    end: given.end ?? facts.end,
    mode: given.mode ?? facts.mode,
    place: given.place ?? facts.place ?? undefined,
    kind: kind === 'formal' ? 'formal' : 'notes',
    number: 1,
    bare: made.call.options['carry'] === false,
  }
  const draft = takeOver(made.opened.archive, notice, answers, given, made.template('minutes'))
  if (draft) return draft
  throw new UserError(
    'call',
    {
      sv: `${line(path)} går inte att göra om till utkast med ett kommando`,
      en: `${line(path)} cannot be made a draft by a command`,
    },
    {
      sv: 'Kör `samverkan kontrollera` så visas varför.',
      en: 'Run `samverkan validate` to see why.',
    },
  )
}
