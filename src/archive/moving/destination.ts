import { isDate } from '../../dates.js'
import { UserError } from '../../errors.js'
import { same, type Text } from '../../text.js'
import type { Archive } from '../archive.js'
import { isTypeName } from '../builtin.js'
import { type Document, isA } from '../document.js'
import { isMeetingDate, meetingOf } from '../item-references.js'
import { isOwnName, spotIn } from '../own.js'
import { idFor, noFund, pathFor, type Spot } from '../paths.js'
import { isNewId } from '../slug.js'
import { aTarget } from '../target-words.js'

/** Where a document goes: what it will be called, where it will lie, and the keys that say so. */
export interface Destination {
  readonly id: string
  readonly path: string
  /** Keys of its front matter beside `id` that its new place decides, with their new values. */
  readonly set: Readonly<Record<string, string | null>>
}

/**
 * Work out where a document goes from what somebody wrote: a new id, or a place (a path in the
 * archive, or the folder for it). `places` are the paths a place may mean, the likeliest first.
 * Throws `UserError('call')` for what is no id, no place, or the place of something else.
 */
export function destinationOf(
  document: Document,
  to: string,
  places: readonly string[],
  archive: Archive,
): Destination {
  if (!/[/\\]|[.]md$/i.test(to)) return byId(document, to, archive)
  const name = document.path.slice(document.path.lastIndexOf('/') + 1)
  for (const place of places) {
    const path = /[.]md$/.test(place) ? place : `${place.replace(/\/$/, '')}/${name}`
    const spot = spotIn(archive, path)
    if (spot) return bySpot(document, path, spot, archive)
  }
  throw outside(to)
}

function byId(document: Document, id: string, archive: Archive): Destination {
  const { type } = document
  const facts = { ...(document.facts as Readonly<Record<string, unknown>>), id }
  if (isA(document, 'minutes')) {
    const meeting = meetingOf(id)
    const forum = archive.findA('forum', meeting?.forum)
    if (!meeting || forum?.id !== meeting.forum) throw noMeeting(id)
    return meetingAt(forum.id, id.slice(forum.id.length + 1), archive)
  }
  if (isA(document, 'plan')) {
    const [, forum, year = ''] = /^(.+)-plan-(\d{4})$/.exec(id) ?? []
    const found = archive.findA('forum', forum)
    if (found === undefined || found.id !== forum) throw noPlan(id)
    return planAt(document, found.id, year)
  }
  requireNewId(id)
  const path = isTypeName(type)
    ? pathFor(type, facts)
    : isOwnName(archive, type)
      ? (archive.own?.pathFor(type, facts) ?? null)
      : null
  if (path === null) throw outside(id)
  return { id, path, set: {} }
}

function bySpot(document: Document, path: string, spot: Spot, archive: Archive): Destination {
  const { forum: folder, date = '', year = '', fund } = spot.parts
  if (spot.type !== document.type) throw ofAnother(path, document, spot)
  if (isA(document, 'minutes')) return meetingAt(forumOf(folder, archive), date, archive)
  if (isA(document, 'plan')) return planAt(document, forumOf(folder, archive), year)
  const { id: _, ...parts } = spot.parts
  const id = idFor(spot) ?? spot.parts['forum'] ?? document.id ?? ''
  requireNewId(id)
  if (isA(document, 'application')) {
    const to = fund === noFund ? null : (fund ?? null)
    if (to !== null && archive.findA('fund', to)?.id !== to) throw unknown('fund', to)
    return { id, path, set: { fund: to } }
  }
  return { id, path, set: isTypeName(document.type) ? {} : parts }
}

function meetingAt(forum: string, day: string, archive: Archive): Destination {
  if (!isMeetingDate(day)) throw noMeeting(`${forum}-${day}`)
  forumOf(forum, archive)
  const set = { forum, date: day.slice(0, 10) }
  return { id: `${forum}-${day}`, path: `forums/${forum}/minutes/${day}.md`, set }
}

function planAt({ facts }: Document<'plan'>, forum: string, year: string): Destination {
  const begins = String(facts.period?.start ?? year).slice(0, 4)
  if (!isDate(`${year}-01-01`) || begins !== year) {
    throw new UserError('call', {
      sv: `Handlingsplanen gäller från ${begins}, inte ${year}: ändra perioden (\`period\`) först`,
      en: `The plan begins in ${begins}, not ${year}: change its period (\`period\`) first`,
    })
  }
  const id = `${forum}-plan-${year}`
  return { id, path: `forums/${forum}/plans/${year}.md`, set: { forum } }
}

function forumOf(folder: string | undefined, archive: Archive): string {
  const forum = archive.findA('forum', folder)
  if (folder === undefined || forum?.id !== folder) throw unknown('forum', folder ?? '')
  return folder
}

function requireNewId(id: string): void {
  if (isNewId(id)) return
  throw new UserError(
    'call',
    { sv: `\`${id}\` kan inte vara ett id`, en: `\`${id}\` cannot be an id` },
    {
      sv: 'Ett id är små bokstäver a–z och siffror med bindestreck mellan orden, högst 60 tecken: `nb-lansstyrgrupp`.',
      en: 'An id is small letters a–z and digits with hyphens between the words, at most 60 characters: `nb-lansstyrgrupp`.',
    },
  )
}

const outside = (to: string): UserError =>
  new UserError(
    'call',
    {
      sv: `\`${to}\` är ingen plats för ett dokument`,
      en: `\`${to}\` is no place for a document`,
    },
    {
      sv: 'Ange ett id, eller en plats som agreements/<id>.md eller applications/<medel>/<id>.md.',
      en: 'Give an id, or a place such as agreements/<id>.md or applications/<fund>/<id>.md.',
    },
  )

function ofAnother(path: string, { type }: Document, spot: Spot): UserError {
  const [here, is] = [aTarget(spot.type), isTypeName(type) ? aTarget(type) : same(`\`${type}\``)]
  return new UserError('call', {
    sv: `\`${path}\` är en plats för ${here.sv}, men dokumentet är ${is.sv}`,
    en: `\`${path}\` is a place for ${here.en}, but the document is ${is.en}`,
  })
}

const unknown = (what: 'forum' | 'fund', id: string): UserError => {
  const words: Text = {
    forum: { sv: 'Okänt forum', en: 'Unknown forum' },
    fund: { sv: 'Okända medel', en: 'Unknown fund' },
  }[what]
  return new UserError('call', { sv: `${words.sv} \`${id}\``, en: `${words.en} \`${id}\`` })
}

const noMeeting = (id: string): UserError =>
  new UserError(
    'call',
    {
      sv: `\`${id}\` kan inte vara id för ett protokoll`,
      en: `\`${id}\` cannot be the id of minutes`,
    },
    {
      sv: 'Det är forumets id och mötets dag: `nosk-dst-2022-03-08`, ett andra möte samma dag `…-2`.',
      en: 'It is the id of the forum and the day: `nosk-dst-2022-03-08`, a second meeting that day `…-2`.',
    },
  )

const noPlan = (id: string): UserError =>
  new UserError(
    'call',
    {
      sv: `\`${id}\` kan inte vara id för en handlingsplan`,
      en: `\`${id}\` cannot be the id of a plan`,
    },
    {
      sv: 'Det är forumets id, `plan` och året: `nosk-dst-plan-2026`.',
      en: 'It is the id of the forum, `plan` and the year: `nosk-dst-plan-2026`.',
    },
  )
