import type { Chart } from '../../reports/chart.js'
import type { Block } from '../../reports/view.js'

const pictures: readonly Block['kind'][] = ['curve', 'bars', 'flow', 'timeline', 'lines']

/** Whether a block is a picture where pictures can be shown. */
export const isChart = (block: Block): block is Chart => pictures.includes(block.kind)

/**
 * Whether a block is for people who read text: not what is for machines alone, and no picture of
 * a table that stands beside it.
 */
export const isRead = (block: Block): boolean => {
  if (block.kind === 'table') return block.hidden !== true
  return !('beside' in block) || block.beside === undefined
}
