import { withoutCode } from '../code-spans.js'

/** Lines are looked at no further than this to either side: it must not cost more in long ones. */
const nearest = 500

/** What stands before a place on its line. */
export function wordsBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - nearest), at)
  return near.slice(near.lastIndexOf('\n') + 1)
}

/** Whether a place lies between backticks on its line. */
export function isInCode(text: string, at: number): boolean {
  const before = wordsBefore(text, at)
  if (!before.includes('`')) return false
  const near = text.slice(at, at + nearest)
  const end = near.indexOf('\n')
  const line = before + (end === -1 ? near : near.slice(0, end))
  return withoutCode(line)[before.length] === ' '
}
