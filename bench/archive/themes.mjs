// An agenda item about a matter: who presents it, what is said, and what comes out of it.
import { members, secretary } from './forums.mjs'
import { capital, matter, measure, paragraph, sentence, topics } from './words.mjs'

/** One theme; the first of a local group's may be one that it cannot solve itself. */
export function theme(book, meeting, number) {
  const { draw, forum } = meeting
  const about = matter(draw)
  book.heading(capital(about))
  book.facts(`Föredragande: utvecklingsledare. Ämnen: ${draw.pick(topics)[0]}.`)
  for (let left = draw.int(1, 2); left > 0; left--) book.say(paragraph(draw, draw.int(2, 5)))
  if (draw.chance(0.35)) {
    book.say('I dialogen framkom:')
    book.list(Array.from({ length: draw.int(2, 4) }, () => sentence(draw)))
  }
  if (forum.key === 'au') return propose(book, meeting, about)
  if (draw.chance(0.5)) decide(book, meeting, about)
  if (draw.chance(0.35)) assign(book, meeting, about)
  if (draw.chance(0.15)) ask(book, meeting, about)
  if (forum.key === 'lokal' && number === 0 && draw.chance(0.3)) refer(book, meeting, about)
}

function decide(book, { draw }, about) {
  if (draw.chance(0.3)) {
    book.item('Ställningstagande', `Gruppen ser positivt på en gemensam satsning på ${about}.`)
    return
  }
  const text = draw.pick([
    `En gemensam rutin för ${about} gäller från årsskiftet.`,
    `Arbetet med ${about} förlängs ett år inom befintlig ram.`,
    `En arbetsgrupp för ${about} bildas med en ledamot från varje part.`,
    `Uppföljningen av ${about} läggs in i årshjulet.`,
  ])
  book.item('Beslut', text)
}

function assign(book, { cluster, draw, forum, day, next, open }, about) {
  const owners = members(cluster, forum).map(({ party }) => party)
  const owner = draw.chance(0.5) ? secretary(cluster).party : draw.pick(owners)
  const text = `${measure(draw, about)}. Ansvarig: ${owner}. Senast: ${next}.`
  open.push({ ref: `${day}#${book.item('Uppdrag', text)}` })
}

function ask(book, { day, open }, about) {
  const text = `Hur följs ${about} upp i de andra länsdelarna?`
  open.push({ ref: `${day}#${book.item('Fråga', text)}`, isQuestion: true })
}

function refer(book, { cluster, day, id, inbox }, about) {
  const { steering } = cluster
  const takenUp = steering.days.find((one) => one > day)
  if (takenUp === undefined) return
  const text = `Vem ansvarar för ${about} när huvudmännen är oense? Tas upp: ${takenUp}.`
  inbox.push(`${id}#${book.item(`Lyfts till ${steering.id}`, text)}`)
}

function propose(book, { cluster, day, draw, id, proposals }, about) {
  const isPrepared = cluster.steering.days.some((one) => one > day)
  if (!isPrepared || proposals.length >= 2 || draw.chance(0.5)) return
  const text = `${capital(about)} tas upp i alla samverkansgrupper under året.`
  proposals.push({ ref: `${id}#${book.item('Förslag', text)}`, text })
}
