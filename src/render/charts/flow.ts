import { scaleLinear } from 'd3-scale'
import { linkHorizontal } from 'd3-shape'
import { integer, kronor } from '../../format.js'
import type { Flow, FlowNode } from '../../reports/chart.js'
import type { Lang } from '../../text.js'
import { html } from '../html/markup.js'
import { at, type Drawing, fitted, width, words } from './drawing.js'
import { faint, fills } from './tones.js'

const nodeWidth = 14
const gap = 34
const plot = 320
const labelRoom = 190

interface Box {
  readonly node: FlowNode
  readonly x: number
  readonly y: number
  readonly height: number
  readonly value: number
}

/** Columns of boxes as high as their amounts, and bands as wide as what went from one to another. */
export function drawFlow(flow: Flow, lang: Lang): Drawing {
  const total = (id: string, side: 'from' | 'to') =>
    flow.links.reduce((sum, link) => (link[side] === id ? sum + link.value : sum), 0)
  const amountOf = ({ id }: FlowNode) => Math.max(total(id, 'from'), total(id, 'to'))
  const sums = flow.stages.map((nodes) => nodes.reduce((sum, node) => sum + amountOf(node), 0))
  const scale = scaleLinear([0, Math.max(1, ...sums)], [0, plot])
  const step = (width - labelRoom - nodeWidth) / Math.max(1, flow.stages.length - 1)
  const boxes = new Map<string, Box>()
  let height = 0
  for (const [column, nodes] of flow.stages.entries()) {
    let y = 24
    for (const node of nodes) {
      const value = amountOf(node)
      const box = { node, x: column * step, y, height: Math.max(2, scale(value)), value }
      boxes.set(node.id, box)
      y += box.height + gap
    }
    height = Math.max(height, y)
  }
  return {
    width,
    height: at(height),
    body: html`${bands(flow, boxes, scale)}${[...boxes.values()].map((box) => boxOf(box, flow, lang))}`,
  }
}

function bands({ links }: Flow, boxes: ReadonlyMap<string, Box>, scale: (value: number) => number) {
  const used = new Map<string, number>()
  const taken = (key: string, thick: number) => {
    const before = used.get(key) ?? 0
    used.set(key, before + thick)
    return before + thick / 2
  }
  const curve = linkHorizontal<unknown, readonly [number, number]>()
    .source((one) => (one as Ends).source)
    .target((one) => (one as Ends).target)
    .digits(1)
  return links.map(({ from, to, value }) => {
    const [a, b] = [boxes.get(from), boxes.get(to)]
    if (!a || !b || value <= 0) return null
    const thick = scale(value)
    const ends: Ends = {
      source: [a.x + nodeWidth, a.y + taken(`from ${from}`, thick)],
      target: [b.x, b.y + taken(`to ${to}`, thick)],
    }
    return html`<path d="${curve(ends) ?? ''}" fill="none" stroke="${fills[b.node.tone]}" stroke-opacity="0.35" stroke-width="${at(Math.max(1, thick))}"/>`
  })
}

interface Ends {
  readonly source: readonly [number, number]
  readonly target: readonly [number, number]
}

function boxOf({ node, x, y, height, value }: Box, { unit }: Flow, lang: Lang) {
  const said = unit === 'amount' ? kronor(value)[lang] : integer(value, lang)
  const middle = y + height / 2
  const label = fitted(node.label[lang], labelRoom)
  return html`<rect x="${at(x)}" y="${at(y)}" width="${nodeWidth}" height="${at(height)}" fill="${fills[node.tone]}"/>
${words(x + nodeWidth + 8, middle, label, { weight: 600, over: true })}
${words(x + nodeWidth + 8, middle + 16, said, { fill: faint, over: true })}`
}
