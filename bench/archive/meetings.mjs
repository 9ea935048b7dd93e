// The meetings of a cluster in the order they are held, so that what one asks the next can answer.

import { agenda } from './agenda.mjs'
import { longDay } from './calendar.mjs'
import { comingDays } from './cluster.mjs'
import { adoptionsAt, grantsAt } from './granting.mjs'
import { random } from './random.mjs'
import { theme } from './themes.mjs'
import { result, sentence } from './words.mjs'

/** All minutes of a cluster: forum, day, neighbours and body. Fills in `item` of what is adopted. */
export function meetings(cluster, { funds, agreements, plans }, seed) {
  const held = cluster.forums
    .flatMap((forum, order) => forum.days.map((day, at) => ({ forum, day, at, order })))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.order - b.order))
  const open = new Map(cluster.forums.map(({ id }) => [id, []]))
  const inbox = []
  const proposals = []
  return held.map(({ forum, day, at }) => {
    const draw = random(`${seed} ${forum.id} ${day}`)
    const coming = comingDays(forum)
    const next = forum.days[at + 1] ?? coming[0]
    const meeting = {
      ...{ cluster, forum, day, draw, next, coming },
      id: `${forum.id}-${day}`,
      previous: forum.days[at - 1],
      isLast: forum.days[at + 1] === undefined,
      open: open.get(forum.id),
      inbox,
      proposals,
      adoptions: adoptionsAt(forum, day, { agreements, plans }),
      grants: grantsAt(cluster, forum, day, funds),
    }
    return { ...meeting, body: body(meeting) }
  })
}

function body(meeting) {
  const { forum, day, draw, previous } = meeting
  const isNotes = forum.key === 'au'
  const book = agenda(`${isNotes ? 'Minnesanteckningar' : 'Protokoll'} ${longDay(day)}`)
  const wanted = draw.int(14, 104)
  book.heading('Mötets öppnande')
  book.outcome('Godkänns', 'Dagordningen.')
  if (!isNotes) {
    book.heading('Föregående protokoll')
    if (previous) {
      const words = 'Protokollet läggs till handlingarna.'
      book.outcome(`Godkänns ${forum.id}-${previous}`, words)
    } else book.say('Detta är gruppens första möte.')
  }
  if (forum.key === 'styrgrupp') reportOfBureau(book, meeting)
  book.heading('Uppföljning av uppdrag')
  followUp(book, meeting)
  if (forum.key === 'styrgrupp') answers(book, meeting)
  for (const adopt of [...meeting.grants, ...meeting.adoptions]) adopt(book, meeting.id)
  for (let number = 0; number === 0 || book.lines < wanted; number++) theme(book, meeting, number)
  if (day.slice(5, 7) === '11') {
    book.heading('Mötestider')
    book.days(coming(meeting))
  }
  book.heading('Övriga frågor')
  book.say(draw.chance(0.6) ? 'Inga övriga frågor.' : sentence(draw))
  return book.text()
}

/** The days of next year that are known: those that were held, or those planned. */
function coming({ forum, day, coming: planned }) {
  const year = String(Number(day.slice(0, 4)) + 1)
  const held = forum.days.filter((one) => one.startsWith(year))
  return held.length > 0 ? held : planned
}

function reportOfBureau(book, { proposals }) {
  book.heading('Rapport från AU')
  if (proposals.length === 0) book.say('AU har berett dagordningen.')
  for (const { ref, text } of proposals.splice(0)) {
    book.item('Beslut', `${text} Enligt: ${ref}.`)
  }
}

function followUp(book, meeting) {
  const { open, draw, isLast, next } = meeting
  if (open.length === 0) book.say('Inga uppdrag att följa upp.')
  for (const one of open.splice(0)) {
    if (one.isQuestion) {
      book.outcome(`Svar på ${one.ref}`, sentence(draw))
    } else if (!isLast && !one.isLate && draw.chance(0.25)) {
      book.outcome(`Pågår ${one.ref}`, `Arbetet behöver mer tid. Senast: ${next}.`)
      open.push({ ...one, isLate: true })
    } else book.outcome(`Klart ${one.ref}`, result(draw))
  }
}

function answers(book, { inbox, draw }) {
  if (inbox.length === 0) return
  book.heading('Frågor från samverkansgrupperna')
  for (const ref of inbox.splice(0)) book.outcome(`Svar på ${ref}`, sentence(draw))
}
