import type { Archive } from '../../archive/archive.js'
import { chairTurn } from '../../archive/chair.js'
import { valueLabel } from '../../archive/describe.js'
import { lifeLabels, lifeOn } from '../../archive/forums/life.js'
import { meetingsOf } from '../../archive/said/meetings.js'
import { keepsMinutesHere } from '../../archive/said/receiver.js'
import { longDay, shortDay } from '../../format.js'
import { same, type Text } from '../../text.js'
import { nextMeeting } from '../said/next-step.js'
import type { Facts } from '../view.js'
import { moreBy } from './more.js'

/** What a forum is for, who leads it, and when it meets. */
export function aboutForum(id: string, archive: Archive): Facts | null {
  const forum = archive.findA('forum', id)
  if (!forum) return null
  const { facts } = forum
  const lines: { label: Text; value: Text }[] = []
  const add = (sv: string, en: string, value: Text | null) => {
    if (value !== null) lines.push({ label: { sv, en }, value })
  }
  add('Syfte', 'Purpose', facts.purpose === undefined ? notSaid : same(facts.purpose))
  const { state } = lifeOn(facts, archive.today)
  if (state !== 'active') add('Läge', 'State', lifeLabels[state])
  add('Ordförande', 'Chair', chairWords(id, archive))
  add('Senaste möte', 'Last meeting', lastMeeting(id, archive))
  add('Nästa möte', 'Next meeting', comingMeeting(id, archive))
  const page = moreBy(`förklara ${id}`, `explain ${id}`)
  const [sv, en] = [page.sv.replace(/^Mer: /, ''), page.en.replace(/^More: /, '')]
  add('Mer', 'More', { sv, en })
  return { kind: 'facts', heading: { sv: 'Forumet', en: 'The forum' }, facts: lines }
}

const notSaid: Text = { sv: 'inte angivet', en: 'not said' }

/** By the terms of the forum, else by who chaired last; that it is not known where neither tells. */
function chairWords(id: string, archive: Archive): Text {
  const forum = archive.findA('forum', id)
  const turn = forum ? chairTurn(forum.facts, archive.today) : null
  if (turn !== null) {
    const side = valueLabel('forum', ['sides', 0], turn.side)
    return turn.sure ? side : { sv: `troligen ${side.sv}`, en: `probably ${side.en}` }
  }
  const last = meetingsOf(archive, id).findLast(({ minutes }) => minutes.facts.chair?.party)
  const { party, role } = last?.minutes.facts.chair ?? {}
  if (last === undefined || party === undefined) return { sv: 'okänd', en: 'unknown' }
  const [name, day] = [archive.name(party), shortDay(last.on)]
  const as = role === undefined ? '' : ` (${role})`
  return { sv: `${name.sv}${as} ${day.sv}`, en: `${name.en}${as} on ${day.en}` }
}

function lastMeeting(id: string, archive: Archive): Text {
  const last = meetingsOf(archive, id).at(-1)
  if (last) return longDay(last.on)
  return keepsMinutesHere(id, archive)
    ? { sv: 'inget ännu', en: 'none yet' }
    : { sv: 'okänt, protokollen finns inte här', en: 'unknown, its minutes are not here' }
}

function comingMeeting(id: string, archive: Archive): Text {
  const next = nextMeeting([id], archive)
  if (next === null) return { sv: 'inget bestämt', en: 'none set' }
  const day = longDay(next.on)
  return next.proposed ? { sv: `${day.sv} (föreslaget)`, en: `${day.en} (proposed)` } : day
}
