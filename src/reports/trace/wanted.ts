import type { Archive } from '../../archive/archive.js'
import { type Document, isA } from '../../archive/document.js'
import { labelFor } from '../../archive/items/label-words.js'
import { findByRef } from '../../archive/said/find.js'
import { meetingsOf } from '../../archive/said/meetings.js'
import { everythingSaid, type Said, saidIn } from '../../archive/said/said.js'
import { compareText } from '../../diagnostic.js'
import { UserError } from '../../errors.js'
import { shortDay } from '../../format.js'
import { nearest } from '../../nearest.js'
import { each, either, join, listed, type Text } from '../../text.js'

/** More items than this are counted, not listed. */
const mostTold = 8

/**
 * What a reference on a command line means: an item, or all that stands under an agenda item.
 * Throws `UserError('call')` with what may be meant when it is none.
 */
export function saidBy(asked: string, archive: Archive): readonly Said[] {
  const wanted = asked.trim().replace(/\s*#\s*/, '#')
  const found = findByRef(wanted, archive)
  switch (found.state) {
    case 'found':
      return [found.said]
    case 'agenda': {
      const { minutes, number } = found
      const at = minutes.body?.agenda.findIndex((one) => one.number === number)
      const under = saidIn(archive, minutes.path).filter(({ item }) => item.agenda === at)
      if (under.length > 0) return under
      throw new UserError(
        'call',
        {
          sv: `Under punkt ${number} i ${minutes.id} står inget som kan följas`,
          en: `There is nothing to trace under item ${number} of ${minutes.id}`,
        },
        itemsOf(minutes, archive),
      )
    }
    case 'document':
    case 'no-item':
      // A forum is easily taken for one of its meetings.
      if (isA(found.document, 'forum')) throw unknown(wanted, archive)
      throw isA(found.document, 'minutes')
        ? noSuchItem(wanted, found.document, archive)
        : notMinutes(found.document)
    case 'not-held':
      throw notHeld(found.document, archive)
    case 'outside':
      throw new UserError('call', {
        sv: `Protokoll från ${archive.name(found.forum).sv} finns inte i arkivet`,
        en: `Minutes of ${archive.name(found.forum).en} are not in the archive`,
      })
    case 'unknown':
      throw unknown(wanted, archive)
  }
}

function noSuchItem(wanted: string, minutes: Document<'minutes'>, archive: Archive): UserError {
  const number = wanted.split('#')[1]
  const items = saidIn(archive, minutes.path)
  const refs = items.flatMap(({ ref }) => ref ?? [])
  const near = number === undefined ? [] : nearest(wanted, refs)
  const meant = either(near.map((ref) => `\`${ref}\``))
  const list = itemsOf(minutes, archive)
  return new UserError(
    'call',
    number === undefined
      ? { sv: `Ange en punkt i ${minutes.id}`, en: `Name an item of ${minutes.id}` }
      : {
          sv: `Ingen punkt ${number} finns i ${minutes.id}`,
          en: `There is no item ${number} in ${minutes.id}`,
        },
    near.length === 0
      ? list
      : join([{ sv: `Menade du ${meant.sv}?`, en: `Did you mean ${meant.en}?` }, list], ' '),
  )
}

/** "Där finns 7.1 (fråga), 7.2 (uppdrag) och 4 till." */
function itemsOf(minutes: Document<'minutes'>, archive: Archive): Text {
  const items = saidIn(archive, minutes.path).filter(({ item }) => item.number.given !== null)
  if (items.length === 0) {
    return {
      sv: 'Där står inget som kan följas: inget beslut, uppdrag, förslag eller fråga.',
      en: 'It holds nothing to trace: no decision, assignment, proposal or question.',
    }
  }
  const told: Text[] = items
    .slice(0, mostTold)
    .map(({ item }) =>
      each((lang) => `${item.number.given} (${labelFor(item, lang).toLocaleLowerCase(lang)})`),
    )
  const left = items.length - mostTold
  if (left > 0) told.push({ sv: `${left} till`, en: `${left} more` })
  const all = listed(told)
  return {
    sv: `Där finns ${all.sv}. Skriv till exempel ${items[0]?.ref}.`,
    en: `There are ${all.en}. Write for instance ${items[0]?.ref}.`,
  }
}

function notMinutes({ id, path }: Document): UserError {
  return new UserError(
    'call',
    {
      sv: `${id ?? path} är inget protokoll: bara det som sagts i ett protokoll kan följas`,
      en: `${id ?? path} is no minutes: only what was said in minutes can be traced`,
    },
    {
      sv: `Allt om dokumentet: \`samverkan visa ${id ?? path}\`.`,
      en: `All about the document: \`samverkan show ${id ?? path}\`.`,
    },
  )
}

function notHeld({ id, facts }: Document, { today }: Archive): UserError {
  const { cancelled } = facts as { cancelled?: boolean }
  const day = shortDay(today)
  return new UserError(
    'call',
    cancelled === true
      ? { sv: `Mötet ${id} ställdes in`, en: `The meeting ${id} was cancelled` }
      : {
          sv: `Mötet ${id} hade inte hållits ${day.sv}`,
          en: `The meeting ${id} had not been held on ${day.en}`,
        },
  )
}

function unknown(wanted: string, archive: Archive): UserError {
  const [before = '', item] = wanted.split('#')
  const ids = archive.of('minutes').flatMap(({ id }) => id ?? [])
  const after = item === undefined ? '' : `#${item}`
  // A day alone may be a meeting of any forum; a forum alone means one of its meetings.
  const sameDay = ids.filter((id) => id.endsWith(`-${before}`)).sort(compareText)
  const forum = archive.findA('forum', before)?.id
  const meetings = forum
    ? meetingsOf(archive, forum).flatMap(({ minutes }) => minutes.id ?? [])
    : []
  const near =
    sameDay.length > 0 ? sameDay : meetings.length > 0 ? meetings.slice(-3) : nearest(before, ids)
  const meant = either(near.slice(0, mostTold).map((id) => `\`${id}${after}\``))
  return new UserError(
    'call',
    { sv: `Ingen punkt \`${wanted}\``, en: `No item \`${wanted}\`` },
    near.length > 0
      ? { sv: `Menade du ${meant.sv}?`, en: `Did you mean ${meant.en}?` }
      : howToWrite(archive),
  )
}

function howToWrite(archive: Archive): Text {
  const example = everythingSaid(archive).findLast(({ ref }) => ref !== null)?.ref
  const [sv, en] = example ? [`, till exempel ${example}`, `, for instance ${example}`] : ['', '']
  return {
    sv: `Skriv protokollets id och punktens nummer${sv}. Se alla: \`samverkan lista protokoll\`.`,
    en: `Write the id of the minutes and the number of the item${en}. See all: \`samverkan list minutes\`.`,
  }
}
