import type { Block, BlockReader } from './blocks.js'
import { readBlocks } from './body.js'
import type { Body } from './item.js'
import type { NearMiss } from './near-miss.js'
import { numbered } from './numbers.js'
import { scanBlocks } from './scan.js'

/**
 * Read what is said in a body: agenda items, items, and what comes near to them. Depends on the
 * text alone. Where the scanner is unsure a `judge`, such as remark, tells the blocks apart; a judge
 * that gives up is a near miss of its own, and the scanner's reading stands. Never throws.
 */
export function readBody(text: string, bodyStart: number, judge: BlockReader | null = null): Body {
  const { blocks, unsure } = scanBlocks(text, bodyStart)
  if (!unsure || judge === null) return readBlocksAs(text, blocks, unsure)
  const judged = judge(text, bodyStart)
  if (judged !== null) return readBlocksAs(text, judged, unsure)
  const body = readBlocksAs(text, blocks, unsure)
  return { ...body, nearMisses: [tooMuch(text, bodyStart), ...body.nearMisses] }
}

const none: readonly never[] = []

/** What is said in blocks that somebody has told apart. */
export function readBlocksAs(text: string, blocks: readonly Block[], unsure: boolean): Body {
  const reading = readBlocks(text, blocks)
  const items = numbered(reading)
  const { agenda, misses } = reading
  if (misses.length > 1) misses.sort((a, b) => a.place.start - b.place.start)
  const nearMisses = misses.length === 0 ? none : misses
  // A copy has no room to grow.
  return { agenda: agenda.slice(), items, nearMisses, unsure }
}

function tooMuch(text: string, bodyStart: number): NearMiss {
  const end = text.indexOf('\n', bodyStart)
  const place = { start: bodyStart, end: end === -1 ? text.length : end }
  return { kind: 'too-much-to-judge', place, written: '', meant: null }
}
