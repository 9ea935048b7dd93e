import type { Archive } from '../../archive/archive.js'
import { schemaAt, valueLabel } from '../../archive/describe.js'
import { lifeOn } from '../../archive/forums/life.js'
import { type Forum, flatTree, type Node } from '../../archive/forums/tree.js'
import { holdersOf } from '../../archive/said/succession.js'
import { capital, type Text } from '../../text.js'
import { forumName } from '../said/naming.js'
import type { Graph, GraphArrow, GraphBox } from '../view.js'
import { mandateShort, standing } from './words.js'

/** A tree of forums as boxes by level, with an arrow from each to those it steers. */
export function drawingOf(nodes: readonly Node[], archive: Archive): Graph {
  const all = flatTree(nodes)
  const levels = [...(schemaAt('forum', ['level'])?.enum ?? []), undefined]
  const groups = levels.flatMap((level) => {
    const boxes = all
      .filter(({ forum }) => forum.facts.level === level)
      .map(({ forum }) => boxOf(forum, archive))
    return boxes.length === 0 ? [] : [{ heading: headingOf(level), boxes }]
  })
  const arrows = all.flatMap(({ id, below }) =>
    below.map((node): GraphArrow => ({ from: id, to: node.id, line: 'solid' })),
  )
  return { groups, arrows: [...arrows, ...all.flatMap(({ forum }) => successions(forum, archive))] }
}

const headingOf = (level: string | undefined): Text =>
  level === undefined
    ? { sv: 'Nivå inte angiven', en: 'Level not stated' }
    : capital(valueLabel('forum', ['level'], level))

function boxOf(forum: Forum, archive: Archive): GraphBox {
  const id = forum.id ?? ''
  const { external, kind } = forum.facts
  return {
    id,
    lines: [
      forumName(id, archive),
      ...(kind === undefined ? [] : [valueLabel('forum', ['kind'], kind)]),
      ...(external === true ? [] : [mandateShort(forum, archive)]),
      standing(forum, archive),
    ],
    look: lookOf(forum, archive),
  }
}

function lookOf({ facts }: Forum, { today }: Archive): GraphBox['look'] {
  const { state } = lifeOn(facts, today)
  if (state === 'ended' || state === 'planned') return state
  if (facts.external === true) return 'outside'
  return state === 'dormant' ? 'resting' : 'plain'
}

/** From a forum that has ended to those that took over from it. */
function successions({ id, facts }: Forum, archive: Archive): readonly GraphArrow[] {
  if (id === null || lifeOn(facts, archive.today).state !== 'ended') return []
  return holdersOf(id, archive)
    .filter((holder) => holder !== id)
    .map((to) => ({ from: id, to, line: 'dotted', label: takenOver }))
}

const takenOver: Text = { sv: 'tog över', en: 'took over' }
